#include "intake/blind/word_lists.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

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
        "abbey",   "able",     "ace",      "achieve",  "age",      "amber",    "angel",    "april",       "archer",
        "art",     "ash",      "august",   "autumn",   "baker",    "ball",     "banks",    "barber",      "barker",
        "baron",   "bath",     "beach",    "bean",     "bear",     "beau",     "bell",     "berry",       "best",
        "bill",    "birch",    "bird",     "bishop",   "black",    "bland",    "blessing", "bliss",       "block",
        "bloom",   "blue",     "blunt",    "bob",      "bold",     "bond",     "boy",      "branch",      "brand",
        "brave",   "bridge",   "bright",   "brook",    "brown",    "buck",     "bull",     "burn",        "burns",
        "bush",    "butcher",  "butler",   "can",      "cane",     "cannon",   "carol",    "carpenter",   "carter",
        "case",    "cash",     "castle",   "chambers", "chance",   "charity",  "charm",    "chase",       "chuck",
        "church",  "clay",     "cliff",    "coats",    "collier",  "comfort",  "cook",     "cooper",      "cotton",
        "craft",   "crane",    "crisp",    "cross",    "crow",     "crystal",  "curry",    "daisy",       "dale",
        "darling", "dawn",     "day",      "dean",     "dick",     "dolly",    "don",      "door",        "drake",
        "drew",    "duke",     "earl",     "early",    "east",     "elder",    "english",  "eve",         "even",
        "fair",    "faith",    "farmer",   "fast",     "favour",   "fern",     "field",    "fields",      "finch",
        "fine",    "fish",     "fisher",   "fleet",    "flint",    "flood",    "flower",   "flowers",     "ford",
        "forest",  "foster",   "fox",      "frank",    "freeman",  "frost",    "fuller",   "gale",        "gardener",
        "garland", "gates",    "gay",      "gene",     "gift",     "ginger",   "glass",    "glen",        "gold",
        "golden",  "good",     "goodness", "grace",    "grant",    "grave",    "graves",   "gray",        "green",
        "grey",    "grove",    "guy",      "hall",     "hang",     "happy",    "hardy",    "hare",        "harmony",
        "haste",   "hatch",    "hay",      "hazel",    "head",     "heard",    "heath",    "heather",     "held",
        "henna",   "herb",     "hill",     "hills",    "holly",    "home",     "honey",    "honor",       "honour",
        "hood",    "hook",     "hope",     "house",    "hunt",     "hunter",   "hush",     "innocent",    "iris",
        "ivory",   "ivy",      "jack",     "jade",     "jasmine",  "jay",      "jewel",    "joiner",      "jolly",
        "joy",     "judge",    "june",     "justice",  "kettle",   "key",      "keys",     "king",        "knight",
        "lake",    "lamb",     "lance",    "lane",     "lark",     "laurel",   "law",      "lawn",        "light",
        "lily",    "little",   "lock",     "long",     "lord",     "loud",     "love",     "low",         "luck",
        "lucky",   "main",     "major",    "man",      "marble",   "marina",   "mark",     "marsh",       "marshal",
        "mason",   "mat",      "max",      "may",      "mead",     "meek",     "mercy",    "merit",       "merry",
        "miles",   "mill",     "miller",   "mills",    "minor",    "miss",     "misty",    "moon",        "moor",
        "moss",    "mountain", "music",    "nest",     "new",      "nice",     "nick",     "nightingale", "noble",
        "north",   "nova",     "oak",      "olive",    "opal",     "page",     "painter",  "palm",        "palmer",
        "park",    "parker",   "parks",    "pat",      "patience", "peace",    "peacock",  "pearl",       "penny",
        "pepper",  "pierce",   "pike",     "piper",    "plant",    "plum",     "pool",     "pope",        "poppy",
        "porter",  "post",     "potter",   "pound",    "power",    "powers",   "precious", "price",       "pride",
        "priest",  "prince",   "prior",    "progress", "prosper",  "proud",    "prudence", "quick",       "quill",
        "rain",    "rave",     "raven",    "ray",      "ready",    "red",      "reed",     "rice",        "rich",
        "rider",   "river",    "rivers",   "rob",      "robin",    "rock",     "rope",     "rose",        "rosemary",
        "round",   "rowan",    "ruby",     "rue",      "rush",     "rusty",    "saffron",  "sage",        "sailor",
        "salt",    "sample",   "sands",    "sandy",    "savage",   "scout",    "seal",     "self",        "sellers",
        "shade",   "sharp",    "shepherd", "shore",    "short",    "side",     "silk",     "silver",      "singer",
        "skinner", "skipper",  "sky",      "slate",    "small",    "smart",    "smith",    "snow",        "sole",
        "son",     "song",     "sparks",   "spear",    "speed",    "spice",    "spring",   "squire",      "staff",
        "star",    "stark",    "steel",    "sterling", "stern",    "stone",    "storm",    "street",      "strong",
        "success", "sue",      "summer",   "summers",  "sunny",    "sunshine", "swan",     "sweet",       "swift",
        "tailor",  "tanner",   "teal",     "temple",   "thorn",    "tiger",    "town",     "tree",        "trial",
        "trinity", "true",     "turner",   "vale",     "van",      "verity",   "vicar",    "vine",        "violet",
        "wade",    "wake",     "walk",     "walker",   "wall",     "walls",    "ward",     "warden",      "ware",
        "warm",    "wash",     "waters",   "way",      "weaver",   "weeks",    "well",     "wells",       "welsh",
        "west",    "wheeler",  "white",    "wild",     "will",     "willow",   "win",      "wing",        "winter",
        "winters", "wisdom",   "wise",     "wish",     "wolf",     "wood",     "woods",    "worth",       "wren",
        "yard",    "york",     "young"};
    return has(words, key) || is_weekday(key);
}

