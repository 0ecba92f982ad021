#include "intake/blind.h"

#include <catch2/catch.hpp>

using namespace evenhand;
using namespace evenhand::intake;

namespace {

Form sample_form() {
    const auto identifies = [](const char* id, const char* label, FieldType type = FieldType::text) {
        Field field;
        field.id = id;
        field.label = label;
        field.type = type;
        field.identifies = true;
        return field;
    };
    Field statement, education;
    statement.id = "statement";
    statement.label = "Personal statement";
    education.id = "education";
    education.label = "Qualifications and training";
    return {"sample",
            "Sample form",
            {identifies("reference", "Application reference"), identifies("name", "Full name"),
             identifies("known_as", "Known as"), identifies("email", "E-mail", FieldType::email),
             identifies("phone", "Telephone"), identifies("address", "Postal address"),
             identifies("birth", "Date of birth", FieldType::date), identifies("ni", "National insurance number"),
             statement, education}};
}

struct Who {
    std::string name, known_as, phone, address, birth, reference;
};
const Who sample_person{"Ana García-López", "",
                        "07700 900123",     "Flat 2, 14 Sample Street\nExampleton\nZZ1 1AA",
                        "1984-02-09",       "SAMPLE-077"};

Application application(const Who& who, const std::string& statement, const std::string& education = {}) {
    Application made;
    for (const auto& [field, text] : std::vector<std::pair<std::string, std::string>>{{"reference", who.reference},
                                                                                      {"name", who.name},
                                                                                      {"known_as", who.known_as},
                                                                                      {"phone", who.phone},
                                                                                      {"address", who.address},
                                                                                      {"birth", who.birth}})
        if (!text.empty()) made.answers.push_back({field, text, true});
    made.answers.push_back({"statement", statement, false});
    if (!education.empty()) made.answers.push_back({"education", education, false});
    return made;
}

std::string panel_reads(const Who& who, const std::string& statement) {
    return blinded(statement, blind(application(who, statement), sample_form()).front().masks);
}

std::string panel_reads(const std::string& statement) {
    return panel_reads(sample_person, statement);
}

Who named(const std::string& name) {
    Who who = sample_person;
    who.name = name;
    return who;
}

std::vector<std::string> left(const Who& who, const std::string& statement) {
    std::vector<std::string> words;
    const auto answers = blind(application(who, statement), sample_form());
    for (const Left& one : answers.front().left) words.push_back(statement.substr(one.begin, one.end - one.begin));
    return words;
}

} // namespace

TEST_CASE("Every part of a name is masked whatever its case, accents, apostrophes and hyphens") {
    CHECK(panel_reads("I, Ana Garcia Lopez, led it.") == "I, [name], led it.");
    CHECK(panel_reads("ana garcía‐lópez led it.") == "[name] led it.");
    CHECK(panel_reads("Managers ask for LÓPEZ first; García's plan held.") ==
          "Managers ask for [name] first; [name]'s plan held.");
    CHECK(panel_reads("Signed López, Ana") == "Signed [name], [name]");
    CHECK(panel_reads(named("Sample O'Neill"), "Contact O’Neill, O Neill or ONEILL.") ==
          "Contact [name], [name] or [name].");
    CHECK(panel_reads(named("Łukasz Przykład"), "Lukasz Przyklad wrote it.") == "[name] wrote it.");
    CHECK(panel_reads(named("王小明"), "我是王小明。") == "我是[name]。");
}

TEST_CASE("Characters that nobody sees do not hide a name from being found") {
    const Who chloe = named("Chloe\u200b Bennett");
    for (const char* written : {"Ben\u200bnett", "BENN\u200dETT", "Be\u2060nnett", "Ben\u00adnett"}) {
        INFO(written);
        CHECK(panel_reads(chloe, std::string("I am Chloe ") + written + " of the branch.") ==
              "I am [name] of the branch.");
    }
}

