// Who may have applied twice, and the number an application is known by.
#include "intake/same_person.h"

#include <catch2/catch.hpp>

using namespace evenhand;
using namespace evenhand::intake;

namespace {

Form form_of(std::initializer_list<const char*> identifying) {
    Form form;
    for (const char* id : identifying) {
        Field field;
        field.id = id;
        field.identifies = true;
        if (field.id == "email") field.type = FieldType::email;
        if (field.id == "date_of_birth") field.type = FieldType::date;
        form.fields.push_back(field);
    }
    Field statement;
    statement.id = "statement";
    form.fields.push_back(statement);
    return form;
}

const Form form = form_of({"reference", "title", "name", "email", "phone", "date_of_birth"});

using Person = std::vector<std::pair<std::string, std::string>>; // field and answer

/// Each has a statement of its own.
std::vector<Alike> groups(const std::vector<Person>& people) {
    std::vector<Traits> all;
    const TraitsReader traits(form);
    for (const Person& person : people) {
        Application application;
        for (const auto& [field, answer] : person) application.answers.push_back({field, answer, true});
        application.answers.push_back({"statement", "statement " + std::to_string(all.size()), false});
        all.push_back(traits(application));
    }
    return alike(all);
}

std::string words(const std::vector<Alike>& all) {
    std::string text;
    for (const Alike& group : all) {
        for (const std::size_t at : group.applications) text += std::to_string(at) + " ";
        text += "(" + in_words(group.by) + ") ";
    }
    return text.empty() ? "nobody" : text.substr(0, text.size() - 1);
}

} // namespace

TEST_CASE("Two applications are one person's by the e-mail address, or by the name and what belongs to one person") {
    struct Rule {
        Person one, other;
        std::string found;
    };
    const std::string email = "0 1 (the same e-mail address)", birth = "0 1 (the same name and date of birth)",
                      phone = "0 1 (the same name and telephone number)";
    const std::vector<Rule> rules{
        {{{"email", "Ana@Example.org "}}, {{"email", "ana@example.org"}}, email},
        {{{"email", "ana@example.org"}}, {{"email", "anna@example.org"}}, "nobody"},
        {{{"email", "none"}}, {{"email", "none"}}, "nobody"},
        {{{"name", "Ana Sample"}}, {{"name", "Ana Sample"}}, "nobody"},
        {{{"date_of_birth", "1980-02-01"}}, {{"date_of_birth", "1980-02-01"}}, "nobody"},
        {{{"name", "Ana Sample"}, {"date_of_birth", "1980-02-01"}},
         {{"name", "Ana Sample"}, {"date_of_birth", "1980-02-01"}},
         birth},
        {{{"name", "Ana Sample"}, {"date_of_birth", "1980-02-01"}},
         {{"name", "Ana Sample"}, {"date_of_birth", "1980-02-02"}},
         "nobody"},
        {{{"name", "SAMPLE, Ána"}, {"date_of_birth", "1 February 1980"}},
         {{"name", "Ana Sample"}, {"date_of_birth", "1980-02-01"}},
         birth},
        {{{"name", "Dr Ana O’Sample-García"}, {"date_of_birth", "01/02/1980"}},
         {{"name", "ana garcia o'sample"}, {"date_of_birth", "1980-02-01"}},
         birth},
        {{{"name", "Ana Sample"}, {"phone", "+44 7700 900001"}},
         {{"name", "Ana Sample"}, {"phone", "07700-900 001"}},
         phone},
        {{{"name", "Ana Sample"}, {"phone", "07700 900001"}},
         {{"name", "Bea Sample"}, {"phone", "07700 900001"}},
         "nobody"},
        {{{"name", "Ana Sample"}, {"phone", "07700 900001"}},
         {{"name", "Ana Sample"}, {"phone", "07700 900002"}},
         "nobody"},
        {{{"reference", " S-1"}}, {{"reference", "s-1"}}, "0 1 (the same application number)"},
        {{{"reference", "S-1"}}, {{"reference", "S-11"}}, "nobody"},
        {{{"name", "阮氏明"}, {"phone", "07700 900001"}}, {{"name", "阮氏明"}, {"phone", "07700 900001"}}, phone},
    };
    for (const Rule& rule : rules) {
        INFO(rule.one.front().second << " and " << rule.other.front().second);
        CHECK(words(groups({rule.one, rule.other})) == rule.found);
        CHECK(words(groups({rule.other, rule.one})) == rule.found);
    }
}

TEST_CASE("Who is alike by different things is one group, told by all of them") {
    const Person first{{"name", "Ana Sample"}, {"email", "a@example.org"}};
    const Person second{{"name", "Ana Sample"}, {"email", "a@example.org"}, {"phone", "07700 900001"}};
    const Person third{{"name", "Sample Ana"}, {"phone", "07700900001"}};
    CHECK(words(groups({first, {{"email", "b@example.org"}}, second, third})) ==
          "0 2 3 (the same e-mail address, the same name and telephone number)");
    CHECK(words(groups({third, second, first})) ==
          "0 1 2 (the same e-mail address, the same name and telephone number)");
    CHECK(words(groups({{{"email", "b@example.org"}}, first, {{"email", "b@example.org"}}, second})) ==
          "0 2 (the same e-mail address) 1 3 (the same e-mail address)");
    CHECK(words(groups({})) == "nobody");
}

TEST_CASE("Answers are the same in whatever order they came, and only under the same fields") {
    const TraitsReader traits(form);
    const auto of = [&](std::vector<Answer> answers) {
        Application application;
        application.answers = std::move(answers);
        return traits(application);
    };
    const Traits one = of({{"name", "Ana", true}, {"statement", "x", false}});
    CHECK(one.answers == of({{"statement", "x", false}, {"name", "Ana", true}}).answers);
    CHECK(one.answers != of({{"statement", "Ana", false}, {"name", "x", true}}).answers);
    CHECK(one.answers != of({{"name", "Ana", true}, {"statement", "x ", false}}).answers);
    CHECK(of({{"a", "bc", true}}).answers != of({{"ab", "c", true}}).answers);
    CHECK(one.answers ==
          of({{"name", "Ana", true}, {"statement", "x", false}, {"column:File", "a.txt", true}}).answers);
    CHECK(alike({one, one}).front().by == std::vector<SameBy>{SameBy::answers});
    CHECK(alike({of({}), of({})}).empty()); // nothing is nobody's
}

TEST_CASE("The field of an application's own number is found by its words, if it identifies") {
    const auto field = [](const Form& one) { return own_number_field(one) ? own_number_field(one)->id : ""; };
    CHECK(field(form) == "reference");
    CHECK(field(form_of({"name", "application_number"})) == "application_number");
    CHECK(field(form_of({"candidate_id"})) == "candidate_id");
    CHECK(field(form_of({"name", "house_number", "ni_number"})).empty());
    Form open = form_of({"reference"});
    open.fields[0].identifies = false; // the panel reads it: then it says what the applicant referred to
    CHECK(field(open).empty());
    Form labelled = form_of({"f1"});
    labelled.fields[0].label = "Your application reference";
    CHECK(field(labelled) == "f1");
}
