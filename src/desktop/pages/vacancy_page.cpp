#include "desktop/pages/vacancy_page.h"

#include "base/text.h"
#include "desktop/controls/accessible.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/style.h"
#include "panel/selection.h"

#include <fmt/format.h>
#include <wx/sizer.h>

namespace evenhand::desktop {

namespace {

void add_line(std::string& text, const std::string& label, const std::string& value) {
    if (!value.empty()) text += label + ": " + value + "\n";
}

std::string post_in_words(const spec::Post& post, const spec::Timetable& times) {
    std::string text;
    add_line(text, "Organisation", post.organisation);
    add_line(text, "Unit", post.unit);
    add_line(text, "Reference", post.reference);
    add_line(text, "Number of posts", std::to_string(post.number));
    add_line(text, "Grade", post.grade);
    add_line(text, "Hours", post.hours);
    add_line(text, "Contract", post.contract);
    add_line(text, "Location", post.location);
    add_line(text, "Reports to", post.reports_to);
    if (times.closing) add_line(text, "Closing date", long_date(*times.closing));
    std::vector<std::string> days;
    for (const Date day : times.interviews) days.push_back(long_date(day));
    add_line(text, "Interviews", listed(days));
    if (times.notification) add_line(text, "Shortlisted are told by", long_date(*times.notification));
    if (times.start) add_line(text, "Start", long_date(*times.start));
    return text;
}

std::string state_in_words(const panel::Vacancy& vacancy) {
    const spec::Stage stage = vacancy.current_stage();
    const panel::Phase phase = panel::phase(vacancy, stage);
    std::string text = fmt::format("\nApplications: {}\nStage: {} ({})\n", vacancy.candidates.size(), spec::name(stage),
                                   panel::name(phase));
    if (phase == panel::Phase::draft) {
        const auto missing = panel::missing_before_opening(vacancy, stage);
        text += missing.empty() ? "\nScoring can be opened.\n" : "\nStill missing before scoring can open:\n";
        for (const std::string& one : missing) text += "• " + one + "\n";
    }
    if (const auto waiting = panel::awaited(vacancy, stage); phase == panel::Phase::open && !waiting.empty())
        text +=
            fmt::format("\nWaiting for the hand-in of {}. Scores open when the last has handed in.\n", listed(waiting));
    text += "\nPanel\n";
    for (const panel::Person& person : vacancy.people) {
        if (person.role == panel::Role::officer) continue;
        text += fmt::format("• {}, {}{}\n", person.name, panel::name(person.role),
                            person.stood_down                                  ? ", stood down"
                            : !person.scores() || phase == panel::Phase::draft ? ""
                            : panel::has_handed_in(vacancy, stage, person)     ? ", has handed in"
                                                                               : ", has not handed in");
    }
    return text;
}

} // namespace

VacancyPage::VacancyPage(wxWindow* parent, Context& context) : Page(parent, context, "vacancy") {
    auto* all = new wxBoxSizer(wxVERTICAL);
    heading_ = new WrappedText(this);
    heading_->SetFont(heading_font(*this));
    all->Add(heading_, wxSizerFlags().Expand().Border(wxALL, FromDIP(6)));
    facts_ = reading_text(this, wxBORDER_NONE);
    set_accessible_name(*facts_, "The vacancy");
    all->Add(facts_, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6)));
    SetSizer(all);
}

std::string VacancyPage::how_far() const {
    return std::string(panel::name(panel::phase(context_.vacancy(), context_.vacancy().current_stage())));
}

std::vector<wxWindow*> VacancyPage::parts() {
    return {facts_};
}

void VacancyPage::refresh() {
    if (!context_.record) {
        heading_->set_text("No record is open");
        show_text(*facts_, shown("Open a record to begin: File, Open (Ctrl+O)."));
        return;
    }
    const spec::Specification& specification = context_.vacancy().specification;
    heading_->set_text(specification.post.title);
    show_text(*facts_,
              shown(post_in_words(specification.post, specification.timetable) + state_in_words(context_.vacancy())));
}

} // namespace evenhand::desktop
