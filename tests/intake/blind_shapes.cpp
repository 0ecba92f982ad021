// The many shapes in which people write of themselves, and the words that only look so: one line each.
#include "intake/blind.h"

#include <catch2/catch.hpp>

using namespace evenhand;
using namespace evenhand::intake;

namespace {

/// What the panel reads of an answer by somebody of that name.
std::string panel_reads(const std::string& name, const std::string& text, bool of_education = false) {
    Form form{"sample", "Sample form", {}};
    const auto add = [&](const char* id, const char* label, bool identifies) {
        Field field;
        field.id = id, field.label = label, field.identifies = identifies;
        form.fields.push_back(field);
    };
    add("name", "Full name", true);
    add("statement", "Personal statement", false);
    add("education", "Education", false);
    Application application;
    application.answers = {{"name", name, true}, {of_education ? "education" : "statement", text, false}};
    return blinded(text, blind(application, form).front().masks);
}

struct Line {
    const char *name, *text, *read;
};

void check(const std::vector<Line>& lines, bool of_education = false) {
    for (const Line& line : lines) {
        INFO(line.name);
        CHECK(panel_reads(line.name, line.text, of_education) == line.read);
    }
}

} // namespace

TEST_CASE("An ordinary word that is the applicant's name is masked where a person is meant and left where a thing is") {
    check({{"Grace Sampleton", "\"Grace has brought order,\" they wrote.", "\"[name] has brought order,\" they wrote."},
           {"Grace Sampleton", "Grace came to us in spring.", "[name] came to us in spring."},
           {"Grace Sampleton", "By the grace of the tide we had three days' grace.",
            "By the grace of the tide we had three days' grace."},
           {"Hope Sampleton", "Hope is kind. She will go far.", "[name] is kind. [they] will go far."},
           {"Hope Sampleton", "Hope is what we lack.", "Hope is what we lack."},
           {"Hope Sampleton", "Hope by name, they say.", "[name] by name, they say."},
           {"Art Sampleton", "Art and the team won.", "[name] and the team won."},
           {"Art Sampleton", "Art, my manager says, is quick.", "[name], my manager says, is quick."},
           {"Art Sampleton", "Art therapy changes lives, and I teach art.",
            "Art therapy changes lives, and I teach art."},
           {"April Sampleton", "April has been a star. By April we had thirty.",
            "[name] has been a star. By April we had thirty."},
           {"Rose Sampleton", "They call it \"the Rose effect\". Every Christmas Rose runs the raffle.",
            "They call it \"the [name] effect\". Every Christmas [name] runs the raffle."},
           {"Jo Sampleton", "Jo at work, and so on.", "[name] at work, and so on."}});
}

TEST_CASE("A family name that is a word is masked for the applicant's relatives and left for others who have it") {
    check(
        {{"Ann Long", "My husband, Otto Long, farms.", "My husband, Otto [name], farms."},
         {"Ann Long", "My colleague Tom Long is in stores.", "My colleague Tom Long is in stores."},
         {"Ann Winter", "My line manager, Rob Winter, agrees.", "My line manager, Rob Winter, agrees."},
         {"Ann Rivers", "It is cited (Rivers & Example 2021).", "It is cited ([name] & Example 2021)."},
         {"Ann Sampleton", "\"Mrs Sampleton's Wednesdays\" are copied.", "\"[title] [name]'s Wednesdays\" are copied."},
         {"Ann Day", "Mother's Day is our peak.", "Mother's Day is our peak."},
         {"Mo Patelson", "Dr Patelson of our surgery is no relation.", "Dr Patelson of our surgery is no relation."},
         {"Mark Sampleton", "The report is by Dr Mark Otherby.", "The report is by Dr Mark Otherby."}});
}

TEST_CASE("Initials are masked in the orders and with the letters that people give them") {
    check({{"Fang Ruoxi", "Fang R., Other H. and others", "[name]., Other H. and others"},
           {"Ann Sue Brown", "Brown A S is on my card.", "[name] is on my card."},
           {"Sam Jo Field", "Field S.J. on the rota, and the field flooded.",
            "[name] on the rota, and the field flooded."},
           {"Ifeanyi Okorie-Blake", "Published as I. C. Okorie.", "Published as [name]."},
           {"Xu Jianhua", "On invoices J. H. Xu.", "On invoices [name]."},
           {"Wang Xiaoming", "Wang XM in papers", "[name] in papers"},
           {"Pola Zet", "On the drawings P. Z. is me.", "On the drawings [name] is me."},
           {"Ama Serwaa Bonsu-Clarke", "Signed A. B.-C. in full", "Signed [name] in full"},
           {"Dermot Gallagher", "i am a joiner. d gallagher", "i am a joiner. [name]"}});
}

