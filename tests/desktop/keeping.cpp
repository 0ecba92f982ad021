// Keeping at the window: the period, a hold, handing on whom was appointed, erasing, disposing, the certificate.
#include "panel/keeping.h"
#include "base/files.h"
#include "desktop/deciding.h"
#include "desktop/hands.h"
#include "document/pdf_text.h"
#include "panel/backup.h"
#include "record/backup.h"

#include <fmt/format.h>
#include <fstream>
#include <wx/checkbox.h>
#include <wx/notebook.h>

using namespace evenhand;
using namespace evenhand::test;
using namespace evenhand::test::deciding;
using Catch::Matchers::Contains;

namespace {

/// Everything is decided: C001 and C002 are invited, C003 is not.
void decide_all(Sample& sample) {
    score_apart(sample);
    act(sample, Sample::chair,
        [](const auto& vacancy, const auto& id) { return panel::close_moderation(vacancy, id, stage); });
    act(sample, Sample::chair,
        [](const auto& vacancy, const auto& id) { return panel::decide_as_proposed(vacancy, id, stage, {}); });
}

int this_year() {
    return static_cast<int>(Date{std::chrono::floor<std::chrono::days>(system_clock()())}.year());
}

/// Two years ago: the day until which it is kept has come.
void let_time_pass(Sample& sample) {
    act(sample, "Sample Officer", [](const auto& vacancy, const auto& id) {
        return panel::set_retention(vacancy, id, parse_date(fmt::format("{}-01-15", this_year() - 2)), {},
                                    "The letters went out then");
    });
}

/// HR at the keeping page.
struct Office {
    explicit Office(const Sample& record, const std::string& works = {})
        : file(record.folder / "certificate.pdf"), folder(record.folder / "staff"),
          desk(record, works,
               desktop::FileChoice{{},
                                   [this](const desktop::FileKind&, const std::string&) { return std::optional(file); },
                                   [this](const std::string&) { return std::optional(folder); }}),
          hands(desk) {
        hands.turn_to(keeping_page);
    }
    /// By Ctrl+PageDown, as a person turns tabs.
    void turn_to(const std::string& part) {
        wxNotebook* tabs = nullptr;
        for (wxWindow* one : everything(desk.window().current_page()))
            if (auto* found = dynamic_cast<wxNotebook*>(one)) tabs = found;
        REQUIRE(tabs);
        for (std::size_t i = 0; i < tabs->GetPageCount(); ++i) {
            if (desktop::utf8(tabs->GetPageText(static_cast<std::size_t>(tabs->GetSelection()))) == part) return;
            hands.press(WXK_PAGEDOWN, wxMOD_CONTROL);
        }
        FAIL("there is no part " << part);
    }
    /// What the key opens says what will happen; the button of that id is pressed.
    void last_word(char letter, int button, const std::function<void(wxDialog&)>& look = {}) {
        hands.in_dialog([&] { desk.key(letter, wxMOD_ALT); },
                        [&](wxDialog& dialog) {
                            if (look) look(dialog);
                            press(dialog, button);
                        });
        REQUIRE(wait_until([&] { return !desk.window().working(); }));
    }
    std::string certificate_says() { return desktop::utf8(desk.control<wxTextCtrl>("What was erased").GetValue()); }
    std::string how_far() { return desk.control<desktop::TableView>("Steps").rows().back().at(1); }
    const panel::Vacancy& vacancy() { return desk.window().context().vacancy(); }

    std::filesystem::path file, folder;
    Desk desk;
    Hands hands;
};

bool has_any(const std::filesystem::path& file, const std::vector<std::string>& words) {
    const std::string bytes = read_file(file);
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return bytes.find(word) != std::string::npos; });
}

/// The last word of the name of that candidate, which nobody else's has.
std::string name_of(const Sample& sample, std::size_t candidate) {
    const std::string name = sample.reading().names().at(candidate);
    return name.substr(name.rfind(' ') + 1);
}

std::string text_of(const std::filesystem::path& pdf) {
    std::string all;
    for (const std::string& page : unwrapped(document::pdf_pages_text(pdf))) all += page + " ";
    return all;
}

} // namespace

