// What the tests of the decide page share: what others do beside the window, and the hands that work in it.
#pragma once
#include "base/files.h"
#include "desktop/controls/bar_plot.h"
#include "desktop/controls/strings.h"
#include "desktop/desk.h"

#include <algorithm>
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/notebook.h>
#include <wx/textctrl.h>

namespace evenhand::test::deciding {

inline constexpr auto stage = spec::Stage::shortlisting;
inline const std::vector<std::string> members = {Sample::chair, Sample::member_a, Sample::member_b};

/// Somebody acts beside the window, or before it opens the record.
inline void act(Sample& sample, const std::string& name,
                const std::function<panel::Events(const panel::Vacancy&, const std::string& id)>& what) {
    auto record = record::Record::open(sample.path, record::Record::Access::write);
    const std::string id = record.vacancy().require_person(name).id;
    record.commit(id, what(record.vacancy(), id));
}

inline void give(Sample& sample, const std::string& member, const std::string& candidate, const std::string& criterion,
                 int level, const std::string& note = {}) {
    act(sample, member, [&](const panel::Vacancy& vacancy, const std::string& id) {
        return panel::give_scores(vacancy, stage, {{id, candidate, criterion, merit::Mark::level(level), note, {}, 0}});
    });
}

inline void hand_in_all(Sample& sample) {
    for (const std::string& member : members) {
        sample.score_all(member, 2);
        sample.hand_in(member);
    }
}

/// C001 has 12, C002 has 8, C003 misses 1.2 with 7: two places, so the line lies between C002 and C003.
inline void score_apart(Sample& sample) {
    for (const std::string& member : members) {
        for (const char* criterion : {"1.1", "1.2", "2.1", "2.2"}) give(sample, member, "C001", criterion, 3);
        give(sample, member, "C003", "1.2", 1, member == Sample::chair ? "Names a team, not what it did" : "Thin");
    }
    hand_in_all(sample);
}

inline desktop::TableView& ranking(Desk& desk) {
    desk.window().show_page(decide_page);
    return desk.control<desktop::TableView>("Shortlist");
}

/// Goes to that candidate with the arrow keys.
inline void choose(Desk& desk, const std::string& code) {
    auto& table = ranking(desk);
    REQUIRE(wait_until([&] { return table.HasFocus(); }));
    const auto at = [&] {
        const int row = table.selected();
        return row < 0 ? std::string() : table.rows()[static_cast<std::size_t>(row)][1];
    };
    desk.key(WXK_HOME);
    for (std::size_t i = 0; i < table.rows().size() && at() != code; ++i) {
        const int before = table.selected();
        desk.key(WXK_DOWN);
        wait_until([&] { return table.selected() != before; });
    }
    REQUIRE(at() == code);
}

inline std::vector<std::string> row_of(const desktop::TableView& table, const std::string& text,
                                       std::size_t column = 1) {
    for (const auto& row : table.rows())
        if (row.at(column) == text) return row;
    FAIL("no row of " << text);
    return {};
}

inline std::string reason(Desk& desk) {
    return desktop::utf8(desk.control<wxTextCtrl>("Reason").GetValue());
}

/// Chooses an entry by keyboard, as who has tabbed there.
inline void choose_outcome(Desk& desk, const std::string& outcome) {
    auto& choice = desk.control<wxChoice>("Decision");
    choice.SetSelection(choice.FindString(desktop::shown(outcome)));
    REQUIRE(choice.GetSelection() >= 0);
    wxCommandEvent chosen(wxEVT_CHOICE, choice.GetId());
    chosen.SetInt(choice.GetSelection());
    choice.ProcessWindowEvent(chosen);
}

/// Whether the page says that, over however many lines.
inline bool page_says(Desk& desk, const std::string& words) {
    std::vector<std::string> texts = seen(desk.window().current_page());
    for (std::string& text : texts) std::replace(text.begin(), text.end(), '\n', ' ');
    return says(texts, words);
}

inline const panel::StageState& state(Desk& desk) {
    return desk.window().context().vacancy().stage(stage);
}

inline void turn_to(Desk& desk, const std::string& action) {
    desk.window().show_page(decide_page);
    REQUIRE(desk.window().actions().run(action));
    wait_until([] { return true; });
}

} // namespace evenhand::test::deciding
