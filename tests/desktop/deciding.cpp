// The decisions: ranking, reasons, departures, the safety of the line, the basis, the questions and the signatures.
#include "desktop/deciding.h"
#include "intake/application.h"

using namespace evenhand;
using namespace evenhand::test;
using namespace evenhand::test::deciding;
using Catch::Matchers::Contains;

TEST_CASE("Until everyone has handed in the decide page says who is awaited, and shows nothing else") {
    Sample sample;
    sample.score_all(Sample::chair, 2);
    sample.hand_in(Sample::chair);
    Desk desk(sample);
    desk.window().show_page(decide_page);
    REQUIRE(wait_until([] { return wxWindow::FindFocus() != nullptr; }));
    CHECK_THAT(desktop::utf8(static_cast<wxTextCtrl*>(wxWindow::FindFocus())->GetValue()),
               Contains("Awaited: Sample Member A and Sample Member B"));
    for (const auto& texts : {seen(desk.window().current_page()), heard(desk.window().current_page())})
        for (const char* word : {"C001", "received", "rank", "departs"}) {
            INFO(word);
            CHECK_FALSE(says(texts, word));
        }
    CHECK_FALSE(desk.window().actions().run("decide.safety"));
}

TEST_CASE("While moderation is open the decide page names what is still to be agreed, and no total or rank") {
    Sample sample;
    give(sample, Sample::chair, "C002", "1.1", 1, "Claimed only");
    hand_in_all(sample);
    Desk desk(sample, Sample::chair);
    desk.window().show_page(decide_page);
    CHECK(page_says(desk, "Moderation of the shortlisting stage has to be closed"));
    CHECK_FALSE(page_says(desk, "received"));
    CHECK_FALSE(says(heard(desk.window().current_page()), "tie"));
}

TEST_CASE("After the last hand-in the decide page shows ranks, ties, totals and the numbers") {
    Sample sample;
    hand_in_all(sample);
    Desk desk(sample);
    auto& table = ranking(desk);
    REQUIRE(table.rows().size() == 3);
    for (const auto& row : table.rows()) {
        CHECK(row[0] == "1=");
        CHECK(row[2] == "tie");
        CHECK(row[3] == "8");
        CHECK(row[4] == "to be decided");
    }
    const auto texts = seen(desk.window());
    CHECK(page_says(desk, "3 received: 0 invited, 0 reserve, 0 rejected, 3 tied at the line"));
    CHECK(page_says(desk, "Interview schemes are applied by HR"));
    CHECK(says(texts, "0 of 3"));
    CHECK(page_says(desk, "First decide one by one, with a reason: C001, C002 and C003."));
    choose(desk, "C002");
    CHECK(reason(desk).empty());
    CHECK(desk.control<wxChoice>("Decision").GetSelection() == wxNOT_FOUND);
    CHECK(page_says(desk, "The rules leave this to those who decide"));
}

TEST_CASE("The line stands in the ranking, and a total is shown with what it is made of") {
    Sample sample;
    score_apart(sample);
    Desk desk(sample, Sample::chair);
    auto& table = ranking(desk);
    REQUIRE(table.rows().size() == 4);
    CHECK(table.rows()[0] == std::vector<std::string>{"1", "C001", "invite", "12", "to be decided", "", ""});
    CHECK(table.rows()[2][1] == "the line");
    CHECK(table.rows()[2][2] == "2 places");
    CHECK(table.rows()[3] == std::vector<std::string>{"", "C003", "reject", "7", "to be decided", "", "1.2"});
    choose(desk, "C001");
    const auto& sum = desk.control<desktop::TableView>("What the total is made of").rows();
    REQUIRE(sum.size() == 5);
    CHECK(sum[0] == std::vector<std::string>{"1.1", "3", "1", "3", "Drafts budgets and policies & watches spending."});
    CHECK(sum[3][3] == "3");
    CHECK(sum[4][0] == "Total");
    CHECK(sum[4][3] == "12");
}