TEST_CASE("A name within another word is no name") {
    CHECK(panel_reads("The analysis and the manager stand.") == "The analysis and the manager stand.");
}

TEST_CASE("Initials are masked beside a name, with full stops, or all of them together") {
    CHECK(panel_reads("Known there as A. García.") == "Known there as [name].");
    CHECK(panel_reads("Minutes by A.G.L. every month.") == "Minutes by [name] every month.");
    CHECK(panel_reads(named("Ian Sample Turing"), "Minutes by IST; IT support.") == "Minutes by [name]; IT support.");
    CHECK(left(named("Ian Thorogood"), "I ran IT support.") == std::vector<std::string>{"IT"});
}

TEST_CASE("Particles of a name are masked beside its other parts only") {
    CHECK(panel_reads(named("Sample de la Cruz"), "La lista es de la Cruz, y la de otros.") ==
          "La lista es [name], y la de otros.");
    CHECK(panel_reads(named("Jan van Dijken"), "The van broke down; Van Dijken mended it.") ==
          "The van broke down; [name] mended it.");
}

TEST_CASE("A name that is an ordinary word is masked where it is a name, and told where it was left") {
    const Who will = named("Will May Hope");
    CHECK(panel_reads(will, "I will do it in May 2019 and hope so.") == "I will do it in May 2019 and hope so.");
    CHECK(panel_reads(will, "My name is Will and colleagues asked Hope about it.") ==
          "My name is [name] and colleagues asked [name] about it.");
    CHECK(panel_reads(will, "Will Hope led it.") == "[name] led it.");
    CHECK(left(will, "Will you read on? I will.") == std::vector<std::string>{"Will"});
    CHECK(panel_reads(named("Grace Sampleton"), "Thank you.\nGrace") == "Thank you.\n[name]");
    CHECK(left(named("Sample Green"), "The Green Paper of 2019.") == std::vector<std::string>{"Green"});
}

TEST_CASE("A name that is an ordinary word is told by its sentence, by an initial or by its possessive") {
    const Who robin = named("Robin Sample Long");
    CHECK(panel_reads(robin, "Robin led it. Robin's plan held, they wrote that Robin never rests. R. Long, R Long.") ==
          "[name] led it. [name]'s plan held, they wrote that [name] never rests. [name], [name].");
    CHECK(panel_reads(robin, "Long meetings were cut; a robin sang.") == "Long meetings were cut; a robin sang.");
    const Who patience = named("Patience Sunday Li");
    CHECK(panel_reads(patience, "Patience is what it takes. Every Sunday we charged Li-ion cells. Sunday was quiet.") ==
          "Patience is what it takes. Every Sunday we charged Li-ion cells. Sunday was quiet.");
}

TEST_CASE("Names are found without umlauts, joined, shortened, and behind a script without word gaps") {
    CHECK(panel_reads(named("Jörg Sämpel"), "Joerg Saempel, JORG SAMPEL.") == "[name], [name].");
    CHECK(panel_reads(named("Jan van den Muster"), "J. v. d. Muster; vandenmuster.") == "[name]; [name].");
    CHECK(panel_reads(named("王小样 (Wang Xiaoyang)"), "王小样, 小样 or Wang.") == "[name], [name] or [name].");
    CHECK(panel_reads(named("MUSTER, Jan Paul"), "J.P.M. on a plan.") == "[name] on a plan.");
    CHECK(panel_reads(named("K. R. Musterraj"), "All call me KR.") == "All call me [name].");
}

TEST_CASE("A name in small letters is masked, and a word made like it is not") {
    CHECK(panel_reads(named("Ipek Wilder"), "ipek led it; our debtors grew wilder than the wilder seas.") ==
          "[name] led it; our debtors grew wilder than the wilder seas.");
    CHECK(panel_reads(named("ipek wilder"), "i am ipek wilder and work nights.") == "i am [name] and work nights.");
    CHECK(left(named("Ursula Gross"), "A gross of screws for Gross.") == std::vector<std::string>{});
}

