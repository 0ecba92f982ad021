// Panel packs and sheets of scores at the window: made, given back, withdrawn, and what goes wrong.
#include "base/files.h"
#include "desktop/controls/strings.h"
#include "desktop/hands.h"
#include "record/pack.h"

#include <fstream>

#include <wx/button.h>
#include <wx/textctrl.h>

using namespace evenhand;
using namespace evenhand::test;
using Catch::Matchers::Contains;

namespace {

constexpr auto stage = spec::Stage::shortlisting;
const std::string passphrase = "four words that fit";

/// HR at the window, with one file for whatever is asked.
struct Office {
    explicit Office(const Sample& record, const std::string& works = {})
        : file(record.folder / "member.pack"),
          desk(record, works,
               desktop::FileChoice{[this](const desktop::FileKind&) { return std::optional(file); },
                                   [this](const desktop::FileKind&, const std::string& name) {
                                       suggested = name;
                                       return std::optional(file);
                                   }}),
          hands(desk) {}

    void show_packs() {
        hands.turn_to(panel_page);
        hands.go_to('K', "Members and their packs");
    }
    desktop::TableView& table() { return desk.control<desktop::TableView>("Members and their packs"); }
    std::string state(std::size_t row) { return table().rows().at(row).at(2); }
    const std::vector<panel::Pack>& packs() { return desk.window().context().vacancy().packs; }
    /// What the key opens is a passphrase dialog; it is typed there, and given.
    void type_passphrase(char letter, const std::vector<std::string>& words) {
        hands.in_dialog([&] { desk.key(letter, wxMOD_ALT); },
                        [&](wxDialog&) {
                            for (const std::string& one : words) {
                                hands.type(one);
                                if (&one != &words.back()) hands.press(WXK_TAB);
                            }
                            desk.key(WXK_RETURN);
                        });
        REQUIRE(wait_until([&] { return !desk.window().working(); }));
    }
    void make_for(const std::string& member) {
        table().SetFocus();
        hands.choose_row(member);
        type_passphrase('K', {passphrase, passphrase});
        REQUIRE(desk.wait_for_status("the pack of " + member + " is in member.pack"));
    }

    std::filesystem::path file;
    std::string suggested;
    Desk desk;
    Hands hands;
};

/// The member scores in the pack, where no record is, and hands it in.
void fill(const std::filesystem::path& file, int level) {
    auto pack = record::Record::open_pack(file, seal::Secret(std::string(passphrase)), record::Record::Access::write);
    const std::string person = pack.pack()->person;
    std::vector<panel::NewScore> scores;
    for (const panel::Owed& cell : panel::still_owed(pack.vacancy(), stage, person))
        scores.push_back({person, cell.candidate, cell.criterion, merit::Mark::level(level), {}, {}, 0});
    pack.commit(person, panel::give_scores(pack.vacancy(), stage, scores));
    pack.commit(person, panel::hand_in(pack.vacancy(), stage, person));
}

bool can_be_pressed(Desk& desk, const std::string& name) {
    return desk.control<wxButton>(name).IsEnabled();
}

} // namespace

TEST_CASE("A pack is made at the window, comes back sealed, and is opened once everybody has handed in") {
    Sample sample;
    for (const char* member : {Sample::chair, Sample::member_b}) {
        sample.score_all(member, 2);
        sample.hand_in(member);
    }
    Office office(sample);
    office.show_packs();
    CHECK(office.hands.hears("Awaited: Sample Member A."));
    office.make_for(Sample::member_a);
    CHECK(office.suggested == "Sample Member A.pack");
    CHECK(record::is_pack(office.file));
    CHECK(office.state(1) == "awaited");

    fill(office.file, 3);
    office.type_passphrase('R', {passphrase});
    REQUIRE(office.desk.wait_for_status("the pack of Sample Member A is taken back: everybody has handed in"));
    CHECK_THAT(office.state(1), Contains("came back on") && Contains("opened"));
    CHECK(sample.mark(Sample::member_a, "C001", "1.1") == merit::Mark::level(3));
    CHECK(record::verify(sample.path).ok());
}

