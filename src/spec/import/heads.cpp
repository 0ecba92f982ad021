#include "spec/import/heads.h"

#include "base/text.h"
#include "spec/import/text.h"
#include "spec/import/values.h"

#include <algorithm>
#include <array>

namespace evenhand::spec::importing {

namespace {

bool is_generic(const std::string& plain_words, const HeaderWords& said) {
    const std::size_t count = words_of(plain_words).size();
    if (count > 5) return false;
    if (has(plain_words, "criteria") || has(plain_words, "criterion") || has(plain_words, "meini prawf")) return true;
    // "Skill or experience" names what each row may be, "Skills and experience" a group of criteria.
    if (has(plain_words, "or") && is_category(plain_words)) return true;
    if (!said.statement && !said.category) return false;
    // "Attributes" heads a column, "Personal attributes" is a group of criteria.
    return count == 1 || has(plain_words, "specification") || has(plain_words, "heading") ||
           has(plain_words, "description") || has(plain_words, "what we need");
}

/// "Stage 2: interview" as "interview".
std::string without_stage(const std::string& plain_words) {
    const auto words = words_of(plain_words);
    const bool counted =
        words.size() > 2 && words[0] == "stage" && words[1].find_first_not_of("0123456789") == std::string::npos;
    return counted ? " " + joined({words.begin() + 2, words.end()}, " ") + " " : plain_words;
}

} // namespace

Head head_of(const std::string& words, const Legend& legend) {
    if (says_both_languages(words)) {
        Head english = head_of(std::string(english_of(words)), legend);
        english.words = clean(words);
        return english;
    }
    Head head;
    constexpr std::size_t longest = 600;
    if (words.size() > longest) {
        head.words = words.substr(0, longest);
        head.is_sentence = true;
        return head;
    }
    head.words = clean(words);
    const std::string plain_words = plain(head.words);
    const std::size_t count = words_of(plain_words).size();
    if (head.words.empty()) return head;
    const auto each = split(words, "\n");
    const auto lines = each.size();
    head.said = header_words(plain_words);
    // "Demonstrated by", "Level 2", "Is it essential?" begin as requirements do.
    const bool known = count <= 4 && (head.said.method || head.said.evidence || head.said.level ||
                                      importance_said(plain_words) || importance_in(plain_words).both());
    const ImportanceFound both = importance_in(plain_words); // "Must have / nice to have" is no requirement
    const bool names_both = both.both() && trimmed(both.rest).empty();
    head.is_sentence = count > 16 || (count >= 2 && !known && !names_both && starts_as_requirement(plain_words)) ||
                       (count > 5 && ends_with_any(head.words, ".")) || (lines > 3 && count > 6);
    // "Experience", and below it "Assessed by: interview"; "Essential", and below it what is.
    for (const std::string& line : each)
        if (const std::size_t colon = line.find(':'); colon != std::string::npos && lines > 1)
            head.is_sentence = head.is_sentence ||
                               (labels_methods(line.substr(0, colon)) && is_assessment(line.substr(colon + 1), legend));
    head.is_sentence = head.is_sentence || (lines > 1 && importance_said(plain(each[0])) && word_count(each[1]) >= 2 &&
                                            each[1][0] != '(' && !importance_in(plain(each[1])).one() &&
                                            !is_assessment(each[1], legend) && !header_words(plain(each[1])).statement);
    if (head.is_sentence) return head;
    head.is_value = tick_of(head.words) != Tick::none || words.find_first_not_of("0123456789.%") == std::string::npos;
    head.importance = importance_in(plain_words);
    const bool stage = starts_with(plain_words, "stage") && count == 2; // "Stage 1", explained by a sentence
    const std::string as_code = stage ? "Stage" + words_of(plain_words).back() : head.words;
    const MethodCode* code = legend.method(as_code);
    const bool is_code = code && code->code == as_code;
    if (!is_code) {
        const ImportanceCode* letter = legend.importance_of(head.words);
        if (letter || head.words == "E" || head.words == "D") {
            const Importance is = letter              ? letter->is
                                  : head.words == "E" ? Importance::essential
                                                      : Importance::desirable;
            (is == Importance::essential ? head.importance.essential : head.importance.desirable) = true;
            head.importance.rest = " ";
        }
    }
    // "Essential: lifts safely" has statements in it, "Essential or desirable for the post" speaks of those below.
    const std::size_t colon = head.words.find(':');
    if (colon != std::string::npos && word_count(head.words.substr(colon + 1)) >= 2 &&
        importance_value(head.words.substr(0, colon), legend)) {
        head.is_sentence = true;
        return head;
    }
    head.importance_column = (head.importance.both() && words_of(head.importance.rest).size() <= 4) ||
                             (head.said.importance && count <= 3 && !head.importance.one());
    if (is_code)
        head.method = code->is;
    else if (!head.importance_column && !head.importance.one())
        head.method = method_said(without_stage(plain_words));
    if (head.method)
        if (const MethodCode* own = is_code ? code : legend.code_for(*head.method)) head.code = own->code;
    // "Stage", "How tested": among many words they say nothing of a column.
    static constexpr std::array<std::string_view, 6> firmly = {"assess", "assessed", "assessment",
                                                               "method", "methods",  "measured"};
    const bool firm = has_any(plain_words, firmly);
    // Nor does "Assessment of people in their own homes".
    static constexpr std::array<std::string_view, 9> asks = {"how",   "where",    "when",  "method",  "methods",
                                                             "means", "assessed", "to be", "evidence"};
    const auto all = words_of(plain_words);
    bool names_methods = false;
    for (std::size_t at = 0; at < all.size(); ++at)
        names_methods = names_methods || (all[at] != "assessment" && method_at(all, at));
    const bool long_enough = firm && (starts_with_any(plain_words, asks) || names_methods);
    const bool about_methods =
        head.said.method && !(stage && is_code) && count <= (long_enough ? 14U : 4U) && !head.importance.one();
    static constexpr std::array<std::string_view, 7> plainly = {"method", "methods",  "assessed by", "how",
                                                                "where",  "measured", "evidenced"};
    const bool assessment = count <= 14 && is_assessment(head.words, legend);
    head.speaks_of_method = about_methods && (has_any(plain_words, plainly) || !assessment);
    // "A/I/T", "A or I": codes of the legend for what stands below; or several methods, "Application / Interview".
    const bool lists_codes = assessment && looks_like_codes(head.words) && count >= 2;
    const bool lists_methods = assessment && assessed_in(head.words, legend).methods.size() >= 2;
    head.method_column = !head.importance_column && (about_methods || lists_codes || lists_methods);
    if (head.speaks_of_method || lists_methods) head.method.reset();
    head.generic = is_generic(plain_words, head.said);
    head.names_columns = head.generic || head.said.number || (head.said.weight && count <= 4) ||
                         (head.said.level && count <= 4) || (head.said.blank_form && count <= 3) ||
                         (head.said.duty && count <= 4) || (head.said.evidence && count <= 3);
    return head;
}

} // namespace evenhand::spec::importing