TEST_CASE("A name that is a place is masked where a person is meant") {
    const Who london = named("Paige London");
    CHECK(panel_reads(london, "In London I met Miss London. London never rests. London's bridges, Paige London.") ==
          "In London I met [title] [name]. [name] never rests. London's bridges, [name].");
    CHECK(left(london, "I worked in London.") == std::vector<std::string>{"London"});
    CHECK(panel_reads(named("Victoria Sampleton"), "Victoria Station, where Victoria met us.") ==
          "Victoria Station, where [name] met us.");
}

TEST_CASE("Names are found within words that a missing blank, an apostrophe or a low line makes") {
    CHECK(panel_reads("All was done.García led it, as A.García, in CV_Ana_García.pdf.") ==
          "All was done.[name] led it, as [name], in [name].");
    CHECK(panel_reads(named("Sample de l'Échantillon"), "ECHANTILLON, and l’Échantillon'll do.") ==
          "[name], and [name]'ll do.");
    CHECK(panel_reads(named("Robin Samplewright"), "Samplewright'll see, he'll and she's sure.") ==
          "[name]'ll see, [they]'ll and [they]'s sure.");
}

TEST_CASE("Usual short forms of a given name are names, and so are initials parted by blanks") {
    CHECK(panel_reads(named("William Samplewright"), "They asked Billy, and the bill came. W. S. signed.") ==
          "They asked [name], and the bill came. [name] signed.");
    CHECK(panel_reads(named("Desmond O. K. Lamptey"), "D. O. K. L. on a plan; Mr. L says so.") ==
          "[name] on a plan; [title]. [name] says so.");
    CHECK(panel_reads(named("Петър Образцов (Petar Obraztsov)"), "P. Obraztsov, Образцов.") == "[name], [name].");
}

TEST_CASE("Nicknames the form gives are names") {
    Who who = sample_person;
    who.known_as = "Nita";
    CHECK(panel_reads(who, "Everybody calls me Nita here.") == "Everybody calls me [name] here.");
}

TEST_CASE("Nicknames and former names that an answer tells are names wherever they stand") {
    CHECK(panel_reads("My mates call me Rambo. I was Rambo, not Bambi, to all.") ==
          "My mates call me [name]. I was [name], not Bambi, to all.");
    CHECK(panel_reads("They call me Boss, and Monday is my day.") == "They call me Boss, and Monday is my day.");
    CHECK(panel_reads("Papers from 1999 are in my maiden name, Ana Probeheim; née Ejemplo. Probeheim it says.") ==
          "Papers from 1999 are in my maiden name, [name]; née [name]. [name] it says.");
    CHECK(panel_reads("Otherton was my maiden name, and the pump's name is Otto.") ==
          "[name] was my maiden name, and the pump's name is Otto.");
    CHECK(panel_reads("The certificate is in the name of Anita Otherton.") ==
          "The certificate is in the name of [name].");
    CHECK(panel_reads("The system is known as Oracle, and I am known as Nita.") ==
          "The system is known as Oracle, and I am known as [name].");
    Application one = application(named("Dil Bahadur Sampling"), "Here it's DB to everybody; the DB holds tables.");
    one.answers.push_back({"email", "db.sampling@example.org", true});
    CHECK(blinded(one.answers[one.answers.size() - 2].text, blind(one, sample_form()).front().masks) ==
          "Here it's [name] to everybody; the DB holds tables.");
}

