#include "intake/form.h"

#include "base/files.h"

#include <catch2/catch.hpp>

using namespace evenhand;
using namespace evenhand::intake;

namespace {

const std::string smallest = R"(<application-form xmlns="urn:evenhand:form:1" id="standard">
  <field id="name" label="Full name" type="text" identifies="yes"/>
  <field id="disability_confident" label="Disability Confident scheme" type="flag" hr-only="yes"/>
  <field id="statement" label="Personal statement" type="long-text"/>
  <field id="budgets" label="Budgets you have held" type="long-text" evidence-for="1.1 2.3"/>
</application-form>)";

/// What is said about a form with the given fields (which start in line 2).
std::string told(const std::string& fields) {
    const std::string text =
        "<application-form xmlns='urn:evenhand:form:1' id='f'>\n" + fields + "\n</application-form>";
    std::vector<Problem> problems;
    read_form(xml::parse(text, "f.xml"), "f.xml", problems);
    std::string all;
    for (const Problem& problem : problems) all += to_string(problem) + "\n";
    return all;
}

} // namespace

TEST_CASE("The smallest form of the contract is read field by field") {
    const Form form = parse_form(smallest, "form.xml");
    REQUIRE(form.fields.size() == 4);
    CHECK(form.id == "standard");
    CHECK(form.fields[0] == Field{"name", "Full name", "", FieldType::text, true, false, {}});
    CHECK(form.fields[1].type == FieldType::flag);
    CHECK(form.fields[1].hr_only);
    CHECK_FALSE(form.fields[0].panel_sees());
    CHECK_FALSE(form.fields[1].panel_sees());
    CHECK(form.fields[2].panel_sees());
    CHECK(form.fields[3].evidence_for == std::vector<std::string>{"1.1", "2.3"});
}

TEST_CASE("Every shipped form is without problems and reads back equal after writing") {
    for (const char* name : {"standard", "standard-with-monitoring", "operations-coordinator"}) {
        CAPTURE(name);
        const std::string file = std::string(EVENHAND_ROOT "/forms/") + name + ".xml";
        std::vector<Problem> problems;
        const Form form = read_form(xml::load(file), file, problems);
        CHECK(problems.empty());
        CHECK(parse_form(xml::write(to_xml(form)), "written.xml") == form);
        for (const char* id :
             {"reference", "name", "email", "phone", "address", "date_of_birth", "statement", "employment",
              "qualifications", "adjustments", "disability_confident", "veteran", "redeployee"})
            CHECK(form.find(id) != nullptr);
    }
}

TEST_CASE("The form with equality monitoring is the standard one and asks further what the panel never sees") {
    const auto shipped = [](const std::string& name) {
        const std::string file = EVENHAND_ROOT "/forms/" + name + ".xml";
        return parse_form(read_file(file), file);
    };
    const Form plain = shipped("standard"), with = shipped("standard-with-monitoring");
    REQUIRE(with.fields.size() > plain.fields.size());
    CHECK(std::equal(plain.fields.begin(), plain.fields.end(), with.fields.begin()));
    CHECK(std::none_of(plain.fields.begin(), plain.fields.end(), [](const Field& field) { return field.monitoring; }));
    for (std::size_t i = plain.fields.size(); i < with.fields.size(); ++i) {
        CAPTURE(with.fields[i].id);
        CHECK(with.fields[i].monitoring);
        CHECK_FALSE(with.fields[i].panel_sees());
    }
    for (const char* id : {"monitoring_age", "monitoring_sex", "monitoring_ethnic_group", "monitoring_disability"})
        CHECK(with.find(id) != nullptr);
}

TEST_CASE("A heading finds its field by id or label, whatever the case and the white space") {
    const Form form = parse_form(smallest, "form.xml");
    REQUIRE(form.for_heading("NAME"));
    CHECK(form.for_heading("NAME")->id == "name");
    REQUIRE(form.for_heading("  personal\n STATEMENT "));
    CHECK(form.for_heading("  personal\n STATEMENT ")->id == "statement");
    CHECK(form.for_heading("Personal statements") == nullptr);
    CHECK(form.for_heading("") == nullptr);
    CHECK(form.find("NAME") == nullptr);
}

TEST_CASE("Headings in other alphabets are matched without regard to case") {
    const Form form = parse_form("<application-form xmlns='urn:evenhand:form:1' id='f'>"
                                 "<field id='a' label='Ονοματεπώνυμο' type='text'/></application-form>",
                                 "f.xml");
    REQUIRE(form.for_heading("ΟΝΟΜΑΤΕΠΏΝΥΜΟ"));
}

TEST_CASE("Every problem of a form is noted at its place in one go") {
    const std::string all = told("<field id='a' label='A' type='txt' colour='red'/>\n<field id='b'/>\n<group/>");
    CHECK_THAT(all, Catch::Contains("f.xml:2:25: error: type is \"txt\"; expected text, long-text, flag, date or email"));
    CHECK_THAT(all, Catch::Contains("f.xml:2:36: error: unknown attribute \"colour\" of <field>"));
    CHECK_THAT(all, Catch::Contains("f.xml:3:1: error: <field> has no label"));
    CHECK_THAT(all, Catch::Contains("f.xml:3:1: error: <field> has no type"));
    CHECK_THAT(all, Catch::Contains("f.xml:4:1: error: unknown element <group>"));
}

