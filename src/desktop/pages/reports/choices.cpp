#include "desktop/pages/reports/choices.h"

#include "base/errors.h"
#include "base/text.h"
#include "desktop/controls/code_field.h"
#include "desktop/controls/form_rows.h"
#include "desktop/controls/inner_focus.h"
#include "desktop/controls/strings.h"

#include <tuple>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace evenhand::desktop {

namespace {

/// Fills a choice and keeps what was chosen, where it is still there.
void fill(wxChoice& choice, const wxArrayString& entries, const wxString& else_chosen) {
    const wxString before = choice.GetStringSelection();
    choice.Set(entries);
    if (before.empty() || !choice.SetStringSelection(before)) choice.SetStringSelection(else_chosen);
    choice.InvalidateBestSize();
}

std::string language_words(const std::string& code) {
    if (code == "cy") return tr("Welsh");
    if (code == "en" || code.starts_with("en-")) return tr("English");
    return code;
}

bool is_asked_for(const report::Definition* definition) {
    return definition && report::has_block(*definition, "access-request");
}

} // namespace

ReportChoices::ReportChoices(wxWindow* page, wxSizer& row, std::function<void()> changed) {
    const auto cell = wxSizerFlags().CentreVertical().Border(wxALL, page->FromDIP(6));
    const auto named = [&](const wxString& name, auto make) {
        auto* both = new wxBoxSizer(wxHORIZONTAL); // no line ends between them
        auto* text = new wxStaticText(page, wxID_ANY, name);
        both->Add(text, cell);
        auto* made = make();
        both->Add(made, cell);
        row.Add(both, wxSizerFlags().CentreVertical());
        return std::pair(text, made);
    };
    std::tie(member_label_, member_) = named(label("For mem&ber"), [&] { return make_choice(page); });
    std::tie(candidate_label_, candidate_) = named(label("For ca&ndidate (code)"), [&] { return new CodeField(page); });
    std::tie(requested_label_, requested_) = named(label("Asked for &on"), [&] {
        return new wxTextCtrl(page, wxID_ANY, "", wxDefaultPosition, page->FromDIP(wxSize(120, -1)));
    });
    requested_->SetHint("2026-11-30");
    requested_->SetToolTip(label("The day on which the applicant asked, as 2026-11-30; empty: not stated."));
    language_ = named(label("&In the language"), [&] { return make_choice(page); }).second;
    language_->SetToolTip(
        label("The language of the report's own words. What was written in the record stays as it is."));
    archive_ = new wxCheckBox(page, wxID_ANY, label("For ar&chives (PDF/A)"));
    row.Add(archive_, cell);
    requested_->Bind(wxEVT_TEXT, [changed = std::move(changed)](wxCommandEvent&) { changed(); });
}

void ReportChoices::read_languages() {
    languages_ = report::languages();
    wxArrayString entries;
    entries.Add(label("its own"));
    for (const std::string& code : languages_) entries.Add(shown(language_words(code)));
    fill(*language_, entries, entries.front());
}

void ReportChoices::list(const Context& context) {
    if (language_->IsEmpty()) read_languages();
    requested_->SetMinSize(wxSize(requested_->GetMinSize().x, field_height(*requested_->GetParent())));
    wxArrayString members;
    candidate_->offer(context.record ? context.vacancy().candidates : std::vector<panel::Candidate>());
    if (context.record)
        for (const panel::Person& person : context.vacancy().people)
            if (person.scores()) members.Add(shown(person.name));
    fill(*member_, members, context.record && context.scorer() ? shown(context.scorer()->name) : wxString());
}

void ReportChoices::offer(const report::Definition* definition) {
    using report::Audience;
    const Audience audience = definition ? definition->audience : Audience::vacancy;
    const auto show = [](bool is, std::initializer_list<wxWindow*> controls) {
        for (wxWindow* one : controls) one->Show(is);
    };
    show(audience == Audience::member, {member_label_, member_});
    member_->Enable(member_->GetCount() > 0);
    show(audience == Audience::candidate, {candidate_label_, candidate_});
    show(is_asked_for(definition), {requested_label_, requested_});
    for (wxWindow* one : std::initializer_list<wxWindow*>{language_, archive_}) one->Enable(definition != nullptr);
}

void ReportChoices::forget() {
    member_->SetSelection(wxNOT_FOUND);
    put_candidate({});
    requested_->ChangeValue("");
    archive_->SetValue(false);
}

void ReportChoices::put_candidate(const std::string& code) {
    candidate_->put(code);
}

void ReportChoices::put_member(const std::string& name) {
    member_->SetStringSelection(shown(name));
}

std::string ReportChoices::due() const {
    const std::string typed = trimmed(utf8(requested_->GetValue()));
    if (!requested_->IsShown()) return {};
    if (typed.empty()) return tr("Write the day on which the applicant asked: the pack is due a month after it.");
    try {
        return trf("Asked for on {}, due by {}.", day_words(parse_date(typed)),
                   day_words(report::due_by(parse_date(typed))));
    } catch (const InvalidInput& wrong) {
        return describe(wrong);
    }
}

std::optional<ReportChoices::Missing> ReportChoices::read(const report::Definition& definition,
                                                          report::Options& options) {
    if (definition.audience == report::Audience::member) {
        options.member = utf8(member_->GetStringSelection());
        if (options.member.empty())
            return Missing{member_, trf("Choose for which member the report “{}” is.", definition.title)};
    }
    if (definition.audience == report::Audience::candidate) {
        options.candidate = candidate_->code();
        if (options.candidate.empty())
            return Missing{candidate_,
                           candidate_->written().empty()
                               ? trf("Write the code of the candidate whom the report “{}” is about.", definition.title)
                               : trf("There is no candidate {}.", candidate_->written())};
        candidate_->put(options.candidate);
    }
    if (const std::string typed = trimmed(utf8(requested_->GetValue())); is_asked_for(&definition) && !typed.empty()) {
        try {
            options.requested = parse_date(typed);
        } catch (const InvalidInput& wrong) {
            return Missing{requested_, describe(wrong)};
        }
    }
    if (const int row = language_->GetSelection(); row > 0)
        options.language = languages_.at(static_cast<std::size_t>(row) - 1);
    options.pdf_a = archive_->GetValue();
    return std::nullopt;
}

} // namespace evenhand::desktop