TEST_CASE("How the totals are spread is painted, and said in words to a screen reader") {
    Sample sample;
    score_apart(sample);
    Desk desk(sample, Sample::chair);
    ranking(desk);
    const auto& plot = desk.control<desktop::BarPlot>("How the totals are spread");
    CHECK_THAT(plot.content().words, Contains("Totals run from 7 to 12.") && Contains("1 missed an essential"));
    int plain = 0, hatched = 0;
    for (const auto& bar : plot.content().bars) {
        plain += bar.plain;
        hatched += bar.hatched;
    }
    CHECK(plain == 2);
    CHECK(hatched == 1);
    CHECK(says(heard(desk.window()), "Totals run from 7 to 12."));
}

TEST_CASE("A reason is proposed from the criterion's words and the notes, edited, and saved by keyboard") {
    Sample sample;
    score_apart(sample);
    Desk desk(sample, Sample::chair);
    choose(desk, "C003");
    CHECK_THAT(reason(desk), Contains("missed 1.2") && Contains("Plans work for others.") &&
                                 Contains("Names a team, not what it did") && Contains("Thin"));
    CHECK(desk.control<wxChoice>("Decision").GetStringSelection() == "reject");
    desk.key('R', wxMOD_ALT);
    REQUIRE(wait_until([&] { return desk.control<wxTextCtrl>("Reason").HasFocus(); }));
    desk.key(WXK_END, wxMOD_CONTROL);
    desk.type(" Agreed by all.");
    REQUIRE(wait_until([&] { return reason(desk).ends_with("Agreed by all."); }));
    CHECK(desk.window().current_page().unsaved() == std::vector<std::string>{"the decision on C003"});
    desk.key('D', wxMOD_CONTROL);
    REQUIRE(desk.wait_for_status("C003: reject"));
    REQUIRE(state(desk).decision_on("C003"));
    CHECK_THAT(state(desk).decision_on("C003")->reason, Catch::Matchers::EndsWith("Agreed by all."));
    CHECK(row_of(ranking(desk), "C003")[4] == "reject");
    CHECK(desk.window().current_page().unsaved().empty());
    CHECK(says(seen(desk.window()), "1 of 3"));
}

TEST_CASE("A departure from the proposal asks for a reason of its own, and is marked") {
    Sample sample;
    score_apart(sample);
    Desk desk(sample, Sample::chair);
    choose(desk, "C002");
    const std::string proposed = reason(desk);
    CHECK_FALSE(proposed.empty());
    choose_outcome(desk, "reserve");
    CHECK(reason(desk).empty());
    CHECK(page_says(desk, "This departs from the proposal (invite): the reason has to say why."));
    desk.key('D', wxMOD_ALT);
    REQUIRE(desk.wait_for_status("a decision that departs from the proposal needs its reason"));
    CHECK_FALSE(state(desk).decision_on("C002"));
    choose_outcome(desk, "invite");
    CHECK(reason(desk) == proposed);
    choose_outcome(desk, "reserve");
    REQUIRE(wait_until([&] { return desk.control<wxTextCtrl>("Reason").HasFocus(); }));
    desk.type("The licence runs out");
    REQUIRE(wait_until([&] { return reason(desk) == "The licence runs out"; }));
    desk.key('D', wxMOD_ALT);
    REQUIRE(desk.wait_for_status("C002: reserve"));
    CHECK(row_of(ranking(desk), "C002")[4] == "reserve, departs");
}

TEST_CASE("Deciding the rest as proposed says what it will do, and does it") {
    Sample sample;
    score_apart(sample);
    Desk desk(sample, Sample::chair);
    ranking(desk);
    CHECK(
        page_says(desk, "The rest as proposed: 3 candidates (2 invite and 1 reject), each with the proposed reason."));
    desk.key('O', wxMOD_ALT);
    REQUIRE(desk.wait_for_status("3 decisions as proposed"));
    CHECK(row_of(ranking(desk), "C001")[4] == "invite");
    CHECK(page_says(desk, "Everyone still in is decided on."));
    CHECK(says(seen(desk.window()), "3 of 3"));
    CHECK_FALSE(desk.control<wxButton>("Decide the rest as proposed").IsEnabled());
}

TEST_CASE("While a tie stands nothing is decided as proposed, and the page says why") {
    Sample sample;
    hand_in_all(sample);
    Desk desk(sample, Sample::chair);
    ranking(desk);
    desk.key('O', wxMOD_ALT);
    REQUIRE(wait_until([&] { return page_says(desk, "are tied at the line: the panel has"); }));
    CHECK(state(desk).decisions.empty());
}