// --- how long -------------------------------------------------------------------------------------------------------

TEST_CASE("The keeping page says that the outcome is not known, and takes date and months with a reason") {
    Sample sample;
    Office office(sample);
    CHECK(office.hands.hears("Kept for 12 months from the date of the outcome, which is not known yet."));
    CHECK(office.how_far().empty());
    office.hands.go_to('D', "Date of the outcome");
    office.hands.write("30 November");
    CHECK(office.hands.hears("30 November"));
    office.desk.key('K', wxMOD_ALT);
    CHECK(office.desk.wait_for_status("30 November"));
    CHECK(office.vacancy().retention.empty());
    office.hands.write("2999-10-30");
    CHECK(office.hands.hears("30 October 2999 cannot be the date of the outcome"));
    CHECK_FALSE(office.hands.hears("Then it is kept until"));
    const int year = this_year() + 1;
    office.hands.write(fmt::format("{}-10-30", year));
    CHECK(office.hands.hears(fmt::format("Then it is kept until 30 October {}", year + 1)));
    office.hands.go_to('N', "Months");
    office.hands.write("3");
    const std::string until = fmt::format("30 January {}", year + 1);
    CHECK(office.hands.hears("Then it is kept until " + until));
    CHECK(office.hands.hears("more than six months after the outcome"));
    office.desk.key('K', wxMOD_ALT);
    CHECK(office.desk.wait_for_status("needs a reason"));
    REQUIRE(office.hands.is_at("Why"));
    office.hands.write("Letters go out then");
    office.desk.key('K', wxMOD_ALT);
    REQUIRE(office.desk.wait_for_status("kept until " + until));
    CHECK(office.hands.hears(fmt::format(
        "It is kept for 3 months from the outcome on 30 October {}. Set because: Letters go out then.", year)));
    CHECK_THAT(office.how_far(), Contains("months left"));
    office.desk.key('K', wxMOD_ALT);
    CHECK(office.desk.wait_for_status("these are in force"));
}

TEST_CASE("Months that nothing is kept for, and a date left out again, are refused as they are written") {
    Sample sample;
    decide_all(sample);
    let_time_pass(sample);
    Office office(sample);
    office.hands.go_to('N', "Months");
    for (const char* wrong : {"0", "241", "999999999", "99999999999", "-3"}) {
        office.hands.write(wrong);
        CHECK(office.hands.hears("number from 1 to 240"));
        CHECK_FALSE(office.hands.hears("Then it is kept until"));
        office.desk.key('K', wxMOD_ALT);
        CHECK(office.desk.wait_for_status(wrong));
    }
    office.hands.write("12");
    office.hands.go_to('D', "Date of the outcome");
    office.hands.press('A', wxMOD_CONTROL);
    office.hands.press(WXK_BACK);
    CHECK(office.hands.hears("it cannot be left out again"));
    CHECK(office.vacancy().retention.size() == 1);
}

TEST_CASE("Who leaves the record is told that the reason of a hold, or a date, was written and not saved") {
    Sample sample;
    decide_all(sample);
    Office office(sample);
    office.hands.go_to('R', "Reason");
    office.hands.write("A claim of 3 March");
    {
        const DialogReader stay(wxID_CANCEL);
        CHECK_FALSE(office.desk.window().close_record());
        CHECK(says(stay.texts, "the reason of the hold"));
        CHECK_FALSE(says(stay.texts, "how long the record is kept"));
    }
    office.desk.key('P', wxMOD_ALT);
    REQUIRE(office.desk.wait_for_status("the record is on hold"));
    office.hands.go_to('N', "Months");
    office.hands.write("24");
    {
        const DialogReader stay(wxID_CANCEL);
        CHECK_FALSE(office.desk.window().close_record());
        CHECK(says(stay.texts, "how long the record is kept"));
    }
    office.hands.write("12");
    CHECK(office.desk.window().close_record());
}

