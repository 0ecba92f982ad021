// Ways of going through the candidates and criteria on the score page.
#include "desktop/controls/heat_map.h"
#include "desktop/controls/strings.h"
#include "desktop/desk.h"
#include "desktop/pages/score/guidance.h"

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/textctrl.h>

using namespace evenhand;
using namespace evenhand::test;
using Catch::Matchers::Contains;

namespace {

const char* const me = Sample::member_b;

desktop::TableView& candidates(Desk& desk, const std::string& criterion) {
    return desk.control<desktop::TableView>("Candidates and your scores on " + criterion);
}

desktop::HeatMap& map_of(Desk& desk, const std::string& name) {
    return desk.control<desktop::HeatMap>(name);
}

/// The figures of a row, from the left.
std::vector<std::string> figures(const desktop::HeatMap& map, std::size_t row) {
    std::vector<std::string> texts;
    const desktop::HeatMap::Content& content = map.content();
    for (std::size_t i = 0; i < content.columns.size(); ++i)
        texts.push_back(content.cells.at(row * content.columns.size() + i).text);
    return texts;
}

bool shown(Desk& desk, const std::string& name) {
    for (wxWindow* one : everything(desk.window()))
        if (one->IsShownOnScreen() && spoken_name(*one) == name) return true;
    return false;
}

} // namespace

TEST_CASE("By criterion, a digit scores and goes on to the next candidate of one's own order") {
    const Sample sample;
    Desk desk(sample, me);
    const auto order = sample.order(me);
    desk.key('B', wxMOD_CONTROL);
    auto& table = candidates(desk, "1.1");
    REQUIRE(wait_until([&] { return table.HasFocus(); }));
    REQUIRE(table.rows().size() == 3);
    for (std::size_t i = 0; i < 3; ++i) CHECK(table.rows()[i][0] == order[i]);
    CHECK_FALSE(shown(desk, "Criteria and your scores for " + order[0]));
    const wxString before = desk.control<wxTextCtrl>("Application").GetValue();
    desk.press_and_save("3");
    CHECK(sample.mark(me, order[0], "1.1") == merit::Mark::level(3));
    CHECK(table.selected() == 1);
    CHECK(desk.control<wxTextCtrl>("Application").GetValue() != before);
    CHECK(says(seen(desk.window()), "2 candidates left on 1.1"));
    desk.key(WXK_DOWN);
    CHECK(wait_until([&] { return table.selected() == 2; }));
    desk.press_and_save("2");
    CHECK(sample.mark(me, order[2], "1.1") == merit::Mark::level(2));
    desk.key(WXK_DOWN, wxMOD_CONTROL);
    CHECK(wait_until([&] { return shown(desk, "Candidates and your scores on 1.2"); }));
    CHECK(table.rows()[0][1].empty());
    desk.key('B', wxMOD_CONTROL);
    CHECK(wait_until([&] { return desk.criteria(order[2]).HasFocus(); }));
    CHECK(desk.criteria(order[2]).selected() == 1);
}

TEST_CASE("The way one goes is chosen in sight, and remembered") {
    const Sample sample;
    Desk desk(sample, me);
    auto& way = desk.control<wxChoice>("Go by");
    CHECK(way.GetSelection() == 0);
    way.SetFocus();
    desk.key(WXK_DOWN);
    REQUIRE(wait_until([&] { return way.GetSelection() == 1; }));
    CHECK(wait_until([&] { return shown(desk, "Candidates and your scores on 1.1"); }));
    desk.window().work_as(Sample::chair);
    CHECK(shown(desk, "Candidates and your scores on 1.1"));
}

TEST_CASE("Ctrl+U goes to the next score that is missing, and to a note that is needed") {
    const Sample sample;
    Desk desk(sample, me);
    const auto order = sample.order(me);
    auto& criteria = desk.criteria(order[0]);
    desk.press_and_save("2");
    desk.key(WXK_DOWN, wxMOD_CONTROL);
    desk.press_and_save("1"); // on 2.1, below the minimum
    CHECK_THAT(desk.window().status(), Contains("2.1 of " + order[0] + " needs a note"));
    CHECK(says(seen(desk.window()), "1 note needed"));
    desk.press_and_save("3");
    desk.key('U', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return shown(desk, "Criteria and your scores for " + order[1]); }));
    desk.key(WXK_UP, wxMOD_ALT);
    REQUIRE(wait_until([&] { return shown(desk, "Criteria and your scores for " + order[0]); }));
    desk.key('U', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return criteria.selected() == 1; }));
    desk.press_and_save("2");
    CHECK(criteria.selected() == 2);
    desk.key(WXK_UP, wxMOD_CONTROL);
    desk.key('U', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return criteria.selected() == 2; }));
    CHECK(wait_until([&] { return desk.control<wxTextCtrl>("Note").HasFocus(); }));
    CHECK(says(seen(desk.window()), "is needed: below the minimum"));
    CHECK(says(heard(desk.window()), "is needed: below the minimum"));
}

