// What a report is made with at the window: the day of an access request, the language, a file for archives.
#include "base/files.h"
#include "desktop/hands.h"
#include "document/pdf_text.h"

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/dialog.h>

using namespace evenhand;
using namespace evenhand::test;
using Catch::Matchers::Contains;

namespace {

struct Printer {
    explicit Printer(const Sample& sample)
        : target(sample.folder / "report.pdf"),
          desk(sample, {},
               desktop::FileChoice{
                   {}, [this](const desktop::FileKind&, const std::string&) { return std::optional(target); }}),
          hands(desk) {
        hands.turn_to(reports_page);
    }
    void choose(const std::string& report) {
        hands.go_to('R', "Reports");
        hands.choose_row(report);
    }
    void save() {
        desk.key('E', wxMOD_CONTROL | wxMOD_SHIFT);
        REQUIRE(desk.wait_for_status("Saved "));
        REQUIRE(wait_until([&] { return !desk.window().working(); }));
    }
    bool shows(const std::string& name) {
        for (wxWindow* one : everything(desk.window()))
            if (one->IsShownOnScreen() && spoken_name(*one) == name) return true;
        return false;
    }
    /// Nothing on the page lies over something else or outside it.
    bool lies_well() {
        desktop::Page& page = desk.window().current_page();
        std::vector<wxRect> places;
        for (wxWindow* child : page.GetChildren())
            if (child->IsShown()) places.push_back(child->GetRect());
        return std::all_of(places.begin(), places.end(), [&](const wxRect& place) {
            return place.height > 5 && page.GetClientRect().Contains(place) &&
                   std::count_if(places.begin(), places.end(),
                                 [&](const wxRect& other) { return place.Intersects(other); }) == 1;
        });
    }
    std::string text() {
        std::string all;
        for (const std::string& page : unwrapped(document::pdf_pages_text(target))) all += page + " ";
        return all;
    }

    std::filesystem::path target;
    Desk desk;
    Hands hands;
};

} // namespace

TEST_CASE("The page says by when an access request is due, and so does the pack that is made for it") {
    const Sample sample;
    Printer printer(sample);
    Hands& hands = printer.hands;
    printer.choose("Score sheet");
    CHECK_FALSE(printer.shows("Asked for on"));
    printer.choose("What is held on you");
    CHECK(hands.hears("the pack is due a month after it"));
    hands.go_to('N', "For candidate (code)");
    hands.write("1");
    hands.go_to('O', "Asked for on");
    hands.write("last Monday");
    CHECK(hands.hears("last Monday"));
    printer.desk.key('E', wxMOD_CONTROL | wxMOD_SHIFT);
    CHECK(printer.desk.wait_for_status("last Monday"));
    REQUIRE(hands.is_at("Asked for on"));
    CHECK_FALSE(std::filesystem::exists(printer.target));
    hands.write("2026-01-31");
    CHECK(hands.hears("Asked for on 31 January 2026, due by 28 February 2026."));
    const DialogReader look(wxID_OK);
    printer.save();
    CHECK_THAT(printer.text(), Contains("28 February 2026"));
    CHECK(hands.is_at("Asked for on"));
}

TEST_CASE("A report is made for archives, and in the language that is chosen for its own words") {
    const Sample sample;
    Printer printer(sample);
    Hands& hands = printer.hands;
    printer.choose("Person specification");
    printer.save();
    const std::string plain = read_file(printer.target);
    CHECK_THAT(plain, !Contains("pdfaid"));
    hands.press('C', wxMOD_ALT);
    REQUIRE(hands.is_at("For archives (PDF/A)"));
    REQUIRE(hands.focused<wxCheckBox>().GetValue());
    printer.save();
    CHECK_THAT(read_file(printer.target), Contains("pdfaid"));
    hands.go_to('I', "In the language");
    hands.choose("Welsh");
    printer.save();
    CHECK_THAT(read_file(printer.target), Contains("(cy)"));
    CHECK_THAT(plain, !Contains("(cy)"));
}

TEST_CASE("The page asks for what the chosen report takes alone, and however small it is nothing lies over it") {
    const Sample sample;
    Printer printer(sample);
    for (const wxSize size : {wxSize(300, 200), wxSize(1180, 740)}) {
        printer.desk.window().SetClientSize(size);
        for (const char* report : {"Score sheet", "What is held on you", "Candidate record", "What is held on you",
                                   "Panel record", "Score sheet, large print"}) {
            INFO(report << " in " << size.x << " x " << size.y);
            printer.choose(report);
            const std::string name = report;
            const bool about_one = name == "What is held on you" || name == "Candidate record";
            CHECK(printer.shows("For member") == (name.find("Score sheet") == 0));
            CHECK(printer.shows("For candidate (code)") == about_one);
            CHECK(printer.shows("Asked for on") == (name == "What is held on you"));
            CHECK(wait_until([&] { return printer.lies_well(); }));
        }
    }
    // Until there is a page to look at, the list has its room.
    CHECK(printer.desk.control<desktop::TableView>("Reports").GetSize().y > 300);
}

TEST_CASE("A window closes while codes are being offered") {
    const Sample sample;
    Printer printer(sample);
    printer.choose("What is held on you");
    printer.hands.go_to('N', "For candidate (code)");
    printer.hands.type("C0");
    wxMilliSleep(300); // the list comes up by and by
    printer.desk.key('Q', wxMOD_CONTROL);
    CHECK(printer.desk.wait_until_gone());
}