TEST_CASE("A hold takes a reason, keeps the record from being disposed of, and is lifted with another reason") {
    Sample sample;
    decide_all(sample);
    let_time_pass(sample);
    Office office(sample);
    CHECK(office.hands.hears("that day has come, and the record can be disposed of"));
    CHECK(office.how_far() == "due");
    office.desk.key('P', wxMOD_ALT);
    CHECK(office.desk.wait_for_status("needs a reason"));
    REQUIRE(office.hands.is_at("Reason"));
    office.hands.write("A claim of 3 March");
    office.desk.key('P', wxMOD_ALT);
    REQUIRE(office.desk.wait_for_status("the record is on hold"));
    CHECK(office.how_far() == "on hold");
    CHECK(office.hands.hears("A claim of 3 March. Nothing is erased until the hold is lifted."));

    for (const auto& [part, letter] : {std::pair("The whole record", 'D'), std::pair("One candidate", 'R')}) {
        office.turn_to(part);
        CHECK(office.hands.hears("Nothing of it is erased before the hold is lifted."));
        office.desk.key(letter, wxMOD_ALT);
        CHECK(office.desk.wait_for_status("The record is on hold since"));
    }
    CHECK_FALSE(office.vacancy().disposed);
    office.turn_to("How long");
    office.hands.go_to('R', "Reason");
    office.hands.write("The claim was settled");
    office.desk.key('I', wxMOD_ALT);
    REQUIRE(office.desk.wait_for_status("· the hold is lifted"));
    CHECK(office.how_far() == "due");
}

// --- one candidate --------------------------------------------------------------------------------------------------

TEST_CASE("A candidate's words are erased by name of the act, and by no Return of somebody in a hurry") {
    Sample sample;
    decide_all(sample);
    const auto copy = sample.folder / "copy.evenhand";
    record::Backup(sample.path, copy).keep();
    const std::string gone = name_of(sample, 2), stays = name_of(sample, 0);
    Office office(sample);
    office.turn_to("One candidate");
    REQUIRE(office.hands.is_at("Candidates and their applications"));
    office.hands.choose_row("C003");
    CHECK(office.hands.hears("Erasing takes what C003 wrote"));
    office.desk.key('R', wxMOD_ALT);
    CHECK(office.desk.wait_for_status("needs a reason"));
    REQUIRE(office.hands.is_at("Why"));
    office.hands.write("Asked for by Sample Applicant " + gone);
    office.desk.key('R', wxMOD_ALT);
    REQUIRE(wait_until([&] { return says({office.desk.alarm()}, "The reason names an applicant"); }));
    REQUIRE(wait_until([&] { return !office.desk.window().working(); }));
    CHECK_FALSE(office.vacancy().candidates[2].erased);
    office.hands.go_to('Y', "Why");
    office.hands.write("Asked for by the applicant");

    office.hands.in_dialog([&] { office.desk.key('R', wxMOD_ALT); },
                           [&](wxDialog& dialog) {
                               CHECK(says(seen(dialog), "It cannot be taken back."));
                               CHECK(says(seen(dialog), "Erase C003"));
                               office.desk.key(WXK_RETURN);
                           });
    CHECK(office.desk.wait_for_status("Nothing was erased."));
    CHECK_FALSE(office.vacancy().candidates[2].erased);

    office.last_word('R', wxID_OK, [](wxDialog& dialog) { CHECK(says(unwrapped(seen(dialog)), "Answers: ")); });
    REQUIRE(office.desk.wait_for_status("Erased: C003. Every copy was reached."));
    REQUIRE(office.vacancy().candidates[2].erased);
    CHECK_THAT(office.certificate_says(), Contains("The personal words of C003") && Contains("Answers: ") &&
                                              Contains("Erased in its copies as well:") && Contains("copy.evenhand"));
    CHECK_FALSE(has_any(copy, {gone}));
    office.turn_to("One candidate");
    office.hands.choose_row("C003");
    CHECK(office.hands.hears("What C003 wrote was erased on"));
    CHECK_FALSE(office.desk.control<wxButton>("Erase C003…").IsEnabled());
    REQUIRE(office.desk.window().close_record());
    CHECK_FALSE(has_any(sample.path, {gone}));
    CHECK(has_any(sample.path, {stays}));
    CHECK(record::verify(sample.path).ok());
}

