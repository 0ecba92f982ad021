// Sentences among the lines of a document that say something of criteria around them.
#include "spec/import/announced.h"
#include "spec/import/text.h"
#include "spec/import/walk.h"

#include <array>
#include <utility>

namespace evenhand::spec::importing {

/// "At interview we will look for:" over a list whose importance is known. \returns whether it is one
bool Walk::leads_to_list_with_method(std::size_t at) {
    static constexpr std::array<std::string_view, 12> verbs = {"show",    "demonstrate", "look for", "test",
                                                               "tested",  "assess",      "assessed", "evidence",
                                                               "explore", "check",       "shown",    "measure"};
    static constexpr std::array<std::string_view, 6> who = {"we", "you", "candidates", "applicants", "please", "panel"};
    const Line& line = steps_[at].line;
    const Step* next = after(at);
    if (!in_criteria() || !context_.importance() || line.heading > 0 || !line.mark.empty() || !next || next->table ||
        next->line.mark.empty() || !ends_with_any(line.text, ":") || word_count(line.text) > 16)
        return false;
    const std::string plain_words = plain(line.text);
    if (!has_any(plain_words, verbs) || !has_any(plain_words, who) || importance_in(plain_words).desirable ||
        announced_importance(line))
        return false;
    const auto words = words_of(plain_words);
    std::string methods;
    for (std::size_t word = 0; word < words.size(); ++word)
        if (const auto method = method_at(words, word); method && words[word] != "test")
            methods += std::string(name(method->is)) + ", ";
    if (methods.empty()) return false;
    flush();
    context_.label(*context_.importance(), context_.importance_words(), assessed_in(methods, findings_.legend()));
    return true;
}

/// "Assessed from your application:" right over a list, or without a colon where the first list has such a line over
/// it: of that list, and not of the one before. \returns whether it is one
bool Walk::stands_over_its_list(std::size_t at) {
    const Line& line = steps_[at].line;
    const Step* next = after(at);
    if (!in_criteria() || line.heading > 0 || !line.mark.empty() || !next || next->table || next->line.mark.empty() ||
        word_count(line.text) > 12)
        return false;
    const bool first = open_.empty() && at > 0 && !steps_[at - 1].table && steps_[at - 1].line.text == heading_;
    const bool colon = ends_with_any(line.text, ":");
    if (!colon && !first && !methods_over_lists_) return false;
    std::string text = line.text;
    while (ends_with_any(text, ": ")) text.pop_back();
    const ImportanceFound importance = importance_in(plain(text));
    if (text.find(':') != std::string::npos || importance.essential || importance.desirable) return false;
    const std::string value = behind_participle(text);
    const Legend& legend = findings_.legend();
    if (value.empty() && !is_assessment(text, legend)) return false;
    Assessed assessed = value.empty() ? assessed_in(text, legend) : assessed_freely(value, legend);
    if (!assessed.stated() || !assessed.unknown.empty() || looks_like_codes(text)) return false;
    if (first) methods_over_lists_ = true;
    flush();
    context_.assess_list(std::move(assessed));
    return true;
}

/// Whether neither list nor table comes before the next part of the document.
bool Walk::is_behind_all_lists(std::size_t at) const {
    for (const Step* next = after(at); next; next = after(++at)) {
        if (next->table || !next->line.mark.empty()) return false;
        const auto topic = topic_of(plain(next->line.text));
        if (topic && *topic != Topic::criteria && *topic != Topic::weak_criteria) return true;
    }
    return true;
}

/// A sentence about all criteria, or about those of a list it stands over. \returns whether it is one
bool Walk::for_all(std::size_t at) {
    const Line& line = steps_[at].line;
    if (topic_ == Topic::duties || topic_ == Topic::behaviours || line.is_bullet()) return false;
    if (heads_items_with_how(at)) return false;
    if (stands_over_its_list(at)) return true;
    auto all = said_for_all(line.text, findings_.legend());
    if (all.empty()) return leads_to_list_with_method(at);
    const bool before_lists = topic_ == Topic::weak_criteria && !in_criteria() && open_.empty();
    if (all.front().label && before_lists && all.front().assessed.stated()) {
        label_before_ = all.front().assessed;
        return true;
    }
    if (all.front().label && (!in_criteria() || !open_.empty())) return false; // of the lines before it
    const bool over_list = all.front().following && ends_with_any(line.text, ":") && heads_a_list(at);
    if (over_list && all.front().importance) {
        flush();
        context_.label(*all.front().importance, all.front().importance_words);
        return true;
    }
    const Step* next = after(at);
    for (ForAll& one : all) {
        const bool behind_table = at > 0 && steps_[at - 1].table && after_table_ && in_criteria();
        if (one.following && !one.forward && !one.label && open_.empty() && behind_table && !heads_a_list(at)) {
            // "All of the above are…": of those that stand above and say nothing themselves.
            findings_.say_of_last(one, one.above_all ? findings_.count() : in_last_table_);
            continue;
        }
        if (one.following && !one.forward && !open_.empty() && in_criteria()) { // "These are…", below a list
            const std::size_t before = findings_.count();
            flush();
            const bool of_all = one.above_all && is_behind_all_lists(at); // "The above criteria will be…"
            findings_.say_of_last(one, of_all ? findings_.count() : findings_.count() - before);
            continue;
        }
        one.list_below = one.following && next && !next->table && !next->line.mark.empty() && !is_heading(at + 1);
        if (one.following && one.assessed.stated() && !one.only && !one.list_below &&
            (!one.importance || one.importance == context_.importance()) && in_criteria() && context_.importance()) {
            flush();
            context_.assess(one.assessed);
            continue;
        }
        if (one.following && !one.only && !one.importance) one.only = context_.importance();
        findings_.for_all(std::move(one));
    }
    return true;
}

/// \returns whether the line announces the importance of a list among criteria
bool Walk::announces_importance(std::size_t at) {
    const Line& line = steps_[at].line;
    const Step* next = after(at);
    if (!in_criteria() || !line.mark.empty() || !next || next->table || next->line.mark.empty()) return false;
    const auto importance = announced_importance(line);
    if (!importance) {
        if (!ends_with_any(line.text, ":") || !Context::announces(plain(line.text))) return false;
        flush();
        context_.announce(); // "We need you to have:"
        return true;
    }
    flush();
    std::string methods; // "… must show at interview:"
    const auto words = words_of(plain(line.text));
    for (std::size_t word = 0; word < words.size(); ++word)
        if (const auto method = method_at(words, word)) methods += std::string(name(method->is)) + ", ";
    context_.label(*importance, line.text, methods.empty() ? Assessed() : assessed_in(methods, findings_.legend()));
    return true;
}

} // namespace evenhand::spec::importing
