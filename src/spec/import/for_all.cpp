#include "spec/import/for_all.h"

#include "base/text.h"
#include "spec/import/clauses.h"
#include "spec/import/text.h"
#include "spec/import/words.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

namespace evenhand::spec::importing {

namespace {

constexpr std::array<std::string_view, 8> quantities = {"all",        "each",  "every",  "both",
                                                        "everything", "these", "others", "rest"};
/// Words between the quantity and the criteria, or behind them, that change nothing.
constexpr std::array<std::string_view, 31> qualifiers = {
    "against", "of",        "the",   "these", "our",  "following", "above",  "below",
    "other",   "listed",    "set",   "out",   "in",   "this",      "person", "stated",
    "shown",   "specified", "here",  "for",   "post", "role",      "job",    "specification",
    "such",    "selection", "given", "short", "on",   "page",      "table"};
constexpr std::array<std::string_view, 24> judging = {
    "taken",    "gathered",   "drawn",    "sought",    "obtained", "discussed", "applied",      "used",
    "assessed", "measured",   "tested",   "evaluated", "judged",   "evidenced", "demonstrated", "considered",
    "checked",  "identified", "examined", "explored",  "scored",   "looked",    "determined",   "verified"};
constexpr std::array<std::string_view, 10> judges = {"shortlist", "assess", "measure", "test",    "evaluate",
                                                     "judge",     "check",  "score",   "explore", "discuss"};
constexpr std::array<std::string_view, 8> doubts = {"may",  "might", "could", "sometimes",
                                                    "some", "most",  "not",   "usually"};
constexpr std::array<std::string_view, 4> behaviours = {"behaviours", "values", "strengths", "behaviour"};
constexpr std::array<std::string_view, 3> marking = {"marked", "asterisk", "starred"};
constexpr std::array<std::string_view, 5> excepting = {"except", "excepting", "apart", "but", "excluding"};

template <std::size_t N>
bool is_one(const std::string& word, const std::array<std::string_view, N>& list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// Reads one clause from its first word to its last.
class Clause {
  public:
    Clause(std::vector<std::string> words, const Legend& legend) : words_(std::move(words)), legend_(legend) {}

    /// \param goes_on whether a clause before it has the verb: "… and desirable criteria at interview"
    std::optional<ForAll> read(bool goes_on, bool after_one) {
        if (after_one && !words_.empty() && words_[0] == "they") words_[0] = "all"; // "They are assessed by…"
        skip_opening();
        if (auto shown = to_be_shown()) return shown;
        if (auto scored = scored_on()) return scored;
        if (auto used = used_to_judge()) return used;
        put_how_last();
        if (numbered()) {
            const bool said = is_verb(words_[at_]) || is_one(words_[at_], judging);
            methods({words_.begin() + static_cast<std::ptrdiff_t>(at_), words_.end()}, goes_on && !said);
            return result_.assessed.stated() ? std::optional(std::move(result_)) : std::nullopt;
        }
        const bool active =
            at_ < words_.size() && (words_[at_] == "we" || words_[at_] == "well" || words_[at_] == "panel");
        if (active && !skip_to_judging()) return std::nullopt;
        if (!subject()) return std::nullopt;
        const std::size_t predicate = at_;
        if (!active && !goes_on && (at_ == words_.size() || !is_verb(words_[at_]))) return std::nullopt;
        cut_conditions();
        const std::vector<std::string> rest(
            words_.begin() + static_cast<std::ptrdiff_t>(std::min(predicate, words_.size())), words_.end());
        for (std::size_t at = 0; at < rest.size(); ++at) {
            // "May be applied from the form": whether is open, how is not.
            const bool whether = rest[at] == "may" && at + 2 < rest.size() && rest[at + 1] == "be" &&
                                 (rest[at + 2] == "applied" || rest[at + 2] == "used");
            if ((is_one(rest[at], doubts) && !whether) || is_one(rest[at], excepting)) return std::nullopt;
        }
        importance(rest);
        methods(rest, active || goes_on);
        static constexpr std::array<std::string_view, 4> besides = {"also", "again", "further", "additionally"};
        result_.also =
            std::any_of(rest.begin(), rest.end(), [](const std::string& word) { return is_one(word, besides); });
        if (!result_.importance && !result_.assessed.stated()) return std::nullopt;
        return std::move(result_);
    }

  private:
    /// "At interview we will test the essential criteria": as "we will test … at interview".
    void put_how_last() {
        static constexpr std::array<std::string_view, 5> ties = {"at", "in", "through", "during", "by"};
        if (at_ > 0 || words_.size() < 5 || !is_one(words_[0], ties)) return;
        const std::size_t first = words_[1] == "the" || words_[1] == "your" ? 2 : 1;
        const auto method = method_at(words_, first);
        if (!method || first + method->words >= words_.size()) return;
        std::rotate(words_.begin(), words_.begin() + static_cast<std::ptrdiff_t>(first + method->words), words_.end());
    }

    /// "In your application and at interview you will be asked to show the following".
    std::optional<ForAll> to_be_shown() {
        static constexpr std::array<std::string_view, 6> openings = {"in", "at", "through", "by", "on", "during"};
        static constexpr std::array<std::string_view, 4> who = {"you", "candidates", "applicants", "we"};
        static constexpr std::array<std::string_view, 5> shows = {"demonstrate", "show", "evidence", "address", "meet"};
        static constexpr std::array<std::string_view, 5> what = {"following", "below", "criteria", "requirements",
                                                                 "these"};
        if (words_.empty() || !is_one(words_[0], openings)) return std::nullopt;
        const auto find = [&](const auto& list) {
            return std::find_if(words_.begin(), words_.end(),
                                [&](const std::string& word) { return is_one(word, list); });
        };
        const auto person = find(who), verb = find(shows), object = find(what);
        if (person == words_.end() || verb < person || object < verb || object == words_.end()) return std::nullopt;
        for (auto word = words_.begin(); word != object; ++word)
            if (is_one(*word, doubts)) return std::nullopt;
        methods({words_.begin(), person}, true);
        if (!result_.assessed.stated()) return std::nullopt;
        result_.following = true;
        return std::move(result_);
    }

    /// "At the sift you will be scored on these against your form": from the first word to the last.
    std::optional<ForAll> scored_on() {
        static constexpr std::array<std::string_view, 3> ties = {"on", "against", "for"};
        static constexpr std::array<std::string_view, 5> who = {"you", "candidates", "applicants", "we", "panel"};
        bool judged = false, person = false, object = false;
        for (std::size_t at = 0; at < words_.size(); ++at) {
            if (is_one(words_[at], doubts) || is_one(words_[at], excepting)) return std::nullopt;
            person = person || is_one(words_[at], who);
            judged = judged || (person && (is_one(words_[at], judging) || is_one(words_[at], judges)));
            const bool tied = judged && is_one(words_[at], ties) && at + 1 < words_.size();
            if (!tied || object) continue;
            const std::size_t next = words_[at + 1] == "the" && at + 2 < words_.size() ? at + 2 : at + 1;
            const bool alone = next + 1 == words_.size() || !is_one(words_[next + 1], behaviours);
            object = alone && (words_[next] == "these" || words_[next] == "following" || words_[next] == "all");
        }
        if (!object) return std::nullopt;
        methods(words_, true);
        if (!result_.assessed.stated()) return std::nullopt;
        result_.following = true;
        return std::move(result_);
    }

    /// "We will use your form and the interview to judge how far you meet every point on these lists".
    std::optional<ForAll> used_to_judge() {
        static constexpr std::array<std::string_view, 3> who = {"we", "well", "panel"};
        static constexpr std::array<std::string_view, 4> verbs = {"use", "uses", "consider", "take"};
        static constexpr std::array<std::string_view, 5> decides = {"decide", "see", "establish", "determine", "find"};
        const auto from = [&](std::vector<std::string>::iterator start, const auto& list) {
            return std::find_if(start, words_.end(), [&](const std::string& word) { return is_one(word, list); });
        };
        const auto person = from(words_.begin(), who), verb = from(person, verbs);
        if (verb - words_.begin() > 5 || verb == words_.end()) return std::nullopt;
        auto aim = verb;
        while (aim != words_.end() && !(*aim == "to" && aim + 1 != words_.end() &&
                                        (is_one(*(aim + 1), judges) || is_one(*(aim + 1), decides))))
            ++aim;
        bool quantity = false, criteria = false, forward = false;
        std::string about = " ";
        for (auto word = aim; word != words_.end(); ++word) {
            quantity = quantity || is_one(*word, quantities) || *word == "the" || *word == "following";
            criteria = criteria || names_criteria(*word);
            forward = forward || *word == "following" || *word == "below";
            about += *word + " ";
        }
        const bool excepts = std::any_of(words_.begin(), words_.end(), [](const std::string& word) {
            return is_one(word, doubts) || is_one(word, excepting) || is_one(word, marking);
        });
        const ImportanceFound importance = importance_in(about);
        if (!quantity || !criteria || excepts || *(aim + 1) == "shortlist") return std::nullopt;
        methods({verb + 1, aim}, true);
        if (!result_.assessed.stated()) return std::nullopt;
        if (importance.one()) result_.only = importance.which();
        result_.following = result_.forward = forward;
        return std::move(result_);
    }

    /// "Criteria 4 and 7 will also be assessed by": of some by their numbers. \returns whether it is
    bool numbered() {
        static constexpr std::array<std::string_view, 4> names = {"criteria", "criterion", "points", "items"};
        std::size_t at = at_;
        if (at < words_.size() && words_[at] == "the") ++at;
        if (at < words_.size() && importance_said(" " + words_[at] + " ")) ++at;
        if (at + 1 >= words_.size() || !is_one(words_[at], names)) return false;
        bool range = false;
        const auto joins = [&](std::size_t one) { // "1 to 4", but "4 to be assessed"
            return words_[one] == "to" && one + 1 < words_.size() && words_[one + 1] != "be";
        };
        for (++at; at < words_.size() && (joins(at) || !is_verb(words_[at])) && !is_one(words_[at], judging); ++at) {
            const std::string& word = words_[at];
            const std::size_t figures = word.find_first_of("0123456789");
            const bool number =
                figures <= 1 && word.size() <= 4 && word.find_first_not_of("0123456789", figures) == std::string::npos;
            if (number) {
                if (range && !fill_up_to(word)) return false;
                result_.numbers.push_back(word);
            } else if (!result_.numbers.empty() && (word == "at" || word == "by" || word == "from")) {
                break; // "…, criteria 5 to 9 at interview"
            } else if (word != "and" && word != "numbers" && word != "to" && word != "through") {
                return false;
            }
            range = word == "to" || word == "through";
        }
        if (result_.numbers.empty() || at == words_.size()) return false;
        at_ = at;
        result_.also = std::find(words_.begin(), words_.end(), "also") != words_.end();
        return true;
    }

    /// "1 to 4", "E1 to E4": the numbers between the last and this one. \returns whether it is so far from there
    bool fill_up_to(const std::string& last) {
        constexpr int most = 60;
        if (result_.numbers.empty()) return false;
        const std::string& first = result_.numbers.back();
        const auto letters = [](const std::string& word) { return word.substr(0, word.find_first_of("0123456789")); };
        const auto figure = [&](const std::string& word) { return std::stoi(word.substr(letters(word).size())); };
        const std::string letter = letters(first);
        if (!letters(last).empty() && letters(last) != letter) return false;
        const int from = figure(first), to = figure(last);
        if (to <= from || to - from > most) return false;
        for (int number = from + 1; number < to; ++number) result_.numbers.push_back(letter + std::to_string(number));
        return true;
    }

    void skip_opening() {
        static constexpr std::array<std::string_view, 7> openings = {"please", "note", "that",   "nb",
                                                                     "and",    "also", "methods"};
        while (at_ < words_.size() && is_one(words_[at_], openings)) ++at_;
        // "Unless otherwise stated, all criteria…"
        if (at_ < words_.size() && words_[at_] == "unless")
            while (at_ < words_.size() && words_[at_] != "all" && words_[at_] != "each" && words_[at_] != "every")
                ++at_;
        // "Evidence for all of the above will be taken from…"
        if (at_ + 1 < words_.size() && words_[at_] == "evidence" &&
            (words_[at_ + 1] == "for" || words_[at_ + 1] == "of" || words_[at_ + 1] == "on"))
            at_ += 2;
        if (at_ + 1 < words_.size() && words_[at_] == "the" && words_[at_ + 1] == "panel") ++at_;
        // "Should it be necessary, the following will be…", "Some or all of…"
        if (at_ < words_.size() && (words_[at_] == "should" || words_[at_] == "if"))
            for (std::size_t at = at_; at + 1 < words_.size(); ++at)
                if (words_[at] == "the" && words_[at + 1] == "following") at_ = at;
        if (at_ + 2 < words_.size() && words_[at_] == "some" && words_[at_ + 1] == "or" && words_[at_ + 2] == "all")
            at_ += 2;
    }

    bool skip_to_judging() {
        static constexpr std::array<std::string_view, 4> asks = {"look", "ask", "seek", "want"};
        static constexpr std::array<std::string_view, 8> leads = {"for", "about", "you", "evidence",
                                                                  "of",  "to",    "see", "on"};
        for (++at_; at_ < words_.size() && words_[at_] == "will";) ++at_;
        if (at_ >= words_.size()) return false;
        const std::string& verb = words_[at_++];
        if (!is_one(verb, asks)) return is_one(verb, judges);
        while (at_ < words_.size() && is_one(words_[at_], leads)) ++at_; // "look for evidence of these"
        return true;
    }

    /// "all of the essential criteria listed below": up to the verb.
    bool subject() {
        bool quantity = false, criteria = false, importance = false;
        for (; at_ < words_.size(); ++at_) {
            const std::string& word = words_[at_];
            const auto said = importance_said(" " + word + " ");
            if (is_one(word, quantities))
                quantity = true;
            else if (said && !criteria) {
                quantity = quantity || importance; // "essential and desirable criteria"
                result_.only = importance ? std::nullopt : said;
                importance = true;
            } else if (said && !importance && both_said()) {
                at_ += 2; // "all criteria, both essential and desirable,"
            } else if (importance && word == "and") {
            } else if (!is_one(word, qualifiers) && !names_criteria(word))
                break;
            criteria = criteria || names_criteria(word);
            result_.above_all = result_.above_all || word == "above";
            result_.others = result_.others || word == "other" || word == "others" || word == "rest" ||
                             word == "remainder" || word == "remaining";
            result_.forward = result_.forward || word == "following" || word == "below";
            result_.following =
                result_.following || word == "following" || word == "above" || word == "below" || word == "these";
        }
        const bool alone = at_ < words_.size() && is_verb(words_[at_]); // "All are assessed…"
        return (quantity && (criteria || result_.following || alone)) || (result_.forward && alone) ||
               (result_.above_all && criteria && alone) || (importance && criteria);
    }

    /// "essential and desirable" from here on: of all.
    bool both_said() const {
        if (at_ + 2 >= words_.size() || (words_[at_ + 1] != "and" && words_[at_ + 1] != "or")) return false;
        const auto one = importance_said(" " + words_[at_] + " "), other = importance_said(" " + words_[at_ + 2] + " ");
        return one && other && *one != *other;
    }

    /// "… to produce a short list for interview": what for, and not how.
    bool aims(std::size_t at) const {
        static constexpr std::array<std::string_view, 6> ends = {"produce", "reduce", "shorten",
                                                                 "create",  "arrive", "limit"};
        return words_[at] == "to" && at + 1 < words_.size() && is_one(words_[at + 1], ends);
    }

    void cut_conditions() {
        static constexpr std::array<std::string_view, 3> conditions = {"unless", "where", "otherwise"};
        for (std::size_t at = at_; at < words_.size(); ++at)
            if (is_one(words_[at], conditions) || aims(at)) words_.resize(at);
    }

    void importance(const std::vector<std::string>& rest) {
        std::string plain_words = " ";
        for (const std::string& word : rest) {
            if (is_one(word, judging)) break;
            plain_words += word + " ";
        }
        const ImportanceFound found = importance_in(plain_words);
        if (!found.one() || result_.only) return;
        result_.importance = found.which();
        result_.importance_words = std::string(name(*result_.importance));
    }

    void methods(const std::vector<std::string>& rest, bool judged) {
        std::string words;
        for (std::size_t at = 0; at < rest.size();) {
            // "Used for shortlisting" says when, "used … on the basis of the form" says how.
            const bool used = rest[at] == "used" || rest[at] == "applied";
            const bool basis = std::any_of(rest.begin() + static_cast<std::ptrdiff_t>(at), rest.end(),
                                           [](const std::string& word) { return word == "basis" || word == "from"; });
            judged = judged || (is_one(rest[at], judging) && (!used || basis));
            const auto method = judged && !is_one(rest[at], judging) ? method_at(rest, at) : std::nullopt;
            const std::size_t count = method ? method->words : 1;
            for (std::size_t one = at; method && one < at + count; ++one) words += (one > at ? " " : "") + rest[one];
            if (method) words += ", ";
            at += count;
        }
        while (ends_with_any(words, ", ")) words.pop_back();
        if (!words.empty()) result_.assessed = assessed_in(words, legend_);
    }

    std::vector<std::string> words_;
    const Legend& legend_;
    std::size_t at_ = 0;
    ForAll result_;
};

/// "Method of assessment: application form and interview", standing alone.
std::optional<ForAll> labelled(std::string_view text, const Legend& legend) {
    if (text.size() > 200) return std::nullopt;
    ForAll result;
    result.label = result.following = true;
    if (const std::string value = behind_participle(text); !value.empty()) {
        result.assessed = assessed_freely(value, legend);
        if (result.assessed.stated() && result.assessed.unknown.empty()) return result;
    }
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const std::string label = plain(text.substr(0, colon)), value = trimmed(text.substr(colon + 1));
    if (value.empty()) return std::nullopt;
    if (labels_methods(label)) {
        result.assessed = is_assessment(value, legend) ? assessed_in(value, legend) : assessed_freely(value, legend);
        if (is_assessment(value, legend) || (result.assessed.stated() && result.assessed.unknown.empty()))
            return result;
    }
    result.assessed = {};
    if (labels_importance(label) && importance_value(value, legend)) {
        result.importance = importance_value(value, legend);
        result.importance_words = value;
        return result;
    }
    return std::nullopt;
}

} // namespace

std::vector<ForAll> said_for_all(std::string_view text, const Legend& legend) {
    constexpr std::size_t longest = 600; // a paragraph of notes, and no more
    std::vector<ForAll> all;
    if (text.size() > longest) return all;
    if (auto one = labelled(text, legend)) return {std::move(*one)};
    bool goes_on = false;
    for (auto& clause : clauses_of(text)) {
        // "Those marked * are assessed from the form; all others at interview"
        const bool marked =
            std::any_of(clause.begin(), clause.end(), [](const std::string& word) { return is_one(word, marking); });
        auto one = Clause(std::move(clause), legend).read(goes_on, !all.empty());
        goes_on = marked || (one && one->assessed.stated());
        if (one) all.push_back(std::move(*one));
    }
    return all;
}

} // namespace evenhand::spec::importing
