#include "desktop/controls/strings.h"
#include "desktop/desk.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <wx/choice.h>
#include <wx/menu.h>
#include <wx/simplebook.h>
#include <wx/textctrl.h>

using namespace evenhand;
using namespace evenhand::test;
using Catch::Matchers::Contains;

namespace {

/// Every page in turn, brought up as a person does.
void each_page(Desk& desk, const std::function<void(const std::string&)>& look) {
    for (const std::string& page : all_pages) {
        desk.window().show_page(page);
        wait_until([] { return true; });
        look(page);
    }
}

char mnemonic(const wxString& label);

/// Every menu has its letters, and no two entries of it the same one.
void check_letters(const wxMenu& menu, const std::string& name) {
    std::map<char, std::string> entries;
    CHECK(menu.GetMenuItemCount() > 0);
    for (const wxMenuItem* item : menu.GetMenuItems()) {
        const std::string label = desktop::utf8(item->GetItemLabel());
        const char letter = mnemonic(item->GetItemLabel());
        INFO("menu " << name << ", " << label << " and " << entries[letter]);
        REQUIRE(letter != 0);
        CHECK(entries[letter].empty());
        entries[letter] = label;
        if (item->IsSubMenu()) check_letters(*item->GetSubMenu(), name + ", " + label);
    }
}

/// The letter after a single ampersand, in lower case; 0 if there is none.
char mnemonic(const wxString& label) {
    for (std::size_t i = 0; i + 1 < label.size(); ++i) {
        if (label[i] != '&') continue;
        if (label[i + 1] != '&') return static_cast<char>(std::tolower(static_cast<int>(label[i + 1])));
        ++i;
    }
    return 0;
}

} // namespace

TEST_CASE("An empty window says what to do first, and keys that belong to a record do nothing") {
    Desk desk;
    CHECK_THAT(desk.window().status(), Contains("Open a record"));
    CHECK(says(seen(desk.window()), "Try the sample"));
    each_page(desk, [&](const std::string& page) {
        INFO("page " << page);
        CHECK(desk.window().current_page().id() == "opening");
    });
    desk.type("2");
    desk.key(WXK_F6);
    CHECK(desk.alarm().empty());
}

TEST_CASE("Opening a record shows the vacancy and its specification") {
    const Sample sample;
    Desk desk(sample);
    CHECK_THAT(desktop::utf8(desk.window().GetTitle()), Contains("S/1 Sample Coordinator"));
    const std::string facts = desktop::utf8(desk.control<wxTextCtrl>("The post and its timetable").GetValue());
    CHECK_THAT(facts, Contains("Sample Trust") && Contains("3 applications"));
    CHECK_THAT(desktop::utf8(desk.control<wxTextCtrl>("The panel").GetValue()),
               Contains("Sample Member A, member, has not handed in"));
    CHECK(says(seen(desk.window()), "Waiting for the hand-in of Sample Chair"));
    desk.window().show_page(specification_page);
    CHECK(says(seen(desk.window()), "Drafts budgets and policies & watches spending."));
}

TEST_CASE("A vacancy that is not open yet says what is missing, and the score page says so too") {
    const Sample sample(false);
    Desk desk(sample, Sample::chair);
    CHECK(says(seen(desk.window()), "Scoring is not open yet"));
    desk.type("2");
    CHECK(sample.mark(Sample::chair, "C001", "1.1") == merit::Mark());
}

TEST_CASE("Candidates are shown by code alone: no name is anywhere in the window") {
    const Sample sample;
    Desk desk(sample, Sample::member_a);
    each_page(desk, [&](const std::string& page) {
        if (page == applications_page) {
            auto& table = desk.control<desktop::TableView>("Candidates");
            REQUIRE(table.rows().size() == 3);
            CHECK(table.rows()[2][0] == "C003");
            for (int i = 0; i < 3; ++i) desk.key(WXK_DOWN);
            REQUIRE(wait_until([&] { return says(seen(desk.window()), "I "); }));
        }
        auto texts = seen(desk.window());
        const auto spoken = heard(desk.window());
        CHECK(spoken.size() > 20);
        texts.insert(texts.end(), spoken.begin(), spoken.end());
        for (const std::string& word : Sample::identifying) {
            INFO("page " << page << ", " << word);
            CHECK_FALSE(says(texts, word));
        }
    });
}

TEST_CASE("A second window that opens the same file is told who has it, and keeps what it had") {
    const Sample sample, other;
    Desk first(sample);
    Desk second(other);
    CHECK_FALSE(second.window().open(sample.path));
    CHECK_THAT(second.alarm(), Contains("sample.evenhand") && Contains("since"));
    CHECK(second.window().context().record->path() == other.path);
}

TEST_CASE("A file that is no record is refused in words, and nothing is open") {
    const Sample sample;
    const auto path = sample.folder / "letter.evenhand";
    std::ofstream(path) << "Dear panel";
    Desk desk;
    CHECK_FALSE(desk.window().open(path));
    CHECK_THAT(desk.alarm(), Contains("letter.evenhand"));
    CHECK_FALSE(desk.window().open(sample.folder / "nowhere.evenhand"));
    CHECK_THAT(desk.alarm(), Contains("nowhere.evenhand"));
    CHECK_FALSE(desk.window().context().record.has_value());
}

