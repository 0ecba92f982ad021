#include "desktop/controls/heat_colours.h"
#include "desktop/controls/heat_map.h"
#include "desktop/controls/strings.h"
#include "desktop/desk.h"
#include "panel/selection.h"

#include <atk/atk.h>
#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/notebook.h>
#include <wx/textctrl.h>
#include <wx/tglbtn.h>

typedef struct _GtkWidget GtkWidget;
extern "C" AtkObject* gtk_widget_get_accessible(GtkWidget* widget);

using namespace evenhand;
using namespace evenhand::test;
using Catch::Matchers::Contains;
using desktop::HeatMap;
using desktop::TablePlace;

namespace {

constexpr auto stage = spec::Stage::shortlisting;
constexpr const char* everyone[] = {Sample::chair, Sample::member_a, Sample::member_b};

std::string id_of(const record::Record& record, const std::string& name) {
    return record.vacancy().require_person(name).id;
}

/// What someone does beside the window.
void act(const Sample& sample, const std::string& name,
         const std::function<panel::Events(const panel::Vacancy&, const std::string& id)>& what) {
    auto record = record::Record::open(sample.path, record::Record::Access::write);
    const std::string id = id_of(record, name);
    record.commit(id, what(record.vacancy(), id));
}

void give(const Sample& sample, const std::string& name, const std::string& candidate, const std::string& criterion,
          merit::Mark mark, const std::string& note = "a sample note") {
    act(sample, name, [&](const panel::Vacancy& vacancy, const std::string& id) {
        return panel::give_scores(vacancy, stage, {{id, candidate, criterion, mark, note, {"kept the budget"}, 0}});
    });
}

/// Three matters for the agenda: C001 1.1 is split, C003 1.2 nobody can judge, C002 2.2 lies far apart.
void score_apart(Sample& sample) {
    give(sample, Sample::chair, "C001", "1.1", merit::Mark::level(1), "only claims it");
    give(sample, Sample::member_a, "C001", "1.1", merit::Mark::level(3));
    give(sample, Sample::chair, "C002", "2.2", merit::Mark::level(0));
    give(sample, Sample::member_a, "C002", "2.2", merit::Mark::level(3));
    for (const char* name : everyone) give(sample, name, "C003", "1.2", merit::Mark::cannot_judge());
}

void hand_in_all(Sample& sample) {
    for (const char* name : everyone) {
        sample.score_all(name, 2);
        sample.hand_in(name);
    }
}

/// A sample that has come to moderation.
struct Moderated : Sample {
    Moderated() {
        score_apart(*this);
        hand_in_all(*this);
    }
};

void turn_to_tab(Desk& desk, std::size_t number) {
    desk.window().show_page(moderate_page);
    desk.control<wxNotebook>("Parts of moderation").SetSelection(number);
    wait_until([] { return true; });
}

HeatMap& matrix_of(Desk& desk) {
    turn_to_tab(desk, 0);
    auto& map = desk.control<HeatMap>("Matrix of scores");
    map.SetFocus();
    REQUIRE(wait_until([&] { return map.HasFocus(); }));
    return map;
}

/// Goes to the cell by the arrow keys and presses Return.
void open_cell(Desk& desk, TablePlace place) {
    auto& map = matrix_of(desk);
    desk.key(WXK_HOME, wxMOD_CONTROL);
    for (int i = 0; i < place.row; ++i) desk.key(WXK_DOWN);
    for (int i = 0; i < place.column; ++i) desk.key(WXK_RIGHT);
    REQUIRE(wait_until([&] { return map.current() == place; }));
    desk.key(WXK_RETURN);
    REQUIRE(wait_until([&] { return !map.IsShownOnScreen(); }));
}

std::string score_of(Desk& desk, const std::string& member) {
    return desktop::utf8(desk.control<wxTextCtrl>(member).GetValue());
}

/// The box that stands for that person; its label begins with the name.
wxCheckBox& box_of(Desk& desk, const std::string& begins) {
    for (wxWindow* one : everything(desk.window()))
        if (auto* box = dynamic_cast<wxCheckBox*>(one);
            box && box->IsShownOnScreen() && desktop::utf8(box->GetLabelText()).rfind(begins, 0) == 0)
            return *box;
    FAIL("there is no box for " << begins);
    throw 0;
}

/// Presses the button of that level with the space bar.
void choose_level(Desk& desk, const std::string& level) {
    for (wxWindow* one : everything(desk.window()))
        if (auto* button = dynamic_cast<wxToggleButton*>(one);
            button && button->IsShownOnScreen() && desktop::utf8(button->GetLabelText()) == level) {
            button->SetFocus();
            REQUIRE(wait_until([&] { return button->HasFocus(); }));
            desk.key(WXK_SPACE);
            REQUIRE(wait_until([&] { return button->GetValue(); }));
            return;
        }
    FAIL("there is no level " << level);
}

/// Agrees on the cell that is shown, by the keyboard.
void agree(Desk& desk, const std::string& level, const std::string& why) {
    const auto before = desk.window().context().record->head().event;
    choose_level(desk, level);
    desk.key('R', wxMOD_ALT);
    auto& reason = desk.control<wxTextCtrl>("Reason for the agreed score");
    REQUIRE(wait_until([&] { return reason.HasFocus(); }));
    desk.type(why);
    REQUIRE(wait_until([&] { return reason.GetValue() == desktop::shown(why); }));
    desk.key(WXK_RETURN, wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return desk.window().context().record->head().event > before; }));
}