TEST_CASE("A decision on earlier figures is marked until it is confirmed") {
    Sample sample;
    score_apart(sample);
    act(sample, Sample::chair, [](const panel::Vacancy& vacancy, const std::string& id) {
        return panel::decide_as_proposed(vacancy, id, stage, panel::Flags(3));
    });
    act(sample, Sample::chair, [](const panel::Vacancy& vacancy, const std::string& id) {
        return panel::reopen_moderation(vacancy, id, stage, "One more look at C002");
    });
    act(sample, Sample::chair, [](const panel::Vacancy& vacancy, const std::string& id) {
        return panel::agree_score(vacancy, id, stage, {"C002", "1.1", 3, "Two examples after all", {}, {}});
    });
    act(sample, Sample::chair, [](const panel::Vacancy& vacancy, const std::string& id) {
        return panel::close_moderation(vacancy, id, stage);
    });
    Desk desk(sample, Sample::chair);
    CHECK(row_of(ranking(desk), "C002")[4] == "invite, to confirm");
    CHECK(row_of(ranking(desk), "C001")[4] == "invite");
    CHECK(says(seen(desk.window()), "2 of 3"));
    CHECK(page_says(desk, "1 of them is still to be decided or confirmed."));
    choose(desk, "C002");
    CHECK(page_says(desk, "it waits to be confirmed"));
    desk.key('D', wxMOD_ALT);
    REQUIRE(desk.wait_for_status("C002: invite"));
    CHECK(row_of(ranking(desk), "C002")[4] == "invite");
}

TEST_CASE("A member reads the decisions, and is told who enters them") {
    Sample sample;
    score_apart(sample);
    Desk desk(sample, Sample::member_a);
    choose(desk, "C001");
    CHECK(page_says(desk, "The chair, the HR adviser or an HR officer enters the decisions"));
    CHECK_FALSE(desk.control<wxChoice>("Decision").IsEnabled());
    CHECK_FALSE(desk.control<wxTextCtrl>("Reason").IsEditable());
    CHECK_FALSE(desk.window().actions().run("decide.one"));
    CHECK_FALSE(desk.window().actions().run("decide.rest"));
}

TEST_CASE("How safe the line is opens by a press of its own, which is written down first") {
    Sample sample;
    score_apart(sample);
    Desk desk(sample, Sample::member_a);
    turn_to(desk, "decide.safety");
    CHECK_FALSE(page_says(desk, "unless"));
    CHECK(state(desk).safety.empty());
    desk.key('O', wxMOD_ALT);
    REQUIRE(wait_until([&] { return page_says(desk, "unless"); }));
    REQUIRE(state(desk).safety.size() == 1);
    const auto& table = desk.control<desktop::TableView>("How safe the line is");
    CHECK(row_of(table, "C002", 0)[2] == "depends");
    CHECK(row_of(table, "C003", 0)[1] == "reject");
    CHECK_THAT(row_of(table, "C002", 0)[3], Contains("had given"));
    CHECK(wait_until([&] { return !desk.window().working(); }));
    CHECK(wait_until([&] { return table.HasFocus(); }));
}

TEST_CASE("What the line hangs on is forgotten once moderation is open again") {
    Sample sample;
    score_apart(sample);
    Desk desk(sample, Sample::chair);
    turn_to(desk, "decide.safety");
    desk.key('O', wxMOD_ALT);
    REQUIRE(wait_until([&] { return page_says(desk, "unless"); }));
    auto& context = desk.window().context();
    REQUIRE(context.act(context.actor(), [&] {
        return panel::reopen_moderation(context.vacancy(), context.actor(), stage, "One more look");
    }));
    context.changed();
    CHECK_FALSE(page_says(desk, "unless"));
    CHECK_FALSE(says(heard(desk.window().current_page()), "unless"));
}