TEST_CASE("The applicant's names are found in another spelling, shortened and with a middle name beside them") {
    const Who olha = named("Olha Serhiivna Samplenko");
    CHECK(panel_reads(olha, "I was Olga Sergeevna Samplenko once.") == "I was [name] once.");
    CHECK(panel_reads(named("Nathaniel Osbourne"), "Nathanial Osbourne led it. Nathanial sang.") ==
          "[name] led it. [name] sang.");
    CHECK(panel_reads(named("Maria Cristina Samplado"), "Ma. Cristina S. on a plan. My ma. Cristina sang.") ==
          "[name]. [name] on a plan. My ma. [name] sang.");
    CHECK(panel_reads(named("Chloe Samplebrother"), "My full name's Chloe Anne Samplebrother. Anne signs.") ==
          "My full name's [name]. [name] signs.");
    CHECK(panel_reads(named("Li Meihua"), "Papers by Li M or M.-H. Li.") == "Papers by [name] or [name].");
    CHECK(panel_reads(named("Mohammed Shafiq Islam Samplury"), "Yours, M S I Samplury") == "Yours, [name]");
}

TEST_CASE("The applicant's names are found as they sound, turned round, cut short and beside names nobody gave") {
    const Who olena = named("Olena Samplyuk");
    CHECK(panel_reads(olena, "The bank wrote Elena Sampliuk, and the office Samplyouk.") ==
          "The bank wrote [name], and the office [name].");
    CHECK(panel_reads(named("Tzipora Sampleld"), "Half of them write Cipora.") == "Half of them write [name].");
    CHECK(panel_reads(named("Marijke van der Sampelden"),
                      "At the S: Sampelden, M. van der; and Marijke v.d. Sampelden.") ==
          "At the S: [name], [name]; and [name]. [name].");
    CHECK(panel_reads(named("Szabolcs Samplemeth"), "Papers by Samplemeth Sz. and others.") ==
          "Papers by [name]. and others.");
    CHECK(panel_reads(named("Jean-Baptiste Samplefevre"), "You'd hear Jean-Ba on site.") ==
          "You'd hear [name] on site.");
    CHECK(panel_reads(named("Siva Samplethirukarasu"), "They shorten it to Mr Sampleth.") ==
          "They shorten it to [title] [name].");
    CHECK(panel_reads(named("Morgan Samplecombe"),
                      "It says Rebecca Samplecombe, in the Samplecombe Papers, or Morgan Samplingworth once.") ==
          "It says [name], in the [name] Papers, or [name] once.");
    CHECK(panel_reads(named("Chloe Samplebrother"), "Yours, Chloe A. Samplebrother") == "Yours, [name]");
    CHECK(panel_reads(named("Harjinder Samplebains"), "It is Harj on the radio, and hard.") ==
          "It is [name] on the radio, and hard.");
}

TEST_CASE("What people say they are called is their name") {
    const Who ana = named("Ana Sampleton");
    for (const auto& [says, reads] : std::vector<std::pair<std::string, std::string>>{
             {"To them it is Nita, as my friends call me.", "To them it is [name], as my friends call me."},
             {"I am Nita to my colleagues. I am Secretary to the board.",
              "I am [name] to my colleagues. I am Secretary to the board."},
             {"In Gaelic I am Anndra.", "In Gaelic I am [name]."},
             {"The walkers have me as John.", "The walkers have me as [name]."},
             {"They shortened it to Nini.", "They shortened it to [name]."},
             {"Ana (Nita) Sampleton led it.", "[name] led it."},
             {"Miss Otherton (now Mrs Sampleton) led it.", "[title] [name] (now [title] [name]) led it."},
             {"In my old papers I am Анна Самплова.", "In my old papers I am [name]."},
             {"One degree is in an earlier name, Beth Otherton.", "One degree is in an earlier name, [name]."},
             {"My names are many, or the English form, Annie Other.",
              "My names are many, or the English form, [name]."},
             {"I changed my name from Beth Otherton in 2019.", "I changed my name from [name] in 2019."}})
        CHECK(panel_reads(ana, says) == reads);
}

