// What the window does with records: opening and leaving them, who works on them, long work.
#include "base/text.h"
#include "desktop/controls/local.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/table.h"
#include "desktop/window/main_window.h"
#include "desktop/window/new_vacancy.h"
#include "desktop/window/opening_page.h"
#include "desktop/window/passphrase_dialog.h"
#include "panel/backup.h"
#include "record/backup.h"
#include "record/pack_file.h"
#include "record/place.h"

#include <algorithm>
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/gauge.h>
#include <wx/infobar.h>
#include <wx/msgdlg.h>
#include <wx/simplebook.h>
#include <wx/utils.h>

namespace evenhand::desktop {

namespace {

constexpr spec::Stage all_stages[] = {spec::Stage::shortlisting, spec::Stage::test, spec::Stage::interview};

const FileKind record_kind() {
    return {tr("Open a record"), tr("Evenhand records and panel packs"), "*.evenhand;*.pack"};
}

std::string stage_in_words(spec::Stage stage) {
    switch (stage) {
    case spec::Stage::test:
        return tr("Test");
    case spec::Stage::interview:
        return tr("Interview");
    case spec::Stage::shortlisting:
        break;
    }
    return tr("Shortlisting");
}

/// Opens a record, or a panel pack after its passphrase was typed. \throws Cancelled if it was not, and as both do
record::Record opened(wxWindow* parent, const std::filesystem::path& path, const Clock& clock) {
    if (!record::is_pack(path)) {
        const wxBusyCursor busy;
        return record::Record::open(path, record::Record::Access::write, clock);
    }
    const auto passphrase = ask_passphrase(parent, tr("Open a panel pack"),
                                           {trf("Passphrase of {}:", path.filename().string())}, false, tr("&Open"));
    if (!passphrase) throw Cancelled();
    const wxBusyCursor busy;
    return record::Record::open_pack(path, *passphrase, record::Record::Access::write, clock);
}

} // namespace

bool MainWindow::open(const std::filesystem::path& path) {
    std::error_code unknown;
    if (context_.record && std::filesystem::equivalent(context_.record->path(), path, unknown)) return true;
    if (job_) {
        say(tr("Something is still being done: wait for it or cancel it, then open another record."));
        return false;
    }
    if (!may_leave_record()) return false;
    try {
        // The new record is opened before the old one is let go.
        return take(opened(this, path, context_.clock));
    } catch (const Cancelled&) {
        return false;
    } catch (const std::exception& error) {
        context_.alarm(describe(error));
        return false;
    }
}

bool MainWindow::take(record::Record record) {
    context_.record = std::move(record);
    alarm_->Dismiss();
    context_.person.clear();
    for (Page* page : pages_) {
        page->forget_drafts();
        page->forget_person();
    }
    show_hr_view(false);
    context_.stage = context_.vacancy().current_stage();
    context_.preferences.add_recent(context_.record->path());
    const record::PackFacts* pack = context_.record->pack();
    if (pack) context_.person = pack->person;
    book_->ChangeSelection(0);
    refresh_all();
    if (pack)
        show_page("score");
    else
        show_page(0);
    const std::string name = context_.record->path().filename().string();
    if (pack) {
        const std::string who = context_.who() ? context_.who()->name : std::string();
        say(trf("This is the panel pack of {}. What is scored here is kept in it, encrypted.", who));
        return true;
    }
    say(record::is_in_network_folder(context_.record->path())
            ? trf("Opened {}. It is in a network folder: what is saved is safe there, if one person at a time has it "
                  "open.",
                  name)
            : trf("Opened {}", name));
    return true;
}

bool MainWindow::close_record() {
    if (!context_.record) return true;
    if (job_) {
        say(tr("Something is still being done: wait for it or cancel it, then close the record."));
        return false;
    }
    if (!may_leave_record()) return false;
    show_hr_view(false);
    for (Page* page : pages_) {
        page->forget();
        page->forget_drafts();
        page->forget_person();
    }
    context_.person.clear();
    context_.record.reset();
    refresh_all();
    opening_->parts().front()->SetFocus();
    say(tr("The record is closed; everything is saved."));
    return true;
}

void MainWindow::choose_and_open() {
    if (!context_.files.open) return;
    if (const auto path = context_.files.open(record_kind())) open(*path);
}

void MainWindow::make_new_vacancy() {
    if (job_ || !may_leave_record()) return;
    NewVacancyDialog dialog(this, context_);
    if (dialog.ShowModal() != wxID_OK || !take(dialog.take_record())) return;
    if (!dialog.document().empty()) go_to({"specification", {}, {}, {}, dialog.document().string()});
}

void MainWindow::open_sample() {
    if (job_ || !context_.files.save || !may_leave_record()) return;
    const auto target = context_.files.save(
        {tr("Where to put the sample vacancy"), tr("Evenhand records"), "*.evenhand"}, "sample-vacancy.evenhand");
    if (!target) return;
    try {
        const wxBusyCursor busy;
        take(make_sample(*target, context_.clock, context_.random));
    } catch (const std::exception& error) {
        context_.alarm(describe(error));
    }
}

void MainWindow::back_up() {
    if (!context_.files.save) return;
    const std::filesystem::path path = context_.record->path();
    const auto target = context_.files.save({tr("Where to put the copy"), tr("Evenhand records"), "*.evenhand"},
                                            record::backup_name(path, context_.clock()).string());
    if (!target) return;
    const auto copy = std::make_shared<std::optional<record::Backup>>();
    Work work;
    work.says = tr("Copying the record…");
    work.run = [copy, path, target](const Progress& progress) { copy->emplace(path, *target, progress); };
    work.finished = [this, copy] {
        // The record knows of the copy before there is one: what is erased later must be erased there too.
        const bool noted = context_.act(
            context_.actor(), [&] { return panel::note_backup((*copy)->target().string()); },
            [&] { return trf("Copied to {}", (*copy)->target().filename().string()); });
        if (!noted) return;
        try {
            (*copy)->keep();
            if (!(*copy)->found().ok())
                context_.alarm(tr("The record does not verify, and so its copy does not. “Verify this record” on the "
                                  "history page says what was found."));
        } catch (const std::exception& error) {
            context_.alarm(describe(error));
        }
    };
    run(std::move(work));
}

// --- who works here, and at which stage -----------------------------------------------------------------------------

void MainWindow::show_title() {
    std::string title = "Evenhand";
    if (context_.record) {
        const spec::Post& post = context_.vacancy().specification.post;
        title = joined({post.reference, post.title}, post.reference.empty() ? "" : " ") + " – " + title;
        if (context_.record->pack()) title = tr("Panel pack") + ": " + title;
    }
    SetTitle(shown(title));
}

bool MainWindow::works_here(const panel::Person& person) const {
    const record::PackFacts* pack = context_.record->pack();
    return !pack || pack->person == person.id;
}

void MainWindow::list_people() {
    wxArrayString names;
    people_ids_.clear();
    if (context_.record)
        for (const panel::Person& person : context_.vacancy().people) {
            if (person.stood_down || person.name.empty() || !works_here(person)) continue; // erased names work no more
            names.Add(shown(person.name));
            people_ids_.push_back(person.id);
        }
    // Filled anew it would lose the keyboard of whoever is choosing in it.
    if (people_->GetStrings() != names) people_->Set(names);
    const auto found = std::find(people_ids_.begin(), people_ids_.end(), context_.person);
    people_->SetSelection(found != people_ids_.end() ? static_cast<int>(found - people_ids_.begin()) : wxNOT_FOUND);
}

void MainWindow::list_stages() {
    if (stages_->IsEmpty())
        for (const spec::Stage stage : all_stages) stages_->Append(shown(stage_in_words(stage)));
    stages_->SetSelection(static_cast<int>(context_.stage));
}

void MainWindow::choose_person(int row) {
    current_page().leave(); // as the one who has been working until now
    context_.person = people_ids_.at(static_cast<std::size_t>(row));
    for (Page* page : pages_) page->forget_person();
    show_hr_view(false);
    refresh_all();
    // What was said to the one before is not for this one.
    say(trf("{} works here now.", context_.who()->name));
}

void MainWindow::choose_stage(int row) {
    current_page().leave();
    context_.stage = all_stages[row];
    refresh_all();
}

void MainWindow::work_as(const std::string& name) {
    const panel::Person* person = context_.record ? context_.vacancy().person_named(name) : nullptr;
    const auto found = std::find(people_ids_.begin(), people_ids_.end(), person ? person->id : std::string());
    if (found == people_ids_.end()) {
        say(trf("{} does not work on this record.", name));
        return;
    }
    choose_person(static_cast<int>(found - people_ids_.begin()));
    if (context_.scorer()) show_page("score");
}

void MainWindow::toggle_hr_view() {
    if (context_.hr_view)
        show_hr_view(false);
    else
        enter_hr_view({});
}

bool MainWindow::enter_hr_view(const std::string& why) {
    if (context_.hr_view) return true;
    wxMessageDialog dialog(this,
                           label("Names, contact data and scheme flags will be shown until you leave the HR view. That "
                                 "you opened it is written to the history."),
                           label("HR view"), wxOK | wxCANCEL | wxCANCEL_DEFAULT);
    dialog.SetOKCancelLabels(label("&Open the HR view"), label("&Stay without names"));
    if (dialog.ShowModal() != wxID_OK ||
        !context_.act(context_.actor(), [&] { return panel::open_hr_view(context_.vacancy(), context_.actor(), why); }))
        return false;
    show_hr_view(true);
    return true;
}

void MainWindow::show_hr_view(bool on) {
    if (context_.hr_view == on) return;
    context_.hr_view = on;
    if (hr_banner_->IsDescendant(FindFocus())) steps_->SetFocus();
    hr_banner_->Show(on);
    hr_banner_->GetParent()->Layout();
    refresh_all();
}

// --- leaving --------------------------------------------------------------------------------------------------------

bool MainWindow::may_leave_record() {
    current_page().leave();
    std::vector<std::string> lost;
    for (const Page* page : pages_)
        for (const std::string& one : page->unsaved()) lost.push_back(one);
    if (lost.empty()) return true;
    wxMessageDialog dialog(this, shown(trf("These are not saved yet and would be lost: {}.", list_words(lost))),
                           label("Not saved yet"), wxOK | wxCANCEL | wxCANCEL_DEFAULT | wxICON_WARNING);
    dialog.SetOKCancelLabels(label("&Leave without them"), label("&Stay"));
    return dialog.ShowModal() == wxID_OK;
}

void MainWindow::on_close(wxCloseEvent& event) {
    if (!record_is_free()) {
        // What has the record is told to stop first, and ends whole or not at all; then the pages may look at it again.
        job_.reset();
        end_job(tr("Cancelled."));
        refresh_all();
    }
    if (!event.CanVeto()) {
        current_page().leave();
    } else if (!may_leave_record()) {
        event.Veto();
        return;
    }
    remember_place();
    event.Skip();
}

// --- long work ------------------------------------------------------------------------------------------------------

bool MainWindow::record_is_free() const {
    return book_->IsEnabled(); // as run() leaves it
}

bool MainWindow::run(Work work) {
    if (job_) {
        say(tr("Something else is still being done: wait for it or cancel it."));
        return false;
    }
    alarm_->Dismiss();
    gauge_->SetValue(0);
    gauge_->Show();
    cancel_->Show();
    cancel_->GetParent()->Layout();
    if (work.uses_record) {
        cancel_->SetFocus();
        book_->Disable();
        left_->Disable();
        hr_banner_->Disable(); // leaving the HR view shows pages anew
    }
    say(work.says);
    JobWatcher watcher;
    watcher.progress = [this](std::size_t done, std::size_t total, const std::string& what) {
        if (total > 0) gauge_->SetValue(static_cast<int>(done * 100 / total));
        if (!what.empty()) say(what);
    };
    watcher.finished = [this, then = std::move(work.finished)] {
        end_job(tr("Done."));
        if (then) then();
    };
    watcher.failed = [this, then = std::move(work.failed)](const std::string& message) {
        end_job(tr("It was not done."));
        if (then)
            then(message);
        else
            context_.alarm(message);
    };
    watcher.cancelled = [this, then = std::move(work.cancelled)] {
        end_job(tr("Cancelled."));
        if (then) then();
    };
    job_ = std::make_unique<Job>(*this, std::move(work.run), std::move(watcher));
    return true;
}

void MainWindow::end_job(const std::string& message) {
    book_->Enable();
    left_->Enable();
    hr_banner_->Enable();
    // The button goes, and the focus must not go with it.
    if (cancel_->HasFocus()) current_page().parts().front()->SetFocus();
    gauge_->Hide();
    cancel_->Hide();
    cancel_->GetParent()->Layout();
    say(message);
    // Not from inside the job's own call.
    CallAfter([this] { job_.reset(); });
}

} // namespace evenhand::desktop
