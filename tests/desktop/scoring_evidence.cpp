// Evidence on the score page, and finding words in the application.
#include "desktop/controls/strings.h"
#include "desktop/desk.h"
#include "desktop/pages/score/places.h"

#include <wx/button.h>
#include <wx/listbox.h>
#include <wx/textctrl.h>

using namespace evenhand;
using namespace evenhand::test;
using Catch::Matchers::Contains;

namespace {

const char* const me = Sample::member_b;

/// The statement of the application that is shown: one sentence, from its first letter.
std::string statement(Desk& desk) {
    const std::string text = desktop::utf8(desk.control<wxTextCtrl>("Application").GetValue());
    return text.substr(text.find("I "), text.find('.') + 1 - text.find("I "));
}

/// Selects these words in the application, as a person would with the mouse.
void select(Desk& desk, const std::string& words) {
    auto& text = desk.control<wxTextCtrl>("Application");
    const int from = text.GetValue().Find(desktop::shown(words));
    REQUIRE(from != wxNOT_FOUND);
    text.SetFocus();
    text.SetSelection(from, from + static_cast<long>(desktop::shown(words).size()));
}

std::string application(Desk& desk) {
    return desktop::utf8(desk.control<wxTextCtrl>("Application").GetValue());
}

wxListBox& evidence(Desk& desk) {
    return desk.control<wxListBox>("Evidence");
}

std::vector<desktop::Span> places(const std::string& words, const std::string& text) {
    return desktop::places_of(words, desktop::folded_in_place(desktop::shown(text)));
}

} // namespace

TEST_CASE("Selected words and Ctrl+E are evidence at once where there is a score, and are marked where they stand") {
    const Sample sample;
    Desk desk(sample, me);
    const std::string first = sample.order(me).front(), words = statement(desk);
    desk.press_and_save("2");
    desk.key(WXK_UP, wxMOD_CONTROL);
    select(desk, words);
    desk.key('E', wxMOD_CONTROL);
    REQUIRE(desk.wait_for_status("pinned as evidence of 1.1"));
    CHECK(sample.evidence(me, first, "1.1") == std::vector<std::string>{words});
    CHECK(sample.mark(me, first, "1.1") == merit::Mark::level(2));
    CHECK_THAT(application(desk), Contains(words + " [evidence 1.1]"));
    REQUIRE(evidence(desk).GetCount() == 1);
    CHECK_THAT(desktop::utf8(evidence(desk).GetString(0)), Contains(words));

    desk.key(WXK_DOWN, wxMOD_CONTROL);
    CHECK(wait_until([&] { return evidence(desk).IsEmpty(); }));
    CHECK_THAT(application(desk), Contains(words + " [evidence 1.1]"));
    desk.key(WXK_DOWN, wxMOD_ALT);
    CHECK(wait_until([&] { return application(desk).find("[evidence") == std::string::npos; }));
    desk.key(WXK_UP, wxMOD_ALT);
    CHECK(wait_until([&] { return application(desk).find("[evidence 1.1]") != std::string::npos; }));
}

TEST_CASE("Evidence without a score is kept and saved with the first score") {
    const Sample sample;
    Desk desk(sample, me);
    const std::string first = sample.order(me).front(), words = statement(desk);
    const auto before = sample.reading().head();
    select(desk, words);
    desk.key('E', wxMOD_CONTROL);
    REQUIRE(desk.wait_for_status("saved together with its score"));
    CHECK(sample.reading().head() == before);
    CHECK_THAT(application(desk), Contains("[evidence 1.1]"));
    SECTION("with it") {
        desk.press_and_save("3"); // a digit scores while the application has the focus: it takes no text
        CHECK(sample.evidence(me, first, "1.1") == std::vector<std::string>{words});
    }
    SECTION("and leaving the record without a score says that it would be lost") {
        DialogReader dialog(wxID_CANCEL);
        desk.window().Close();
        CHECK(says(dialog.texts, first + " 1.1"));
    }
}

TEST_CASE("Words selected across a mark are quoted without the mark") {
    const Sample sample;
    Desk desk(sample, me);
    const std::string first = sample.order(me).front(), words = statement(desk);
    desk.press_and_save("2");
    desk.key(WXK_UP, wxMOD_CONTROL);
    select(desk, words.substr(0, 6));
    desk.key('E', wxMOD_CONTROL);
    REQUIRE(desk.wait_for_status("pinned as evidence of 1.1"));
    auto& text = desk.control<wxTextCtrl>("Application");
    const int from = text.GetValue().Find("I ");
    text.SetSelection(from, text.GetLastPosition());
    desk.key('E', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return sample.evidence(me, first, "1.1").size() == 2; }));
    CHECK(sample.evidence(me, first, "1.1")[1] == words);
}