const panel::StageState& state_of(Desk& desk) {
    return desk.window().context().vacancy().stage(stage);
}

AtkObject* spoken(HeatMap& map) {
    return gtk_widget_get_accessible(map.m_wxwindow);
}

} // namespace

TEST_CASE("Before everyone has handed in, the moderation page names who is awaited and nothing else") {
    Sample sample;
    give(sample, Sample::chair, "C001", "1.1", merit::Mark::level(1), "only claims it");
    sample.score_all(Sample::chair, 2);
    sample.hand_in(Sample::chair);
    Desk desk(sample);
    desk.window().show_page(moderate_page);
    REQUIRE(wait_until([] { return wxWindow::FindFocus() != nullptr; }));
    auto texts = seen(desk.window().current_page());
    const auto spoken_texts = heard(desk.window().current_page());
    texts.insert(texts.end(), spoken_texts.begin(), spoken_texts.end());
    CHECK(says(texts, "Awaited: Sample Member A and Sample Member B"));
    CHECK_FALSE(says(texts, "only claims it"));
    CHECK_FALSE(says(texts, "combined"));
    CHECK(desk.window().current_page().how_far().empty());
    for (wxWindow* one : everything(desk.window().current_page()))
        if (auto* map = dynamic_cast<HeatMap*>(one)) CHECK(map->row_count() == 0);
}

TEST_CASE("The agenda is in order of need and says in words why") {
    const Moderated sample;
    Desk desk(sample);
    desk.window().show_page(moderate_page);
    const auto& rows = desk.control<desktop::TableView>("Agenda of moderation").rows();
    REQUIRE(rows.size() == 3);
    CHECK(rows[0] == std::vector<std::string>{"C001", "1.1", "not yet",
                                              "Members are split about an essential: 2 of 3 scored it met"});
    CHECK(rows[1] ==
          std::vector<std::string>{"C003", "1.2", "not yet", "Only \"cannot be judged\": nobody gave a level"});
    CHECK(rows[2] == std::vector<std::string>{"C002", "2.2", "not yet",
                                              "Spread above the tolerance: 3 levels apart, more than 1"});
    CHECK(desk.window().current_page().how_far() == "0 of 3");
    CHECK(says(seen(desk.window()), "Line, totals and ranks stay hidden until moderation is closed"));
}

TEST_CASE("Where scores agree no moderation is needed, and the page says so") {
    Sample sample;
    hand_in_all(sample);
    Desk desk(sample);
    desk.window().show_page(moderate_page);
    CHECK(says(seen(desk.window()), "no moderation is needed"));
    CHECK(desk.window().current_page().how_far() == "not needed");
    desk.key(WXK_F8);
    CHECK(desk.wait_for_status("Nothing is on the agenda"));
}

