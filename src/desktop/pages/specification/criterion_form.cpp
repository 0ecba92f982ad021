#include "desktop/pages/specification/criterion_form.h"

#include "desktop/controls/accessible.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/style.h"
#include "desktop/controls/words.h"
#include "desktop/pages/score/guidance.h"
#include "desktop/pages/specification/criterion_rows.h"
#include "desktop/pages/specification/source_panel.h"

#include <wx/sizer.h>

namespace evenhand::desktop {

using spec::Criterion;

CriterionForm::CriterionForm(wxWindow* parent, ChangeCriterion change) : FieldForm(parent), change_(std::move(change)) {
    const auto text = [this](std::string what, std::string Criterion::*member) {
        return [this, what = std::move(what), member](const std::string& typed) {
            change_(what, [&](SpecificationDraft&, Criterion& criterion) { criterion.*member = typed; });
        };
    };
    for (WrappedText** text_above : {&stem_, &origin_}) {
        *text_above = new WrappedText(this);
        (*text_above)->Hide();
        GetSizer()->Add(*text_above, wxSizerFlags().Expand().Border(wxRIGHT | wxBOTTOM, FromDIP(8)));
    }
    text_ = new LongTextRow(this, tr("Statement"), tr("What the post requires, as the advertisement says it."), 4,
                            text(tr("the statement"), &Criterion::text));
    add(field::text, text_);
    number_ = new TextRow(this, tr("Number as printed"), tr("Empty where the document has none."), 110,
                          text(tr("the number"), &Criterion::number));
    add(field::number, number_);
    add_importance();
    printed_ = new TextRow(this, tr("The document's own word for it"),
                           tr("Where it is not essential or desirable: \"Useful\", for example."), 0,
                           text(tr("the printed word"), &Criterion::importance_printed));
    add(field::printed, printed_);
    methods_ = new MethodsRow(this, [this](const std::vector<spec::Method>& methods) {
        change_(tr("how it is judged"), [&](SpecificationDraft& draft, Criterion& criterion) {
            set_methods(draft.specification, criterion, methods);
        });
    });
    add(field::methods, methods_);
    weight_ = new TextRow(this, tr("Weight (empty: as the rules say)"),
                          tr("How often the criterion counts in the total: above 0 and up to 100."), 110,
                          [this](const std::string& typed) {
                              change_(tr("the weight"), [&](SpecificationDraft& draft, Criterion& criterion) {
                                  write_weight(draft, criterion, typed);
                              });
                          });
    add(field::weight, weight_);
    guidance_ = new LongTextRow(this, tr("Guidance for those who score"),
                                tr("What to look for; it stands beside the criterion and is never scored."), 4,
                                text(tr("the guidance"), &Criterion::guidance));
    add(field::guidance, guidance_);
    add_behaviours();
}

void CriterionForm::add_importance() {
    importance_ = new ChoiceRow(this, tr("Importance"), tr("Whether an application can be rejected for missing it."),
                                [this](int chosen) {
                                    change_(tr("the importance"), [&](SpecificationDraft&, Criterion& criterion) {
                                        set_importance(criterion, static_cast<spec::Importance>(chosen));
                                    });
                                });
    add(field::importance, importance_);
}

void CriterionForm::add_behaviours() {
    themes_ = new ThemesRow(this, [this](const std::vector<std::string>& ids) {
        change_(tr("the behaviour themes"), [&](SpecificationDraft&, Criterion& criterion) { criterion.themes = ids; });
    });
    add(field::themes, themes_);
    indicators_label_ = new wxStaticText(this, wxID_ANY, label("Behaviour indicators for the level of the post"));
    indicators_ = reading_text(this);
    set_accessible_name(*indicators_, tr("Behaviour indicators for the level of the post"));
    indicators_->SetMinSize(wxSize(FromDIP(100), 9 * GetCharHeight()));
    GetSizer()->Add(indicators_label_);
    GetSizer()->Add(indicators_, wxSizerFlags(1).Expand().Border(wxRIGHT | wxBOTTOM, FromDIP(8)));
}

void CriterionForm::set_text_font(const wxFont& font) {
    for (wxWindow* text : {&text_->control(), &guidance_->control(), static_cast<wxWindow*>(indicators_)})
        text->SetFont(font);
}

void CriterionForm::show_above(WrappedText& text, const std::string& says) {
    text.set_text(says);
    if (text.IsShown() != says.empty()) return;
    text.Show(!says.empty());
    Layout();
}

void CriterionForm::show(const SpecificationDraft& draft, const Criterion& criterion, const std::string& stem,
                         bool open) {
    show_above(*stem_, stem.empty() ? std::string() : trf("It completes: {}", stem));
    const auto origin = draft.source.origins.find(criterion.id);
    show_above(*origin_, origin != draft.source.origins.end() ? printed_words(origin->second, *draft.source.text)
                                                              : std::string());
    text_->show(criterion.text, open);
    number_->show(criterion.number, open);
    importance_->show({importance_words(spec::Importance::essential), importance_words(spec::Importance::desirable),
                       importance_words(spec::Importance::unspecified)},
                      static_cast<int>(criterion.importance), open);
    printed_->show(criterion.importance_printed, open);
    methods_->show(criterion.methods, open);
    weight_->show(weight_text(draft, criterion), open);
    guidance_->show(criterion.guidance, open);
    show_behaviours(draft.specification, criterion, draft.framework, open);
}

void CriterionForm::show_behaviours(const spec::Specification& specification, const Criterion& criterion,
                                    const std::optional<spec::Framework>& framework, bool open) {
    const bool any = framework && specification.framework;
    const bool was = themes_->IsShown();
    themes_->Show(any);
    indicators_label_->Show(any);
    indicators_->Show(any);
    if (any) {
        themes_->show(*framework, criterion.themes, open);
        const std::string text = indicators_on(*framework, *specification.framework, criterion);
        show_text(*indicators_,
                  shown(text.empty() ? tr("None: the criterion points at no theme of behaviour.") : text));
    }
    if (any != was) Layout();
}

} // namespace evenhand::desktop
