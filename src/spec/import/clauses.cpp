#include "spec/import/clauses.h"

#include "base/ascii.h"
#include "base/text.h"
#include "spec/import/text.h"
#include "spec/import/words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace evenhand::spec::importing {

namespace {

constexpr std::array<std::string_view, 23> criteria_words = {
    "criteria", "criterion",  "requirements", "requirement",  "points",     "attributes",  "skills",  "elements",
    "items",    "statements", "qualities",    "competencies", "experience", "competences", "factors", "areas",
    "meini",    "others",     "rest",         "remainder",    "point",      "everything",  "ones"};
constexpr std::array<std::string_view, 8> verbs = {"are", "is", "will", "must", "should", "to", "can", "may"};

} // namespace

bool names_criteria(std::string_view word) {
    return std::find(criteria_words.begin(), criteria_words.end(), word) != criteria_words.end();
}

bool is_verb(std::string_view word) {
    return std::find(verbs.begin(), verbs.end(), word) != verbs.end();
}

std::vector<std::vector<std::string>> clauses_of(std::string_view text) {
    std::vector<std::vector<std::string>> clauses;
    std::string parted;
    for (std::size_t at = 0; at < text.size(); ++at) { // "1–4" as "1 to 4"
        const auto digit = [&](std::size_t one) { return one < text.size() && is_digit(text[one]); };
        const std::size_t dash = text.substr(at, 3) == "\u2013" ? 3 : text[at] == '-' ? 1 : 0;
        if (dash > 0 && at > 0 && digit(at - 1) && digit(at + dash)) {
            parted += " to ";
            at += dash - 1;
        } else {
            parted += text[at];
        }
    }
    for (const std::string_view joint : {", and criteria ", " and criteria ", "; criteria ", ", criteria "}) {
        const std::size_t at = parted.find(joint, 1);
        if (at != std::string::npos && parted.find_first_of("0123456789", at) == at + joint.size())
            parted.replace(at, joint.size(), "; criteria ");
    }
    for (const std::string_view others : {" all other", " others ", " other ", " the rest ", " desirable criteria"})
        for (const std::string_view joint : {",", " and", ", and"}) {
            const std::size_t at = parted.find(std::string(joint) + std::string(others));
            if (others == " desirable criteria" && parted.find("criteria") > at) continue; // "essential and desirable"
            if (at != std::string::npos) parted.replace(at, joint.size(), ";");
        }
    for (const std::string& sentence : split(parted, ".;\n")) {
        std::vector<std::string> words = words_of(plain(sentence)), clause;
        for (std::size_t at = 0; at < words.size(); ++at) {
            const auto joins = [&](const std::string& word) {
                return word == "and" || word == "while" || word == "whilst";
            };
            const std::size_t next =
                at + 1 < words.size() && (words[at + 1] == "all" || words[at + 1] == "the") ? at + 2 : at + 1;
            const bool said =
                std::any_of(clause.begin(), clause.end(), [](const std::string& word) { return is_verb(word); });
            const bool anew = said && joins(words[at]) && next + 1 < words.size() &&
                              importance_said(" " + words[next] + " ") && names_criteria(words[next + 1]);
            if (anew && !clause.empty()) {
                clauses.push_back(std::move(clause));
                clause = {};
                continue;
            }
            clause.push_back(words[at]);
        }
        if (!clause.empty()) clauses.push_back(std::move(clause));
    }
    return clauses;
}

} // namespace evenhand::spec::importing
