// How a vacancy begins.
#include "base/xml.h"
#include "merit/read.h"
#include "panel/support.h"
#include "spec/read.h"

using namespace evenhand;
using namespace evenhand::panel;
using namespace evenhand::test;

namespace {

/// The texts a vacancy is made of; each can be spoilt.
struct Texts {
    std::string specification = R"(<person-specification xmlns="urn:evenhand:criteria:1" xml:lang="en-GB">
  <post title="Sample post" reference="S/1" organisation="Sample" posts="1"/>
  <methods><method code="A" is="Application"/></methods>
  <section number="1" heading="Knowledge">
    <criterion id="1.1" number="1.1" importance="essential" assessed="A">Knows samples.</criterion>
  </section>
</person-specification>)";
    std::string framework;
    std::string form = R"(<application-form xmlns="urn:evenhand:form:1" id="standard">
  <field id="name" label="Full name" type="text" identifies="yes"/>
  <field id="statement" label="Personal statement" type="long-text" evidence-for="1.1"/>
</application-form>)";
    std::string rules = xml::write(merit::to_xml(Scene::sample_rules(shortlisting)));
    std::string scale = xml::write(merit::to_xml(Scene::sample_scale()));
    std::string officer = " Sample  Officer ";

    Events create() const { return create_vacancy(specification, framework, form, rules, scale, officer); }
};

} // namespace

TEST_CASE("A vacancy begins with its texts, its officer and its first rules") {
    const Texts texts;
    const Events events = texts.create();
    REQUIRE(events.size() == 2);
    const auto& created = std::get<VacancyCreated>(events[0].what);
    CHECK(created.specification == texts.specification);
    CHECK(created.form == texts.form);
    CHECK(created.framework.empty());
    CHECK(created.officer == "P1");
    CHECK(created.officer_name.text == "Sample Officer");
    const auto& rules = std::get<RulesSet>(events[1].what);
    CHECK(rules.stage == shortlisting);
    CHECK(rules.rules == texts.rules);
    CHECK(rules.scale == texts.scale);
}

TEST_CASE("Problems of all texts are named in one go, each with its text") {
    Texts texts;
    texts.form = "<application-form";
    texts.rules = "<rules/>";
    texts.officer = " ";
    try {
        texts.create();
        FAIL("it was created");
    } catch (const InvalidInput& error) {
        const auto mentions = [&](const std::string& file) {
            return std::any_of(error.problems().begin(), error.problems().end(),
                               [&](const Problem& problem) { return problem.file == file; });
        };
        CHECK(mentions("form"));
        CHECK(mentions("rules"));
        CHECK_THAT(describe(error), Contains("officer has no name"));
        CHECK_FALSE(mentions("specification"));
        CHECK_FALSE(mentions("scale"));
    }
}

TEST_CASE("The scale has to be the one the rules ask for") {
    Texts texts;
    merit::Scale scale = Scene::sample_scale();
    scale.id = "other";
    texts.scale = xml::write(merit::to_xml(scale));
    CHECK_THAT(fault([&] { texts.create(); }), Contains("\"0-3\"") && Contains("\"other\""));
}

TEST_CASE("A draft may still be without the rule its specification needs: scoring does not open until it has it") {
    Texts texts;
    const std::string stated = "importance=\"essential\" ";
    texts.specification.erase(texts.specification.find(stated), stated.size());
    CHECK(texts.create().size() == 2);
}

TEST_CASE("A framework has to be the one the specification points at, with its level and themes") {
    spec::Framework framework;
    framework.id = "ways";
    framework.title = "Sample framework";
    framework.organisation = "Sample";
    framework.levels = {"Everyone"};
    spec::Theme theme;
    theme.id = "team";
    theme.name = "Team";
    spec::Indicators indicators;
    indicators.level = "Everyone";
    indicators.items = {"Helps others"};
    theme.indicators = {indicators};
    framework.themes = {theme};
    Texts texts;
    texts.framework = xml::write(spec::to_xml(framework));
    spec::Specification specification = spec::parse_specification(texts.specification, "specification");
    const auto with = [&](const std::string& id, const std::string& level, const std::string& of_theme) {
        specification.framework = spec::FrameworkUse{id, level};
        specification.sections[0].criteria[0].themes = {of_theme};
        texts.specification = xml::write(spec::to_xml(specification));
    };
    CHECK_THAT(fault([&] { texts.create(); }), Contains("points at no behaviour framework"));
    with("ways", "Everyone", "team");
    CHECK(texts.create().size() == 2);
    with("other", "Everyone", "team");
    CHECK_THAT(fault([&] { texts.create(); }), Contains("\"ways\"") && Contains("\"other\""));
    with("ways", "Managers", "team");
    CHECK_THAT(fault([&] { texts.create(); }), Contains("no level of post \"Managers\""));
    with("ways", "Everyone", "pace");
    CHECK_THAT(fault([&] { texts.create(); }), Contains("1.1 points at the theme \"pace\""));
}

TEST_CASE("An officer is introduced once, and not if somebody on the panel has the name") {
    const Scene scene = Scene::ready();
    const auto added = only<PersonAdded>(introduce_officer(scene.vacancy, " Another  Officer "));
    CHECK(added.id == "P7");
    CHECK(added.name.text == "Another Officer");
    CHECK(added.role == Role::officer);
    CHECK(introduce_officer(scene.vacancy, "Officer").empty());
    CHECK(introduce_officer(scene.vacancy, "Adviser").empty());
    CHECK_THAT(fault([&] { introduce_officer(scene.vacancy, "  "); }), Contains("no name"));
}