bool is_uncountable(std::string_view key) {
    static const Words words = {"art",      "blessing", "blue",   "cash",    "chance", "charity",  "clay",    "comfort",
                                "cotton",   "english",  "faith",  "favour",  "frost",  "glass",    "gold",    "good",
                                "grace",    "green",    "grey",   "harmony", "hay",    "home",     "honey",   "honour",
                                "hope",     "ivory",    "joy",    "justice", "law",    "light",    "love",    "luck",
                                "marble",   "mercy",    "merit",  "music",   "new",    "patience", "peace",   "power",
                                "pride",    "progress", "rain",   "red",     "rice",   "salt",     "silk",    "silver",
                                "snow",     "speed",    "spring", "staff",   "steel",  "stone",    "success", "summer",
                                "sunshine", "autumn",   "welsh",  "white",   "winter", "wisdom",   "wood"};
    return has(words, key);
}

bool tells_of_a_subject(std::string_view key) {
    static const Words words = {
        "brings", "comes",  "gives",   "goes",       "keeps",     "knows", "leads",  "makes",  "runs",   "says",
        "stands", "stays",  "takes",   "tells",      "thinks",    "wants", "writes", "also",   "always", "became",
        "began",  "bought", "brought", "built",      "came",      "can",   "chose",  "dealt",  "did",    "does",
        "drew",   "drove",  "fell",    "felt",       "fought",    "found", "gave",   "got",    "grew",   "had",
        "has",    "heard",  "held",    "is",         "kept",      "knew",  "led",    "left",   "lost",   "made",
        "met",    "never",  "often",   "oversaw",    "paid",      "ran",   "rose",   "said",   "sang",   "sat",
        "saw",    "sent",   "set",     "sold",       "spent",     "spoke", "stood",  "taught", "then",   "thought",
        "threw",  "told",   "took",    "understood", "undertook", "was",   "went",   "who",    "will",   "woke",
        "won",    "wore",   "would",   "wrote"};
    return has(words, key) || (key.size() > 4 && key.ends_with("ed"));
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
    static const Words words = {"mr",   "mrs",        "ms",       "miss",   "mx",   "dr",       "doctor", "prof",
                                "sir",  "professor",  "rev",      "revd",   "dame", "reverend", "lady",   "lord",
                                "cllr", "councillor", "capt",     "lt",     "sgt",  "ing",      "mag",    "mme",
                                "mlle", "madame",     "monsieur", "herr",   "frau", "senor",    "senora", "sra",
                                "srta", "pani",       "signor",   "signora"};
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
    static const Words words = {"university", "universities", "college", "school",    "academy", "polytechnic",
                                "univ",       "hochschule",   "uni",     "gymnasium", "lyceum",  "conservatoire"};
    return has(words, key) || is_leading_school(key);
}

bool is_leading_school(std::string_view key) {
    static const Words words = {"prifysgol",   "ysgol",        "coleg",         "universite",   "universitat",
                                "universidad", "universidade", "universita",    "universiteit", "universitet",
                                "uniwersytet", "univerzita",   "politechnika",  "politecnico",  "lycee",
                                "liceum",      "liceo",        "ecole",         "escuela",      "colegio",
                                "haskoli",     "hogskolen",    "universitatea", "univerzitet",  "univerzitetas",
                                "sveuciliste", "szkola",       "gimnazjum",     "instituto"};
    return has(words, key);
}

bool is_university_name(std::string_view key, std::string_view next) {
    static const std::set<std::pair<std::string_view, std::string_view>> pairs = {
        {"sheffield", "hallam"}, {"oxford", "brookes"},   {"leeds", "beckett"},  {"nottingham", "trent"},
        {"anglia", "ruskin"},    {"heriot", "watt"},      {"robert", "gordon"},  {"queen", "margaret"},
        {"john", "moores"},      {"edinburgh", "napier"}, {"manchester", "met"}, {"de", "montfort"},
        {"royal", "holloway"},   {"edge", "hill"},        {"cardiff", "met"},    {"glasgow", "caledonian"}};
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
    return has(words, key);
}

} // namespace evenhand::intake::blinding