TEST_CASE("Two passphrases that differ, or a short one, make no pack, and no pack is made where one is out") {
    Sample sample;
    Office office(sample);
    office.show_packs();
    office.hands.choose_row(Sample::member_a);
    office.hands.in_dialog([&] { office.desk.key('K', wxMOD_ALT); },
                           [&](wxDialog& dialog) {
                               office.hands.type(passphrase);
                               office.hands.press(WXK_TAB);
                               office.hands.type("four words that do not");
                               office.desk.key(WXK_RETURN);
                               CHECK(wait_until([&] { return says(seen(dialog), "The two are not the same."); }));
                               office.desk.key(WXK_ESCAPE);
                           });
    CHECK(office.desk.wait_for_status("No pack was made."));
    CHECK_FALSE(std::filesystem::exists(office.file));
    CHECK(office.packs().empty());

    office.make_for(Sample::member_a);
    office.desk.key('K', wxMOD_ALT);
    CHECK(office.desk.wait_for_status("Sample Member A has a pack that was made on"));
    CHECK(office.packs().size() == 1);
    // A member who scores in a pack does not score in the record meanwhile.
    CHECK_THROWS_WITH(panel::hand_in(office.desk.window().context().vacancy(), stage, office.packs()[0].person),
                      Contains("scores in a pack"));
}

TEST_CASE("A wrong passphrase, the same pack twice and another vacancy's pack take nothing and say so") {
    Sample sample, other;
    Office elsewhere(other);
    elsewhere.show_packs();
    elsewhere.make_for(Sample::member_a);
    fill(elsewhere.file, 2);

    Office office(sample);
    office.show_packs();
    office.make_for(Sample::member_a);
    office.type_passphrase('R', {passphrase});
    REQUIRE(wait_until([&] { return says({office.desk.alarm()}, "not handed in"); }));
    CHECK(office.desk.wait_for_status("Nothing was taken."));
    fill(office.file, 3);
    office.type_passphrase('R', {"four words that do not"});
    REQUIRE(wait_until([&] { return says({office.desk.alarm()}, "passphrase"); }));
    CHECK_FALSE(office.packs().at(0).returned);

    office.type_passphrase('R', {passphrase});
    REQUIRE(office.desk.wait_for_status("it stays sealed until everybody has handed in"));
    CHECK_THAT(office.state(1), Contains("sealed until everybody has handed in"));
    const auto events = office.desk.window().context().record->head().event;
    office.type_passphrase('R', {passphrase});
    REQUIRE(wait_until([&] { return says({office.desk.alarm()}, "Nothing was taken a second time."); }));

    office.file = elsewhere.file;
    office.type_passphrase('R', {passphrase});
    REQUIRE(wait_until([&] { return says({office.desk.alarm()}, "another vacancy"); }));
    office.file = sample.folder / "letter.pack";
    std::ofstream(office.file) << "Dear panel";
    office.desk.key('R', wxMOD_ALT);
    CHECK(office.desk.wait_for_status("letter.pack is not a panel pack."));
    CHECK(office.desk.window().context().record->head().event == events);
}

TEST_CASE("A pack is withdrawn with a reason, and does not come back then") {
    Sample sample;
    Office office(sample);
    office.show_packs();
    office.make_for(Sample::member_a);
    fill(office.file, 3);
    office.desk.key('W', wxMOD_ALT);
    CHECK(office.desk.wait_for_status("needs a reason"));
    REQUIRE(office.hands.is_at("Why it is withdrawn"));
    office.hands.write("The laptop was stolen");
    office.desk.key('W', wxMOD_ALT);
    REQUIRE(office.desk.wait_for_status("the pack of Sample Member A is withdrawn"));
    CHECK_THAT(office.state(1), Contains("withdrawn on") && Contains("The laptop was stolen"));
    office.type_passphrase('R', {passphrase});
    REQUIRE(wait_until([&] { return says({office.desk.alarm()}, "does not count any more"); }));
    CHECK_FALSE(office.packs().at(0).returned);
}

