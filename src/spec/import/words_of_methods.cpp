// How methods of assessment are named.
#include "spec/import/text.h"
#include "spec/import/words.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <utility>

namespace evenhand::spec::importing {

namespace {

struct MethodWords {
    std::string_view words;
    Method is;
};
constexpr std::array method_words = {
    MethodWords{"supporting statement", Method::application},
    MethodWords{"supporting information", Method::application},
    MethodWords{"personal statement", Method::application},
    MethodWords{"statement", Method::application},
    MethodWords{"suitability statement", Method::application},
    MethodWords{"statement of suitability", Method::application},
    MethodWords{"covering letter", Method::application},
    MethodWords{"cover letter", Method::application},
    MethodWords{"letter of application", Method::application},
    MethodWords{"application form", Method::application},
    MethodWords{"application forms", Method::application},
    MethodWords{"application letter", Method::application},
    MethodWords{"app form", Method::application},
    MethodWords{"app", Method::application},
    MethodWords{"form", Method::application},
    MethodWords{"forms", Method::application},
    MethodWords{"letter", Method::application},
    MethodWords{"application pack", Method::application},
    MethodWords{"written application", Method::application},
    MethodWords{"expression of interest", Method::application},
    MethodWords{"applications", Method::application},
    MethodWords{"application", Method::application},
    MethodWords{"curriculum vitae", Method::application},
    MethodWords{"cv", Method::application},
    MethodWords{"shortlisting", Method::application},
    MethodWords{"short listing", Method::application},
    MethodWords{"shortlist", Method::application},
    MethodWords{"short list", Method::application},
    MethodWords{"sift", Method::application},
    MethodWords{"paper sift", Method::application},
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
    MethodWords{"micro teach", Method::test},
    MethodWords{"trial", Method::test},
    MethodWords{"trial morning", Method::test},
    MethodWords{"trial afternoon", Method::test},
    MethodWords{"trial evening", Method::test},
    MethodWords{"trial day", Method::test},
    MethodWords{"trial shift", Method::test},
    MethodWords{"trial session", Method::test},
    MethodWords{"working interview", Method::test},
    MethodWords{"taster session", Method::test},
    MethodWords{"taster day", Method::test},
    MethodWords{"taster", Method::test},
    MethodWords{"practical session", Method::test},
    MethodWords{"micro teaching session", Method::test},
    MethodWords{"micro teaching", Method::test},
    MethodWords{"microteach", Method::test},
    MethodWords{"microteaching", Method::test},
    MethodWords{"taught lesson", Method::test},
    MethodWords{"trial lesson", Method::test},
    MethodWords{"sample lesson", Method::test},
    MethodWords{"driving test", Method::test},
    MethodWords{"driving assessment", Method::test},
    MethodWords{"tray exercise", Method::test},
    MethodWords{"telephone interview", Method::interview},
    MethodWords{"phone interview", Method::interview},
    MethodWords{"video interview", Method::interview},
    MethodWords{"online interview", Method::interview},
    MethodWords{"competency interview", Method::interview},
    MethodWords{"audition", Method::test},
    MethodWords{"auditions", Method::test},
    MethodWords{"scenario exercise", Method::test},
    MethodWords{"scenario", Method::test},
    MethodWords{"scenarios", Method::test},
    MethodWords{"demonstration", Method::test},
    MethodWords{"teaching session", Method::test},
    MethodWords{"session with a class", Method::test},
    MethodWords{"session with a group", Method::test},
    MethodWords{"session with children", Method::test},
    MethodWords{"session with pupils", Method::test},
    MethodWords{"session with students", Method::test},
    MethodWords{"session with young people", Method::test},
    MethodWords{"simulation", Method::test},
    MethodWords{"situational judgement test", Method::test},
    MethodWords{"online assessment", Method::test},
    MethodWords{"technical test", Method::test},
    MethodWords{"technical exercise", Method::test},
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
    MethodWords{"observations", Method::test},
    MethodWords{"observed session", Method::test},
    MethodWords{"observed practice", Method::test},
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
    MethodWords{"pres", Method::presentation},
    MethodWords{"presentation", Method::presentation},
    MethodWords{"cyflwyniad", Method::presentation},
    MethodWords{"panel interview", Method::interview},
    MethodWords{"selection interview", Method::interview},
    MethodWords{"formal interview", Method::interview},
    MethodWords{"interview questions", Method::interview},
    MethodWords{"conversation with the panel", Method::interview},
    MethodWords{"conversation with the manager", Method::interview},
    MethodWords{"conversation", Method::interview},
    MethodWords{"discussion with the panel", Method::interview},
    MethodWords{"interviews", Method::interview},
    MethodWords{"int", Method::interview},
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
    MethodWords{"documentary proof", Method::certificate},
    MethodWords{"proof of registration", Method::certificate},
    MethodWords{"copies of certificates", Method::certificate},
    MethodWords{"evidence of qualifications", Method::certificate},
    MethodWords{"evidence of qualification", Method::certificate},
    MethodWords{"qualification check", Method::certificate},
    MethodWords{"documentation", Method::certificate},
    MethodWords{"documents", Method::certificate},
    MethodWords{"document check", Method::certificate},
    MethodWords{"pre employment checks", Method::certificate},
    MethodWords{"pre employment check", Method::certificate},
    MethodWords{"dbs check", Method::certificate},
    MethodWords{"dbs", Method::certificate},
    MethodWords{"licence check", Method::certificate},
    MethodWords{"licence or certificate", Method::certificate},
    MethodWords{"certificate or licence", Method::certificate},
    MethodWords{"sight of licence", Method::certificate},
    MethodWords{"sight of licences", Method::certificate},
    MethodWords{"sight of your licence", Method::certificate},
    MethodWords{"sight of documents", Method::certificate},
    MethodWords{"sight of document", Method::certificate},
    MethodWords{"original documents", Method::certificate},
    MethodWords{"original documents seen", Method::certificate},
    MethodWords{"documents seen", Method::certificate},
    MethodWords{"documents checked", Method::certificate},
    MethodWords{"certificates seen", Method::certificate},
    MethodWords{"certificates checked", Method::certificate},
    MethodWords{"sight of original documents", Method::certificate},
    MethodWords{"sight of certificates", Method::certificate},
    MethodWords{"sight of your certificates", Method::certificate},
    MethodWords{"sight of original certificates", Method::certificate},
    MethodWords{"copies of your certificates", Method::certificate},
    MethodWords{"production of certificates", Method::certificate},
    MethodWords{"inspection of certificates", Method::certificate},
    MethodWords{"tystysgrif", Method::certificate},
    MethodWords{"references", Method::reference},
    MethodWords{"reference", Method::reference},
    MethodWords{"referees", Method::reference},
    MethodWords{"geirda", Method::reference},
};
constexpr std::string_view method_fillers[] = {
    "form",       "forms",    "by",      "via",   "at",        "the",       "and",        "or",
    "through",    "from",     "process", "stage", "panel",     "written",   "method",     "during",
    "evidence",   "assessed", "a",       "an",    "formal",    "both",      "tested",     "of",
    "on",         "in",       "to",      "with",  "selection", "all",       "these",      "are",
    "will",       "be",       "then",    "plus",  "also",      "your",      "questions",  "question",
    "discussion", "initial",  "final",   "short", "brief",     "procedure", "procedures",
};

} // namespace

std::optional<MethodPhrase> method_at(std::span<const std::string> words, std::size_t at) {
    struct Phrased {
        std::vector<std::string> words;
        Method is;
    };
    static const auto phrases = [] {
        std::multimap<std::string, Phrased> by_first_word;
        for (const MethodWords& one : method_words) {
            auto parts = split(one.words, " ");
            std::string first = parts.front();
            by_first_word.emplace(std::move(first), Phrased{std::move(parts), one.is});
        }
        return by_first_word;
    }();
    std::optional<MethodPhrase> best;
    if (at >= words.size()) return best;
    const auto [begin, end] = phrases.equal_range(words[at]);
    for (auto one = begin; one != end; ++one) {
        const auto& parts = one->second.words;
        if (at + parts.size() > words.size() || (best && best->words >= parts.size())) continue;
        if (std::equal(parts.begin(), parts.end(), words.begin() + static_cast<std::ptrdiff_t>(at)))
            best = MethodPhrase{one->second.is, parts.size()};
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

std::optional<Method> method_at_end(std::string_view plain_words, std::size_t longest) {
    const auto words = words_of(plain_words);
    if (words.size() > longest) return std::nullopt;
    for (std::size_t at = 0; at < words.size(); ++at)
        if (const auto found = method_at(words, at))
            return at + found->words == words.size() ? std::optional(found->is) : std::nullopt;
    return std::nullopt;
}

bool is_method_filler(std::string_view word) {
    return std::find(std::begin(method_fillers), std::end(method_fillers), word) != std::end(method_fillers);
}

std::optional<Method> only_method(std::string_view plain_words) {
    const auto words = words_of(plain_words);
    std::optional<Method> only;
    for (std::size_t at = 0; at < words.size();) {
        const auto found = method_at(words, at);
        if (found && only && *only != found->is) return std::nullopt;
        if (found) only = found->is;
        at += found ? found->words : 1;
    }
    return only;
}

} // namespace evenhand::spec::importing
