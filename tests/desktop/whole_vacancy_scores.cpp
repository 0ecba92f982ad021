// A whole vacancy by keyboard alone: scoring, handing in, moderating.
#include "desktop/whole_vacancy.h"

#include "desktop/controls/heat_map.h"
#include "desktop/controls/strings.h"
#include "panel/selection.h"

#include <algorithm>
#include <wx/textctrl.h>

using namespace evenhand;
using namespace evenhand::test;
using Catch::Matchers::Contains;

namespace {

constexpr std::size_t criteria = 16; ///< judged from the application
constexpr std::size_t c1_1 = 0, c2_2 = 3, c3_1 = 5, c4_2 = 7, c5_1 = 11;

/// What a member writes wherever a note is asked for: a word that nobody else uses.
std::string note_of(const std::string& member) {
    if (member == WholeVacancy::chair) return "Kingfisher: names a team, not what it did";
    return member == WholeVacancy::member_a ? "Goldcrest: no dates" : "Nuthatch: claimed only";
}

/// One is strong throughout, one misses 4.2, one is split on 1.1, and two lie a little apart between them.
std::string levels_of(const std::string& member, const std::string& code) {
    std::string levels(criteria, code == "C001" ? '3' : '2');
    if (code == "C002" && member == WholeVacancy::chair) levels[c1_1] = '1';
    if (code == "C003") levels[c2_2] = levels[c3_1] = '3';
    if (code == "C004") levels[c4_2] = '1';
    if (code == "C005") levels[c5_1] = '3';
    return levels;
}

std::string difference(const std::vector<std::string>& before, const std::vector<std::string>& after) {
    std::string text;
    for (const auto& [one, other, sign] : {std::tuple(&before, &after, "- "), std::tuple(&after, &before, "+ ")})
        for (const std::string& line : *one)
            if (std::find(other->begin(), other->end(), line) == other->end()) text += sign + line + "\n";
    return text;
}

} // namespace

std::vector<std::string> WholeVacancy::order_of(const std::string& member) {
    std::vector<std::string> codes;
    for (const std::size_t one : panel::reading_order(vacancy(), state().stage, vacancy().require_person(member)))
        codes.push_back(vacancy().candidates[one].code);
    return codes;
}

// --- scoring --------------------------------------------------------------------------------------------------------

/// With the caret alone: the second line of the application, from its beginning to its end.
void WholeVacancy::pin_evidence() {
    hands.go_to('I', "Application");
    auto& application = hands.focused<wxTextCtrl>();
    hands.press(WXK_DOWN);
    hands.press(WXK_HOME);
    hands.press(WXK_END, wxMOD_SHIFT);
    REQUIRE(wait_until([&] { return !application.GetStringSelection().empty(); }));
    hands.press('E', wxMOD_CONTROL);
    REQUIRE(desk.wait_for_status("Pinned as evidence of 1.1"));
    CHECK(hands.hears("[evidence 1.1]"));
    hands.press(WXK_F6, wxMOD_SHIFT);
}

void WholeVacancy::score_all(const std::string& member) {
    const std::size_t who = *vacancy().person_index(vacancy().require_person(member).id);
    const auto order = order_of(member);
    for (const std::string& code : order) {
        INFO(member << " on " << code);
        REQUIRE(hands.is_at("Criteria and your scores for " + code));
        CHECK(hands.hears("At least one example says what the applicant did"));
        if (member == member_b && code == known) CHECK(hands.hears(code + " (you know them: you speak last)"));
        std::string levels = levels_of(member, code);
        if (member == member_a && code == order.front()) {
            cannot_judge_at = code;
            levels.back() = '?';
        }
        hands.type(levels);
        const std::size_t row = *vacancy().candidate_index(code);
        REQUIRE(wait_until([&] { return state().marks.at(row, criteria - 1, who).is_given(); }));
        for (std::size_t k = 0; k < criteria; ++k) {
            const merit::Mark mark = state().marks.at(row, k, who);
            CHECK(mark == (levels[k] == '?' ? merit::Mark::cannot_judge() : merit::Mark::level(levels[k] - '0')));
        }
        if (code == order.back()) continue;
        REQUIRE(desk.wait_for_status(code + " is complete: Alt+Down for the next candidate"));
        hands.press(WXK_DOWN, wxMOD_ALT);
    }
}

/// Goes from one note that is asked for to the next.
void WholeVacancy::write_notes(const std::string& member) {
    const std::string id = vacancy().require_person(member).id;
    const auto owed = [&] { return panel::still_owed(vacancy(), state().stage, id).size(); };
    for (std::size_t left = owed(); left > 0; --left) {
        hands.press('U', wxMOD_CONTROL);
        REQUIRE(hands.is_at("Note"));
        CHECK(hands.hears("below the minimum"));
        hands.type(note_of(member));
        hands.press(WXK_ESCAPE);
        REQUIRE(wait_until([&] { return owed() == left - 1; }));
    }
    hands.press('U', wxMOD_CONTROL);
    CHECK(desk.wait_for_status("Nothing is missing: every score is given, and every note that is needed."));
}

