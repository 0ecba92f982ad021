// Taking applications in from a file, and the list of what came of it.
#include "base/text.h"
#include "desktop/controls/wrapped_text.h"
#include "desktop/pages/applications_page.h"

#include <algorithm>
#include <wx/sizer.h>
#include <wx/textctrl.h>

namespace evenhand::desktop {

/// What an import is made of, filled in off the window's thread and read when it has ended.
struct ApplicationsPage::Import {
    std::filesystem::path file;
    std::string actor, why;
    intake::ColumnMap map;
    bool late = false, as_before = false; ///< as_before: columns were answered when headings like these came
    record::ReadIn read;
    std::vector<std::string> codes;
    std::vector<std::string> renewed; ///< codes of those whose newer version was taken
};

namespace {

struct Found {
    int line = 0;
    std::string file, what;
};

/// The sentence with no code in it: beside a line of the file a code would say whose it is.
std::string without_codes(const std::string& text, const panel::Vacancy& vacancy) {
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 1;
        if (text[at] == 'C')
            while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
        const bool code = end > at + 1 && vacancy.candidate_index(text.substr(at, end - at)).has_value();
        plain += code ? tr("another") : text.substr(at, end - at);
        at = end;
    }
    return plain;
}

/// Which of several files, for what has no line.
std::string where(const std::string& file, const std::filesystem::path& whole) {
    return file.empty() || file == whole.string() ? "" : std::filesystem::path(file).filename().string();
}

std::string in_words(const Problem& problem, const std::string& kind) {
    return kind + ": " + problem.message +
           (problem.expected.empty() ? "" : "; " + tr("expected:") + " " + problem.expected);
}

} // namespace

void ApplicationsPage::begin_import(const std::filesystem::path& file, const intake::ColumnMap& map, bool as_before) {
    const auto import = std::make_shared<Import>();
    import->file = file;
    import->actor = context_.actor();
    import->late = panel::any_stage_opened(context_.vacancy());
    import->why = import->late ? reason() : std::string();
    import->map = map;
    import->as_before = as_before;
    Work work;
    work.says = trf("Taking in {}…", file.filename().string());
    work.uses_record = true;
    work.run = [this, import](const Progress& progress) {
        record::Record& record = *context_.record;
        import->read = record::read_in(record, {import->file.string()}, import->map, progress);
        if (!import->read.brings_something()) return;
        for (const auto& newer : import->read.incoming.newer) import->renewed.push_back(newer.candidate);
        panel::Events events = panel::take_in(record.vacancy(), import->actor, std::move(import->read.incoming),
                                              import->late, import->why, context_.random, import->codes, progress);
        advance(progress, 0, 0, "Saving");
        record.commit(import->actor, std::move(events), progress);
    };
    work.finished = [this, import] {
        if (import->late) reason_->Clear();
        report(*import);
    };
    work.failed = [this, import](const std::string& why) { report_failure(import->file.filename().string(), why); };
    work.cancelled = [this] { context_.say(tr("Cancelled: no application was taken in.")); };
    context_.run(std::move(work));
}

