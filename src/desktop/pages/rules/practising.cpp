// The practice round: what is saved.
#include "base/text.h"
#include "desktop/controls/strings.h"
#include "desktop/pages/rules/practice_view.h"
#include "intake/application.h"

#include <memory>
#include <wx/event.h>
#include <wx/textctrl.h>

namespace evenhand::desktop {

bool PracticeView::save(merit::Mark mark) {
    const auto draft = notes_.find(cell());
    const std::string note = draft != notes_.end() ? draft->second : note_saved();
    if (!context_.act(context_.person, [&] {
            return panel::score_practice(context_.vacancy(), context_.person, code(), criterion(), mark, note);
        }))
        return false;
    notes_.erase(cell());
    return true;
}

void PracticeView::give(merit::Mark mark) {
    if (!scoring()) return;
    if (save(mark) && criterion_ + 1 < criteria_.size()) ++criterion_;
    fill_table();
    table_->select(static_cast<int>(criterion_));
    show_criterion();
}

void PracticeView::save_note() {
    if (!scoring()) return;
    const auto draft = notes_.find(cell());
    if (draft == notes_.end()) return;
    if (trimmed(draft->second) == note_saved()) {
        notes_.erase(draft);
        return;
    }
    if (const merit::Mark mark = mark_of(criterion()); mark.is_given() && save(mark)) show_everyone();
}

bool PracticeView::key(const wxKeyEvent& event) {
    if (!scoring() || event.HasModifiers()) return false;
    const auto* text = dynamic_cast<const wxTextCtrl*>(wxWindow::FindFocus());
    if (event.GetKeyCode() == WXK_ESCAPE && text == note_) {
        table_->SetFocus();
        return true;
    }
    if (text && text->IsEditable()) return false;
    const wxChar pressed = event.GetUnicodeKey();
    if (pressed == '?' || (pressed == '/' && event.ShiftDown())) {
        give(merit::Mark::cannot_judge());
        return true;
    }
    const int code = event.GetKeyCode();
    const bool pad = code >= WXK_NUMPAD0 && code <= WXK_NUMPAD9;
    if (!pad && (pressed < '0' || pressed > '9')) return false;
    give(merit::Mark::level(pad ? code - WXK_NUMPAD0 : static_cast<int>(pressed - '0')));
    return true;
}

void PracticeView::take() {
    if (!may_take() || !context_.files.open) return;
    const auto file =
        context_.files.open({tr("Choose two or three applications for practice"), tr("Applications"), "*.csv"});
    if (!file) return;
    const auto read = std::make_shared<intake::Intake>();
    Work work;
    work.says = trf("Reading {}…", file->filename().string());
    work.run = [read, file = *file, form = context_.vacancy().form](const Progress&) {
        *read = intake::read_applications(file, form);
    };
    work.finished = [this, read, path = context_.record->path()] {
        if (!context_.record || context_.record->path() != path) return;
        if (!read->skipped.empty()) {
            context_.alarm(trf("Nothing was taken: {}", describe(InvalidInput(read->skipped))));
            return;
        }
        if (context_.act(
                context_.actor(),
                [&] { return panel::take_practice(context_.vacancy(), context_.actor(), read->applications); },
                [&] {
                    return trn("{} application taken for practice", "{} applications taken for practice",
                               static_cast<long long>(read->applications.size()));
                }))
            context_.changed();
    };
    context_.run(std::move(work));
}

void PracticeView::close() {
    if (!may_close()) return;
    save_note();
    const std::string agreed = utf8(agreed_->GetValue());
    if (trimmed(agreed).empty()) {
        context_.say(tr("Write what the panel agreed earns each level; then the round is closed."));
        agreed_->SetFocus();
        return;
    }
    if (context_.act(
            context_.actor(), [&] { return panel::close_practice(context_.vacancy(), context_.actor(), agreed); },
            [] { return tr("The practice round is closed"); }))
        context_.changed();
}

} // namespace evenhand::desktop