void WholeVacancy::hand_in() {
    const auto before = desk.window().context().record->head().event;
    hands.in_dialog([&] { hands.press('H', wxMOD_CONTROL); },
                    [&](wxDialog& dialog) {
                        CHECK(says(unwrapped(heard(dialog)), "Handing in locks your "));
                        CHECK(hands.here() == "Not yet");
                        desk.key('H', wxMOD_ALT);
                    });
    REQUIRE(wait_until([&] { return desk.window().context().record->head().event > before; }));
    REQUIRE(desk.wait_for_status("You have handed in"));
    CHECK(hands.hears("your scores are locked"));
}

void WholeVacancy::expect_no_scores_of(const std::vector<std::string>& others) {
    auto texts = hands.everything_told(); // what pages out of sight hold as well
    for (const std::string& text : hands.walk_all_pages()) texts.push_back(text);
    for (const std::string& other : others) {
        const std::string note = note_of(other);
        INFO(other);
        CHECK_FALSE(says(texts, note.substr(0, note.find(':'))));
    }
    CHECK_FALSE(says(texts, "[evidence"));
    CHECK_FALSE(says(texts, ", combined "));
    hands.turn_to(score_page);
}

void WholeVacancy::score_and_hand_in() {
    hands.work_as(chair);
    hands.turn_to(score_page);
    pin_evidence();
    score_all(chair);
    // What is missing is listed, and the list leads there.
    hands.in_dialog([&] { hands.press('H', wxMOD_CONTROL); },
                    [&](wxDialog& dialog) {
                        CHECK(says(unwrapped(heard(dialog)), "You cannot hand in yet. Missing: 2 notes."));
                        REQUIRE(hands.is_at("What is missing"));
                        desk.key(WXK_RETURN);
                    });
    REQUIRE(hands.is_at("Note"));
    hands.press(WXK_ESCAPE);
    write_notes(chair);
    hand_in();

    // Not a word or a number of what member A gives reaches member B.
    hands.work_as(member_b);
    const auto before = hands.walk_all_pages();
    hands.work_as(member_a);
    expect_no_scores_of({chair});
    score_all(member_a);
    CHECK(order_of(member_a).size() == 4);
    CHECK_FALSE(says(order_of(member_a), conflicted));
    write_notes(member_a);
    hands.work_as(member_b);
    CHECK_FALSE(tells_anywhere("Goldcrest"));
    const auto after = hands.walk_all_pages();
    INFO("What has changed for member B:\n" << difference(before, after));
    CHECK(before == after);

    hands.work_as(member_a);
    hands.turn_to(score_page);
    hand_in();
    hands.work_as(member_b);
    expect_no_scores_of({chair, member_a});
    score_all(member_b);
    write_notes(member_b);
    CHECK(panel::phase(vacancy(), state().stage) == panel::Phase::open);
    hand_in();
    CHECK(panel::phase(vacancy(), state().stage) == panel::Phase::moderation);
}

// --- moderating -----------------------------------------------------------------------------------------------------

void WholeVacancy::agree_on(const std::string& level, const std::string& why) {
    hands.tab_to(level);
    hands.press(WXK_SPACE);
    hands.go_to('R', "Reason for the agreed score");
    hands.type(why);
    save(WXK_RETURN, wxMOD_CONTROL);
}

void WholeVacancy::moderate() {
    hands.work_as(chair);
    hands.turn_to(moderate_page);
    REQUIRE(hands.is_at("Agenda of moderation"));
    CHECK(hands.hears("0 of 1 on the agenda are settled. Line, totals and ranks stay hidden until moderation"));
    CHECK(hands.hears("Members are split about an essential"));
    // Whom member A may not discuss: found in the matrix.
    hands.press(WXK_F6);
    REQUIRE(hands.is_at("Matrix of scores"));
    auto& matrix = hands.focused<desktop::HeatMap>();
    hands.press(WXK_HOME, wxMOD_CONTROL);
    while (matrix.content().rows[static_cast<std::size_t>(matrix.current().row)] != conflicted) {
        const int at = matrix.current().row;
        hands.press(WXK_DOWN);
        REQUIRE(wait_until([&] { return matrix.current().row != at; }));
    }
    hands.press(WXK_RETURN);
    CHECK(hands.hears("Sample Member A has to leave for " + conflicted));
    CHECK(hands.hears("Does not score: conflict of interest: A sample sister"));
    hands.press(WXK_ESCAPE);
    REQUIRE(hands.is_at("Matrix of scores"));
    hands.press(WXK_F8);
    CHECK(hands.hears("C002 · 1.1 · "));
    CHECK(hands.hears("Note: Kingfisher: names a team, not what it did"));
    agree_on("2: Evidence", "The second example shows a sum");
    REQUIRE(state().agreed.size() == 1);
    CHECK(state().agreed[0].level == 2);
    CHECK(state().agreed[0].present.size() == (conflicted == "C002" ? 2 : 3));
    CHECK(desk.wait_for_status("Everything on the agenda is settled: moderation can be closed"));
    hands.menu('M', 'C');
    REQUIRE(hands.is_at("Close moderation"));
    CHECK(hands.hears("Nothing on the agenda is left."));
    CHECK(hands.hears("The second example shows a sum"));
    save(WXK_SPACE);
    CHECK(hands.hears("Moderation was closed by Sample Chair"));
}
