// The history page: reading lines. A part is usually there at once; where many events have to be gone through for it,
// it is read off the window's thread.
#include "desktop/controls/local.h"
#include "desktop/controls/style.h"
#include "desktop/controls/wrapped_text.h"
#include "desktop/pages/history/filters.h"
#include "desktop/pages/history_page.h"

#include <chrono>
#include <memory>
#include <wx/button.h>

namespace evenhand::desktop {

namespace {

constexpr std::size_t lines_a_part = 300;
constexpr std::chrono::milliseconds at_once(80); ///< how long the window may wait for a part

} // namespace

void HistoryPage::read(bool on) {
    ++reading_;
    if (!on) {
        lines_.clear();
        next_.reset();
    }
    if (!context_.record) return list_lines();
    record::StoryWanted wanted;
    wanted.viewer = context_.person;
    wanted.most = lines_a_part;
    if (on) wanted.before = next_;
    filters_->ask(wanted);
    const auto end = std::chrono::steady_clock::now() + at_once;
    try {
        take(record::story(
                 *context_.record, wanted,
                 [end](std::size_t, std::size_t, std::string_view) { return std::chrono::steady_clock::now() < end; }),
             on);
    } catch (const Cancelled&) {
        read_off_thread(wanted, on);
    } catch (const std::exception& error) {
        list_lines();
        none_->set_text(describe(error));
        context_.alarm(describe(error));
    }
}

void HistoryPage::read_off_thread(const record::StoryWanted& wanted, bool on) {
    const auto story = std::make_shared<record::Story>();
    const auto stop = [this, reading = reading_](const std::string& words) {
        if (reading != reading_) return;
        read_for_.clear(); // coming back reads again
        list_lines();
        none_->set_text(words);
        Layout();
    };
    Work work;
    work.says = tr("Reading the history…");
    work.run = [path = context_.record->path(), wanted, story](const Progress& progress) {
        const auto reading = record::Record::open(path, record::Record::Access::read);
        *story = record::story(reading, wanted, progress);
    };
    work.finished = [this, story, on, reading = reading_] {
        if (reading == reading_)
            take(std::move(*story), on);
        else
            CallAfter([this] { // it was asked for something else meanwhile
                if (lines_.empty()) read(false);
            });
    };
    work.cancelled = [stop] { stop(tr("Reading was cancelled. Choose a filter, or come back, to read again.")); };
    work.failed = [stop, this](const std::string& why) {
        stop(why);
        context_.alarm(why);
    };
    list_lines();
    none_->set_text(tr("Reading the history…"));
    if (!context_.run(std::move(work)))
        stop(tr("This part of the history takes a moment to read, and something else is still being done. Come back "
                "when it is over."));
}

void HistoryPage::take(record::Story story, bool on) {
    const int first_new = static_cast<int>(lines_.size());
    const bool wanted_on = on && earlier_->HasFocus();
    for (record::StoryLine& line : story.lines) lines_.push_back(std::move(line));
    next_ = story.next;
    list_lines();
    if (!on) {
        table_->select(0);
    } else {
        table_->select(first_new);
        if (wanted_on) table_->SetFocus();
        context_.say(story.lines.empty() ? tr("There is nothing earlier.") : tr("Earlier lines are shown below."));
    }
    show_line();
}

void HistoryPage::list_lines() {
    std::vector<TableView::Row> rows;
    rows.reserve(lines_.size());
    for (const record::StoryLine& line : lines_)
        rows.push_back({line.number ? fmt::format("{}", *line.number) : std::string(), moment_words(line.at), line.who,
                        line.told.text});
    table_->fill(std::move(rows));
    none_->set_text(!context_.record  ? tr("No record is open.")
                    : !lines_.empty() ? std::string()
                    : filters_->any() ? tr("Nothing in the history that you may read is about what you chose.")
                                      : tr("Nothing is in the history yet."));
    none_->Show(lines_.empty());
    show_line();
    Layout();
}

const record::StoryLine* HistoryPage::chosen() const {
    const int row = table_->selected();
    return row >= 0 && static_cast<std::size_t>(row) < lines_.size() ? &lines_[static_cast<std::size_t>(row)] : nullptr;
}

void HistoryPage::show_line() {
    const record::StoryLine* line = chosen();
    std::string text;
    if (line) {
        text = trf("{}, entered by {}.", moment_words(line->at), line->who);
        if (line->number) text = trf("Event {}", *line->number) + ", " + text;
        text += "\n" + line->told.text;
    }
    show_text(*whole_, line ? shown(text) : label("Choose a line to read it in full."));
    wxWindow* focus = FindFocus();
    then_->Enable(may_go_back());
    earlier_->Enable(next_.has_value());
    if (focus && focus->GetParent() == this && !focus->IsEnabled()) table_->SetFocus();
}

} // namespace evenhand::desktop
