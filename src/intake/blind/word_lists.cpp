#include "intake/blind/word_lists.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

namespace evenhand::intake::blinding {

namespace {

using Words = std::set<std::string_view>;

constexpr std::string_view months[] = {"january", "february", "march",     "april",   "may",      "june",
                                       "july",    "august",   "september", "october", "november", "december"};
constexpr std::string_view short_months[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                             "jul", "aug", "sep", "oct", "nov", "dec"};

} // namespace

bool is_month(std::string_view key) {
    return std::find(std::begin(months), std::end(months), key) != std::end(months);
}

int month_number(std::string_view key) {
    for (int month = 0; month < 12; ++month)
        if (key == months[month] || key == short_months[month]) return month + 1;
    // Welsh, German, Dutch, French, Italian, Spanish, Portuguese, Polish; those that are English words are left out.
    static const std::map<std::string_view, int> others = {
        {"sept", 9},          {"ionawr", 1},     {"chwefror", 2},   {"mawrth", 3},    {"ebrill", 4},
        {"mai", 5},           {"mehefin", 6},    {"gorffennaf", 7}, {"awst", 8},      {"medi", 9},
        {"hydref", 10},       {"tachwedd", 11},  {"rhagfyr", 12},   {"januar", 1},    {"janner", 1},
        {"februar", 2},       {"marz", 3},       {"maerz", 3},      {"juni", 6},      {"juli", 7},
        {"oktober", 10},      {"okt", 10},       {"dezember", 12},  {"dez", 12},      {"januari", 1},
        {"februari", 2},      {"maart", 3},      {"mei", 5},        {"augustus", 8},  {"janvier", 1},
        {"fevrier", 2},       {"mars", 3},       {"avril", 4},      {"juin", 6},      {"juillet", 7},
        {"aout", 8},          {"septembre", 9},  {"octobre", 10},   {"novembre", 11}, {"decembre", 12},
        {"gennaio", 1},       {"febbraio", 2},   {"marzo", 3},      {"aprile", 4},    {"maggio", 5},
        {"giugno", 6},        {"luglio", 7},     {"agosto", 8},     {"settembre", 9}, {"ottobre", 10},
        {"dicembre", 12},     {"enero", 1},      {"febrero", 2},    {"abril", 4},     {"mayo", 5},
        {"junio", 6},         {"julio", 7},      {"septiembre", 9}, {"octubre", 10},  {"noviembre", 11},
        {"diciembre", 12},    {"janeiro", 1},    {"fevereiro", 2},  {"marco", 3},     {"maio", 5},
        {"junho", 6},         {"julho", 7},      {"setembro", 9},   {"outubro", 10},  {"novembro", 11},
        {"dezembro", 12},     {"stycznia", 1},   {"lutego", 2},     {"marca", 3},     {"kwietnia", 4},
        {"maja", 5},          {"czerwca", 6},    {"lipca", 7},      {"sierpnia", 8},  {"wrzesnia", 9},
        {"pazdziernika", 10}, {"listopada", 11}, {"grudnia", 12}};
    const auto found = others.find(key);
    return found == others.end() ? 0 : found->second;
}

bool is_weekday(std::string_view key) {
    static const Words words = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
    if (key.size() > 1 && key.back() == 's') key.remove_suffix(1);
    return words.contains(key);
}

bool is_particle(std::string_view key) {
    static const Words words = {"al",   "ap",   "bin", "bint", "da",  "de",  "del", "della", "den",   "der",
                                "di",   "dos",  "du",  "el",   "ibn", "la",  "las", "le",    "los",   "mac",
                                "mc",   "of",   "o",   "st",   "ter", "the", "van", "von",   "y",     "zu",
                                "e",    "ab",   "ben", "abu",  "nic", "ni",  "ui",  "ferch", "verch", "nik",
                                "dela", "ould", "te",  "zum",  "zur", "af",  "av",  "het",   "dalla"};
    return words.contains(key);
}

bool is_title(std::string_view key) {
    static const Words words = {
        "mr",        "mrs",      "ms",         "miss",     "mx",       "dr",       "doctor", "prof",     "sir",
        "professor", "rev",      "revd",       "dame",     "reverend", "lady",     "lord",   "cllr",     "councillor",
        "capt",      "lt",       "sgt",        "ing",      "mag",      "mme",      "mlle",   "madame",   "monsieur",
        "herr",      "frau",     "senor",      "senora",   "sra",      "srta",     "pani",   "signor",   "signora",
        "dottssa",   "dottore",  "dottoressa", "ponia",    "ponas",    "bay",      "bayan",  "froken",   "shri",
        "smt",       "alhaji",   "hajia",      "senorita", "kyria",    "gospozha", "rabbi",  "sergeant", "captain",
        "colonel",   "baroness", "dott",       "avv",      "mevrouw",  "dhr",      "meneer", "mnr",      "mev",
        "mej",       "fru",      "dra",        "sr",       "mgr",      "dipl"};
    return words.contains(key);
}

bool is_title_in_full(std::string_view key) {
    static const Words words = {"miss", "sir", "dame", "lady", "lord", "herr", "frau", "pani", "rabbi"};
    return words.contains(key) || (key.size() >= 6 && is_title(key));
}

bool is_gendered_pronoun(std::string_view key) {
    static const Words words = {"he", "him", "his", "himself", "she", "her", "hers", "herself"};
    return words.contains(key);
}

bool is_abbreviation(std::string_view key) {
    static const Words words = {
        "ab", "ac", "ad", "ai",  "am",  "ba",  "bbc", "bc", "bi",  "bsc", "bt", "ca", "cd",  "ce",  "co", "cpd", "cv",
        "da", "db", "dc", "ea",  "ed",  "er",  "ess", "eu", "ft",  "ge",  "gp", "hr", "hse", "ict", "id", "ii",  "iii",
        "it", "iv", "jd", "ks",  "la",  "llb", "lsa", "ma", "mba", "md",  "mp", "ms", "msc", "nhs", "ni", "oh",  "ok",
        "pa", "pc", "pe", "phd", "pm",  "pr",  "ps",  "pt", "qa",  "ra",  "re", "sa", "sen", "sql", "ta", "tv",  "tu",
        "uk", "un", "us", "usa", "vat", "vi",  "wp",  "as", "al",  "is",  "at", "or", "an",  "in",  "on", "to",  "do",
        "go", "no", "so", "we",  "he",  "me",  "my",  "by", "be",  "if",  "of", "up"};
    return words.contains(key);
}

bool is_school(std::string_view key) {
    static const Words words = {
        "university", "universities", "college",       "colleges",     "school",       "academy",       "polytechnic",
        "univ",       "hochschule",   "uni",           "gymnasium",    "lyceum",       "conservatoire", "conservatory",
        "seminary",   "realschule",   "gesamtschule",  "grundschule",  "berufsschule", "akademie",      "skole",
        "skola",      "kolegija",     "universitetas", "gimnazija",    "gumnaasium",   "kolledz",       "vidusskola",
        "yliopisto",  "ulikool",      "lisesi",        "universitesi", "lukio",        "gimnazium"};
    return words.contains(key) || is_leading_school(key);
}

bool is_leading_school(std::string_view key) {
    static const Words words = {
        "prifysgol",  "ysgol",         "coleg",          "universite",    "universitat", "universidad",  "universidade",
        "universita", "universiteit",  "universitet",    "uniwersytet",   "univerzita",  "politechnika", "politecnico",
        "lycee",      "liceum",        "liceo",          "ecole",         "escuela",     "colegio",      "haskoli",
        "hogskolen",  "universitatea", "univerzitet",    "univerzitetas", "sveuciliste", "szkola",       "gimnazjum",
        "instituto",  "istituto",      "fachhochschule", "scuola",        "escola",      "faculdade",    "kolegium",
        "ecoles",     "convent",       "akademia",       "egyetem",       "iskola",      "athenaeum",    "collegio",
        "colegiul",   "liceul",        "scoala",         "panepistimio",  "gymnasio",    "lykeio",       "gymnasium",
        "thpt",       "technikum",     "hoerskool",      "academia",      "sgoil",       "skool",        "ollscoil",
        "scoil",      "colaiste",      "oilthigh",       "universitas",   "sekolah"};
    return words.contains(key);
}

bool is_university_alone(std::string_view key) {
    static const Words words = {"birkbeck",    "goldsmiths",  "imperial",    "harvard",  "yale",         "princeton",
                                "stanford",    "caltech",     "sorbonne",    "warwick",  "loughborough", "aberystwyth",
                                "keele",       "strathclyde", "northumbria", "heriot",   "eton",         "charterhouse",
                                "gordonstoun", "roedean",     "oxbridge",    "makerere", "insead",       "berkeley",
                                "cranfield",   "brunel",      "lampeter"};
    return words.contains(key);
}

bool is_university_town(std::string_view key) {
    static const Words words = {
        "oxford",     "cambridge",  "durham",    "leeds",      "manchester",   "bristol",    "exeter",   "york",
        "bath",       "nottingham", "sheffield", "birmingham", "liverpool",    "cardiff",    "swansea",  "bangor",
        "edinburgh",  "glasgow",    "aberdeen",  "dundee",     "stirling",     "leicester",  "kent",     "sussex",
        "essex",      "surrey",     "lancaster", "hull",       "southampton",  "portsmouth", "plymouth", "brighton",
        "newcastle",  "lincoln",    "salford",   "bradford",   "huddersfield", "coventry",   "ulster",   "galway",
        "heidelberg", "bologna",    "salamanca", "coimbra",    "leiden",       "uppsala",    "lund",     "delft",
        "utrecht",    "leuven",     "ibadan",    "ife",        "nairobi",      "delhi"};
    return words.contains(key);
}

bool is_language(std::string_view key) {
    static const Words words = {"welsh",   "french",  "german",    "dutch",    "greek",    "hebrew",  "arabic",
                                "latin",   "russian", "italian",   "indian",   "hindi",    "czech",   "gaelic",
                                "african", "irish",   "ukrainian", "biblical", "american", "european"};
    return words.contains(key) || (key.size() > 5 && (key.ends_with("ish") || key.ends_with("ese")));
}

bool is_university_prefix(std::string_view key) {
    static const Words words = {"iit", "iiit", "iim",  "nit",  "tu",  "fh",  "eth",  "rwth",
                                "nui", "cuny", "suny", "bits", "cit", "ies", "ceip", "smjk"};
    return words.contains(key);
}

bool is_university_name(std::string_view key, std::string_view next) {
    static const std::set<std::pair<std::string_view, std::string_view>> pairs = {
        {"sheffield", "hallam"},  {"oxford", "brookes"},     {"leeds", "beckett"},  {"nottingham", "trent"},
        {"anglia", "ruskin"},     {"heriot", "watt"},        {"robert", "gordon"},  {"queen", "margaret"},
        {"john", "moores"},       {"edinburgh", "napier"},   {"manchester", "met"}, {"de", "montfort"},
        {"royal", "holloway"},    {"queen", "mary"},         {"leeds", "trinity"},  {"bath", "spa"},
        {"liverpool", "hope"},    {"southampton", "solent"}, {"edge", "hill"},      {"cardiff", "met"},
        {"glasgow", "caledonian"}};
    return pairs.count({key, next}) > 0;
}

bool is_place_of_two_words(std::string_view key, std::string_view next) {
    static const std::set<std::pair<std::string_view, std::string_view>> pairs = {
        {"hong", "kong"},        {"viet", "nam"},       {"ha", "noi"},          {"da", "nang"},
        {"hai", "phong"},        {"sha", "tin"},        {"tai", "po"},          {"kwun", "tong"},
        {"mong", "kok"},         {"wan", "chai"},       {"tin", "shui"},        {"ho", "chi"},
        {"abu", "dhabi"},        {"ras", "al"},         {"tel", "aviv"},        {"sri", "lanka"},
        {"phnom", "penh"},       {"kuala", "lumpur"},   {"port", "harcourt"},   {"addis", "ababa"},
        {"sierra", "leone"},     {"costa", "rica"},     {"san", "francisco"},   {"san", "diego"},
        {"san", "jose"},         {"san", "juan"},       {"san", "marino"},      {"san", "salvador"},
        {"santa", "cruz"},       {"santa", "monica"},   {"santo", "domingo"},   {"sao", "paulo"},
        {"el", "salvador"},      {"los", "angeles"},    {"las", "vegas"},       {"milton", "keynes"},
        {"port", "talbot"},      {"merthyr", "tydfil"}, {"ebbw", "vale"},       {"kings", "lynn"},
        {"melton", "mowbray"},   {"newton", "abbot"},   {"newton", "aycliffe"}, {"tunbridge", "wells"},
        {"leighton", "buzzard"}, {"barnard", "castle"}, {"bishop", "auckland"}, {"carrick", "fergus"}};
    return pairs.count({key, next}) > 0;
}

bool is_school_kind(std::string_view key) {
    static const Words words = {"a",         "an",      "art",     "boarding",  "business", "catholic", "church",
                                "community", "drama",   "driving", "evening",   "faith",    "form",     "free",
                                "further",   "girls",   "boys",    "grammar",   "graduate", "high",     "independent",
                                "infant",    "infants", "junior",  "language",  "law",      "local",    "lower",
                                "medical",   "middle",  "my",      "night",     "nursery",  "old",      "our",
                                "primary",   "private", "public",  "secondary", "senior",   "sixth",    "special",
                                "state",     "summer",  "sunday",  "technical", "training", "upper"};
    return words.contains(key);
}

bool is_study(std::string_view key) {
    static const Words words = {
        "ba",        "bsc",           "beng",         "bed",          "llb",          "llm",
        "ma",        "msc",           "mba",          "mphil",        "phd",          "pgce",
        "degree",    "degrees",       "gcse",         "gcses",        "alevel",       "alevels",
        "level",     "levels",        "olevel",       "olevels",      "diploma",      "hnd",
        "hnc",       "btec",          "graduated",    "graduation",   "graduating",   "bachelor",
        "bachelors", "masters",       "master",       "doctorate",    "highers",      "baccalaureate",
        "abitur",    "undergraduate", "postgraduate", "foundation",   "matriculated", "cse",
        "cses",      "onc",           "studied",      "attended",     "graduate",     "gradd",
        "nvq",       "svq",           "pgdip",        "pgcert",       "diplom",       "licenciatura",
        "laurea",    "maitrise",      "magister",     "dphil",        "mres",         "meng",
        "mchem",     "mphys",         "mmath",        "bcom",         "bba",          "barch",
        "mbbs",      "mbchb",         "matura",       "thesis",       "dissertation", "btech",
        "mtech",     "mfa",           "bfa",          "bmus",         "mmus",         "llb",
        "ged",       "studying",      "alumnus",      "bscn",         "mph",          "mpharm",
        "bds",       "bvsc",          "fdsc",         "certed",       "kcse",         "waec",
        "wassce",    "stpm",          "baccalaureat", "bachillerato", "maturita",     "alumna",
        "alumni"};
    return words.contains(key);
}

bool is_street(std::string_view key) {
    static const Words words = {
        "street",    "st",       "road",      "rd",        "avenue",     "ave",      "lane",     "ln",
        "close",     "drive",    "way",       "crescent",  "terrace",    "place",    "gardens",  "grove",
        "row",       "square",   "mews",      "walk",      "parade",     "rise",     "view",     "blvd",
        "boulevard", "wynd",     "brae",      "gdns",      "cres",       "cottages", "mansions", "villas",
        "wharf",     "quay",     "brow",      "fold",      "croft",      "copse",    "heights",  "buildings",
        "drv",       "broadway", "esplanade", "promenade", "embankment", "strasse",  "plaza",    "wharfside"};
    return words.contains(key);
}

bool is_street_perhaps(std::string_view key) {
    static const Words words = {"house",   "hall",   "tower",   "bank",  "field", "fields", "bridge",  "farm",
                                "estate",  "gate",   "park",    "hill",  "green", "court",  "cottage", "lodge",
                                "orchard", "meadow", "meadows", "mount", "vale",  "dale",   "yard",    "circus",
                                "garth",   "mill",   "barn",    "end",   "wood",  "common", "st",      "pl",
                                "sq",      "dr",     "cl",      "ct"};
    return words.contains(key);
}

bool is_leading_street(std::string_view key) {
    static const Words words = {"heol",     "stryd",  "ffordd", "lon",     "rhodfa",  "maes",   "clos",
                                "cilgant",  "tai",    "rue",    "allee",   "impasse", "via",    "viale",
                                "corso",    "piazza", "calle",  "avenida", "plaza",   "paseo",  "rua",
                                "travessa", "praca",  "ul",     "ulica",   "aleja",   "strada", "bulevardul",
                                "triq",     "odos",   "bothar", "sraid",   "jalan",   "chemin", "quai"};
    return words.contains(key);
}

bool ends_as_street(std::string_view key) {
    for (const std::string_view end :
         {"strasse", "straat", "gasse", "gracht", "gatan", "vagen", "vej", "platz", "plein", "laan", "weg"})
        if (key.size() > end.size() + 2 && key.ends_with(end)) return true;
    return key.size() > 7 && key.ends_with("str");
}

std::string street_key(std::string_view key) {
    static const std::map<std::string_view, std::string_view> shortened = {
        {"street", "st"}, {"road", "rd"},   {"avenue", "ave"}, {"lane", "ln"},       {"drive", "dr"},
        {"place", "pl"},  {"square", "sq"}, {"court", "ct"},   {"crescent", "cres"}, {"apartment", "apt"}};
    if (const auto found = shortened.find(key); found != shortened.end()) return std::string(found->second);
    if (key.size() > 7 && key.ends_with("strasse")) key.remove_suffix(4);
    return std::string(key);
}

bool is_joining(std::string_view key) {
    static const Words words = {"of",    "the", "at",   "from", "in",     "for",    "and",   "to",    "with",
                                "by",    "on",  "my",   "an",   "a",      "as",     "after", "while", "when",
                                "since", "i",   "both", "then", "before", "during", "is"};
    return words.contains(key);
}

} // namespace evenhand::intake::blinding