TEST_CASE("The matrix shows figures in the order of codes, and marks a wide spread without colour") {
    const Moderated sample;
    Desk desk(sample);
    const HeatMap::Content& content = matrix_of(desk).content();
    CHECK(content.rows == std::vector<std::string>{"C001", "C002", "C003"});
    CHECK(content.columns == std::vector<std::string>{"1.1", "1.2", "2.1", "2.2"});
    REQUIRE(content.cells.size() == 12);
    CHECK(content.cells[0].text == "2");
    CHECK(content.cells[0].flagged);
    CHECK(content.cells[1] == HeatMap::Cell{"2", 0.667, false, false, false});
    CHECK(content.cells[7].text == "1.67");
    CHECK(content.cells[7].flagged);
    CHECK(content.cells[9].text == "?");
    CHECK(content.cells[9].strength < 0);
}

TEST_CASE("Arrow keys, Home, End and Page keys go about the matrix and never leave it") {
    const Moderated sample;
    Desk desk(sample);
    auto& map = matrix_of(desk);
    const auto goes_to = [&](int key, int modifiers, TablePlace place) {
        desk.key(key, modifiers);
        INFO("to " << place.row << "," << place.column);
        CHECK(wait_until([&] { return map.current() == place; }));
    };
    goes_to(WXK_END, wxMOD_CONTROL, {2, 3});
    goes_to(WXK_DOWN, 0, {2, 3});
    goes_to(WXK_LEFT, 0, {2, 2});
    goes_to(WXK_UP, 0, {1, 2});
    goes_to(WXK_HOME, 0, {1, 0});
    goes_to(WXK_LEFT, 0, {1, 0});
    goes_to(WXK_END, 0, {1, 3});
    goes_to(WXK_PAGEDOWN, 0, {2, 3});
    goes_to(WXK_PAGEUP, 0, {0, 3});
    goes_to(WXK_HOME, wxMOD_CONTROL, {0, 0});
    desk.key(WXK_TAB);
    CHECK(wait_until([&] { return !map.HasFocus(); }));
}

TEST_CASE("To a screen reader the matrix is a table with headers, and its cells say all that is seen") {
    const Moderated sample;
    Desk desk(sample);
    auto& map = matrix_of(desk);
    AtkObject* object = spoken(map);
    REQUIRE(ATK_IS_TABLE(object));
    CHECK(atk_object_get_role(object) == ATK_ROLE_TABLE);
    AtkTable* table = ATK_TABLE(object);
    CHECK(atk_table_get_n_rows(table) == 3);
    CHECK(atk_table_get_n_columns(table) == 4);
    CHECK(atk_object_get_n_accessible_children(object) == 12);
    CHECK(std::string(atk_table_get_row_description(table, 1)) == "C002");
    CHECK(std::string(atk_object_get_name(atk_table_get_column_header(table, 1))) == "1.2 Plans work for others.");

    AtkObject* cell = atk_table_ref_at(table, 1, 3);
    REQUIRE(cell);
    CHECK(std::string(atk_object_get_name(cell)) ==
          "C002, 2.2, combined 1.67, spread 3, above the tolerance, on the agenda");
    GPtrArray* headers = atk_table_cell_get_row_header_cells(ATK_TABLE_CELL(cell));
    REQUIRE(headers->len == 1);
    CHECK(std::string(atk_object_get_name(static_cast<AtkObject*>(headers->pdata[0]))) == "C002");
    g_ptr_array_unref(headers);
    int x = 0, y = 0, width = 0, height = 0;
    atk_component_get_extents(ATK_COMPONENT(cell), &x, &y, &width, &height, ATK_XY_SCREEN);
    CHECK(map.GetScreenRect().Contains(wxRect(x, y, width, height)));
    CHECK(atk_component_grab_focus(ATK_COMPONENT(cell)));
    CHECK(map.current() == TablePlace{1, 3});
    AtkStateSet* states = atk_object_ref_state_set(cell);
    CHECK(atk_state_set_contains_state(states, ATK_STATE_SELECTED));
    g_object_unref(states);
    CHECK(atk_table_ref_at(table, 3, 0) == nullptr);
    CHECK(atk_table_ref_at(table, 0, 4) == nullptr);
    CHECK(atk_action_do_action(ATK_ACTION(cell), 0));
    g_object_unref(cell);
    CHECK(wait_until([&] { return !map.IsShownOnScreen(); }));
    CHECK(says(seen(desk.window()), "C002 · 2.2 · Has edited a newsletter."));
}