TEST_CASE("A name that is misspelt, spoken otherwise, in small letters or told by its bearer is masked") {
    check(
        {{"Mohammed Al-Sayedi", "The lease has Muhammad Elsayedi on it.", "The lease has [name] on it."},
         {"Faadumo Cali Guuleed", "In offices it becomes Fadumo Ali Guled.", "In offices it becomes [name]."},
         {"Andriani Hadjigeorgiou", "The degree is for Hadjigeorgiu.", "The degree is for [name]."},
         {"Ruta Petrauskiene", "My husband is Petrauskas.", "My husband is [name]."},
         {"Wanjiku Kariukison", "Until 2020 I was a Kariukison-Mossby.", "Until 2020 I was a [name]."},
         {"Jolanta Sampleska", "My badge says Yola, and at work I am Yola.",
          "My badge says [name], and at work I am [name]."},
         {"Yonas Berhane", "i was late. berhane my grandfather was not", "i was late. [name] my grandfather was not"},
         {"Gareth Sampleton", "i know the lads. they call me gaz and gaz never moans",
          "i know the lads. they call me [name] and [name] never moans"},
         {"Peter Rose", "With my surname I've heard the joke, and I've laughed.",
          "With my surname I've heard the joke, and I've laughed."},
         {"Gurvir Singh Samplewal", "A letter said \"Mr Sing\", and nobody sings.",
          "A letter said \"[title] [name]\", and nobody sings."},
         {"Amir Khan", "They write Mr Kahn, and Mr Khaan.", "They write [title] [name], and [title] [name]."},
         {"Jo Hill", "My referee is Mr Hall, and Mr Hil Other is not.",
          "My referee is Mr Hall, and Mr Hil Other is not."},
         {"Wong Ka Man", "I was in a bank in Hong Kong.", "I was in a bank in Hong Kong."},
         {"Kong Wei", "From Hong Kong, signed Kong Wei", "From Hong Kong, signed [name]"},
         {"Jas Sohalson", "All say Jas; the men say Miss. Jas Sohalson", "All say [name]; the men say Miss. [name]"}});
}

TEST_CASE("Ages are told in many ways, and hours, scores and children's ages are none") {
    check(
        {{"Ann Sampleton", "Now 50, I want a change.", "Now [age], I want a change."},
         {"Ann Sampleton", "By 25 I was in charge.", "By [age] I was in charge."},
         {"Ann Sampleton", "Ann is 27 going far.", "[name] is [age] going far."},
         {"Ann Sampleton", "She may be 50 but runs.", "[they] may be [age] but runs."},
         {"Ann Sampleton", "I went back to study at 46: it was late.", "I went back to study at [age]: it was late."},
         {"Ann Sampleton", "I was in school until 17 and then worked.", "I was in school until [age] and then worked."},
         {"Ann Sampleton", "My knees lasted until my back gave out at 41.",
          "My knees lasted until my back gave out at [age]."},
         {"Ann Sampleton", "Reviews stood at 61. I did it by pairing.", "Reviews stood at 61. I did it by pairing."},
         {"Ann Sampleton", "The children whom I see at the age of seven.",
          "The children whom I see at the age of seven."},
         {"Ann Sampleton", "We open at 8 and finish at 20.", "We open at 8 and finish at 20."}});
}

TEST_CASE("Schools are known by their letters, their towns and where they stand, and years by the school before them") {
    check(
        {{"Ann Sampleton", "I did the BA in Fine Art at Exampleton, 2005 to 2008.",
          "I did the BA in Fine Art at [school], [year]."},
         {"Ann Sampleton", "Left Sample Marsh Comprehensive in 1984.", "Left [school] in [year]."},
         {"Ann Sampleton", "I did my 706 at Sample Technical College in 1982.", "I did my 706 at [school] in [year]."},
         {"Ann Sampleton", "I was cook at Sample School in 1996.", "I was cook at [school] in 1996."},
         {"Ann Sampleton", "i went to sample academy til 2023", "i went to [school] til [year]"},
         {"Ann Sampleton", "In 2024 the hall flooded during the GCSE paper.",
          "In 2024 the hall flooded during the GCSE paper."},
         {"Ann Sampleton", "I came in 2005 and run a 38-bed home.", "I came in 2005 and run a 38-bed home."}});
    check({{"Ann Sampleton", "Diploma in law, Harbour Example, 2011.", "Diploma in law, [school], [year]."},
           {"Ann Sampleton", "Matura, SMPL Contoh, Exampleton, 2012.", "Matura, [school], [year]."},
           {"Ann Sampleton", "BSc, UWE Bristol, 2009", "BSc, [school], [year]"},
           {"Ann Sampleton", "A levels: Art, Biology, Maths, 2009", "A levels: Art, Biology, Maths, [year]"},
           {"Ann Sampleton", "MA Museums, Sample University, due September 2026.", "MA Museums, [school], due [year]."},
           {"Ann Sampleton", "BSc, The University of Example, 2009 - 2012", "BSc, [school], [year]"},
           {"Ann Sampleton", "BSc, Sample Contoh University, Exam-Ple, 2006 - 2011", "BSc, [school], [year]"},
           {"Ann Sampleton", "BSc, Sample University, Sept 2014 – June 2015", "BSc, [school], [year]"},
           {"Ann Sampleton", "Left 1980 Sir Sample Contoh School.", "Left [year] [school]."},
           {"Ann Sampleton", "GCSEs, Contoh and Queen Elizabeth I College, 2015", "GCSEs, [school], [year]"},
           {"Ann Sampleton", "Sample Secondary School, Exampleton, to 2012.", "[school], to [year]."},
           {"Ann Sampleton", "First aid to March 2028", "First aid to March 2028"},
           {"Ann Sampleton", "Publication: Other H., a note, 2023.", "Publication: Other H., a note, 2023."}},
          true);
}

TEST_CASE("An address is found back from its postcode, and where somebody says that they live") {
    check({{"Ann Sampleton", "It was 3 Sample Malthouse, Exampleton, WR99 1BB.", "It was [address]."},
           {"Ann Sampleton", "Post goes to Rose Cottage, Demo Green, Exampleton, EX99 1AA.", "Post goes to [address]."},
           {"Ann Sampleton", "Before that I lived at 14 Larkspur, Exampleton.", "Before that I lived at [address]."},
           {"Ann Sampleton", "We have 14 vans and 22 drivers.", "We have 14 vans and 22 drivers."}});
}
