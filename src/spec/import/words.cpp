// Importance, methods, marks and languages. Headings and sentences: words_of_*.cpp.
#include "spec/import/words.h"

#include "base/text.h"
#include "spec/import/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace evenhand::spec::importing {

namespace {

using Phrase = std::string_view;

// The longer before the shorter that they begin with.
constexpr std::array essential_words = {
    Phrase("must have"),
    Phrase("must haves"),
    Phrase("minimum requirements"),
    Phrase("minimum requirement"),
    Phrase("essential"),
    Phrase("essentials"),
    Phrase("required"),
    Phrase("mandatory"),
    Phrase("necessary"),
    Phrase("compulsory"),
    Phrase("vital"),
    Phrase("needed"),
    Phrase("hanfodol"),
    Phrase("angenrheidiol"),
    Phrase("ess"),
    Phrase("minimum"),
};
constexpr std::array desirable_words = {
    Phrase("would be an advantage"),
    Phrase("would be advantageous"),
    Phrase("an added advantage"),
    Phrase("an advantage"),
    Phrase("nice to haves"),
    Phrase("nice to have"),
    Phrase("good to have"),
    Phrase("would be desirable"),
    Phrase("would be useful"),
    Phrase("not essential"),
    Phrase("non essential"),
    Phrase("highly desirable"),
    Phrase("desirable"),
    Phrase("desirables"),
    Phrase("desired"),
    Phrase("useful"),
    Phrase("preferred"),
    Phrase("preferable"),
    Phrase("preferably"),
    Phrase("advantageous"),
    Phrase("advantage"),
    Phrase("beneficial"),
    Phrase("helpful"),
    Phrase("ideal"),
    Phrase("dymunol"),
    Phrase("des"),
    Phrase("optional"),
};
/// Words beside one of importance that add nothing.
constexpr std::array importance_fillers = {
    Phrase("criteria"),
    Phrase("criterion"),
    Phrase("requirements"),
    Phrase("requirement"),
    Phrase("attributes"),
    Phrase("attribute"),
    Phrase("elements"),
    Phrase("factors"),
    Phrase("the"),
    Phrase("following"),
    Phrase("is"),
    Phrase("are"),
    Phrase("or"),
    Phrase("and"),
    Phrase("but"),
    Phrase("to"),
    Phrase("for"),
    Phrase("this"),
    Phrase("post"),
    Phrase("role"),
    Phrase("person"),
    Phrase("specification"),
    Phrase("e"),
    Phrase("d"),
    Phrase("selection"),
    Phrase("continued"),
    Phrase("cont"),
    Phrase("meini"),
    Phrase("prawf"),
    Phrase("it"),
    Phrase("considered"),
    Phrase("standard"),
    Phrase("column"),
    Phrase("x"),
};

struct MethodWords {
    Phrase words;
    Method is;
};
constexpr std::array method_words = {
    MethodWords{"supporting statement", Method::application},
    MethodWords{"supporting information", Method::application},
    MethodWords{"personal statement", Method::application},
    MethodWords{"covering letter", Method::application},
    MethodWords{"cover letter", Method::application},
    MethodWords{"letter of application", Method::application},
    MethodWords{"application form", Method::application},
    MethodWords{"application forms", Method::application},
    MethodWords{"application letter", Method::application},
    MethodWords{"app form", Method::application},
    MethodWords{"applications", Method::application},
    MethodWords{"application", Method::application},
    MethodWords{"curriculum vitae", Method::application},
    MethodWords{"cv", Method::application},
    MethodWords{"shortlisting", Method::application},
    MethodWords{"short listing", Method::application},
    MethodWords{"ffurflen gais", Method::application},
    MethodWords{"cais", Method::application},
    MethodWords{"assessment centre", Method::test},
    MethodWords{"assessment day", Method::test},
    MethodWords{"assessment exercise", Method::test},
    MethodWords{"assessment", Method::test},
    MethodWords{"assessments", Method::test},
    MethodWords{"selection test", Method::test},
    MethodWords{"selection exercise", Method::test},
    MethodWords{"written test", Method::test},
    MethodWords{"written exercise", Method::test},
    MethodWords{"written task", Method::test},
    MethodWords{"written assessment", Method::test},
    MethodWords{"practical test", Method::test},
    MethodWords{"practical exercise", Method::test},
    MethodWords{"practical assessment", Method::test},
    MethodWords{"practical task", Method::test},
    MethodWords{"practical", Method::test},
    MethodWords{"skills test", Method::test},
    MethodWords{"skills assessment", Method::test},
    MethodWords{"psychometric test", Method::test},
    MethodWords{"psychometric tests", Method::test},
    MethodWords{"psychometric testing", Method::test},
    MethodWords{"aptitude test", Method::test},
    MethodWords{"ability test", Method::test},
    MethodWords{"typing test", Method::test},
    MethodWords{"it test", Method::test},
    MethodWords{"group exercise", Method::test},
    MethodWords{"group discussion", Method::test},
    MethodWords{"in tray exercise", Method::test},
    MethodWords{"in tray", Method::test},
    MethodWords{"case study", Method::test},
    MethodWords{"work sample", Method::test},
    MethodWords{"role play", Method::test},
    MethodWords{"lesson observation", Method::test},
    MethodWords{"observed lesson", Method::test},
    MethodWords{"observation", Method::test},
    MethodWords{"exercise", Method::test},
    MethodWords{"exercises", Method::test},
    MethodWords{"task", Method::test},
    MethodWords{"tasks", Method::test},
    MethodWords{"testing", Method::test},
    MethodWords{"tests", Method::test},
    MethodWords{"test", Method::test},
    MethodWords{"prawf", Method::test},
    MethodWords{"asesiad", Method::test},
    MethodWords{"presentations", Method::presentation},
    MethodWords{"presentation", Method::presentation},
    MethodWords{"cyflwyniad", Method::presentation},
    MethodWords{"panel interview", Method::interview},
    MethodWords{"selection interview", Method::interview},
    MethodWords{"formal interview", Method::interview},
    MethodWords{"interview questions", Method::interview},
    MethodWords{"interviews", Method::interview},
    MethodWords{"interview", Method::interview},
    MethodWords{"cyfweliad", Method::interview},
    MethodWords{"certificates", Method::certificate},
    MethodWords{"certificate", Method::certificate},
    MethodWords{"certification", Method::certificate},
    MethodWords{"certs", Method::certificate},
    MethodWords{"proof of qualifications", Method::certificate},
    MethodWords{"proof of qualification", Method::certificate},
    MethodWords{"qualification certificates", Method::certificate},
    MethodWords{"original certificates", Method::certificate},
    MethodWords{"documentary evidence", Method::certificate},
    MethodWords{"documentation", Method::certificate},
    MethodWords{"documents", Method::certificate},
    MethodWords{"document check", Method::certificate},
    MethodWords{"pre employment checks", Method::certificate},
    MethodWords{"pre employment check", Method::certificate},
    MethodWords{"dbs check", Method::certificate},
    MethodWords{"dbs", Method::certificate},
    MethodWords{"licence check", Method::certificate},
    MethodWords{"tystysgrif", Method::certificate},
    MethodWords{"references", Method::reference},
    MethodWords{"reference", Method::reference},
    MethodWords{"referees", Method::reference},
    MethodWords{"geirda", Method::reference},
};
constexpr std::array method_fillers = {
    Phrase("form"),  Phrase("forms"),   Phrase("by"),      Phrase("via"),    Phrase("at"),        Phrase("the"),
    Phrase("and"),   Phrase("or"),      Phrase("through"), Phrase("from"),   Phrase("process"),   Phrase("stage"),
    Phrase("panel"), Phrase("written"), Phrase("method"),  Phrase("during"), Phrase("evidence"),  Phrase("assessed"),
    Phrase("a"),     Phrase("an"),      Phrase("formal"),  Phrase("both"),   Phrase("tested"),    Phrase("of"),
    Phrase("on"),    Phrase("in"),      Phrase("to"),      Phrase("with"),   Phrase("selection"),
};

constexpr std::array yes_marks = {
    Phrase("\u2713"), Phrase("\u2714"), Phrase("\u2611"), Phrase("\u2705"), Phrase("\u221A"), Phrase("\u2022"),
    Phrase("\u25CF"), Phrase("\u25A0"), Phrase("\u2B24"), Phrase("\uF0FC"), Phrase("\uF0FE"), Phrase("\u00FC"),
    Phrase("*"),      Phrase("\u2217"), Phrase("yes"),    Phrase("y"),      Phrase("true"),   Phrase("\u00FE"),
    Phrase("\u25AA"), Phrase("\uF0B7"), Phrase("\u00B7"), Phrase("ie"),     Phrase("\u2612"),
};
constexpr std::array no_marks = {
    Phrase("no"),     Phrase("n"),      Phrase("false"),  Phrase("-"),      Phrase("\u2013"),
    Phrase("\u2014"), Phrase("\u2610"), Phrase("\u25A1"), Phrase("\u25CB"), Phrase("n/a"),
};
constexpr std::array crosses = {
    Phrase("x"),      Phrase("\u2717"), Phrase("\u2718"), Phrase("\u2715"), Phrase("\u2716"),
    Phrase("\u00D7"), Phrase("\u274C"), Phrase("\uF0FB"), Phrase("\uF0FD"), Phrase("xx"),
};

constexpr std::array nothing_words = {
    Phrase("none"),
    Phrase("n a"),
    Phrase("na"),
    Phrase("nil"),
    Phrase("not applicable"),
    Phrase("none specified"),
    Phrase("none required"),
    Phrase("nothing"),
    Phrase("none stated"),
    Phrase("blank"),
};

constexpr std::array welsh_words = {
    Phrase("yn"),       Phrase("ac"),          Phrase("neu"),
    Phrase("gyda"),     Phrase("ar"),          Phrase("mewn"),
    Phrase("profiad"),  Phrase("gallu"),       Phrase("gwybodaeth"),
    Phrase("sgiliau"),  Phrase("dda"),         Phrase("da"),
    Phrase("y"),        Phrase("yr"),          Phrase("gweithio"),
    Phrase("iaith"),    Phrase("gymraeg"),     Phrase("cymraeg"),
    Phrase("addysg"),   Phrase("gradd"),       Phrase("dealltwriaeth"),
    Phrase("hanfodol"), Phrase("dymunol"),     Phrase("wrth"),
    Phrase("ei"),       Phrase("eu"),          Phrase("am"),
    Phrase("gan"),      Phrase("cymwysterau"), Phrase("o"),
};
constexpr std::array english_words = {
    Phrase("the"),
    Phrase("of"),
    Phrase("and"),
    Phrase("to"),
    Phrase("in"),
    Phrase("with"),
    Phrase("for"),
    Phrase("a"),
    Phrase("an"),
    Phrase("or"),
    Phrase("ability"),
    Phrase("experience"),
    Phrase("is"),
    Phrase("good"),
    Phrase("knowledge"),
    Phrase("skills"),
    Phrase("understanding"),
    Phrase("english"),
};

template <std::size_t Count>
bool is_one_of(std::string_view word, const std::array<Phrase, Count>& list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

template <std::size_t Count>
bool take_out(std::string& words, const std::array<Phrase, Count>& phrases) {
    bool found = false;
    for (const Phrase phrase : phrases) {
        if (!has(words, phrase)) continue;
        found = true;
        words = without(std::move(words), phrase);
    }
    return found;
}

} // namespace

ImportanceFound importance_in(std::string_view plain_words) {
    ImportanceFound found;
    std::string rest(plain_words);
    // "e d", "e or d" in a heading stand for the two words.
    if (has(rest, "e d") || has(rest, "e or d")) found.essential = found.desirable = true;
    // Desirable first: "not essential" holds "essential".
    found.desirable = take_out(rest, desirable_words) || found.desirable;
    found.essential = take_out(rest, essential_words) || found.essential;
    if (found.essential || found.desirable) take_out(rest, importance_fillers);
    found.rest = rest;
    return found;
}

std::optional<Importance> importance_said(std::string_view plain_words) {
    const ImportanceFound found = importance_in(plain_words);
    if (!found.one() || !trimmed(found.rest).empty()) return std::nullopt;
    return found.which();
}

std::optional<MethodPhrase> method_at(std::span<const std::string> words, std::size_t at) {
    std::optional<MethodPhrase> best;
    for (const MethodWords& method : method_words) {
        const auto parts = split(method.words, " ");
        if (at + parts.size() > words.size() || (best && best->words >= parts.size())) continue;
        if (std::equal(parts.begin(), parts.end(), words.begin() + static_cast<std::ptrdiff_t>(at)))
            best = MethodPhrase{method.is, parts.size()};
    }
    return best;
}

std::optional<Method> method_said(std::string_view plain_words) {
    const auto words = words_of(plain_words);
    std::optional<Method> found;
    for (std::size_t at = 0; at < words.size();) {
        const auto phrase = method_at(words, at);
        if (phrase && found && *found != phrase->is) return std::nullopt;
        if (phrase) found = phrase->is;
        if (!phrase && !is_method_filler(words[at])) return std::nullopt;
        at += phrase ? phrase->words : 1;
    }
    return found;
}

bool is_method_filler(std::string_view word) {
    return is_one_of(word, method_fillers);
}

bool is_nothing(std::string_view text) {
    const std::string words = plain(text);
    if (words == " ") return tick_of(text) == Tick::no || trimmed(text).empty();
    return is_one_of(trimmed(words), nothing_words);
}

Tick tick_of(std::string_view text) {
    std::string mark = folded(trimmed(text));
    while (!mark.empty() && (mark.back() == '.' || mark.back() == ')' || mark.back() == ']')) mark.pop_back();
    while (!mark.empty() && (mark.front() == '(' || mark.front() == '[')) mark.erase(0, 1);
    if (is_one_of(mark, yes_marks)) return Tick::yes;
    if (is_one_of(mark, no_marks)) return Tick::no;
    if (is_one_of(mark, crosses)) return Tick::cross;
    return Tick::none;
}

std::string_view language_of(std::string_view plain_words) {
    int welsh = 0, english = 0;
    for (const std::string& word : words_of(plain_words)) {
        welsh += is_one_of(word, welsh_words);
        english += is_one_of(word, english_words);
    }
    if (welsh > english && welsh >= 1) return "cy";
    return english > welsh ? "en" : "";
}

} // namespace evenhand::spec::importing