TEST_CASE("A cell a screen reader has kept is dead once the window is gone") {
    AtkObject* cell = nullptr;
    {
        const Moderated sample;
        Desk desk(sample);
        cell = atk_table_ref_at(ATK_TABLE(spoken(matrix_of(desk))), 0, 0);
        REQUIRE(cell);
    }
    AtkStateSet* states = atk_object_ref_state_set(cell);
    CHECK(atk_state_set_contains_state(states, ATK_STATE_DEFUNCT));
    CHECK(std::string(atk_object_get_name(cell)).empty());
    g_object_unref(states);
    g_object_unref(cell);
}

TEST_CASE("Return on a cell shows every member's score, note and evidence side by side") {
    const Moderated sample;
    Desk desk(sample);
    open_cell(desk, {0, 0});
    CHECK_THAT(score_of(desk, "Sample Chair, chair"),
               Contains("1 ") && Contains("Note: only claims it") && Contains("Evidence: \"kept the budget\""));
    CHECK_THAT(score_of(desk, "Sample Member A, member"), Contains("3 "));
    CHECK_THAT(score_of(desk, "Sample Member B, member"), Contains("2 "));
    CHECK(says(seen(desk.window()), "Members are split about an essential: 2 of 3 scored it met."));
    desk.key(WXK_ESCAPE);
    CHECK(wait_until([&] { return desk.control<HeatMap>("Matrix of scores").HasFocus(); }));
}

TEST_CASE("The panel agrees on a score by the keyboard, with who was there, who dissented and why") {
    const Moderated sample;
    Desk desk(sample, Sample::chair);
    desk.window().show_page(moderate_page);
    desk.key(WXK_F8);
    REQUIRE(wait_until([&] { return says(seen(desk.window()), "C001 · 1.1"); }));
    auto& dissents = desk.control<wxCheckBox>("Sample Member A dissents");
    dissents.SetFocus();
    REQUIRE(wait_until([&] { return dissents.HasFocus(); }));
    desk.key(WXK_SPACE);
    REQUIRE(wait_until([&] { return dissents.GetValue(); }));
    agree(desk, "2", "shown with a result");
    const panel::StageState& state = state_of(desk);
    REQUIRE(state.agreed.size() == 1);
    CHECK(state.agreed[0].candidate == "C001");
    CHECK(state.agreed[0].criterion == "1.1");
    CHECK(state.agreed[0].level == 2);
    CHECK(state.agreed[0].present.size() == 3);
    CHECK(state.agreed[0].dissent.size() == 1);
    CHECK(state.agreed[0].why == "shown with a result");
    CHECK(desk.wait_for_status("2 more on the agenda"));
    CHECK(says(seen(desk.window()), "Agreed 2, entered by Sample Chair."));
    CHECK(desk.window().current_page().how_far() == "1 of 3");
    CHECK(desk.window().current_page().unsaved().empty());
    desk.key(WXK_F8);
    CHECK(wait_until([&] { return says(seen(desk.window()), "C003 · 1.2"); }));
    desk.key(WXK_F8, wxMOD_SHIFT);
    CHECK(wait_until([&] { return says(seen(desk.window()), "C002 · 2.2"); }));
}