TEST_CASE("Somebody else of the same name is left and told") {
    const Who singh = named("Harjinder Singh");
    CHECK(panel_reads(singh, "There is Mr Jaspal Singh, and nobody calls me Mr Singh.") ==
          "There is Mr Jaspal Singh, and nobody calls me [title] [name].");
    CHECK(left(singh, "There is Mr Jaspal Singh.") == std::vector<std::string>{"Singh"});
    CHECK(panel_reads(named("Jincy Thomas"), "Mr Thomas Otherton wrote that Thomas, J., led it.") ==
          "Mr Thomas Otherton wrote that [name], [name], led it.");
    CHECK(left(named("Ana Samplebottom"), "I live near the town of Samplebottom.") ==
          std::vector<std::string>{"Samplebottom"});
}

TEST_CASE("A name that is an ordinary word is a name where a quotation begins with it or it signs") {
    const Who penny = named("Penny Sampleton");
    CHECK(panel_reads(penny,
                      "She said: \"Penny reads the signs.\" They told all that Penny \"writes as if to a friend\".") ==
          "[they] said: \"[name] reads the signs.\" They told all that [name] \"writes as if to a friend\".");
    CHECK(panel_reads(named("Des Sampleton"), "The plaque reads “To Des, who never left”.") ==
          "The plaque reads “To [name], who never left”.");
    CHECK(panel_reads(named("Tyler Sampleton"), "i wont let you down. tyler") == "i wont let you down. [name]");
    CHECK(panel_reads(named("Heather Sampleton"), "Heather wants burning. Heather wants the job.") ==
          "Heather wants burning. [name] wants the job.");
}

TEST_CASE("A title behind a name goes with it, and a title in the form hides no word") {
    CHECK(panel_reads("Ana García-López, Ms.") == "[name], [title].");
    CHECK(panel_reads("ANA GARCÍA-LÓPEZ (Ms), Mrs Otherton") == "[name] ([title]), Mrs Otherton");
    Form form = sample_form();
    Field title;
    title.id = "title", title.label = "Title", title.identifies = true;
    form.fields.push_back(title);
    Application one = application(sample_person, "I miss no deadline.");
    one.answers.push_back({"title", "Miss", true});
    CHECK(blind(one, form).front().masks.empty());
}

TEST_CASE("Titles go with names, and pronouns of the third person are neutral") {
    CHECK(panel_reads("A reference says: Ms García was her own best critic, and she/her are right.") ==
          "A reference says: [title] [name] was [they] own best critic, and [they] are right.");
    CHECK(panel_reads("They met him. Her plan, not his.") == "They met [they]. [they] plan, not [they].");
    CHECK(panel_reads("Pronouns: they/them. They work.") == "Pronouns: [they]. They work.");
    CHECK(panel_reads("I miss no deadline; the doctor said so.") == "I miss no deadline; the doctor said so.");
}

TEST_CASE("E-mail and web addresses are masked however they are spelt") {
    CHECK(panel_reads("Write to ana.g-l+jobs@mail.example.org.") == "Write to [e-mail].");
    CHECK(panel_reads("Write to ana [at] example (dot) org today.") == "Write to [e-mail] today.");
    CHECK(panel_reads("Write to ana at example dot org today, at noon.") == "Write to [e-mail] today, at noon.");
    CHECK(panel_reads("See https://www.example.org/~ana?x=1, linkedin.com/in/anagl and @anagl.") ==
          "See [link], [link] and [link].");
    CHECK(panel_reads("5 @ 3 pounds") == "5 @ 3 pounds");
    CHECK(panel_reads("ana(dot)garcia(at)mail(dot)example(dot)org") == "[e-mail]");
    CHECK(panel_reads("Write to ana dot g at my-host dot example, or ana @ example.org, or ana@\nexample.org.") ==
          "Write to [e-mail], or [e-mail], or [e-mail].");
    CHECK(panel_reads("Mail sample AT example.org; I worked at example.org, and at dot painting.") ==
          "Mail [e-mail]; I worked at example.org, and at dot painting.");
    CHECK(panel_reads("Skype: ana.gl, my page garcialopez.example") == "Skype: [link], my page [link]");
}

