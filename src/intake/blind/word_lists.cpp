#include "intake/blind/word_lists.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace evenhand::intake::blinding {

namespace {

using Words = std::set<std::string_view>;

bool has(const Words& words, std::string_view key) {
    return words.count(key) > 0;
}

constexpr std::string_view months[] = {"january", "february", "march",     "april",   "may",      "june",
                                       "july",    "august",   "september", "october", "november", "december"};
constexpr std::string_view short_months[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                             "jul", "aug", "sep", "oct", "nov", "dec"};

} // namespace

bool is_ordinary(std::string_view key) {
    static const Words words = {
        "abbey",     "able",     "ace",     "achieve",  "amber",    "angel",   "april",     "archer",   "art",
        "ash",       "august",   "autumn",  "bailey",   "baker",    "ball",    "banks",     "barber",   "barker",
        "baron",     "bath",     "beach",   "bean",     "bear",     "beau",    "bell",      "berry",    "best",
        "bill",      "birch",    "bird",    "bishop",   "black",    "bliss",   "block",     "bloom",    "blue",
        "bob",       "bond",     "boy",     "branch",   "brand",    "bridge",  "bright",    "brook",    "brooks",
        "brown",     "buck",     "bull",    "burns",    "bush",     "butcher", "butler",    "cane",     "carol",
        "carpenter", "carter",   "case",    "cash",     "castle",   "chance",  "charity",   "chase",    "chuck",
        "church",    "clay",     "clement", "cliff",    "cole",     "collier", "constance", "cook",     "cooper",
        "crane",     "cross",    "crystal", "curry",    "daisy",    "dale",    "dawn",      "day",      "dean",
        "dick",      "dolly",    "don",     "door",     "drew",     "duke",    "early",     "earl",     "east",
        "eden",      "elder",    "english", "eve",      "even",     "faith",   "farmer",    "fern",     "field",
        "fields",    "finch",    "fisher",  "flint",    "flower",   "flowers", "ford",      "forest",   "foster",
        "fox",       "france",   "frank",   "franklin", "freeman",  "frost",   "gale",      "gardener", "gay",
        "gene",      "glass",    "glen",    "good",     "grace",    "grant",   "gray",      "green",    "grey",
        "guy",       "hall",     "hang",    "hank",     "harmony",  "harry",   "hart",      "hay",      "hazel",
        "head",      "heath",    "heather", "henna",    "herb",     "hill",    "hills",     "holly",    "home",
        "honey",     "honor",    "honour",  "hood",     "hook",     "hope",    "house",     "hunt",     "hunter",
        "hush",      "iris",     "ivory",   "ivy",      "jack",     "jade",    "jasmine",   "jay",      "jewel",
        "jimmy",     "joy",      "judge",   "june",     "justice",  "justin",  "key",       "king",     "knight",
        "lake",      "lamb",     "lane",    "lark",     "law",      "laurel",  "lee",       "lily",     "little",
        "lock",      "long",     "love",    "major",    "man",      "marble",  "marina",    "mark",     "marsh",
        "marshal",   "marshall", "mason",   "mat",      "max",      "may",     "mercy",     "merit",    "mike",
        "miles",     "mill",     "miller",  "mills",    "minor",    "miss",    "misty",     "moon",     "moor",
        "moore",     "moss",     "myrtle",  "nest",     "new",      "nick",    "noble",     "noel",     "north",
        "nova",      "oak",      "olive",   "opal",     "page",     "palm",    "palmer",    "park",     "parker",
        "parks",     "parsons",  "pat",     "patience", "pearl",    "penny",   "pepper",    "piper",    "pope",
        "poppy",     "porter",   "potter",  "potts",    "pound",    "power",   "powers",    "price",    "prince",
        "prior",     "prudence", "quill",   "rain",     "randy",    "rave",    "ray",       "red",      "reed",
        "reeve",     "rich",     "river",   "rivers",   "rob",      "robin",   "rock",      "rose",     "rosemary",
        "round",     "rowan",    "ruby",    "rue",      "rush",     "rusty",   "ruth",      "sage",     "sandy",
        "savage",    "shade",    "sharp",   "shaw",     "shepherd", "short",   "silver",    "singer",   "skipper",
        "sky",       "slate",    "small",   "smart",    "smith",    "snow",    "sole",      "son",      "song",
        "sparks",    "spear",    "spice",   "spring",   "star",     "stark",   "steel",     "sterling", "stern",
        "stone",     "storm",    "strong",  "sue",      "summer",   "summers", "sunny",     "swan",     "sweet",
        "taylor",    "teal",     "temple",  "terry",    "tiger",    "town",    "tree",      "trinity",  "true",
        "turner",    "van",      "verity",  "vine",     "violet",   "wade",    "walk",      "walker",   "wall",
        "walls",     "ward",     "warden",  "waters",   "way",      "weaver",  "webb",      "weeks",    "well",
        "wells",     "west",     "wheeler", "white",    "wild",     "will",    "willow",    "win",      "winter",
        "winters",   "wise",     "wolf",    "wood",     "woods",    "worth",   "wren",      "young",
    };
    return has(words, key);
}

