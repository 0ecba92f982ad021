// Reports in another language than English: the program's own words, dates and lists change; what people wrote stays.
#include "report/check.h"
#include "report/pdf_support.h"
#include "report/print.h"
#include "report/reading_back.h"
#include "report/report.h"
#include "report/support.h"

#include <algorithm>
#include <cctype>
#include <fstream>

using namespace evenhand;
using namespace evenhand::report;
using namespace evenhand::test;
using Catch::Matchers::Contains;

namespace {

/// Every message between ‹ and ›; what fills its braces stands outside them.
std::string marked(const char* text, const char* plural, long long number) {
    std::string message = plural && number != 1 ? plural : text;
    if (const auto about = message.find('\4'); about != std::string::npos) message.erase(0, about + 1);
    std::string shown;
    for (std::size_t at = 0; at < message.size();) {
        const std::size_t brace = std::min(message.find('{', at), message.size());
        if (brace > at) shown += "‹" + message.substr(at, brace - at) + "›";
        const std::size_t after = brace == message.size() ? brace : message.find('}', brace) + 1;
        shown += message.substr(brace, after - brace);
        at = after;
    }
    return shown;
}

/// Letters that stand outside the marks, words of two letters and more.
std::vector<std::string> unmarked_words(const std::string& text) {
    std::vector<std::string> words{""};
    bool inside = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text.compare(at, 3, "‹") == 0) inside = true;
        if (text.compare(at, 3, "›") == 0) inside = false;
        const unsigned char c = static_cast<unsigned char>(text[at]);
        if (!inside && std::isalnum(c))
            words.back() += text[at];
        else if (!words.back().empty())
            words.emplace_back();
    }
    const auto is_no_word = [](const std::string& word) {
        return word.size() < 2 || word.find_first_of("0123456789") != std::string::npos;
    };
    words.erase(std::remove_if(words.begin(), words.end(), is_no_word), words.end());
    return words;
}

/// All that people read or hear of it, the numbering of pages too.
std::string everything_said(const Report& report) {
    std::string words;
    for (const Block& block : report.blocks) {
        words += words_of(block);
        if (const auto* sign_off = std::get_if<SignOff>(&block))
            words += sign_off->signature + "\n" + sign_off->date + "\n";
        if (const auto* chart = std::get_if<Distribution>(&block)) words += chart->line_label + "\n";
        if (const auto* room = std::get_if<Room>(&block)) words += room->alternative + "\n";
    }
    const Frame& frame = report.frame;
    return words + frame.title + "\n" + frame.header_right + "\n" + frame.footer_left + "\n" +
           options_for(frame).footer(1, 2).right;
}