TEST_CASE("Telephone numbers are masked in any grouping, and figures are kept") {
    for (const char* number :
         {"07700 900123", "+44 7700 900123", "(0161) 496 0999", "0161-496-0999", "+44 (0)7700 900123", "07700900123",
          "7700 900123", "00 49 30 901820", "07700\n900123", "0161 496 0999 ext. 12", "+44.7700.900123",
          "+44 7700 900-123", "0 7700 900 123", "oh double seven double oh nine double oh one two three",
          "(+44) 7700 900123", "900123", "07700\u00A0900123", "0161/4960999"})
        CHECK(panel_reads(std::string("Ring ") + number + " at noon.") == "Ring [phone] at noon.");
    for (const char* figure : {"1,200,000", "1 200 000", "2019-2021", "92,000", "01/02/2019", "0.25", "1234567890",
                               "01.02.2019-31.03.2020", "09.00-12.00 13.00-17.00", "020-7946-11", "2024-0315-77"})
        CHECK(panel_reads(std::string("Ring ") + figure + " at noon.") == std::string("Ring ") + figure + " at noon.");
}

TEST_CASE("A telephone number ends where the figures behind it begin") {
    CHECK(panel_reads("Since 1994. 07700 900123 is mine; 0161 496 0999 2019 to 2021.") ==
          "Since 1994. [phone] is mine; [phone] 2019 to 2021.");
}

TEST_CASE("Addresses are masked in other languages and over line ends") {
    CHECK(panel_reads("At 12 Stryd Fawr, Pontbrawf, or Rue de la Mer 5, or Musterstraße 3, 10999 Berlin.") ==
          "At [address], or [address], or [address].");
    CHECK(panel_reads("Flat 9,\n3 Elder Road,\nOtherton ZZ2 2BB") == "[address]");
    CHECK(panel_reads("In 2016 Sample Hall opened; we let 3 Park Farms.") ==
          "In 2016 Sample Hall opened; we let 3 Park Farms.");
}

TEST_CASE("Postal addresses and postcodes are masked, and a town alone is left and told") {
    CHECK(panel_reads("I live at Flat 2, 14 Sample Street, Exampleton, ZZ1 1AA now.") == "I live at [address] now.");
    CHECK(panel_reads("The office at 221 Upper Example Road, EX4M 9ZZ, closed.") == "The office at [address], closed.");
    CHECK(panel_reads("Write to 9 Elder Road, Otherton ZZ2 2BB, or P.O. Box 7.") ==
          "Write to [address], or [address].");
    CHECK(panel_reads("Exampleton, where Sample Street is, grew.") == "Exampleton, where Sample Street is, grew.");
    CHECK(left(sample_person, "I cover Exampleton.") == std::vector<std::string>{"Exampleton"});
    CHECK(panel_reads("We had 3 Road Shows and 12 Way Points.") == "We had 3 Road Shows and 12 Way Points.");
}

TEST_CASE("The date of birth is masked however it is written, and other dates are kept") {
    for (const char* date :
         {"9 February 1984", "09/02/1984", "9.2.84", "1984-02-09", "9th of Feb 1984", "February 9, 1984", "9-Feb-1984",
          "09021984", "9. Februar 1984", "9 Chwefror 1984", "ninth of February, nineteen eighty-four",
          "9 de febrero de 1984", "February the 9th, 1984", "9 / 2 / 1984"})
        CHECK(panel_reads(std::string("It was ") + date + " then.") == "It was [date of birth] then.");
    CHECK(panel_reads("I was born in 1984 and started on 9 March 2001.") ==
          "I was born in [date of birth] and started on 9 March 2001.");
    CHECK(panel_reads("DOB: 3/4/1990") == "DOB: [date of birth]");
    CHECK(panel_reads("I was born in Lagos in the spring of 1984. My son was born in 2015, the club in 2004.") ==
          "I was born in Lagos in the spring of [date of birth]. My son was born in 2015, the club in 2004.");
}

