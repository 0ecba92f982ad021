// A whole vacancy by keyboard alone: deciding, signing, the report, the history, the interview.
#include "desktop/whole_vacancy.h"

#include "desktop/controls/strings.h"
#include "document/pdf_text.h"
#include "panel/selection.h"

#include <algorithm>
#include <regex>
#include <wx/notebook.h>
#include <wx/textctrl.h>

using namespace evenhand;
using namespace evenhand::test;
using Catch::Matchers::Contains;

namespace {

std::string text_of(const std::filesystem::path& pdf) {
    std::string all;
    for (const std::string& page : unwrapped(document::pdf_pages_text(pdf))) all += page + " ";
    return all;
}

/// The head of the chain that a report names under how to verify it.
record::Head head_in(const std::string& text) {
    std::smatch found;
    REQUIRE(std::regex_search(text, found, std::regex("([0-9a-f]{64})@([0-9]+)")));
    return {std::stoll(found[2]), found[1]};
}

std::string part_in_sight(wxWindow& page) {
    for (wxWindow* one : everything(page))
        if (const auto* book = dynamic_cast<wxNotebook*>(one); book && book->IsShownOnScreen())
            return desktop::utf8(book->GetPageText(static_cast<size_t>(book->GetSelection())));
    return {};
}

} // namespace

// --- deciding -------------------------------------------------------------------------------------------------------

std::string WholeVacancy::outcome_wanted(const std::string& code) {
    if (code == "C001" || code == "C003") return "Invited";
    return code == "C004" ? "Rejected" : "Reserve";
}

void WholeVacancy::decide() {
    hands.turn_to(decide_page);
    REQUIRE(hands.is_at("Shortlist"));
    CHECK(hands.hears("5 received: 2 invited, 2 reserve, 1 rejected"));
    CHECK(hands.hears("the line"));
    hands.choose_row("C004", 1);
    CHECK(hands.hears("C004: reject on merit"));
    hands.go_to('R', "Reason");
    CHECK_THAT(desktop::utf8(hands.focused<wxTextCtrl>().GetValue()),
               Contains("missed 4.2") && Contains("Sets up, maintains and runs detailed project plans."));
    hands.press(WXK_END, wxMOD_CONTROL);
    hands.type(" The panel agreed.");
    save('D', wxMOD_CONTROL);
    REQUIRE(state().decision_on("C004"));
    CHECK_THAT(state().decision_on("C004")->reason, Catch::Matchers::EndsWith("The panel agreed."));
    CHECK(hands.hears("The rest as proposed: 4 candidates (2 invite and 2 reserve)"));
    save('O', wxMOD_ALT);
    CHECK(hands.hears("Everyone still in is decided on."));
    next_tab("How safe");
    hands.press('O', wxMOD_ALT);
    REQUIRE(hands.is_at("How safe the line is"));
    CHECK(hands.hears("had given"));
    CHECK(state().safety.size() == 1);
}

void WholeVacancy::write_the_basis() {
    hands.menu('M', 'B');
    REQUIRE(hands.is_at("Basis of the decisions"));
    CHECK(hands.hears("Proposed from the facts."));
    CHECK(hands.hears("5 applications were received."));
    hands.press(WXK_END, wxMOD_CONTROL);
    hands.type(" The panel adds its thanks.");
    next_tab("Check");
    REQUIRE(state().basis);
    CHECK_THAT(state().basis->text, Catch::Matchers::EndsWith("The panel adds its thanks."));
}

void WholeVacancy::sign_as(const std::string& member) {
    hands.work_as(member);
    hands.turn_to(decide_page);
    hands.menu('M', 'G');
    REQUIRE(wait_until([&] { return part_in_sight(desk.window().current_page()) == "Sign-off"; }));
    CHECK(hands.hears("With your signature you say that the decisions and their reasons are those of the panel."));
    save('N', wxMOD_ALT);
    CHECK_THAT(desk.window().status(), Contains("signed off"));
}

void WholeVacancy::answer_questions_and_sign() {
    hands.menu('M', 'Q');
    REQUIRE(hands.is_at("Questions before closing"));
    const auto questions = hands.focused<desktop::TableView>().rows();
    CHECK(std::any_of(questions.begin(), questions.end(), [](const auto& row) {
        return row[1] == "Basis" && row[2].find("basis of the decisions is not written") != std::string::npos;
    }));
    // Each of them leads to where its answer stands.
    for (std::size_t i = 0; i < questions.size(); ++i) {
        const std::string &stands_in = questions[i][1], &words = questions[i][2];
        INFO(words);
        auto& table = hands.focused<desktop::TableView>();
        hands.press(WXK_HOME);
        for (std::size_t k = 0; k < i; ++k) hands.press(WXK_DOWN);
        REQUIRE(wait_until([&] { return table.selected() == static_cast<int>(i); }));
        CHECK(hands.hears(words));
        hands.press(WXK_RETURN);
        CHECK(wait_until([&] {
            auto& page = desk.window().current_page();
            return (page.id() == decide_page ? part_in_sight(page) : page.title()) == stands_in;
        }));
        hands.turn_to(decide_page);
        hands.menu('M', 'Q');
        REQUIRE(hands.is_at("Questions before closing"));
    }
    write_the_basis();
    CHECK(hands.hears("Nothing is left that a tribunal would have to ask about"));
    for (const char* member : {chair, member_a, member_b}) sign_as(member);
    CHECK(hands.hears("3 of 3 have signed off. The decisions of this stage are signed."));
}