TEST_CASE("Two fields that one heading could mean are refused") {
    CHECK(told("<field id='Name' label='Full name' type='text'/>\n<field id='name' label='Other' type='text'/>") ==
          "f.xml:3:8: error: \"name\" also names the field in line 2; expected ids and labels that differ in more "
          "than case, so that a heading means one field\n");
    CHECK_THAT(told("<field id='a' label='B' type='text'/>\n<field id='b' label='C' type='text'/>"),
               Catch::Contains("f.xml:3:8: error: \"b\" also names"));
    CHECK(told("<field id='name' label='Name' type='text'/>").empty());
    CHECK_THAT(told("<field id='a' label='Full name' type='text'/>\n<field id='b' label=' full  name' type='text'/>"),
               Catch::Contains("f.xml:3:15: error: \" full  name\" also names the field in line 2"));
}

TEST_CASE("A form without fields, with an empty id or a reserved one is refused") {
    CHECK_THAT(told(""), Catch::Contains("error: the form has no field"));
    CHECK_THAT(told("<field id='' label='A' type='text'/>"), Catch::Contains("f.xml:2:8: error: id is \"\""));
    CHECK_THAT(told("<field id='a b' label='A' type='text'/>"), Catch::Contains("error: id is \"a b\""));
    CHECK_THAT(told("<field id='column:a' label='A' type='text'/>"), Catch::Contains("error: id is \"column:a\""));
    CHECK_THAT(told("<field id='a' label=' ' type='text'/>"), Catch::Contains("error: label is empty"));
    CHECK_THROWS_AS(parse_form("<application-form xmlns='urn:evenhand:form:1' id='f'/>", "f.xml"), InvalidInput);
    CHECK_THROWS_AS(parse_form("<rules xmlns='urn:evenhand:form:1' id='f'/>", "f.xml"), InvalidInput);
}

TEST_CASE("Problems of a form come in the order of the document") {
    const std::string all =
        told("<field id='a' label='A' type='txt'/>\n<group/>\n<field id='b' label='B' type='txt'/>");
    CHECK(all.find("f.xml:2:25") < all.find("f.xml:3:1:"));
    CHECK(all.find("f.xml:3:1:") < all.find("f.xml:4:25"));
}

TEST_CASE("Help is said once and in words, and a form has an id") {
    CHECK_THAT(told("<field id='a' label='A' type='text'><help>x</help><help>y</help></field>"),
               Catch::Contains("error: a second <help>; expected one for a field"));
    CHECK_THAT(told("<field id='a' label='A' type='text'><help/></field>"), Catch::Contains("error: <help> is empty"));
    CHECK_THROWS_AS(parse_form("<application-form xmlns='urn:evenhand:form:1' id=''><field id='a' label='A' "
                               "type='text'/></application-form>",
                               "f.xml"),
                    InvalidInput);
}

TEST_CASE("What the panel would see by mistake, or never see, is warned about") {
    CHECK_THAT(told("<field id='veteran' label='Veteran' type='flag'/>"),
               Catch::Contains("f.xml:2:1: warning: the panel will see the flag \"Veteran\""));
    CHECK_THAT(told("<field id='a' label='A' type='text' identifies='yes'/>"),
               Catch::Contains("warning: the panel sees no field of this form"));
    CHECK_THAT(told("<field id='s' label='S' type='text'/>\n"
                    "<field id='a' label='A' type='text' hr-only='yes' evidence-for='1.1'/>"),
               Catch::Contains("f.xml:3:51: warning: the panel does not see this field, so it cannot be evidence"));
}

TEST_CASE("A flag is set by yes, y, true, 1 and x in any case and by nothing else") {
    for (const char* yes : {"yes", "YES", "y", "True", "1", "X", " x ", "Yes\n"}) {
        CAPTURE(yes);
        CHECK(means_yes(yes));
    }
    for (const char* no : {"", "no", "0", "n", "false", "yes please", "11", "-"}) {
        CAPTURE(no);
        CHECK_FALSE(means_yes(no));
    }
}

TEST_CASE("What is asked for equality monitoring is HR's alone, and never what names a person") {
    const Form form = parse_form("<application-form xmlns='urn:evenhand:form:1' id='f'>"
                                 "<field id='s' label='Statement' type='long-text'/>"
                                 "<field id='sex' label='Sex' type='text' monitoring='yes'/></application-form>",
                                 "f.xml");
    CHECK(form.fields[1].monitoring);
    CHECK(form.fields[1].hr_only);
    CHECK_FALSE(form.fields[1].panel_sees());
    CHECK(parse_form(xml::write(to_xml(form)), "written.xml") == form);
    CHECK_THAT(told("<field id='s' label='S' type='long-text'/>\n"
                    "<field id='n' label='N' type='text' identifies='yes' monitoring='yes'/>"),
               Catch::Contains("f.xml:3:"));
}