TEST_CASE("Ages are masked, lengths of experience are not") {
    CHECK(panel_reads("I am 45 years old.") == "I am [age] years old.");
    CHECK(panel_reads("I am 45, aged 45, a 45-year-old; at the age of forty-five.") ==
          "I am [age], aged [age], a [age]-year-old; at the age of [age].");
    CHECK(panel_reads("I have 25 years of experience and 40 staff; for 16 years I ran it.") ==
          "I have 25 years of experience and 40 staff; for 16 years I ran it.");
    CHECK(panel_reads("I turn 50 in May. Ms García, 49, won. I left school at 16, and met them at 16 sites.") ==
          "I turn [age] in May. [title] [name], [age], won. I left school at [age], and met them at 16 sites.");
    CHECK(panel_reads("I was fifty when I left; I am in my late fifties and shall be sixty.") ==
          "I was [age] when I left; I am in my late [age] and shall be sixty.");
    CHECK(panel_reads("Pupils aged 14 to 16, a 20-year-old boiler, at any age one learns.") ==
          "Pupils aged 14 to 16, a 20-year-old boiler, at any age one learns.");
    CHECK(panel_reads("As a 30-year-old clerk I know.") == "As a [age]-year-old clerk I know.");
    CHECK(panel_reads("At 45 I began again. I was twenty-one in May; I have just turned fifty, or 51. Age: 51") ==
          "At [age] I began again. I was [age] in May; I have just turned [age], or [age]. Age: [age]");
    CHECK(panel_reads("I am 20 minutes away and 60 % retired; at 45 knots, one of 45; the boat is 35 years old.") ==
          "I am 20 minutes away and 60 % retired; at 45 knots, one of 45; the boat is 35 years old.");
    CHECK(panel_reads("Pupils were 15 to 18 years old, adults aged 65 and over, those aged 70+.") ==
          "Pupils were 15 to 18 years old, adults aged 65 and over, those aged 70+.");
    CHECK(panel_reads("I am 100 % sure and turned 3 sites round.") == "I am 100 % sure and turned 3 sites round.");
}

TEST_CASE("Ages said in passing are the applicant's where the sentence speaks of them") {
    CHECK(panel_reads("I was born in spring, which makes me sixty-nine. I am good with figures, patient, and 59.") ==
          "I was born in spring, which makes me [age]. I am good with figures, patient, and [age].");
    CHECK(panel_reads("Since I was a lifeguard at sixteen I swim.") == "Since I was a lifeguard at [age] I swim.");
    for (const std::string of_others : {"We had a man of sixty who sang.", "One is a lad of fifty.",
                                        "It was 24% when I took over.", "The trust's 75th birthday came."})
        CHECK(panel_reads(of_others) == of_others);
}

TEST_CASE("Years of study are masked, years of work are not") {
    CHECK(panel_reads("A degree in history (1994-97). From 2001 to 2010 I ran ballots.") ==
          "A degree in history ([year]). From 2001 to 2010 I ran ballots.");
    const auto answers = blind(application(sample_person, "x", "Certificate in bookkeeping, 1999"), sample_form());
    REQUIRE(answers.size() == 2);
    CHECK(blinded("Certificate in bookkeeping, 1999", answers[1].masks) == "Certificate in bookkeeping, [year]");
}

TEST_CASE("Names of schools are masked without their word where somebody studied there") {
    CHECK(panel_reads("A degree from Birkbeck, an MSc at MIT, a year at IIT Bombay.") ==
          "A degree from [school], an MSc at [school], a year at [school].");
    CHECK(panel_reads("I read law at Oxford, and moved to Leeds; Leeds university called.") ==
          "I read law at [school], and moved to Leeds; [school] called.");
    CHECK(panel_reads("Imperial measures, a Fellow of the Higher Exampleton Academy.") ==
          "Imperial measures, a Fellow of the Higher Exampleton Academy.");
    CHECK(panel_reads("Lycée Exemple, Sampleham High School for Girls, Université Sample Lyon 2.") ==
          "[school], [school], [school].");
}

