// The rules' page: what is written, and what becomes of it.
#include "base/files.h"
#include "base/text.h"
#include "desktop/controls/local.h"
#include "desktop/controls/words.h"
#include "desktop/pages/rules/agree_view.h"
#include "desktop/pages/rules/example_view.h"
#include "desktop/pages/rules/practice_view.h"
#include "desktop/pages/rules/questions_view.h"
#include "desktop/pages/rules/rules_page.h"
#include "desktop/window/who_may.h"
#include "merit/read.h"
#include "record/sources.h"

#include <wx/notebook.h>
#include <wx/textctrl.h>

namespace evenhand::desktop {

std::optional<RulesDraft> RulesPage::in_use() const {
    const panel::StageState* state = context_.state();
    if (!state) return std::nullopt;
    return RulesDraft{state->rules_now(), state->scale_now(), {}};
}

std::optional<RulesDraft> RulesPage::rules_shown() const {
    if (!context_.record) return std::nullopt;
    const auto written = written_.find(context_.stage);
    if (written != written_.end() && written->second.draft && may_change() != MayChange::nothing)
        return written->second.draft;
    return in_use();
}

bool RulesPage::drafting() const {
    return rules_shown() != in_use();
}

MayChange RulesPage::may_change() const {
    if (!may_administer(context_)) return MayChange::nothing;
    const panel::StageState* state = context_.state();
    return state && state->opened && !state->hand_ins.empty() ? MayChange::invite_only : MayChange::all;
}

bool RulesPage::reopens_scores() const {
    const panel::StageState* state = context_.state();
    const auto draft = rules_shown();
    return draft && state && state->opened && draft->scale.levels != state->scale_now().levels;
}

void RulesPage::change(const std::string& what, const std::function<void(RulesDraft&)>& change) {
    auto draft = rules_shown();
    if (!draft || may_change() == MayChange::nothing) return;
    const RulesDraft before = *draft;
    change(*draft);
    if (*draft != before) write(what, std::move(draft));
}

void RulesPage::write(const std::string& what, std::optional<RulesDraft> draft) {
    Written& written = written_[context_.stage];
    // What is typed letter by letter is taken back as a whole.
    if (written.changes.empty() || written.changes.back().what != what)
        written.changes.push_back({what, rules_shown()});
    written.draft = std::move(draft);
    show_rules();
    context_.went_on();
}

std::string RulesPage::undoable() const {
    if (book_->GetSelection() == questions_tab) return questions_->undoable();
    const auto written = written_.find(context_.stage);
    if (!context_.record || may_change() == MayChange::nothing || written == written_.end() ||
        written->second.changes.empty())
        return {};
    return written->second.changes.back().what;
}

void RulesPage::undo() {
    const std::string what = undoable();
    if (what.empty()) return;
    if (book_->GetSelection() == questions_tab) return questions_->undo();
    Written& written = written_[context_.stage];
    written.draft = std::move(written.changes.back().before);
    written.changes.pop_back();
    show_rules();
    context_.went_on();
    context_.say(trf("Taken back: {}", what));
}

void RulesPage::forget_drafts() {
    written_.clear();
    practice_->forget_drafts();
    questions_->forget_drafts();
}

void RulesPage::forget_person() {
    practice_->forget_person();
    questions_->forget_person();
}

std::vector<std::string> RulesPage::unsaved() const {
    std::vector<std::string> lost = practice_->unsaved();
    for (std::string& questions : questions_->unsaved()) lost.push_back(std::move(questions));
    for (const auto& [stage, written] : written_) {
        const auto found = context_.vacancy().stages.find(stage);
        const bool same = found != context_.vacancy().stages.end() && written.draft &&
                          *written.draft == RulesDraft{found->second.rules_now(), found->second.scale_now(), {}};
        if (written.draft && !same) lost.push_back(trf("the changed rules of the {} stage", stage_words(stage)));
    }
    return lost;
}

// --- what becomes of it ---------------------------------------------------------------------------------------------

void RulesPage::use() {
    const auto draft = rules_shown();
    if (!draft || !drafting()) {
        context_.say(tr("Nothing in these rules has been changed."));
        return;
    }
    const Problems problems = problems_by_place(*draft, context_.vacancy().specification);
    if (!problems.empty()) {
        context_.say(tr("These rules cannot be used yet:") + " " + problems.begin()->second.front());
        book_->SetSelection(form_tab);
        if (wxWindow* first = form_->first_problem()) first->SetFocus();
        return;
    }
    const panel::StageState* state = context_.state();
    const std::string why = state && state->opened ? trimmed(utf8(why_->GetValue())) : std::string();
    if (state && state->opened && why.empty()) {
        context_.say(tr("Write why the rules change: after opening it is printed."));
        why_->SetFocus();
        return;
    }
    const spec::Stage stage = context_.stage;
    const std::string gone = list_words(agreed_names());
    const bool reopens = reopens_scores();
    if (!context_.act(
            context_.actor(),
            [&] {
                return panel::change_rules(context_.vacancy(), context_.actor(), rules_xml(*draft), scale_xml(*draft),
                                           why);
            },
            [&] {
                if (reopens) return tr("These rules are in use: every level given is asked for again");
                return gone.empty() ? tr("These rules are in use") : trf("These rules are in use: {} agree anew", gone);
            }))
        return;
    written_.erase(stage);
    why_->ChangeValue("");
    context_.changed();
}

void RulesPage::drop() {
    if (!drafting()) return;
    written_.erase(context_.stage);
    show_rules();
    context_.went_on();
    context_.say(tr("The changes are dropped."));
}

void RulesPage::load() {
    if (!context_.files.open || may_change() != MayChange::all) return;
    const auto file = context_.files.open({tr("Choose rules"), tr("Rules"), "*.xml"});
    if (!file) return;
    try {
        const record::RulesFiles read = record::read_rules_files(file->string());
        RulesDraft draft{merit::parse_rules(read.rules.text, read.rules.file),
                         merit::parse_scale(read.scale.text, read.scale.file),
                         {}};
        const bool other = draft.rules.stage != context_.stage;
        if (other) draft = for_stage(std::move(draft), context_.stage, context_.vacancy().specification);
        const bool keeps = !acts_for_hr(context_);
        const auto before = rules_shown();
        if (keeps) draft.rules.schemes = before ? before->rules.schemes : std::vector<merit::Scheme>();
        write(tr("the rules from the file"), std::move(draft));
        std::string says = trf("Read {}: not in use yet.", file->filename().string());
        if (other) says += " " + tr("They were written for another stage, and now read for this one.");
        if (keeps) says += " " + tr("The schemes stay as HR has set them.");
        context_.say(says);
    } catch (const std::exception& error) {
        context_.alarm(trf("The rules were not read. {}", describe(error)));
    }
}

void RulesPage::save() {
    const auto draft = rules_shown();
    if (!draft || !context_.files.save) return;
    const auto target = context_.files.save({tr("Save the rules"), tr("Rules"), "*.xml"},
                                            std::string(spec::name(context_.stage)) + "-rules.xml");
    if (!target) return;
    try {
        AtomicFile file(*target);
        file.write(rules_xml(*draft));
        file.commit();
        context_.say(trf("Saved {}", target->string()));
    } catch (const std::exception& error) {
        context_.alarm(describe(error));
    }
}

// --- a stage that has no rules --------------------------------------------------------------------------------------

std::optional<spec::Stage> RulesPage::earlier_stage() const {
    std::optional<spec::Stage> before;
    if (context_.record)
        for (const auto& [stage, state] : context_.vacancy().stages)
            if (stage < context_.stage) before = stage;
    return before;
}

void RulesPage::begin_with_earlier() {
    const auto before = earlier_stage();
    if (rules_shown() || !before || may_change() != MayChange::all) return;
    const panel::StageState& state = context_.vacancy().stage(*before);
    write(trf("the rules begun with those of the {} stage", stage_words(*before)),
          for_stage({state.rules_now(), state.scale_now(), {}}, context_.stage, context_.vacancy().specification));
}

void RulesPage::begin_with_shipped() {
    if (rules_shown() || may_change() != MayChange::all) return;
    try {
        const auto read = record::read_rules_files((data_folder() / "criteria" / "rules" / "default.xml").string());
        write(tr("the rules begun with those that came with Evenhand"),
              for_stage({merit::parse_rules(read.rules.text, read.rules.file),
                         merit::parse_scale(read.scale.text, read.scale.file),
                         {}},
                        context_.stage, context_.vacancy().specification));
    } catch (const std::exception& error) {
        context_.alarm(describe(error));
    }
}

// --- the menu -------------------------------------------------------------------------------------------------------

void RulesPage::add_actions(Actions& actions, const std::function<bool()>& shown) {
    const auto add = [&](const std::string& id, const std::string& text, const std::string& help,
                         std::function<void()> run, std::function<bool()> enabled) {
        actions.add({"rules." + id, within(tr("Set &up"), tr("&Rules")), text, help, "", std::move(run),
                     [shown, enabled = std::move(enabled)] { return shown() && enabled(); }});
    };
    const auto none_yet = [this] { return !rules_shown() && may_change() == MayChange::all; };
    add(
        "use", tr("&Use these rules"), tr("Put the rules as they are written into use"), [this] { use(); },
        [this] { return drafting(); });
    add(
        "drop", tr("&Drop the changes"), tr("Go back to the rules that are in use"), [this] { drop(); },
        [this] { return drafting(); });
    add(
        "load", tr("&Load from a file…"), tr("Read rules from an XML file, to look at before they are used"),
        [this] { load(); }, [this] { return may_change() == MayChange::all; });
    add(
        "save", tr("Save as &XML…"), tr("Write the rules on the page to an XML file"), [this] { save(); },
        [this] { return rules_shown().has_value(); });
    add(
        "begin-earlier", tr("&Begin with the rules of the stage before"),
        tr("Take the rules of the stage before as a draft for this one"), [this] { begin_with_earlier(); },
        [this, none_yet] { return none_yet() && earlier_stage().has_value(); });
    add(
        "begin-shipped", tr("Begin with &ordinary rules"),
        tr("Take the rules that came with Evenhand as a draft for this stage"), [this] { begin_with_shipped(); },
        none_yet);
    add(
        "take-practice", tr("Take applications for &practice…"),
        tr("Read two or three applications that do not count, to agree what earns each level"),
        [this] {
            turn_to(practice_tab);
            practice_->take();
        },
        [this] { return practice_->may_take(); });
    add(
        "close-practice", tr("&Close the practice round"),
        tr("Write down what the panel agreed earns each level, and end the practice round"),
        [this] {
            book_->SetSelection(practice_tab);
            practice_->close();
        },
        [this] { return practice_->may_close(); });
    add(
        "agree", tr("&Agree these rules"), tr("Say that you will score by these rules"), [this] { agree_->agree(); },
        [this] { return agree_->may_agree(); });
    add(
        "open", tr("Open &scoring"), tr("Freeze the rules and let members score"), [this] { agree_->open(); },
        [this] { return agree_->may_open(); });
    add(
        "questions", tr("&Interview questions"),
        tr("Read or write what is asked of every candidate on each criterion of the interview"),
        [this] { turn_to(questions_tab); }, [] { return true; });
    add(
        "use-questions", tr("Use these &questions"),
        tr("Put the interview questions as they are written into use, on every criterion"),
        [this] { questions_->use(); }, [this] { return questions_->drafting(); });
}

} // namespace evenhand::desktop