/// A scene in which every word that people wrote begins with X, and in which much happened.
Scene eventful(spec::Stage stage) {
    Scene scene = Scene::ready(6);
    scene.vacancy.specification.post.title = "Xpost";
    scene.vacancy.specification.post.organisation = "Xbody";
    for (panel::Person& person : scene.vacancy.people) person.name = "X" + person.id;
    for (spec::Section& section : scene.vacancy.specification.sections)
        for (spec::Criterion& criterion : section.criteria) {
            criterion.text = "Xtext";
            criterion.guidance = "Xguidance";
        }
    scene.vacancy.specification.sections[0].criteria[1].importance_printed = "Xprinted";
    merit::Scale scale = Scene::sample_scale();
    scale.title = "Xscale";
    for (merit::Level& level : scale.levels) level = {level.value, "Xlevel", "Xearned"};
    merit::Rules rules = Scene::sample_rules(stage);
    rules.line.invite = 2;
    scene.rules(rules, scale).open(stage, {"C001", "C002", "C003", "C004", "C005", "C006"});
    rules.combine = merit::Combine::median;
    rules.line.invite = 3;
    rules.line.reserve = 1;
    rules.tolerance = 2;
    merit::Scheme scheme;
    scheme.flag = "xflag";
    scheme.name = "Xscheme";
    scheme.minimum = 1;
    scheme.cap = 2;
    scheme.why = "Xwhy";
    rules.schemes = {scheme};
    rules.tie_rule = {{merit::TieKey::By::essential_total, ""}, {merit::TieKey::By::criterion, "1.1"}};
    if (stage == spec::Stage::interview) rules.tie_rule.pop_back();
    scene.rules(rules, scale);
    scene.new_candidate(true);
    scene.add("Xnew", panel::Role::member, "P4", {"C005", "C006"});
    for (const char* id : {"P2", "P3", "P4"}) scene.score_all(id, 3, stage);
    if (stage == spec::Stage::shortlisting)
        for (const char* id : {"P2", "P3"})
            scene.score(id, "C002", "2.1", 2).score(id, "C003", "2.1", 1).score(id, "C004", "1.1", 1);
    if (stage == spec::Stage::shortlisting)
        scene.score("P2", "C005", "1.2", 0).score("P3", "C005", "1.2", merit::Mark::cannot_judge());
    scene.stand_down("P4");
    scene.score_all("P7", 3, stage);
    for (const char* id : {"P2", "P3", "P7"}) scene.hand_in(id, stage);
    scene.declare("P3", panel::Interest::knows, "C002").declare("P3", panel::Interest::conflict, "C006");
    scene.set_aside("C006", merit::Standing::withdrawn).set_aside("C007", merit::Standing::ineligible);
    if (stage == spec::Stage::shortlisting)
        scene.agree("C005", "1.2", 2, {"P2", "P3"}).agree("C005", "1.2", 3, {"P2"}).agree("C004", "1.1", 1, {});
    scene.moderation(true).moderation(false).moderation(true);
    scene.decide("C001", panel::Outcome::reject, stage).decide("C001", panel::Outcome::reserve, stage);
    scene.decide("C002", panel::Outcome::invite, stage);
    for (panel::Decision& decision : scene.state(stage).decisions) decision.proposed = merit::Outcome::invite;
    scene.vacancy.hr_views.push_back({"Xlook", scene.stamp()});
    const auto rename = [](std::string& why) { why = why.empty() ? why : "Xreason"; };
    for (panel::Person& person : scene.vacancy.people) {
        for (panel::Declaration& declaration : person.declarations) rename(declaration.why);
        rename(person.stood_down_why);
    }
    for (panel::Candidate& candidate : scene.vacancy.candidates) rename(candidate.why);
    for (panel::RulesVersion& version : scene.state(stage).rules) rename(version.why);
    for (panel::AgreedScore& agreed : scene.state(stage).agreed) rename(agreed.why);
    for (panel::ModerationStep& step : scene.state(stage).moderation) rename(step.why);
    for (panel::Decision& decision : scene.state(stage).decisions) rename(decision.reason);
    return scene;
}

/// What any report of the scene could draw on.
Facts all_facts(const Scene& scene, spec::Stage stage, const Language& language) {
    Facts facts = decided_facts(scene, stage);
    for (merit::Result& result : facts.selection->results) result.reason = "Xreason"; // the record's, once decided
    facts.language = language;
    facts.member = "P3";
    facts.candidate = "C003";
    facts.requested = parse_date("2026-11-22");
    facts.words = [](const std::string&) {
        return std::vector<record::ScoreWords>{{"P3", "1.1", "Xnote", {"Xquote"}}, {"P2", "3.1", "Xnote", {}}};
    };
    const merit::Mark two = merit::Mark::level(2);
    facts.score_changes = {{scene.vacancy.last, "P3", "C001", "1.1", merit::Mark(), two},
                           {scene.vacancy.last, "P3", "C001", "1.1", two, two}};
    record::StoryLine line;
    line.told.text = "Xstory";
    facts.story = {line};
    HrFacts hr;
    hr.names.assign(scene.vacancy.candidates.size(), "Xname");
    hr.flags.resize(scene.vacancy.candidates.size());
    for (const std::size_t flagged : {1U, 3U, 4U}) hr.flags[flagged].insert("xflag");
    hr.selection = panel::selection_of(scene.vacancy, stage, &hr.flags);
    hr.adjustments = {{"Xfield", {"Xanswer"}}};
    hr.monitoring = {{"Xfield", std::vector<std::string>(scene.vacancy.candidates.size(), "Xanswer")}};
    hr.applicant = Applicant{{1, {{"Xfield", "Xanswer", true}}, {{"Xfile", std::string(3000, 'x')}}}, {}, {}};
    facts.hr = std::move(hr);
    Facts own = decided_facts(scene, stage);
    own.language = language;
    own.candidate = facts.candidate;
    own.words = facts.words;
    for (merit::Result& result : own.selection->results) result.reason = "Xreason";
    facts.stages = {own};
    Destruction destruction;
    destruction.by = destruction.why = destruction.scope = "Xwords";
    destruction.kept = destruction.backups_erased = destruction.backups_left = {"Xwords"};
    destruction.erased = {{"Answers", 3}, {"Reasons", 2}};
    facts.destruction = destruction;
    return facts;
}

