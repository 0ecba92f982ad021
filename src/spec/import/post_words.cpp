#include "spec/import/post_words.h"

#include "spec/import/text.h"

#include <algorithm>
#include <array>

namespace evenhand::spec::importing {

namespace {

struct Label {
    std::string_view words;
    Fact fact;
};
constexpr std::array labels = {
    Label{"job title", Fact::title},
    Label{"teitl y swydd", Fact::title},
    Label{"teitl swydd", Fact::title},
    Label{"swydd", Fact::title},
    Label{"teideal an phoist", Fact::title},
    Label{"gradd", Fact::grade},
    Label{"oriau", Fact::hours},
    Label{"yn atebol i", Fact::reports_to},
    Label{"lleoliad", Fact::location},
    Label{"post title", Fact::title},
    Label{"title of post", Fact::title},
    Label{"role title", Fact::title},
    Label{"title", Fact::title},
    Label{"post", Fact::title},
    Label{"role", Fact::title},
    Label{"position", Fact::title},
    Label{"job", Fact::title},
    Label{"designation", Fact::title},
    Label{"position title", Fact::title},
    Label{"vacancy", Fact::title},
    Label{"ref", Fact::reference},
    Label{"reference", Fact::reference},
    Label{"job ref", Fact::reference},
    Label{"job reference", Fact::reference},
    Label{"vacancy ref", Fact::reference},
    Label{"vacancy reference", Fact::reference},
    Label{"ref no", Fact::reference},
    Label{"reference number", Fact::reference},
    Label{"post number", Fact::reference},
    Label{"post no", Fact::reference},
    Label{"post ref", Fact::reference},
    Label{"post reference", Fact::reference},
    Label{"reference no", Fact::reference},
    Label{"job reference number", Fact::reference},
    Label{"organisation", Fact::organisation},
    Label{"employer", Fact::organisation},
    Label{"school", Fact::organisation},
    Label{"company", Fact::organisation},
    Label{"directorate", Fact::unit},
    Label{"department", Fact::unit},
    Label{"team", Fact::unit},
    Label{"unit", Fact::unit},
    Label{"service", Fact::unit},
    Label{"division", Fact::unit},
    Label{"section", Fact::unit},
    Label{"faculty", Fact::unit},
    Label{"location", Fact::location},
    Label{"base", Fact::location},
    Label{"place of work", Fact::location},
    Label{"workplace", Fact::location},
    Label{"based at", Fact::location},
    Label{"site", Fact::location},
    Label{"grade", Fact::grade},
    Label{"band", Fact::grade},
    Label{"salary grade", Fact::grade},
    Label{"pay band", Fact::grade},
    Label{"grade salary", Fact::grade},
    Label{"scale", Fact::grade},
    Label{"job grade", Fact::grade},
    Label{"post grade", Fact::grade},
    Label{"hours", Fact::hours},
    Label{"hours of work", Fact::hours},
    Label{"hours per week", Fact::hours},
    Label{"working hours", Fact::hours},
    Label{"contract", Fact::contract},
    Label{"contract type", Fact::contract},
    Label{"type of contract", Fact::contract},
    Label{"term", Fact::contract},
    Label{"tenure", Fact::contract},
    Label{"duration", Fact::contract},
    Label{"reports to", Fact::reports_to},
    Label{"reporting to", Fact::reports_to},
    Label{"responsible to", Fact::reports_to},
    Label{"accountable to", Fact::reports_to},
    Label{"line manager", Fact::reports_to},
    Label{"managed by", Fact::reports_to},
    Label{"number of posts", Fact::posts},
    Label{"no of posts", Fact::posts},
    Label{"posts", Fact::posts},
    Label{"vacancies", Fact::posts},
    Label{"number of vacancies", Fact::posts},
    Label{"closing date", Fact::closing},
    Label{"closing date for applications", Fact::closing},
    Label{"deadline", Fact::closing},
    Label{"applications close", Fact::closing},
    Label{"interview date", Fact::interview},
    Label{"interview dates", Fact::interview},
    Label{"interviews", Fact::interview},
    Label{"date of interview", Fact::interview},
    Label{"start date", Fact::start},
    Label{"starting date", Fact::start},
};
constexpr std::string_view job_words[] = {
    "officer",       "officers",       "manager",      "managers",       "coordinator",  "co ordinator",
    "coordinators",  "assistant",      "assistants",   "secretary",      "organiser",    "organisers",
    "administrator", "administrators", "director",     "head",           "headteacher",  "lead",
    "leader",        "adviser",        "advisor",      "advisers",       "nurse",        "teacher",
    "engineer",      "analyst",        "clerk",        "caseworker",     "worker",       "lecturer",
    "technician",    "developer",      "executive",    "representative", "consultant",   "specialist",
    "apprentice",    "trainee",        "president",    "chair",          "steward",      "researcher",
    "fellow",        "professor",      "cook",         "cleaner",        "caretaker",    "driver",
    "librarian",     "accountant",     "supervisor",   "practitioner",   "therapist",    "physiotherapist",
    "receptionist",  "negotiator",     "editor",       "designer",       "warden",       "inspector",
    "operator",      "support staff",  "partner",      "governor",       "trustee",      "solicitor",
    "planner",       "surveyor",       "architect",    "scientist",      "psychologist", "doctor",
    "registrar",     "curator",        "archivist",    "instructor",     "tutor",        "mentor",
    "coach",         "chef",           "porter",       "gardener",       "treasurer",    "bursar",
    "co ordinators", "joiner",         "electrician",  "plumber",        "fitter",       "mechanic",
    "carpenter",     "painter",        "builder",      "bricklayer",     "baker",        "fundraiser",
    "technologist",  "sonographer",    "radiographer", "midwife",        "paramedic",    "dentist",
    "pharmacist",    "podiatrist",     "dietitian",    "auditor",        "economist",    "statistician",
    "programmer",    "photographer",   "translator",   "interpreter",    "ranger",       "forester",
    "attendant",     "counsellor",     "chaplain",     "housekeeper",    "matron",       "labourer",
    "groundsman",    "electricians",   "midwives",     "usher",          "sonographers", "brewer",
    "operative",     "operatives",     "controller",   "hairdresser",    "barber",       "examiner",
    "assessor",      "invigilator",    "buyer",        "journalist",     "producer",     "ecologist",
    "geologist",     "biologist",      "chemist",      "conservator",    "firefighter",  "constable",
    "keeper",        "gamekeeper",     "stockperson",  "skipper",        "carer",        "playworker",
    "facilitator",   "paralegal",      "welder",       "roofer",         "stonemason",   "optometrist",
    "surgeon",       "handler",        "dispatcher",   "scheduler",      "barista",      "florist",
    "verger",        "handyperson",    "storekeeper",
};
constexpr std::string_view organisation_words[] = {
    "union",    "council",     "university", "trust",        "nhs",         "society",    "college", "school",
    "ltd",      "limited",     "plc",        "charity",      "association", "authority",  "unison",  "government",
    "ministry", "foundation",  "hospital",   "academy",      "gmb",         "unite",      "neu",     "pcs",
    "ucu",      "agency",      "institute",  "commission",   "company",     "federation", "housing", "museum",
    "archive",  "partnership", "cic",        "co operative",
};
constexpr std::string_view unit_words[] = {
    "unit", "branch", "department", "directorate", "team", "division", "region", "faculty", "service", "services",
};

} // namespace

std::optional<Fact> fact_in(std::string_view label) {
    if (const auto whole = fact_named(plain(label))) return whole;
    for (const std::string& part : split(label, "/|"))
        if (const auto fact = fact_named(plain(part))) return fact;
    return std::nullopt;
}

std::optional<Fact> fact_named(std::string_view plain_label) {
    for (const Label& label : labels)
        if (plain_label.size() == label.words.size() + 2 && starts_with(plain_label, label.words)) return label.fact;
    return std::nullopt;
}

bool names_a_job(std::string_view plain_words) {
    return has_any(without(std::string(plain_words), "co operative"), job_words);
}

bool ends_as_job(std::string_view plain_words) {
    const auto words = words_of(plain_words);
    return !words.empty() && names_a_job(plain_words) && names_a_job(" " + words.back() + " ");
}

bool counts_vacancies(std::string_view plain_words) {
    static constexpr std::array<std::string_view, 11> around = {
        "vacancy", "job", "post", "position", "role", "ref", "reference", "no", "number", "id", "vacancies"};
    const auto words = words_of(plain_words);
    bool number = false;
    return std::all_of(words.begin(), words.end(),
                       [&](const std::string& word) {
                           const bool figures = word.find_first_of("0123456789") != std::string::npos;
                           number = number || figures;
                           return figures || std::find(around.begin(), around.end(), word) != around.end();
                       }) &&
           number;
}

bool names_an_organisation(std::string_view plain_words) {
    const bool firm = plain_words.ends_with(" co ") || plain_words.ends_with(" llp "); // "Brown & Co"
    return firm || has_any(plain_words, organisation_words);
}

bool names_a_unit(std::string_view plain_words) {
    return has_any(plain_words, unit_words);
}

} // namespace evenhand::spec::importing