TEST_CASE("Opening by the menu asks for the file") {
    const Sample sample;
    int asked = 0;
    Desk desk(desktop::FileChoice{[&](const desktop::FileKind&) {
                                      ++asked;
                                      return std::optional(sample.path);
                                  },
                                  {}});
    desk.key('O', wxMOD_CONTROL);
    CHECK(wait_until([&] { return desk.window().context().record.has_value(); }));
    CHECK(asked == 1);
}

TEST_CASE("Every control that takes the focus has a name for a screen reader") {
    const Sample sample;
    Desk desk(sample, Sample::member_a);
    each_page(desk, [&](const std::string& page) {
        int controls = 0;
        for (wxWindow* one : everything(desk.window())) {
            if (!one->IsShownOnScreen() || !one->IsEnabled() || !one->AcceptsFocus()) continue;
            if (dynamic_cast<wxPanel*>(one) || dynamic_cast<wxSimplebook*>(one)) continue;
            INFO("page " << page << ", a " << desktop::utf8(one->GetClassInfo()->GetClassName()));
            CHECK(!spoken_name(*one).empty());
            ++controls;
        }
        CHECK(controls >= 3);
    });
}

TEST_CASE("No two things that can be seen at once share a mnemonic") {
    const Sample sample;
    Desk desk(sample, Sample::member_a);
    const wxMenuBar* bar = desk.window().GetMenuBar();
    std::map<char, std::string> titles;
    for (size_t i = 0; i < bar->GetMenuCount(); ++i) {
        const wxString title = bar->GetMenu(i)->GetTitle();
        REQUIRE(mnemonic(title) != 0);
        CHECK(titles.emplace(mnemonic(title), desktop::utf8(title)).second);
        check_letters(*bar->GetMenu(i), desktop::utf8(title));
    }
    each_page(desk, [&](const std::string& page) {
        auto taken = titles;
        for (wxWindow* one : everything(desk.window())) {
            const char letter = mnemonic(one->GetLabel());
            if (!one->IsShownOnScreen() || dynamic_cast<wxTextCtrl*>(one) || letter == 0) continue;
            INFO("page " << page << ", " << desktop::utf8(one->GetLabel()) << " and " << taken[letter]);
            CHECK(taken[letter].empty());
            taken[letter] = desktop::utf8(one->GetLabel());
        }
        CHECK(taken.size() > titles.size());
    });
}

TEST_CASE("Every action says what it does, and no two have the same key") {
    Desk desk;
    std::map<std::string, std::string> keys;
    for (const desktop::Action& action : desk.window().actions().all()) {
        INFO(action.id);
        CHECK(!action.help.empty());
        CHECK(!action.label.empty());
        if (!action.key.empty()) CHECK(keys.emplace(action.key, action.id).second);
    }
    CHECK(keys.size() > 12);
    DialogReader dialog(wxID_CANCEL);
    desk.key(WXK_F1);
    REQUIRE(wait_until([&] { return dialog.dialogs == 1; }));
    for (const auto& [key, id] : keys) CHECK(says(dialog.texts, key));
    CHECK(says(dialog.texts, "cannot be judged"));
}

TEST_CASE("F6 goes round the parts of the window, and the focus is never lost when pages change") {
    const Sample sample;
    Desk desk(sample, Sample::member_a);
    const std::string first = sample.order(Sample::member_a).front();
    auto& criteria = desk.criteria(first);
    REQUIRE(wait_until([&] { return criteria.HasFocus(); }));
    desk.key(WXK_F6);
    CHECK(wait_until([&] { return desk.control<wxTextCtrl>("Application").HasFocus(); }));
    desk.key(WXK_F6);
    CHECK(wait_until([&] { return desk.control<desktop::TableView>("Steps").HasFocus(); }));
    desk.key(WXK_F6, wxMOD_SHIFT);
    CHECK(wait_until([&] { return desk.control<wxTextCtrl>("Application").HasFocus(); }));
    for (std::size_t page = 0; page < all_pages.size(); ++page) {
        desk.key(key_of_page(page), wxMOD_ALT);
        INFO("page " << page);
        CHECK(wait_until([&] {
            const wxWindow* focus = wxWindow::FindFocus();
            return focus && focus->IsShownOnScreen() && focus->IsEnabled();
        }));
    }
}

TEST_CASE("However small the window, nothing on a page lies over something else or outside the page") {
    const Sample sample;
    Desk desk(sample, Sample::member_a);
    for (const wxSize size : {wxSize(300, 200), wxSize(1180, 740)}) {
        desk.window().SetClientSize(size);
        each_page(desk, [&](const std::string& page) {
            wxWindow* shown = nullptr;
            for (wxWindow* one : everything(desk.window()))
                if (dynamic_cast<desktop::Page*>(one) && one->IsShownOnScreen()) shown = one;
            REQUIRE(shown);
            std::vector<wxRect> places;
            const auto laid_out = [&] {
                places.clear();
                for (wxWindow* child : shown->GetChildren())
                    if (child->IsShown()) places.push_back(child->GetRect());
                return std::all_of(places.begin(), places.end(), [&](const wxRect& place) {
                    return place.height > 5 && shown->GetClientRect().Contains(place) &&
                           std::count_if(places.begin(), places.end(),
                                         [&](const wxRect& other) { return place.Intersects(other); }) == 1;
                });
            };
            INFO("page " << page << " in " << desk.window().GetClientSize().x << " x "
                         << desk.window().GetClientSize().y);
            CHECK(wait_until(laid_out));
            CHECK(places.size() >= 2);
        });
    }
}