TEST_CASE("Evidence is chosen to see where it stands, and taken away with Delete") {
    const Sample sample;
    Desk desk(sample, me);
    const std::string first = sample.order(me).front(), words = statement(desk);
    desk.press_and_save("2");
    desk.key(WXK_UP, wxMOD_CONTROL);
    for (const std::string& quote : {words.substr(0, 6), words.substr(7)}) {
        select(desk, quote);
        desk.key('E', wxMOD_CONTROL);
        REQUIRE(desk.wait_for_status("pinned as evidence of 1.1"));
        REQUIRE(wait_until([&] { return sample.evidence(me, first, "1.1").back() == quote; }));
    }
    auto& text = desk.control<wxTextCtrl>("Application");
    text.SetSelection(0, 0);
    evidence(desk).SetFocus();
    desk.key(WXK_DOWN);
    REQUIRE(wait_until([&] { return evidence(desk).GetSelection() >= 0; }));
    CHECK(wait_until([&] { return !text.GetStringSelection().empty(); }));
    const std::string chosen =
        sample.evidence(me, first, "1.1").at(static_cast<std::size_t>(evidence(desk).GetSelection()));
    CHECK(desktop::utf8(text.GetStringSelection()) == chosen);
    desk.key(WXK_DELETE);
    REQUIRE(wait_until([&] { return sample.evidence(me, first, "1.1").size() == 1; }));
    CHECK(sample.evidence(me, first, "1.1").front() != chosen);
    CHECK(sample.mark(me, first, "1.1") == merit::Mark::level(2));
}

TEST_CASE("Ctrl+E with nothing selected, or with the same words again, says so and saves nothing") {
    const Sample sample;
    Desk desk(sample, me);
    desk.press_and_save("2");
    desk.key(WXK_UP, wxMOD_CONTROL);
    desk.key('E', wxMOD_CONTROL);
    REQUIRE(desk.wait_for_status("Select the words in the application first"));
    const std::string words = statement(desk);
    select(desk, words);
    desk.key('E', wxMOD_CONTROL);
    REQUIRE(desk.wait_for_status("pinned"));
    const auto before = sample.reading().head();
    select(desk, words);
    desk.key('E', wxMOD_CONTROL);
    REQUIRE(desk.wait_for_status("already"));
    CHECK(sample.reading().head() == before);
}

TEST_CASE("Ctrl+F finds words in the application, says how many, and a digit typed there is no score") {
    const Sample sample;
    Desk desk(sample, me);
    const std::string first = sample.order(me).front();
    const auto before = sample.reading().head();
    desk.key('F', wxMOD_CONTROL);
    auto& field = desk.control<wxTextCtrl>("Find in the text");
    REQUIRE(wait_until([&] { return field.HasFocus(); }));
    desk.type("E");
    CHECK(wait_until([&] { return field.GetValue() == "E" && says(seen(desk.window()), " places"); }));
    desk.key(WXK_F3);
    CHECK(wait_until([&] { return says(seen(desk.window()), "1 of "); }));
    CHECK(desk.control<wxTextCtrl>("Application").GetStringSelection().Lower() == "e");
    desk.key(WXK_F3);
    CHECK(wait_until([&] { return says(seen(desk.window()), "2 of "); }));
    desk.key(WXK_F3, wxMOD_SHIFT);
    CHECK(wait_until([&] { return says(seen(desk.window()), "1 of "); }));
    desk.type("2");
    CHECK(wait_until([&] { return says(seen(desk.window()), "not found"); }));
    CHECK(sample.reading().head() == before);
    desk.key(WXK_ESCAPE);
    CHECK(wait_until([&] { return desk.criteria(first).HasFocus(); }));
}

TEST_CASE("The guidance of a criterion stands beside it") {
    const Sample sample;
    Desk desk(sample, me);
    auto& guidance = desk.control<wxTextCtrl>("Guidance and behaviours");
    CHECK(guidance.GetValue() == "Look for sums the applicant answered for.");
    desk.key(WXK_DOWN, wxMOD_CONTROL);
    CHECK(wait_until([&] { return guidance.GetValue() == "None is given for this criterion."; }));
}

TEST_CASE("Words are found whatever their case and however many blanks and line ends are between them") {
    using Spans = std::vector<desktop::Span>;
    CHECK(places("the budget", "I kept The\n  Budget.") == Spans{{7, 19}});
    CHECK(places(" The \t budget ", "the budget") == Spans{{0, 10}});
    CHECK(places("ÉLAN", "mit élan, Élan") == Spans{{4, 8}, {10, 14}});
    CHECK(places("aa", "aaaa a") == Spans{{0, 2}, {2, 4}});
    CHECK(places("straße", "Straße") == Spans{{0, 6}});
    CHECK(places("budgets", "a budget").empty());
    CHECK(places("", "a budget").empty());
    CHECK(places("  ", "a budget").empty());
    CHECK(places("a", "").empty());
}