TEST_CASE("The basis is proposed from the facts, and what is typed is saved on a pause") {
    Sample sample;
    score_apart(sample);
    Desk desk(sample, Sample::chair);
    turn_to(desk, "decide.basis");
    auto& text = desk.control<wxTextCtrl>("Basis of the decisions");
    REQUIRE(wait_until([&] { return text.HasFocus(); }));
    CHECK_THAT(desktop::utf8(text.GetValue()), Contains("3 applications were received"));
    CHECK(page_says(desk, "Proposed from the facts."));
    CHECK_FALSE(state(desk).basis);
    desk.key(WXK_HOME, wxMOD_CONTROL);
    desk.type("As agreed. ");
    REQUIRE(wait_until([&] { return state(desk).basis.has_value(); }));
    CHECK_THAT(state(desk).basis->text, Catch::Matchers::StartsWith("As agreed. 3 applications"));
    CHECK(page_says(desk, "Written by Sample Chair"));
    CHECK(text.HasFocus());
    desk.key('P', wxMOD_ALT);
    REQUIRE(wait_until([&] { return text.GetValue().StartsWith("3 applications"); }));
    REQUIRE(wait_until([&] { return state(desk).basis->text.rfind("3 applications", 0) == 0; }));
    CHECK(desk.window().current_page().undoable() == "the proposed basis");
    desk.key('Z', wxMOD_CONTROL);
    CHECK(wait_until([&] { return state(desk).basis->text.rfind("As agreed.", 0) == 0; }));
}

TEST_CASE("Proposed words are kept as the basis by a press, and leaving the page saves what is typed") {
    Sample sample;
    score_apart(sample);
    Desk desk(sample, Sample::chair);
    turn_to(desk, "decide.basis");
    desk.key('K', wxMOD_ALT);
    REQUIRE(desk.wait_for_status("the basis of the decisions"));
    REQUIRE(state(desk).basis);
    auto& text = desk.control<wxTextCtrl>("Basis of the decisions");
    text.SetFocus();
    REQUIRE(wait_until([&] { return text.HasFocus(); }));
    desk.key(WXK_HOME, wxMOD_CONTROL);
    desk.type("Last word.");
    REQUIRE(wait_until([&] { return text.GetValue().StartsWith("Last word."); }));
    desk.window().show_page(vacancy_page);
    CHECK_THAT(state(desk).basis->text, Catch::Matchers::StartsWith("Last word."));
}

TEST_CASE("Every question before closing is listed, and leads to where its answer stands") {
    Sample sample;
    score_apart(sample);
    Desk desk(sample, Sample::chair);
    turn_to(desk, "decide.check");
    auto& table = desk.control<desktop::TableView>("Questions before closing");
    REQUIRE(wait_until([&] { return table.HasFocus(); }));
    REQUIRE_FALSE(table.rows().empty());
    CHECK(page_says(desk, "that somebody could ask about these decisions"));
    const auto go = [&](const std::string& place, const std::string& words) {
        for (std::size_t i = 0; i < table.rows().size(); ++i)
            if (table.rows()[i][1] == place && table.rows()[i][2].find(words) != std::string::npos)
                table.select(static_cast<int>(i));
        REQUIRE(table.rows()[static_cast<std::size_t>(table.selected())][1] == place);
        desk.key('W', wxMOD_ALT);
    };
    go("Basis", "basis of the decisions is not written");
    CHECK(wait_until([&] {
        const auto* focus = wxWindow::FindFocus();
        return focus && spoken_name(*const_cast<wxWindow*>(focus)) == "Basis of the decisions";
    }));
    turn_to(desk, "decide.check");
    go("Rules", "agreed to the rules");
    CHECK(wait_until([&] { return desk.window().current_page().id() == rules_page; }));
}

