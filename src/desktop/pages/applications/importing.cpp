// Taking applications in from a file, and the list of what came of it.
#include "base/text.h"
#include "desktop/controls/wrapped_text.h"
#include "desktop/pages/applications_page.h"
#include "desktop/window/who_may.h"

#include <algorithm>
#include <wx/sizer.h>
#include <wx/textctrl.h>

namespace evenhand::desktop {

/// What an import is made of, filled in off the window's thread and read when it has ended.
struct ApplicationsPage::Import {
    std::filesystem::path file;
    std::string actor, why;
    bool late = false;
    record::ReadIn read;
    std::vector<std::string> codes;
};

namespace {

struct Found {
    int line = 0;
    std::string what;
};

std::string in_words(const Problem& problem, const std::string& kind) {
    return kind + ": " + problem.message +
           (problem.expected.empty() ? "" : "; " + tr("expected:") + " " + problem.expected);
}

} // namespace

void ApplicationsPage::import() {
    if (!context_.record || !context_.files.open) return;
    if (!may_administer(context_)) {
        context_.say(who_may_administer());
        return;
    }
    const bool late = panel::any_stage_opened(context_.vacancy());
    if (late && reason().empty()) {
        context_.say(tr("Scoring is open: write in the reason why late applications are taken, then take them in."));
        reason_->SetFocus();
        return;
    }
    if (const auto file = context_.files.open({tr("Take in applications"), tr("Tables of applications"), "*.csv"}))
        begin_import(*file, late);
}

void ApplicationsPage::begin_import(const std::filesystem::path& file, bool late) {
    const auto import = std::make_shared<Import>();
    import->file = file;
    import->actor = context_.actor();
    import->late = late;
    import->why = late ? reason() : std::string();
    Work work;
    work.says = trf("Taking in {}…", file.filename().string());
    work.uses_record = true;
    work.run = [this, import](const Progress& progress) {
        record::Record& record = *context_.record;
        import->read = record::read_in(record, {import->file.string()}, {}, progress);
        if (import->read.applications.empty()) return;
        advance(progress, 0, 0, "Saving");
        record.commit(import->actor,
                      panel::take_applications(record.vacancy(), import->actor, import->read.applications, import->late,
                                               import->why, context_.random, import->codes),
                      progress);
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
    for (const Problem& one : done.read.skipped) found.push_back({one.line, in_words(one, tr("not taken"))});
    for (const Problem& one : done.read.warnings) found.push_back({one.line, in_words(one, tr("look at this"))});
    // Which line got which code joins names to codes: that is HR's.
    if (context_.hr_view)
        for (std::size_t i = 0; i < done.codes.size(); ++i)
            found.push_back({done.read.applications[i].line, trf("taken as {}", done.codes[i])});
    std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.line < b.line; });
    std::vector<TableView::Row> rows;
    for (const Found& one : found) rows.push_back({one.line > 0 ? std::to_string(one.line) : "", one.what});
    std::string says = done.codes.empty() ? trf("No application of {} was taken in.", done.file.filename().string())
                                          : trn("{} application was taken in", "{} applications were taken in",
                                                static_cast<long long>(done.codes.size())) +
                                                (done.late ? " " + tr("as late") : "") +
                                                trf(" from {}.", done.file.filename().string());
    says +=
        " " + trn("{} row was not taken.", "{} rows were not taken.", static_cast<long long>(done.read.skipped.size()));
    if (rows.empty()) says += " " + tr("There was nothing to look at.");
    report_says_->set_text(says);
    report_table_->fill(std::move(rows));
    reported_to_ = context_.record->path().string() + " " + context_.actor();
    context_.changed();
    (report_table_->rows().empty() ? table_ : report_table_)->SetFocus();
    if (!report_table_->rows().empty()) report_table_->select(0);
    context_.say(says);
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
                           tr("Mend the file as the list says, save it as CSV, and take it in again. A heading that "
                              "the form does not know can be renamed in the file to the field it stands for."));
    report_table_->fill(std::move(rows));
    reported_to_ = context_.record->path().string() + " " + context_.actor();
    refresh();
    report_table_->SetFocus();
    report_table_->select(0);
    context_.say(says);
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
    }
    list_->Layout();
}

} // namespace evenhand::desktop