TEST_CASE("A candidate flagged for later is shown as such and come back to, by the one who flagged it alone") {
    const Sample sample;
    Desk desk(sample, me);
    const auto order = sample.order(me);
    const auto before = sample.reading().head();
    desk.key('L', wxMOD_CONTROL);
    REQUIRE(desk.wait_for_status(order[0] + " is flagged for later"));
    auto& flag = desk.control<wxCheckBox>("Flag for later");
    CHECK(flag.GetValue());
    desk.key(WXK_DOWN, wxMOD_ALT);
    REQUIRE(wait_until([&] { return !flag.GetValue(); }));
    desk.key('L', wxMOD_CONTROL | wxMOD_SHIFT);
    REQUIRE(wait_until([&] { return flag.GetValue(); }));
    desk.key('B', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return candidates(desk, "1.1").rows()[0][2] == "later"; }));
    CHECK(sample.reading().head() == before); // nothing of it is in the record
    desk.window().work_as(Sample::chair);
    CHECK_FALSE(flag.GetValue());
    for (const auto& row : candidates(desk, "1.1").rows()) CHECK(row[2].empty());
    desk.window().work_as(me);
    CHECK(candidates(desk, "1.1").rows()[0][2] == "later");
    candidates(desk, "1.1").select(0);
    desk.key('L', wxMOD_CONTROL);
    REQUIRE(desk.wait_for_status("no longer flagged"));
    desk.key('L', wxMOD_CONTROL | wxMOD_SHIFT);
    CHECK(desk.wait_for_status("No candidate is flagged"));
}

TEST_CASE("All my scores shows one's own and nobody else's, how often each level was given, and goes to a cell") {
    Sample sample;
    sample.score_all(Sample::member_a, 1, "a note");
    Desk desk(sample, me);
    const auto order = sample.order(me);
    for (const char* level : {"3", "3", "2"}) desk.press_and_save(level);
    desk.key('T', wxMOD_CONTROL);
    auto& scores = map_of(desk, "All your scores");
    REQUIRE(wait_until([&] { return scores.HasFocus(); }));
    using Figures = std::vector<std::string>;
    CHECK(scores.content().rows == order);
    CHECK(scores.content().columns == Figures{"Left", "1.1", "1.2", "2.1", "2.2"});
    CHECK(figures(scores, 0) == Figures{"1", "3", "3", "2", ""});
    CHECK(figures(scores, 1) == Figures{"4", "", "", "", ""});
    CHECK(scores.content().words({0, 0}) == order[0] + ": 1 criterion left");
    CHECK(scores.content().words({0, 3}) == order[0] + ", 2.1: 2");
    const auto& levels = map_of(desk, "How often you gave each level");
    CHECK(levels.content().rows == Figures{"3", "2", "1", "0", "?", "none yet"});
    CHECK(figures(levels, 0) == Figures{"2", "1", "1", "0", "0"});
    CHECK(figures(levels, 2) == Figures{"0", "0", "0", "0", "0"});
    CHECK(figures(levels, 5) == Figures{"9", "2", "2", "2", "3"});
    CHECK(levels.content().words({0, 0}) == "3 altogether: 2 scores");
    desk.type("0"); // here a digit is no score
    CHECK(sample.mark(me, order[0], "2.2") == merit::Mark());
    desk.key(WXK_DOWN);
    desk.key(WXK_RETURN);
    CHECK(wait_until([&] { return shown(desk, "Criteria and your scores for " + order[1]); }));
    CHECK(wait_until([&] { return desk.criteria(order[1]).HasFocus(); }));
}

TEST_CASE("Among all my scores, Return on a score goes to its criterion, and what needs a note is marked") {
    const Sample sample;
    Desk desk(sample, me);
    const auto order = sample.order(me);
    desk.press_and_save("1");
    desk.key('T', wxMOD_CONTROL);
    auto& scores = map_of(desk, "All your scores");
    REQUIRE(wait_until([&] { return scores.HasFocus(); }));
    CHECK(scores.content().words({0, 1}) == order[0] + ", 1.1: 1 needs a note");
    CHECK(scores.content().cells[1].flagged);
    CHECK_FALSE(scores.content().cells[2].flagged);
    for (int i = 0; i < 3; ++i) desk.key(WXK_RIGHT);
    desk.key(WXK_RETURN);
    CHECK(wait_until([&] { return shown(desk, "Criteria and your scores for " + order[0]); }));
    CHECK(wait_until([&] { return desk.criteria(order[0]).selected() == 2; }));
}

TEST_CASE("A link from another page goes to the candidate and the criterion") {
    const Sample sample;
    Desk desk(sample, me);
    const auto order = sample.order(me);
    desk.window().show_page(vacancy_page);
    desk.window().context().go_to({score_page, order[2], "2.1", {}});
    CHECK(wait_until([&] { return desk.criteria(order[2]).HasFocus(); }));
    CHECK(desk.criteria(order[2]).selected() == 2);
}

TEST_CASE("Larger text is larger in the application, the note and the criterion") {
    const Sample sample;
    Desk desk(sample, me);
    auto& text = desk.control<wxTextCtrl>("Application");
    auto& note = desk.control<wxTextCtrl>("Note");
    const int before = text.GetFont().GetPixelSize().y;
    REQUIRE(desk.window().actions().run("view.larger"));
    REQUIRE(desk.window().actions().run("view.larger"));
    CHECK(text.GetFont().GetPixelSize().y > before);
    CHECK(note.GetFont().GetPixelSize().y == text.GetFont().GetPixelSize().y);
}

TEST_CASE("Guidance is the criterion's own and the indicators of its themes for the level of the post") {
    panel::Vacancy vacancy;
    vacancy.specification.framework = {"w", "Everyone"};
    spec::Framework framework;
    framework.title = "Ways";
    framework.themes = {
        {"one", "One team", {}, {{"Everyone", "Sharing", {"Tells others"}, {}}, {"Leaders", "", {"Leads"}, {}}}, {}},
        {"two", "Bold", {}, {{"Everyone", "", {"Tries things"}, {}}}, {}}};
    vacancy.framework = framework;
    spec::Criterion criterion;
    CHECK(desktop::guidance_on(vacancy, criterion).empty());
    criterion.guidance = "Look for sums.";
    criterion.themes = {"one"};
    CHECK(desktop::guidance_on(vacancy, criterion) ==
          "Look for sums.\n\nOne team (Ways, Everyone)\nSharing:\n• Tells others");
}