TEST_CASE("An agreed score needs a level, someone in the room and a reason, what was entered stays") {
    const Moderated sample;
    Desk desk(sample, Sample::chair);
    open_cell(desk, {0, 0});
    desk.key(WXK_RETURN, wxMOD_CONTROL);
    CHECK(desk.wait_for_status("Choose the level"));
    choose_level(desk, "3");
    desk.key(WXK_RETURN, wxMOD_CONTROL);
    CHECK(desk.wait_for_status("An agreed score needs a reason"));
    auto& reason = desk.control<wxTextCtrl>("Reason for the agreed score");
    CHECK(wait_until([&] { return reason.HasFocus(); }));
    desk.type("because");
    REQUIRE(wait_until([&] { return reason.GetValue() == "because"; }));
    CHECK(desk.window().current_page().unsaved() == std::vector<std::string>{"the agreed score of C001 1.1"});
    open_cell(desk, {1, 3});
    CHECK(reason.GetValue().empty());
    open_cell(desk, {0, 0});
    CHECK(reason.GetValue() == "because");
    for (const char* name : everyone) {
        auto& box = box_of(desk, name);
        box.SetFocus();
        REQUIRE(wait_until([&] { return box.HasFocus(); }));
        desk.key(WXK_SPACE);
        REQUIRE(wait_until([&] { return !box.GetValue(); }));
    }
    desk.key(WXK_RETURN, wxMOD_CONTROL);
    CHECK(desk.wait_for_status("Tick who is in the room"));
    CHECK(state_of(desk).agreed.empty());
}

TEST_CASE("Who is in the room is remembered from cell to cell") {
    const Moderated sample;
    Desk desk(sample, Sample::chair);
    open_cell(desk, {0, 0});
    auto& box = box_of(desk, Sample::member_a);
    REQUIRE(box.GetValue());
    box.SetFocus();
    REQUIRE(wait_until([&] { return box.HasFocus(); }));
    desk.key(WXK_SPACE);
    REQUIRE(wait_until([&] { return !box.GetValue(); }));
    CHECK_FALSE(desk.control<wxCheckBox>("Sample Member A dissents").IsEnabled());
    open_cell(desk, {1, 3});
    CHECK_FALSE(box_of(desk, Sample::member_a).GetValue());
    agree(desk, "2", "talked over");
    CHECK(state_of(desk).agreed.at(0).present.size() == 2);
}

TEST_CASE("Who has a conflict is named as having to leave, and their score as not counted, who knows speaks last") {
    Moderated sample;
    sample.declare_conflict(Sample::member_b, "C002");
    act(sample, Sample::chair, [](const panel::Vacancy& vacancy, const std::string& id) {
        return panel::declare_interest(vacancy, id, panel::Interest::knows, "C002", "served together");
    });
    Desk desk(sample, Sample::chair);
    CHECK(matrix_of(desk).content().cells[7].hatched);
    open_cell(desk, {1, 3});
    CHECK_THAT(score_of(desk, "Sample Member B, member"),
               Contains("2 ") && Contains("Not counted: conflict of interest: a sample reason"));
    CHECK_THAT(score_of(desk, "Sample Chair, chair"), Contains("Speaks last: knows the candidate: served together"));
    std::vector<std::string> order;
    for (wxWindow* one : everything(desk.window()))
        if (const auto* text = dynamic_cast<wxTextCtrl*>(one);
            text && text->IsShownOnScreen() && spoken_name(*one).rfind("Sample ", 0) == 0)
            order.push_back(spoken_name(*one));
    CHECK(order ==
          std::vector<std::string>{"Sample Member A, member", "Sample Member B, member", "Sample Chair, chair"});
    CHECK(says(seen(desk.window()), "Has to leave the room for C002, for a conflict of interest: Sample Member B."));
    auto& box = box_of(desk, "Sample Member B has to leave for C002");
    CHECK_FALSE(box.IsEnabled());
    CHECK_FALSE(box.GetValue());
    agree(desk, "2", "talked over without member B");
    CHECK(state_of(desk).agreed.at(0).present.size() == 2);
    open_cell(desk, {0, 0});
    CHECK(box_of(desk, Sample::member_b).GetValue());
}

TEST_CASE("An agreed score can be replaced, and the minutes keep both") {
    const Moderated sample;
    Desk desk(sample, Sample::chair);
    open_cell(desk, {0, 0});
    agree(desk, "2", "first thoughts");
    agree(desk, "3", "second thoughts");
    CHECK(says(seen(desk.window()), "Agreed 3, entered by Sample Chair."));
    turn_to_tab(desk, 2);
    const std::string minutes = desktop::utf8(desk.control<wxTextCtrl>("Minutes so far").GetValue());
    CHECK_THAT(minutes, Contains("C001, 1.1: Agreed 2, entered by Sample Chair.") && Contains("first thoughts") &&
                            Contains("Replaced by a later agreement.") && Contains("second thoughts") &&
                            Contains("Dissenting: nobody"));
    CHECK(minutes.find("first thoughts") < minutes.find("second thoughts"));
    CHECK(matrix_of(desk).content().cells[0].settled);
}