bool is_month(std::string_view key) {
    return std::find(std::begin(months), std::end(months), key) != std::end(months);
}

int month_number(std::string_view key) {
    for (int month = 0; month < 12; ++month)
        if (key == months[month] || key == short_months[month]) return month + 1;
    return key == "sept" ? 9 : 0;
}

bool is_weekday(std::string_view key) {
    static const Words words = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
    if (key.size() > 1 && key.back() == 's') key.remove_suffix(1);
    return has(words, key);
}

bool is_particle(std::string_view key) {
    static const Words words = {"al",  "ap",  "bin", "bint", "da",  "de", "del", "della", "den", "der", "di", "dos",
                                "du",  "el",  "ibn", "la",   "las", "le", "los", "mac",   "mc",  "of",  "o",  "st",
                                "ter", "the", "van", "von",  "y",   "zu", "e",   "ab",    "ben", "abu"};
    return has(words, key);
}

bool is_title(std::string_view key) {
    static const Words words = {"mr",  "mrs",       "ms",  "miss", "mx",       "dr",   "doctor", "prof",
                                "sir", "professor", "rev", "dame", "reverend", "lady", "lord"};
    return has(words, key);
}

bool is_gendered_pronoun(std::string_view key) {
    static const Words words = {"he", "him", "his", "himself", "she", "her", "hers", "herself"};
    return has(words, key);
}

bool is_abbreviation(std::string_view key) {
    static const Words words = {
        "ab",  "ac",  "ad",  "ai",  "am",  "ba", "bbc", "bc", "bi",  "bsc", "bt",  "ca",  "cd",  "ce", "co",
        "cpd", "cv",  "da",  "db",  "dc",  "ea", "ed",  "er", "ess", "eu",  "ft",  "ge",  "gp",  "hr", "hse",
        "ict", "id",  "ii",  "iii", "it",  "iv", "jd",  "ks", "la",  "llb", "lsa", "ma",  "mba", "md", "mp",
        "ms",  "msc", "nhs", "ni",  "oh",  "ok", "pa",  "pc", "pe",  "phd", "pm",  "pr",  "ps",  "pt", "qa",
        "ra",  "re",  "sa",  "sen", "sql", "ta", "tv",  "tu", "uk",  "un",  "us",  "usa", "vat", "vi", "wp"};
    return has(words, key);
}

bool is_school(std::string_view key) {
    static const Words words = {"university",  "universities", "college",      "school", "academy",
                                "polytechnic", "prifysgol",    "ysgol",        "coleg",  "universite",
                                "universitat", "universidad",  "universita",   "uni",    "gymnasium",
                                "lyceum",      "lycee",        "conservatoire"};
    return has(words, key);
}

bool is_school_kind(std::string_view key) {
    static const Words words = {"a",         "an",      "art",     "boarding",  "business", "catholic", "church",
                                "community", "drama",   "driving", "evening",   "faith",    "form",     "free",
                                "further",   "girls",   "boys",    "grammar",   "graduate", "high",     "independent",
                                "infant",    "infants", "junior",  "language",  "law",      "local",    "lower",
                                "medical",   "middle",  "my",      "night",     "nursery",  "old",      "our",
                                "primary",   "private", "public",  "secondary", "senior",   "sixth",    "special",
                                "state",     "summer",  "sunday",  "technical", "training", "upper"};
    return has(words, key);
}

bool is_study(std::string_view key) {
    static const Words words = {
        "ba",        "bsc",           "beng",         "bed",        "llb",          "llm",
        "ma",        "msc",           "mba",          "mphil",      "phd",          "pgce",
        "degree",    "degrees",       "gcse",         "gcses",      "alevel",       "alevels",
        "level",     "levels",        "olevel",       "olevels",    "diploma",      "hnd",
        "hnc",       "btec",          "graduated",    "graduation", "graduating",   "bachelor",
        "bachelors", "masters",       "master",       "doctorate",  "highers",      "baccalaureate",
        "abitur",    "undergraduate", "postgraduate", "foundation", "matriculated", "cse",
        "cses",      "onc",           "studied",      "attended",   "graduate",     "gradd"};
    return has(words, key);
}

bool is_street(std::string_view key) {
    static const Words words = {"street",  "st",     "road",  "rd",     "avenue",   "ave",     "lane",
                                "ln",      "close",  "drive", "way",    "crescent", "terrace", "place",
                                "gardens", "grove",  "court", "row",    "square",   "mews",    "walk",
                                "parade",  "hill",   "rise",  "view",   "green",    "park",    "heol",
                                "stryd",   "ffordd", "lon",   "rhodfa", "strasse",  "rue"};
    return has(words, key);
}

bool is_joining(std::string_view key) {
    static const Words words = {"of",    "the", "at",   "from", "in",     "for",    "and",   "to",    "with",
                                "by",    "on",  "my",   "an",   "a",      "as",     "after", "while", "when",
                                "since", "i",   "both", "then", "before", "during", "is"};
    return has(words, key);
}

} // namespace evenhand::intake::blinding
