// The vacancy's page: the post and its timetable as they are written, and what becomes of it.
#include "base/text.h"
#include "desktop/controls/strings.h"
#include "desktop/pages/vacancy_page.h"
#include "desktop/window/who_may.h"

#include <algorithm>
#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

namespace evenhand::desktop {

bool VacancyPage::may_change() const {
    return may_administer(context_) && !panel::any_stage_opened(context_.vacancy());
}

PostTexts VacancyPage::shown_texts() const {
    PostTexts texts = post_texts(context_.vacancy().specification);
    for (const auto& [field, typed] : draft_) texts[field] = typed;
    return texts;
}

void VacancyPage::write(const std::string& what, const std::string& field, const std::string& typed) {
    if (!may_change()) return;
    if (shown_texts()[field] == typed) return;
    // What is typed letter by letter is taken back as a whole.
    if (changes_.empty() || changes_.back().what != what) changes_.push_back({what, draft_});
    PostTexts draft = draft_;
    draft[field] = typed;
    show_draft(std::move(draft));
}

void VacancyPage::show_draft(PostTexts draft) {
    draft_.clear();
    // What was typed as it is kept is no change: what becomes of it on the specification's page is shown here too.
    PostTexts kept = post_texts(context_.vacancy().specification);
    for (const auto& [field, typed] : draft)
        if (typed != kept[field]) draft_[field] = typed;
    show_post();
}

void VacancyPage::show_post() {
    const bool may = may_change(), changed = drafting();
    if ((post_->IsShown() != may || facts_->IsShown() == may) &&
        (post_->IsDescendant(FindFocus()) || facts_->HasFocus()))
        next_->SetFocus();
    facts_->Show(!may);
    post_->Show(may);
    post_column_->Show(post_buttons_, may, true);
    if (may) {
        spec::Specification read = context_.vacancy().specification;
        post_->show(shown_texts());
        post_->show_problems(write_post(shown_texts(), read));
    }
    for (wxButton* button : {keep_, drop_}) {
        if (!changed && button->HasFocus()) next_->SetFocus();
        button->Enable(changed);
    }
}

void VacancyPage::keep() {
    if (!drafting()) {
        context_.say(tr("Nothing of the post has been changed."));
        return;
    }
    SpecificationDraft now{context_.vacancy().specification, context_.vacancy().framework, {}};
    if (const auto problems = write_post(shown_texts(), now.specification); !problems.empty()) {
        context_.say(tr("It cannot be kept yet:") + " " + problems.front().says);
        post_->control(problems.front().field).SetFocus();
        return;
    }
    const auto& stages = context_.vacancy().stages;
    const bool agreed =
        std::any_of(stages.begin(), stages.end(), [](const auto& stage) { return !stage.second.agreed_by.empty(); });
    if (!context_.act(
            context_.actor(),
            [&] {
                const auto [specification, framework] = xml_texts(now);
                return panel::change_specification(context_.vacancy(), context_.actor(), specification, framework, {});
            },
            [&] {
                return agreed ? tr("The post is kept: those who agreed to the rules agree anew")
                              : tr("The post is kept");
            }))
        return;
    draft_.clear();
    changes_.clear();
    context_.changed();
}

void VacancyPage::drop() {
    if (!drafting()) return;
    changes_.clear();
    show_draft({});
    context_.say(tr("The changes are dropped."));
}

void VacancyPage::forget_drafts() {
    draft_.clear();
    changes_.clear();
}

std::vector<std::string> VacancyPage::unsaved() const {
    if (draft_.empty()) return {};
    return {tr("the changed post")};
}

std::string VacancyPage::undoable() const {
    return context_.record && may_change() && !changes_.empty() ? changes_.back().what : std::string();
}

void VacancyPage::undo() {
    if (undoable().empty()) return;
    const Change last = std::move(changes_.back());
    changes_.pop_back();
    show_draft(last.before);
    context_.say(trf("Taken back: {}", last.what));
}

void VacancyPage::add_actions(Actions& actions, const std::function<bool()>& shown) {
    const std::string menu = within(tr("Set &up"), tr("&Vacancy"));
    const auto changed = [this, shown] { return shown() && drafting(); };
    actions.add({"vacancy.keep", menu, tr("&Keep the changes"),
                 tr("Use the post and its timetable as they are written"), "", [this] { keep(); }, changed});
    actions.add({"vacancy.drop", menu, tr("&Drop the changes"), tr("Go back to the post as it was last kept"), "",
                 [this] { drop(); }, changed});
}

} // namespace evenhand::desktop