TEST_CASE("The reason for one candidate is in the last word, and is not there for the next") {
    Sample sample;
    decide_all(sample);
    Office office(sample);
    office.turn_to("One candidate");
    office.hands.choose_row("C003");
    office.hands.go_to('Y', "Why");
    office.hands.write("Asked for on 3 March");
    office.last_word('R', wxID_CANCEL, [](wxDialog& dialog) {
        CHECK(says(unwrapped(seen(dialog)), "stays in the record: Asked for on 3 March."));
    });
    CHECK(desktop::utf8(office.desk.control<wxTextCtrl>("Why").GetValue()) == "Asked for on 3 March");
    office.last_word('R', wxID_OK);
    REQUIRE(office.desk.wait_for_status("Erased: C003."));
    office.turn_to("One candidate");
    CHECK(office.desk.control<wxTextCtrl>("Why").IsEmpty());
    CHECK(office.desk.control<desktop::TableView>("Candidates and their applications").rows()[0][2] == "kept");
}

TEST_CASE("Whoever is still in while the exercise goes on is not erased, and the page says what comes first") {
    Sample sample;
    Office office(sample);
    office.turn_to("One candidate");
    CHECK(office.hands.hears("C001 is still in, and the exercise is not over."));
    office.hands.go_to('Y', "Why");
    office.hands.write("Asked for");
    office.desk.key('R', wxMOD_ALT);
    CHECK(office.desk.wait_for_status("C001 is still in, and the exercise is not over."));
    CHECK_FALSE(office.vacancy().candidates[0].erased);
}

TEST_CASE("The application of whoever was appointed is handed on to a folder, once, and after HR looked") {
    Sample sample;
    decide_all(sample);
    Office office(sample);
    office.turn_to("One candidate");
    office.hands.choose_row("C003");
    office.desk.key('O', wxMOD_ALT);
    CHECK(office.desk.wait_for_status("C003 was not appointed."));
    office.hands.go_to('C', "Candidates and their applications");
    office.hands.choose_row("C001");
    {
        DialogReader stay(wxID_CANCEL);
        office.desk.key('O', wxMOD_ALT);
        CHECK(office.desk.wait_for_status("Nothing was handed on."));
        CHECK(says(stay.texts, "written to the history"));
    }
    CHECK_FALSE(std::filesystem::exists(office.folder));
    DialogReader look(wxID_OK);
    office.desk.key('O', wxMOD_ALT);
    REQUIRE(office.desk.wait_for_status("the application of C001 is in"));
    CHECK_THAT(read_file(office.folder / "C001-application.txt"), Contains("Sample Applicant " + name_of(sample, 0)));
    CHECK(office.vacancy().candidates[0].moved_out);
    CHECK_FALSE(office.vacancy().hr_views.empty());
    CHECK_THAT(office.desk.control<desktop::TableView>("Candidates and their applications").rows()[0][2],
               Contains("handed on"));
    office.desk.key('O', wxMOD_ALT);
    CHECK(office.desk.wait_for_status("handed on already"));
}

// --- the whole record -----------------------------------------------------------------------------------------------

