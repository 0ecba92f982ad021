// What members agree to before scoring: the criteria they judge by, and the rules. And HR's look at names.
#include "base/xml.h"
#include "panel/support.h"
#include "spec/read.h"

using namespace evenhand;
using namespace evenhand::panel;
using namespace evenhand::test;

namespace {

/// The scene's own specification as one that can be written, for an act to change.
spec::Specification readable(const Scene& scene) {
    spec::Specification specification = scene.vacancy.specification;
    specification.language = "en-GB";
    specification.post.reference = "S/1";
    specification.post.organisation = "Sample";
    specification.sections[0].number = "1";
    specification.sections[0].heading = "Sample section";
    specification.methods = {{"A", spec::Method::application, {}}, {"I", spec::Method::interview, {}}};
    return specification;
}

Events change(const Scene& scene, const spec::Specification& specification, const std::string& why = {},
              const std::string& actor = "P1") {
    return change_specification(scene.vacancy, actor, xml::write(spec::to_xml(specification)), {}, why);
}

} // namespace

TEST_CASE("Before any stage has opened the specification changes, with or without a reason") {
    const Scene scene = Scene::ready();
    spec::Specification specification = readable(scene);
    specification.sections[0].criteria[0].text = "Another sample criterion";
    const auto changed = only<SpecificationChanged>(change(scene, specification));
    CHECK_THAT(changed.specification, Contains("Another sample criterion"));
    CHECK(changed.framework.empty());
    CHECK(change(scene, specification, " misprint ", "P5").front().why.text == "misprint");
    CHECK_THAT(refusal([&] { change(scene, specification, "", "P3"); }),
               Contains("Changing the specification is for the chair"));
}

TEST_CASE("Once a stage has opened the specification stays") {
    const Scene scene = Scene::open_for_scoring();
    CHECK_THAT(refusal([&] { change(scene, readable(scene)); }),
               Contains("Scoring has opened") && Contains("no longer be changed"));
}

TEST_CASE("The same specification again is refused: nothing would change") {
    Scene scene = Scene::ready();
    const std::string text = xml::write(spec::to_xml(readable(scene)));
    scene.vacancy.specification = spec::parse_specification(text, "specification");
    CHECK_THAT(refusal([&] { change_specification(scene.vacancy, "P1", text, {}, {}); }),
               Contains("nothing would change"));
}

TEST_CASE("Every problem of the texts of a specification is named") {
    const Scene scene = Scene::ready();
    const auto framework = [&] {
        change_specification(scene.vacancy, "P1", "<person-specification/>", "<behaviour-framework", {});
    };
    CHECK_THAT(fault(framework), Contains("specification:") && Contains("framework:"));
}

TEST_CASE("A specification that rules in force would not fit is refused, naming the criterion that is gone") {
    Scene scene = Scene::ready();
    scene.rules_now().weights["1.2"] = 2;
    merit::TieKey key;
    key.by = merit::TieKey::By::criterion;
    key.criterion = "2.1";
    scene.rules_now().tie_rule = {key};
    spec::Specification specification = readable(scene);
    auto& criteria = specification.sections[0].criteria;
    criteria.erase(criteria.begin() + 1, criteria.begin() + 3);
    CHECK_THAT(refusal([&] { change(scene, specification); }),
               Contains("rules of the shortlisting stage would not fit") &&
                   Contains("weight is given for criterion 1.2") && Contains("tie rule names criterion 2.1") &&
                   Contains("Change the rules first"));
    scene.rules_now().weights.clear();
    scene.rules_now().tie_rule.clear();
    CHECK(change(scene, specification).size() == 1);
}

TEST_CASE("What kept the rules from fitting before does not keep the specification from being mended") {
    Scene scene = Scene::ready();
    scene.vacancy.specification.sections[0].criteria[0].importance = spec::Importance::unspecified;
    spec::Specification specification = readable(scene);
    specification.sections[0].criteria[1].text = "Another sample criterion";
    CHECK(change(scene, specification).size() == 1);
}

TEST_CASE("Those who score agree to the rules, each once, before the stage opens") {
    Scene scene = Scene::ready();
    for (const char* id : {"P2", "P3"}) {
        const auto agreed = only<RulesAgreed>(agree_rules(scene.vacancy, id, shortlisting));
        CHECK(agreed.person == id);
        CHECK(agreed.stage == shortlisting);
    }
    CHECK_THAT(refusal([&] { agree_rules(scene.vacancy, "P5", shortlisting); }), Contains("is the HR adviser"));
    CHECK_THAT(refusal([&] { agree_rules(scene.vacancy, "P6", shortlisting); }), Contains("is an observer"));
    CHECK_THAT(refusal([&] { agree_rules(scene.vacancy, "P1", shortlisting); }), Contains("is an HR officer"));
    CHECK_THAT(refusal([&] { agree_rules(scene.vacancy, "P2", interview); }), Contains("no rules yet"));
    scene.state().agreed_by = {"P2"};
    CHECK_THAT(refusal([&] { agree_rules(scene.vacancy, "P2", shortlisting); }),
               Contains("has agreed") && Contains("already"));
    scene.stand_down("P4");
    CHECK_THAT(refusal([&] { agree_rules(scene.vacancy, "P4", shortlisting); }), Contains("has stood down"));
    scene.open();
    CHECK_THAT(refusal([&] { agree_rules(scene.vacancy, "P3", shortlisting); }), Contains("rules are frozen"));
}

TEST_CASE("Opening takes those who have agreed already together with those named") {
    Scene scene = Scene::ready();
    scene.state().agreed_by = {"P3"};
    CHECK(only<StageOpened>(open_stage(scene.vacancy, "P1", shortlisting, {})).agreed_by ==
          std::vector<std::string>{"P3"});
    CHECK(only<StageOpened>(open_stage(scene.vacancy, "P1", shortlisting, {"P3", "P2"})).agreed_by ==
          std::vector<std::string>{"P2", "P3"});
}

TEST_CASE("Names are opened to the HR adviser and HR officers, with a reason if they give one") {
    Scene scene = Scene::ready();
    CHECK(open_hr_view(scene.vacancy, "P1", " to book rooms ").front().why.text == "to book rooms");
    CHECK(open_hr_view(scene.vacancy, "P5", "").front().why.text.empty());
    only<HrViewOpened>(open_hr_view(scene.vacancy, "P5", ""));
    for (const char* id : {"P2", "P3", "P6"})
        CHECK_THAT(refusal([&] { open_hr_view(scene.vacancy, id, "curious"); }),
                   Contains("for the HR adviser and HR officers alone"));
    scene.stand_down("P5");
    CHECK_THAT(refusal([&] { open_hr_view(scene.vacancy, "P5", ""); }), Contains("has stood down"));
}

TEST_CASE("A candidate recognised on the way is declared by code while scoring is open") {
    Scene scene = Scene::open_for_scoring();
    scene.score("P3", "C002", "1.1", 3);
    const auto knows = only<InterestDeclared>(
        declare_interest(scene.vacancy, "P3", Interest::knows, "C001", "The post described is one I know."));
    CHECK(knows.candidate == "C001");
    const auto conflict =
        only<InterestDeclared>(declare_interest(scene.vacancy, "P3", Interest::conflict, "C002", "kin"));
    CHECK(conflict.interest == Interest::conflict);
    scene.declare("P3", Interest::knows, "C001").declare("P3", Interest::conflict, "C002");
    const std::size_t member = *scene.vacancy.person_index("P3");
    CHECK(owes(scene.vacancy, scene.state(), member, 0));
    CHECK_FALSE(owes(scene.vacancy, scene.state(), member, 1));
}
