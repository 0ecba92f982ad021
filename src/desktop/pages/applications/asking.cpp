// Before applications are taken in: which file or folder, and which column of a table holds what.
#include "desktop/pages/applications/column_answers.h"
#include "desktop/pages/applications_page.h"
#include "desktop/window/who_may.h"
#include "intake/proposal.h"

#include <wx/textctrl.h>

namespace evenhand::desktop {

namespace {

FileKind applications_kind() {
    return {tr("Take in applications"), tr("Applications: tables, documents, candidate data, ZIP archives"),
            "*.csv;*.tsv;*.xlsx;*.ods;*.zip;*.docx;*.odt;*.pdf;*.rtf;*.html;*.txt;*.md;*.json;*.xml", true};
}

} // namespace

bool ApplicationsPage::may_take_in() {
    if (!context_.record) return false;
    if (!may_administer(context_)) {
        context_.say(who_may_administer());
        return false;
    }
    if (panel::any_stage_opened(context_.vacancy()) && reason().empty()) {
        context_.say(tr("Scoring is open: write in the reason why late applications are taken, then take them in."));
        reason_->SetFocus();
        return false;
    }
    return true;
}

void ApplicationsPage::import(bool choose_columns) {
    if (!context_.files.open || !may_take_in()) return;
    if (const auto file = context_.files.open(applications_kind())) look_at_columns(*file, choose_columns);
}

void ApplicationsPage::import_folder() {
    if (!context_.files.folder || !may_take_in()) return;
    if (const auto folder = context_.files.folder(tr("Take in a folder of applications"))) begin_import(*folder, {});
}

void ApplicationsPage::look_at_columns(const std::filesystem::path& file, bool choose_columns) {
    const auto proposal = std::make_shared<intake::Proposal>();
    Work work;
    work.says = trf("Looking at the columns of {}…", file.filename().string());
    work.uses_record = true; // its form
    work.run = [this, file, proposal](const Progress&) {
        *proposal = intake::propose_columns(file, context_.vacancy().form);
    };
    work.finished = [this, file, proposal, choose_columns] {
        // The next piece of work begins when this one has ended.
        CallAfter([this, file, proposal, choose_columns] { ask_for_columns(file, *proposal, choose_columns); });
    };
    work.failed = [this, file](const std::string& why) { report_failure(file.filename().string(), why); };
    work.cancelled = [this] { context_.say(tr("Cancelled: no application was taken in.")); };
    context_.run(std::move(work));
}

void ApplicationsPage::ask_for_columns(const std::filesystem::path& file, const intake::Proposal& proposal,
                                       bool choose_columns) {
    if (!context_.record) return;
    const auto before = remembered_columns(context_.preferences, context_.vacancy().form, proposal);
    const bool ask = !proposal.columns.empty() && (choose_columns || (!before && needs_answers(proposal)));
    if (!ask) {
        begin_import(file, before.value_or(intake::ColumnMap()), before.has_value());
        return;
    }
    asked_for_ = file;
    columns_->show(file.filename().string(), proposal, before);
    turn_to(Shows::columns);
    if (IsShownOnScreen()) columns_->parts().front()->SetFocus();
    context_.say(tr("Say what the columns are; nothing is taken in yet."));
}

void ApplicationsPage::take_by_columns(const intake::ColumnMap& map) {
    turn_to(Shows::list); // where the reason for late ones is written
    if (may_take_in()) begin_import(asked_for_, map);
}

} // namespace evenhand::desktop
