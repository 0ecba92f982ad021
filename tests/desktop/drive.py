#!/usr/bin/python3
"""Drives the real evenhand-desktop as another process: names and tables over the accessibility bus, keys by the X server.

drive.py EVENHAND EVENHAND_DESKTOP SOURCE_TREE

Makes a record with the command line, scores in the window, ends the window with SIGKILL in the middle of scoring, opens it
again, and asks the command line what is in the record. What the window said was saved must be there.
"""
import json
import os
import signal
import subprocess
import sys
import tempfile
import time

import gi
import pyatspi
from gi.repository import GLib

EVENHAND, DESKTOP, SOURCE = sys.argv[1:4]
ME = "Sample Member A"


def until(what, holds, seconds=20):
    """Waits until holds() gives something true, and gives it back. The tree changes under our hands: errors are "not yet"."""
    end = time.time() + seconds
    while time.time() < end:
        GLib.MainContext.default().iteration(False)
        try:
            found = holds()
        except (GLib.Error, RuntimeError, AttributeError, IndexError):
            found = None
        if found:
            return found
        time.sleep(0.03)
    raise AssertionError("never came: " + what)


def walk(node, fits, depth=0):
    """The first showing node that fits, or None."""
    if depth > 30:
        return None
    if fits(node):
        return node
    for i in range(min(node.childCount, 60)):
        child = node.getChildAtIndex(i)
        found = child is not None and walk(child, fits, depth + 1)
        if found:
            return found
    return None


def evenhand(*arguments):
    done = subprocess.run([EVENHAND, *arguments], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, "evenhand " + " ".join(arguments) + ": " + done.stderr
    return done.stdout


def keys(*names):
    subprocess.run(["xdotool", "key", "--delay", "40", *names], check=True)


class Window:
    """One run of evenhand-desktop."""

    def __init__(self, record):
        self.process = subprocess.Popen([DESKTOP, record, "--member", ME])
        self.application = until("the window on the accessibility bus", self._application)
        self.frame = until("the frame", lambda: self._named("frame", ""))
        window = until("the window on the display", lambda: subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", "Evenhand$"], capture_output=True, text=True).stdout.split())
        subprocess.run(["xdotool", "windowactivate", "--sync", window[-1]], check=True)
        self.table = until("the criteria with the focus", self._focused_table)

    def _application(self):
        desktop = pyatspi.Registry.getDesktop(0)
        desktop.clear_cache()
        for i in range(desktop.childCount):
            one = desktop.getChildAtIndex(i)
            if one is not None and one.get_process_id() == self.process.pid:
                return one
        return None

    def _named(self, role, words):
        return walk(self.application, lambda n: n.getRoleName() == role and words in (n.name or ""))

    def _focused_table(self):
        table = walk(self.frame, lambda n: n.getRoleName() in ("table", "tree table")
                     and n.name.startswith("Criteria and your scores for C"))
        return table and table.getState().contains(pyatspi.STATE_FOCUSED) and table

    def status(self):
        bar = walk(self.frame, lambda n: n.getRoleName() == "statusbar" or n.getRoleName() == "status bar")
        return bar.name if bar else ""

    def candidate(self):
        self.table.clear_cache()
        return self.table.name.rsplit(" ", 1)[1]

    def score_in_row(self, row):
        return self.table.queryTable().getAccessibleAt(row, 1).name

    def press(self, key, row, shown):
        """Presses a key that scores and waits until that row shows it: then it has been acknowledged."""
        keys(key)
        until("%s in row %d (status: %s)" % (shown, row, self.status()), lambda: self.score_in_row(row) == shown)

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def quit(self):
        keys("ctrl+q")
        assert self.process.wait(timeout=20) == 0, "the window ended with an error"


def make_record(folder):
    record = os.path.join(folder, "drive.evenhand")
    applications = os.path.join(folder, "applications.csv")
    with open(applications, "w") as file:
        file.write("name,statement\nSample Applicant Wren,I kept a budget.\nSample Applicant Teal,I planned work.\n")
    evenhand("new", record, "--spec", SOURCE + "/criteria/operations-coordinator.xml", "--rules",
             SOURCE + "/criteria/rules/operations-coordinator-sample.xml", "--by", "Sample Officer")
    evenhand("applications", "import", record, applications)
    for name, role in (("Sample Chair", "chair"), (ME, "member")):
        evenhand("panel", "add", record, name, "--role", role)
        evenhand("panel", "declare", record, name, "--none")
    evenhand("open", record)
    return record


def events_in(record):
    """How many events the record holds; its chain must hold too."""
    found = json.loads(evenhand("verify", record, "--json"))
    assert found["ok"], found
    return found["events"]


def main():
    if not os.environ.get("DISPLAY"):
        sys.exit("drive.py needs a display: run it with scripts/test, which starts one.")
    with tempfile.TemporaryDirectory() as folder:
        record = make_record(folder)
        before = events_in(record)

        window = Window(record)
        candidate = window.candidate()
        table = window.table.queryTable()
        criteria = table.nRows
        assert criteria == 16, criteria
        assert "Wren" not in window.frame.name
        window.press("2", 0, "2")
        window.press("question", 1, "?")
        until("the status line says saved", lambda: window.status().startswith("Saved "))
        window.press("3", 2, "3")
        assert not window.score_in_row(3)
        keys("2")  # not waited for: it may be in the record or not
        window.kill()
        after = events_in(record)
        assert after - before in (3, 4), (before, after)

        window = Window(record)
        assert window.candidate() == candidate, "it opens where it was left"
        assert [window.score_in_row(row) for row in range(3)] == ["2", "?", "3"]
        row = after - before
        assert not window.score_in_row(row)
        # Handing in now lists what is missing, in a dialog that a screen reader can read.
        keys("ctrl+h")
        dialog = until("the dialog", lambda: window._named("dialog", "Hand in"))
        until("the list of what is missing",
              lambda: walk(dialog, lambda n: n.name == "What is missing" and n.queryTable().nRows == 2 * criteria - row))
        keys("Escape")
        until("the dialog is gone", lambda: not window._named("dialog", "Hand in"))
        until("the focus is back", window._focused_table)
        for one in range(row, criteria):
            window.press("3", one, "3")
        until("the candidate is complete", lambda: "is complete" in window.status())
        keys("alt+Down")
        until("the next candidate", lambda: window.candidate() != candidate)
        for one in range(criteria):
            window.press("2", one, "2")
        keys("ctrl+h")
        dialog = until("the promise", lambda: window._named("dialog", "Hand in"))
        button = until("its button", lambda: walk(dialog, lambda n: n.getRoleName() == "push button" and n.name == "Hand in"))
        button.queryAction().doAction(0)
        until("handed in", lambda: "You have handed in" in window.status())
        window.quit()

        members = {one["name"]: one["handed_in"] for one in json.loads(evenhand("status", record, "--json"))["members"]}
        assert members[ME] is True and members["Sample Chair"] is False, members
        events_in(record)
    print("Driven: scored, killed, opened again, handed in.")


main()
