// The letters that are underlined in labels, where the control behind is one that GTK puts into a frame.
#include "desktop/controls/heat_map.h"
#include "desktop/desk.h"

using namespace evenhand;
using namespace evenhand::test;

TEST_CASE("The letter underlined before a table leads to its rows, where the arrow keys go on") {
    Sample sample;
    for (const char* member : {Sample::chair, Sample::member_a, Sample::member_b}) {
        sample.score_all(member, 2);
        sample.hand_in(member);
    }
    Desk desk(sample, Sample::chair);
    const auto leads = [&](const std::string& page, char letter, const std::string& table) {
        desk.window().show_page(page);
        auto& rows = desk.control<desktop::TableView>(table);
        INFO("Alt+" << letter << " to " << table);
        REQUIRE(rows.rows().size() > 1);
        desk.key('A', wxMOD_ALT);
        desk.key(letter, wxMOD_ALT);
        desk.key(WXK_HOME);
        desk.key(WXK_DOWN);
        CHECK(wait_until([&] { return rows.selected() == 1; }));
    };
    leads(applications_page, 'N', "Candidates");
    leads(panel_page, 'P', "People");
    leads(reports_page, 'R', "Reports");
    leads(history_page, 'Y', "History");
    leads(vacancy_page, 'T', "Steps");
    desk.window().show_page(moderate_page);
    auto& map = desk.control<desktop::HeatMap>("Matrix of scores");
    desk.key('A', wxMOD_ALT);
    desk.key('X', wxMOD_ALT);
    desk.key(WXK_DOWN);
    CHECK(wait_until([&] { return map.current().row == 1; }));
}