TEST_CASE("The record is disposed of once its day has come, and the certificate names what could not be reached") {
    Sample sample;
    decide_all(sample);
    let_time_pass(sample);
    const auto copy = sample.folder / "copy.evenhand";
    record::Backup(sample.path, copy).keep();
    std::ofstream(sample.folder / "old.evenhand") << "what was a copy once";
    act(sample, "Sample Officer", [&](const auto&, const auto&) {
        return panel::note_backup((sample.folder / "away" / "gone.evenhand").string());
    });
    Office office(sample);
    office.hands.turn_to(vacancy_page);
    CHECK(says(seen(office.desk.window().current_page()), "The record has been kept long enough: dispose of it."));
    office.hands.turn_to(keeping_page);
    office.turn_to("The whole record");
    office.last_word('D', wxID_CANCEL, [](wxDialog& dialog) {
        const auto texts = unwrapped(seen(dialog));
        CHECK(says(texts, "S/1 Sample Coordinator: everything personal is erased."));
        CHECK(says(texts, "What stays: scores, ranks and decisions by code"));
    });
    CHECK(office.desk.wait_for_status("Nothing was erased."));
    CHECK_FALSE(office.vacancy().disposed);

    office.last_word('D', wxID_OK);
    REQUIRE(office.desk.wait_for_status("The record was disposed of. "));
    REQUIRE(office.vacancy().disposed);
    CHECK_THAT(office.certificate_says(),
               Contains("All personal words of the record") && Contains("Not reached:") && Contains("gone.evenhand"));
    REQUIRE(office.hands.is_at("Save the certificate…"));
    office.hands.press(WXK_SPACE);
    REQUIRE(office.desk.wait_for_status("Saved "));
    REQUIRE(wait_until([&] { return !office.desk.window().working(); }));
    CHECK_THAT(text_of(office.file), Contains("Certificate of destruction") && Contains("gone.evenhand"));
    CHECK(office.how_far() == "disposed of");
    CHECK(office.hands.hears("The record was disposed of on"));
    for (const std::string& text : office.hands.walk_all_pages())
        for (const std::string& word : Sample::identifying) CHECK(text.find(word) == std::string::npos);
    office.hands.turn_to(reports_page);
    for (const auto& row : office.desk.control<desktop::TableView>("Reports").rows())
        if (row[0] == "Certificate of destruction") CHECK(row[2] == "now");
    office.hands.turn_to(vacancy_page);
    CHECK(
        says(unwrapped(seen(office.desk.window().current_page())), "The record was disposed of: nothing more is done"));
    REQUIRE(office.desk.window().close_record());
    for (const auto& file : {sample.path, copy}) {
        CHECK_FALSE(has_any(file, {"Wren", "Teal", "Knot", "example.org", "Sample Member A"}));
        CHECK(record::verify(file).ok());
    }
}

TEST_CASE("Before its day the record goes only where that is said, with a reason") {
    Sample sample;
    decide_all(sample);
    Office office(sample);
    office.hands.go_to('R', "Reason");
    office.hands.write("No claim came");
    office.turn_to("The whole record");
    CHECK(office.hands.hears("To dispose of it earlier, say so"));
    office.desk.key('D', wxMOD_ALT);
    CHECK(office.desk.wait_for_status("The record is kept until"));
    REQUIRE(office.hands.is_at("Before its date"));
    office.hands.press(WXK_SPACE);
    REQUIRE(wait_until([&] { return office.hands.focused<wxCheckBox>().GetValue(); }));
    office.desk.key('D', wxMOD_ALT);
    CHECK(office.desk.wait_for_status("needs a reason"));
    REQUIRE(office.hands.is_at("Why"));
    office.hands.write("The post was withdrawn");
    office.last_word('D', wxID_OK);
    REQUIRE(office.desk.wait_for_status("The record was disposed of."));
    CHECK_THAT(office.certificate_says(), Contains("The post was withdrawn"));
    CHECK_FALSE(office.hands.hears("It is kept for"));
    office.turn_to("How long");
    CHECK_FALSE(office.hands.hears("It is kept for"));
    CHECK_FALSE(office.hands.hears("nothing is erased until the hold is lifted"));
    office.turn_to("One candidate");
    for (const auto& row : office.desk.control<desktop::TableView>("Candidates and their applications").rows())
        CHECK_THAT(row[2], Contains("erased on"));
    CHECK(office.hands.hears("What C001 wrote was erased on"));
    CHECK(office.desk.window().current_page().unsaved().empty());
}

TEST_CASE("Keeping shows everybody how long, and lets nobody but HR change it") {
    Sample sample;
    decide_all(sample);
    Office office(sample, Sample::chair);
    CHECK(office.hands.hears("Changing any of it is for the HR adviser or an HR officer."));
    CHECK(office.hands.hears("when the last decision was made or signed"));
    for (const char* action : {"keeping.keep", "keeping.hold", "keeping.erase", "keeping.dispose"})
        CHECK_FALSE(office.desk.window().actions().run(action));
    CHECK_FALSE(office.desk.control<wxButton>("Place a hold").IsEnabled());
    office.turn_to("The whole record");
    CHECK_FALSE(office.desk.control<wxButton>("Dispose of the record…").IsEnabled());
    office.turn_to("Certificate");
    CHECK_THAT(office.certificate_says(), Contains("Nothing has been erased from this record"));
}