TEST_CASE("Signatures are given by those who score, and a later change sets them aside") {
    Sample sample;
    score_apart(sample);
    {
        Desk early(sample, Sample::member_a);
        turn_to(early, "decide.signatures");
        CHECK(page_says(early, "Signing off comes after the decisions: 3 candidates"));
        CHECK_FALSE(early.control<wxButton>("Sign off as Sample Member A").IsEnabled());
    }
    act(sample, Sample::chair, [](const panel::Vacancy& vacancy, const std::string& id) {
        return panel::decide_as_proposed(vacancy, id, stage, panel::Flags(3));
    });
    Desk desk(sample, Sample::member_a);
    turn_to(desk, "decide.signatures");
    const auto& table = desk.control<desktop::TableView>("Signatures");
    REQUIRE(table.rows().size() == 3);
    CHECK(row_of(table, "Sample Member A", 0)[2] == "not yet");
    CHECK(page_says(desk, "under Check: read"));
    desk.key('N', wxMOD_ALT);
    REQUIRE(desk.wait_for_status("signed off"));
    CHECK(page_says(desk, "1 of 3 have signed off."));
    CHECK_THAT(row_of(table, "Sample Member A", 0)[2], Contains("UTC"));
    CHECK_FALSE(desk.window().actions().run("decide.sign-off"));
    auto& context = desk.window().context();
    const std::string chair = context.vacancy().require_person(Sample::chair).id;
    REQUIRE(context.act(chair, [&] {
        return panel::decide(context.vacancy(), chair, stage, "C002", panel::Outcome::reserve, "Second thoughts",
                             panel::Flags(3));
    }));
    context.changed();
    CHECK_THAT(row_of(table, "Sample Member A", 0)[2], Contains("set aside"));
    CHECK(page_says(desk, "0 of 3 have signed off."));
}

TEST_CASE("What interview schemes do is in the HR view alone") {
    Sample sample(false);
    const std::string scale = read_file(data_folder() / "criteria" / "scales" / "0-3.xml");
    const auto form = intake::parse_form(read_file(data_folder() / "forms" / "standard.xml"), "form");
    act(sample, "Sample Officer", [&](const panel::Vacancy& vacancy, const std::string& id) {
        return panel::change_rules(
            vacancy, id,
            R"(<rules xmlns="urn:evenhand:rules:1" stage="shortlisting" scale="0-3" combine="mean"
  unstated-method="Application" least-scorers="2"><rank by="all"/><essential minimum="2" split="ask"/>
  <line invite="2" ties="ask" reserve="all"/><tolerance levels="1"/>
  <scheme flag="disability_confident" name="Sample Scheme" minimum="1"/></rules>)",
            scale, "A scheme applies");
    });
    act(sample, "Sample Officer", [&](const panel::Vacancy& vacancy, const std::string& id) {
        const auto taken = intake::read_csv_applications(
            "name,statement,disability_confident\nSample Applicant Rook,I planned.,yes\n", "more.csv", form);
        std::vector<std::string> codes;
        return panel::take_applications(
            vacancy, id, taken.applications, false, {}, [] { return 0U; }, codes);
    });
    sample.open_scoring();
    std::string flagged;
    {
        const auto record = sample.reading();
        const panel::Flags flags = record.flags(stage);
        for (std::size_t i = 0; i < flags.size(); ++i)
            if (!flags[i].empty()) flagged = record.vacancy().candidates[i].code;
    }
    REQUIRE_FALSE(flagged.empty());
    for (const std::string& member : members)
        for (const char* criterion : {"1.1", "1.2"}) give(sample, member, flagged, criterion, 1, "Thin");
    hand_in_all(sample);
    Desk desk(sample);
    CHECK(row_of(ranking(desk), flagged)[2] == "reject");
    for (const auto& texts : {seen(desk.window()), heard(desk.window())}) CHECK_FALSE(says(texts, "Sample Scheme"));
    DialogReader dialog(wxID_OK);
    REQUIRE(desk.window().actions().run("view.hr"));
    REQUIRE(desk.window().context().hr_view);
    CHECK_THAT(row_of(ranking(desk), flagged)[5], Contains("Sample Scheme: in addition"));
    CHECK(row_of(ranking(desk), flagged)[2] == "reject");
    CHECK(page_says(desk, "this is HR's view"));
    REQUIRE(desk.window().actions().run("view.hr"));
    for (const auto& texts : {seen(desk.window()), heard(desk.window())}) CHECK_FALSE(says(texts, "Sample Scheme"));
}

TEST_CASE("Bringing the page up to date leaves the ranking and the choice as they were") {
    Sample sample;
    score_apart(sample);
    Desk desk(sample, Sample::chair);
    choose(desk, "C002");
    auto& table = ranking(desk);
    const int before = table.selected();
    const auto rows = table.rows();
    desk.window().context().changed();
    CHECK(table.rows() == rows);
    CHECK(table.selected() == before);
}