TEST_CASE("Names of schools and universities are masked, schools in general are not") {
    CHECK(panel_reads(
              "Ysgol Sampl, then Univ. of Exampleton, St Sample's College, Oxford, and Exampleton No. 9 School.") ==
          "[school], then [school], [school], and [school].");
    CHECK(panel_reads("I studied at the University of West Exampleton and at St. Sample's College.") ==
          "I studied at the [school] and at [school].");
    CHECK(panel_reads("After Sample Grammar School I went to Exampleton University.") ==
          "After [school] I went to [school].");
    CHECK(panel_reads("Primary School clerks and the local College of ours.") ==
          "Primary School clerks and the local College of ours.");
    CHECK(panel_reads("I trained school staff at a university.") == "I trained school staff at a university.");
    CHECK(panel_reads("A member of the Royal College of Examples.") == "A member of the Royal College of Examples.");
}

TEST_CASE("National insurance numbers and the applicant's own references are masked") {
    CHECK(panel_reads("NI QQ 12 34 56 C, reference SAMPLE 077.") == "NI [number], reference [number].");
}

TEST_CASE("What the panel does not read is left alone, and masks never overlap") {
    const auto answers =
        blind(application(sample_person, "Ana García-López ana@example.org ana@example.org/ana"), sample_form());
    REQUIRE(answers.size() == 1);
    CHECK(answers[0].field == "statement");
    for (std::size_t i = 1; i < answers[0].masks.size(); ++i)
        CHECK(answers[0].masks[i].begin >= answers[0].masks[i - 1].end);
}

TEST_CASE("The test for leaks lists words one applicant alone has, and numbers like dates and telephones") {
    const std::vector<std::vector<Answer>> copies = {
        {{"statement", "Worked with Exemplarius on a Monday in May. [name] rang 020 7946 0000 on 3/4/2019.", false}},
        {{"statement", "Worked with Unison. The Budget of 92,000.", false}},
        {{"statement", "We asked Unison about the budget.", false}},
    };
    std::vector<std::string> words;
    for (const Leak& one : leaks(copies))
        words.push_back(copies[one.application][0].text.substr(one.begin, one.end - one.begin));
    CHECK(words == std::vector<std::string>{"Exemplarius", "020 7946 0000", "3/4/2019"});
}

TEST_CASE("A hostile text is searched in linear time") {
    std::string text;
    for (int i = 0; i < 20000; ++i) text += "@a.b 1 [Sample University of ";
    CHECK_NOTHROW(blind(application(sample_person, text), sample_form()));
    CHECK_NOTHROW(leaks({{{"statement", text, false}}}));
}

TEST_CASE("HR hides and shows words by hand, wherever they stand and whatever their case") {
    const std::string text = "The Quill Club; the QUILL club of Ana.";
    const auto hidden = with_hidden(text, {{34, 37, Hidden::name}}, "quill club");
    CHECK(blinded(text, hidden) == "The [hidden]; the [hidden] of [name].");
    CHECK(with_hidden(text, hidden, "nowhere") == hidden);
    CHECK(blinded(text, with_shown(text, hidden, "Quill Club")) == "The Quill Club; the QUILL club of [name].");
    CHECK(with_shown(text, hidden, "") == hidden);
    CHECK(blinded(text, with_hidden(text, hidden, "club of Ana")) == "The [hidden]; the [hidden].");
}

TEST_CASE("A place of the blind copy is found again in the original") {
    const std::string text = "I, Quill, led it with Ana.";
    const std::vector<Mask> masks = {{3, 8, Hidden::name}, {22, 25, Hidden::name}};
    const std::string copy = blinded(text, masks);
    CHECK(text.substr(place_in_original(masks, copy.find("led")), 3) == "led");
    CHECK(place_in_original(masks, 0) == 0);
    CHECK(place_in_original(masks, copy.find("name")) == 3);
    CHECK(place_in_original(masks, copy.size()) == text.size());
}