TEST_CASE("Who does not act for HR sees where packs are, and makes none but a sheet of their own") {
    Sample sample;
    Office office(sample, Sample::member_a);
    office.show_packs();
    CHECK(office.hands.hears("for the HR adviser or an HR officer"));
    office.hands.choose_row(Sample::member_b);
    for (const char* name : {"Make a pack…", "Take a returned pack…", "Withdraw the pack", "Save a sheet of scores…"})
        CHECK_FALSE(can_be_pressed(office.desk, name));
    office.hands.choose_row(Sample::member_a);
    CHECK(can_be_pressed(office.desk, "Save a sheet of scores…"));
    CHECK_FALSE(can_be_pressed(office.desk, "Make a pack…"));
    CHECK_FALSE(office.desk.window().actions().run("panel.make-pack"));
    office.hands.go_to('B', "People");
}

TEST_CASE("A sheet of scores is saved, filled in and taken, and a value out of the scale names its cell") {
    Sample sample;
    Office office(sample);
    office.file = sample.folder / "sheet.csv";
    office.show_packs();
    office.hands.choose_row(Sample::member_a);
    office.desk.key('O', wxMOD_ALT);
    REQUIRE(office.desk.wait_for_status("12 rows written to sheet.csv, for Sample Member A."));
    CHECK(office.suggested == "Sample Member A.xlsx");
    const std::string sheet = read_file(office.file);

    // Another program fills in the first row's score, behind its fifth comma where no text of it has one.
    const auto filled = [&](const std::string& score) {
        const auto row = sheet.find('\n') + 1, key = sheet.find(",,", row);
        REQUIRE(key != std::string::npos);
        std::string changed = sheet;
        changed.insert(key + 1, score);
        std::filesystem::remove(office.file);
        std::ofstream(office.file) << changed;
    };
    filled("9");
    office.desk.key('I', wxMOD_ALT);
    REQUIRE(office.hands.is_at("What is wrong in the sheet"));
    CHECK_THAT(desktop::utf8(office.hands.focused<wxTextCtrl>().GetValue()), Contains("F2"));
    CHECK(office.desk.wait_for_status("Nothing was taken from sheet.csv."));
    filled("3");
    office.desk.key('I', wxMOD_ALT);
    REQUIRE(office.desk.wait_for_status("1 score taken, 0 as before, 11 left blank"));
    CHECK(office.hands.here() != "What is wrong in the sheet");
    std::ofstream(office.file) << "name,score\nA,1\n";
    office.desk.key('I', wxMOD_ALT);
    REQUIRE(office.hands.is_at("What is wrong in the sheet"));
    CHECK_THAT(desktop::utf8(office.hands.focused<wxTextCtrl>().GetValue()), Contains("no sheet of a member's scores"));
}

TEST_CASE("A pack opens in the window by its passphrase, and by no other") {
    Sample sample;
    Office office(sample);
    office.show_packs();
    office.make_for(Sample::member_a);
    REQUIRE(office.desk.window().close_record());
    const auto open = [&](const std::string& words) {
        office.hands.in_dialog([&] { office.desk.key('O', wxMOD_CONTROL); },
                               [&](wxDialog&) {
                                   office.hands.type(words);
                                   office.desk.key(WXK_RETURN);
                               });
    };
    open("four words that do not");
    REQUIRE(wait_until([&] { return says({office.desk.alarm()}, "passphrase"); }));
    CHECK_FALSE(office.desk.window().context().record);
    open(passphrase);
    REQUIRE(office.desk.wait_for_status("This is the panel pack of Sample Member A."));
}