TEST_CASE("A member may read everything here but not record, and is told who may") {
    const Moderated sample;
    Desk desk(sample, Sample::member_a);
    open_cell(desk, {0, 0});
    CHECK_THAT(score_of(desk, "Sample Chair, chair"), Contains("only claims it"));
    CHECK(says(seen(desk.window()), "is for the chair, the HR adviser or an HR officer."));
    CHECK_FALSE(desk.control<wxButton>("Agree on this score").IsEnabled());
    desk.key(WXK_RETURN, wxMOD_CONTROL);
    CHECK(desk.wait_for_status("is for the chair, the HR adviser or an HR officer"));
    turn_to_tab(desk, 2);
    CHECK(says(seen(desk.window()), "Closing moderation is for the chair"));
    CHECK(state_of(desk).agreed.empty());
}

TEST_CASE("Closing names what is left and opens the totals, reopening needs a reason and hides them again") {
    const Moderated sample;
    Desk desk(sample, Sample::chair);
    desk.window().show_page(moderate_page);
    REQUIRE(desk.window().actions().run("moderate.close"));
    CHECK(says(seen(desk.window()), "Left without an agreed score: C001 1.1, C003 1.2 and C002 2.2."));
    auto& close = desk.control<wxButton>("Close moderation");
    REQUIRE(wait_until([&] { return close.HasFocus(); }));
    desk.key(WXK_SPACE);
    REQUIRE(desk.wait_for_status("Moderation is closed"));
    CHECK(panel::phase(desk.window().context().vacancy(), stage) != panel::Phase::moderation);
    CHECK(desk.window().current_page().how_far() == "closed");
    CHECK(says(seen(desk.window()), "Moderation was closed by Sample Chair"));
    REQUIRE(wait_until([] { return wxWindow::FindFocus() && wxWindow::FindFocus()->IsShownOnScreen(); }));

    REQUIRE(desk.window().actions().run("moderate.reopen"));
    auto& why = desk.control<wxTextCtrl>("Why it is reopened");
    auto& reopen = desk.control<wxButton>("Reopen moderation");
    reopen.SetFocus();
    REQUIRE(wait_until([&] { return reopen.HasFocus(); }));
    desk.key(WXK_SPACE);
    REQUIRE(desk.wait_for_status("needs a reason"));
    REQUIRE(wait_until([&] { return why.HasFocus(); }));
    desk.type("a new fact");
    REQUIRE(wait_until([&] { return why.GetValue() == "a new fact"; }));
    reopen.SetFocus();
    REQUIRE(wait_until([&] { return reopen.HasFocus(); }));
    desk.key(WXK_SPACE);
    REQUIRE(desk.wait_for_status("Moderation is open again"));
    CHECK(panel::phase(desk.window().context().vacancy(), stage) == panel::Phase::moderation);
    CHECK_THAT(desktop::utf8(desk.control<wxTextCtrl>("Minutes so far").GetValue()),
               Contains("Moderation was closed by Sample Chair.") &&
                   Contains("Moderation was reopened by Sample Chair. Reason: a new fact"));
}

TEST_CASE(
    "What is written in a heat map stands out on every colour, and stronger is always further from the background") {
    const desktop::ThemeColours themes[] = {{*wxBLACK, *wxWHITE},
                                            {wxColour(238, 238, 236), wxColour(45, 45, 45)},
                                            {wxColour(46, 52, 54), wxColour(246, 245, 244)},
                                            {*wxWHITE, *wxBLACK}};
    for (const desktop::ThemeColours& theme : themes) {
        double before = 1;
        for (int part = 0; part <= 100; ++part) {
            const desktop::HeatColours colours = desktop::heat_colours(part / 100.0, theme);
            INFO("strength " << part << " %");
            CHECK(desktop::contrast(colours.back, colours.text) >= 7);
            const double away = desktop::contrast(colours.back, theme.back);
            CHECK(away >= before);
            before = away;
        }
        CHECK(before > 4);
    }
}