Language welsh() {
    const std::optional<Language> found = find_language("cy");
    REQUIRE(found);
    return *found;
}

Report welsh_shortlist(const Scene& scene) {
    Facts facts = decided_facts(scene);
    facts.language = welsh();
    return compose(shipped("shortlist-report"), facts);
}

} // namespace

TEST_CASE("Every word of every report that nobody wrote comes out of the catalogue") {
    const auto stage = GENERATE(spec::Stage::shortlisting, spec::Stage::interview);
    const Scene scene = eventful(stage);
    const Facts facts = all_facts(scene, stage, Language("und", marked));
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(EVENHAND_ROOT) / "reports")) {
        if (entry.path().extension() != ".xml") continue;
        const std::string text = everything_said(compose(shipped(entry.path().stem().string()), facts));
        REQUIRE_THAT(text, Contains("‹"));
        for (const std::string& word : unmarked_words(text)) {
            INFO(entry.path().stem().string() << ": " << text);
            CHECK((word[0] == 'X' || word == "UTC" || word == "KB"));
        }
    }
}

TEST_CASE("A word that does not come out of the catalogue is found by the test for it") {
    const Scene scene = eventful(spec::Stage::shortlisting);
    const Language leaky("und", [](const char* text, const char* plural, long long number) {
        return std::string(text) == "Criterion" ? std::string() : marked(text, plural, number);
    });
    const Report report = compose(shipped("shortlist-report"), all_facts(scene, spec::Stage::shortlisting, leaky));
    const auto words = unmarked_words(everything_said(report));
    CHECK(std::count(words.begin(), words.end(), "Criterion") > 0);
}

TEST_CASE(
    "Equality monitoring names the line of small groups in the report's language, and answers as they were given") {
    const Scene scene = Scene::all_handed_in(30);
    Facts facts = decided_facts(scene);
    facts.language = welsh();
    facts.hr.emplace();
    FieldAnswers field{"Xfield", std::vector<std::string>(30, "Xanswer")};
    for (std::size_t i = 0; i < 12; ++i) field.answers[i].clear();
    facts.hr->monitoring = {field};
    const Table table = table_in(
        section(compose(shipped("equality-monitoring"), facts), "Pwy a ymgeisiodd a phwy a ddaeth pa mor bell"));
    CHECK(row_of(table, "Xanswer") == "Xanswer | 18");
    CHECK(row_of(table, "Atebion eraill, a dim ateb") == "Atebion eraill, a dim ateb | 12");
    CHECK(row_of(table, "Pawb") == "Pawb | 30");
}

TEST_CASE("A shortlist report in Welsh has Welsh headings, tables and dates, and the criteria as they were written") {
    const Report report = welsh_shortlist(ranked());
    CHECK(report.frame.language.tag() == "cy");
    CHECK(report.frame.title == "Adroddiad rhestr fer: Sample post");
    CHECK_THAT(report.frame.id, Contains("language=cy"));
    CHECK_THAT(report.frame.footer_left, Contains("1 Ionawr 1970"));
    CHECK(headings(report).front() == "Yn gryno");
    CHECK(headings(report).size() == headings(shortlist_report(ranked())).size());
    const Table criteria = table_in(section(report, "Beth a sgoriwyd yn y cam hwn"));
    CHECK(criteria.columns[1].heading == "Maen prawf");
    CHECK(row_of(criteria, "1.1") == "1.1 | Sample criterion 1.1 | Hanfodol | Cais | 1");
    CHECK(options_for(report.frame).footer(2, 3).right == "Tudalen 2 o 3");
}