void ApplicationsPage::report(const Import& done) {
    std::vector<Found> found;
    const auto told = [&](const Problem& one, const std::string& kind) {
        const std::string words = in_words(one, kind);
        found.push_back({one.line, one.file, context_.hr_view ? words : without_codes(words, context_.vacancy())});
    };
    for (const Problem& one : done.read.skipped) told(one, tr("not taken"));
    for (const Problem& one : done.read.warnings) told(one, tr("look at this"));
    const auto add = [&](const record::Place& place, std::string what) {
        found.push_back({place.line, place.file, std::move(what)});
    };
    // Which line got which code joins names to codes: that is HR's.
    if (context_.hr_view) {
        for (std::size_t i = 0; i < done.codes.size(); ++i) add(done.read.places[i], trf("taken as {}", done.codes[i]));
        for (std::size_t i = 0; i < done.renewed.size(); ++i)
            add(done.read.newer_places[i], trf("a newer version of {}, which it replaces", done.renewed[i]));
        for (const record::Already& one : done.read.already)
            add(one.place, one.code.empty() ? tr("there already") : trf("there already as {}", one.code));
    }
    std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.line < b.line; });
    std::vector<TableView::Row> rows;
    if (done.as_before)
        rows.push_back({"", tr("The columns were taken as you said before: Set up, Applications, Take in, choosing the "
                               "columns shows them.")});
    const std::string path = done.file.string() + ": ";
    for (const std::string& note : done.read.notes)
        rows.push_back({"", note.rfind(path, 0) == 0 ? note.substr(path.size()) : note});
    for (const Found& one : found)
        rows.push_back({one.line > 0 ? std::to_string(one.line) : where(one.file, done.file), one.what});
    const std::string says = outcome(done);
    report_says_->set_text(says);
    report_table_->fill(std::move(rows));
    reported_to_ = context_.record->path().string() + " " + context_.actor();
    context_.changed();
    (report_table_->rows().empty() ? table_ : report_table_)->SetFocus();
    if (!report_table_->rows().empty()) report_table_->select(0);
    show_report_row();
    context_.say(says);
}

/// What came of the whole import, in sentences.
std::string ApplicationsPage::outcome(const Import& done) {
    const auto count = [](const auto& list) { return static_cast<long long>(list.size()); };
    const std::string file = done.file.filename().string();
    std::string says = done.codes.empty()
                           ? trf("No application of {} was taken in.", file)
                           : trn("{} application was taken in", "{} applications were taken in", count(done.codes)) +
                                 (done.late ? " " + tr("as late") : "") + trf(" from {}.", file);
    if (!done.renewed.empty())
        says += " " + trn("{} newer version replaced the one there was.",
                          "{} newer versions replaced the ones there were.", count(done.renewed));
    if (!done.read.already.empty())
        says += " " + trn("{} was there already, answer for answer.", "{} were there already, answer for answer.",
                          count(done.read.already));
    if (!done.read.skipped.empty())
        says += " " + trn("{} row was not taken.", "{} rows were not taken.", count(done.read.skipped));
    if (done.read.skipped.empty() && done.read.warnings.empty()) says += " " + tr("There was nothing to look at.");
    return says;
}

void ApplicationsPage::report_failure(const std::string& file, const std::string& why) {
    std::vector<TableView::Row> rows;
    std::string line;
    // Several problems are several lines.
    for (const char letter : why + "\n") {
        if (letter != '\n') {
            line += letter;
            continue;
        }
        if (!trimmed(line).empty()) rows.push_back({"", line});
        line.clear();
    }
    const std::string says = trf("Nothing was taken in from {}.", file);
    report_says_->set_text(says + " " +
                           tr("Mend the file as the list says and take it in again. What a column of a table holds can "
                              "also be said here: Set up, Applications, Take in, choosing the columns."));
    report_table_->fill(std::move(rows));
    reported_to_ = context_.record->path().string() + " " + context_.actor();
    refresh();
    report_table_->SetFocus();
    report_table_->select(0);
    show_report_row();
    context_.say(says);
}

void ApplicationsPage::show_report_row() {
    const int row = report_table_->selected();
    const auto& rows = report_table_->rows();
    const bool there = row >= 0 && static_cast<std::size_t>(row) < rows.size();
    report_row_->set_text(there ? rows[static_cast<std::size_t>(row)][1] : std::string());
    list_->Layout();
}

void ApplicationsPage::show_report(bool on) {
    if (!on) reported_to_.clear();
    const bool had_focus = report_table_->HasFocus();
    if (!on && had_focus) table_->SetFocus();
    if (report_table_->IsShown() == on && application_->IsShown() == !on) return;
    middle_->Show(report_, on, true);
    middle_->Show(reading_, !on, true);
    if (!on) {
        reading_->Show(hr_part_, context_.record && context_.hr_view, true);
        report_table_->fill({});
        report_row_->set_text({});
    }
    list_->Layout();
}

} // namespace evenhand::desktop