// --- what is left of it ---------------------------------------------------------------------------------------------

void WholeVacancy::export_the_report() {
    hands.work_as(chair);
    hands.turn_to(vacancy_page);
    CHECK(hands.hears("Everything is decided: print the reports."));
    hands.press(WXK_RETURN);
    REQUIRE(hands.is_at("Reports"));
    hands.choose_row("Shortlist report");
    hands.press(WXK_RETURN);
    REQUIRE(desk.wait_for_status("The preview of “Shortlist report” is shown"));
    REQUIRE(wait_until([&] { return !desk.window().working(); }));
    CHECK(hands.hears("Who is invited"));
    hands.press('E', wxMOD_CONTROL | wxMOD_SHIFT);
    REQUIRE(desk.wait_for_status("Saved " + report.string()));
    REQUIRE(wait_until([&] { return !desk.window().working(); }));
    CHECK(desk.alarm().empty());
    CHECK(asked.back() == "Save the report");
    const std::string text = text_of(report);
    for (const panel::Candidate& one : vacancy().candidates)
        CHECK(says({text}, one.code + ": " + outcome_wanted(one.code)));
    for (const char* words :
         {"C001 and C003", "The panel agreed.", "The second example shows a sum", "The panel adds its thanks.",
          "A sample sister", "A sample colleague", "Agreed by Sample Chair, Sample Member A and Sample Member B."})
        CHECK(says({text}, words));
    CHECK(record::verify(record, {head_in(text)}).ok());
}

void WholeVacancy::read_the_history() {
    hands.turn_to(history_page);
    REQUIRE(hands.is_at("History"));
    for (const char* words :
         {"Sample Chair joined the panel as the chair", "Sample Member A declared a conflict of interest",
          "Sample Member B handed in", "Moderation", "signed off"})
        CHECK(hands.hears(words));
    hands.press('O', wxMOD_ALT);
    CHECK(desk.wait_for_status("Verified: the record is whole."));
    REQUIRE(wait_until([&] { return !desk.window().working(); }));
}

// --- the interview --------------------------------------------------------------------------------------------------

void WholeVacancy::begin_the_interview_rules() {
    hands.work_as(chair);
    hands.press(WXK_TAB, wxMOD_SHIFT);
    REQUIRE(hands.is_at("Stage"));
    hands.choose("Interview");
    hands.turn_to(rules_page);
    CHECK(hands.hears("This stage has no rules yet."));
    while (part_in_sight(desk.window().current_page()) != "The rules") hands.press(WXK_PAGEUP, wxMOD_CONTROL);
    hands.tab_to("Begin with the rules of the stage before");
    hands.press(WXK_SPACE);
    CHECK(hands.hears("These rules are not in use yet."));
    hands.tab_to("Number to invite (empty: all who meet the essentials)");
    hands.write("1");
    save('R', wxMOD_ALT);
    next_tab("Practice round");
    next_tab("Agree and open");
    for (const char* member : {chair, member_a, member_b}) agree_as(member);
    hands.work_as(chair);
    hands.turn_to(rules_page);
    save('O', wxMOD_ALT);
}

void WholeVacancy::score_the_interview(const std::string& member) {
    hands.work_as(member);
    hands.turn_to(score_page);
    for (const std::string& code : order_of(member)) {
        REQUIRE(hands.is_at("Criteria and your scores for " + code));
        const auto before = desk.window().context().record->head().event;
        const auto count = static_cast<long long>(state().criteria.size());
        hands.type(std::string(state().criteria.size(), code == "C001" ? '3' : '2'));
        REQUIRE(wait_until([&] { return desk.window().context().record->head().event == before + count; }));
        hands.press(WXK_DOWN, wxMOD_ALT);
    }
    hand_in();
}

void WholeVacancy::hold_the_interview() {
    begin_the_interview_rules();
    CHECK(state().criteria.size() == 18);
    for (const char* member : {chair, member_a, member_b}) score_the_interview(member);
    hands.work_as(chair);
    hands.turn_to(decide_page);
    CHECK(hands.hears("1 appointed"));
    hands.menu('M', 'K');
    REQUIRE(hands.is_at("Shortlist"));
    save('O', wxMOD_ALT);
    REQUIRE(state().decision_on("C001"));
    CHECK(state().decision_on("C001")->outcome == panel::Outcome::invite);
    CHECK(hands.hears("appoint"));
}

void WholeVacancy::verify_afterwards() {
    const std::vector<record::Head> printed = {head_in(text_of(report))};
    hands.press('W', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return !desk.window().context().record; }));
    const record::Verification found = record::verify(record, printed);
    for (const auto& problem : found.problems) UNSCOPED_INFO(problem.where << ": " << problem.message);
    CHECK(found.ok());
    CHECK(found.events > 300);
}