TEST_CASE("A Welsh report says what the English one says, figure by figure") {
    const auto figures = [](const Report& report) {
        std::vector<std::string> found;
        for (const Block& block : report.blocks)
            if (const auto* table = std::get_if<Table>(&block))
                for (const Row& row : table->rows)
                    for (const Cell& cell : row.cells)
                        if (!cell.text.empty() && cell.text.find_first_not_of("0123456789.–") == std::string::npos)
                            found.push_back(cell.text);
        return found;
    };
    CHECK(figures(welsh_shortlist(ranked())) == figures(shortlist_report(ranked())));
}

TEST_CASE("Reasons stand in a Welsh report as they were written") {
    Scene scene = ranked();
    scene.decide("C001", panel::Outcome::reject);
    scene.state().decisions.back().proposed = merit::Outcome::invite;
    CHECK_THAT(words_of(part(welsh_shortlist(scene), "C001: Gwrthodwyd")),
               Contains("Rheswm y panel: a sample reason. Cynigiwyd gan y rheolau: Gwahoddwyd."));
}

TEST_CASE("A feedback letter in Welsh is Welsh from the salutation to the last heading") {
    const Scene scene = ranked();
    Facts facts = decided_facts(scene);
    facts.language = welsh();
    facts.candidate = "C004";
    const Report letter = compose(shipped("feedback-letter"), facts);
    CHECK(letter.frame.title == "Adborth ar eich cais: Sample post, Ymgeisydd C004");
    CHECK_THAT(words_of(letter.blocks), Contains("Annwyl ymgeisydd,\nDiolch am ymgeisio am swydd Sample post."));
    CHECK_THAT(words_of(letter.blocks), Contains("Dangoswyd yn rhannol"));
    CHECK(headings(letter)[3] == "Pob maen prawf");
}

TEST_CASE("A Welsh report on paper says that it is Welsh, is read back word for word, and a changed cell is found") {
    const Report report = welsh_shortlist(ranked());
    const Folder folder;
    const auto print_to = [&](const Report& what, const char* name) {
        const std::filesystem::path file = folder / name;
        std::ofstream(file, std::ios::binary) << to_pdf(what);
        return file;
    };
    const auto file = print_to(report, "welsh.pdf");
    CHECK_THAT(read_file(file), Contains("/Lang(cy)"));
    CHECK_THAT(output_of("pdfinfo -struct-text " + file.string()), Contains("Yr hyn") || Contains("Yn gryno"));
    CHECK(compare(report, read_printed(file)).differences.empty());
    Report other = report;
    for (Block& block : other.blocks)
        if (auto* table = std::get_if<Table>(&block); table && table->columns[0].heading == "Safle")
            table->rows[0].cells[2].text = "7";
    const auto differences = compare(report, read_printed(print_to(other, "other.pdf"))).differences;
    REQUIRE(differences.size() == 1);
    CHECK(differences[0].heading == "Y safleoedd");
    CHECK(differences[0].column == "Cyfanswm");
    CHECK(differences[0].expected == "9");
}

TEST_CASE("A wording whose translation asks for other words in braces stands in English") {
    const Scene scene = ranked();
    Facts facts = decided_facts(scene);
    facts.language = Language("und", [](const char* text, const char*, long long) {
        return std::string(text).find("{stage}") == std::string::npos ? std::string() : std::string("{cam} {stage}");
    });
    CHECK_THAT(words_of(compose(shipped("shortlist-report"), facts).blocks),
               Contains("These criteria of the person specification are judged at shortlisting"));
}
