#include "spec/import/legend_signs.h"

#include "base/text.h"
#include "spec/import/text.h"
#include "spec/import/words.h"

#include <algorithm>
#include <array>

namespace evenhand::spec::importing {

namespace {

constexpr std::size_t longest = 40; ///< words of a line about signs

/// "Criteria marked A are assessed by form, those marked with a T by a test": how, for each letter.
void take_letters(std::string_view line, Legend& legend) {
    static constexpr std::array<std::string_view, 8> links = {"with", "as", "by", "a", "an", "the", "letter", "at"};
    static constexpr std::string_view mark = "marked ";
    for (std::size_t at = line.find(mark); at != std::string_view::npos;) {
        const std::size_t begin = at, next = line.find(mark, at + 1);
        const auto words = split(line.substr(at + mark.size(), next - at - mark.size()), " \t\n()[]{}\"',;:");
        at = next;
        std::size_t sign = 0;
        while (sign < words.size() && std::find(links.begin(), links.end(), words[sign]) != links.end()) ++sign;
        if (sign == words.size() || words[sign].size() > 2 || !is_capitals("A" + words[sign])) continue;
        const std::string& code = words[sign];
        const auto rest = joined({words.begin() + static_cast<std::ptrdiff_t>(sign) + 1, words.end()}, " ");
        auto method = only_method(plain(rest.substr(0, rest.find(". "))));
        if (!method) { // "Show in your letter how you meet those marked S."
            const std::size_t sentence = line.rfind(". ", begin);
            const std::size_t from = sentence == std::string_view::npos ? 0 : sentence;
            method = only_method(plain(line.substr(from, begin - from)));
        }
        if (!method || code == "E" || code == "D" || legend.method(code)) continue;
        legend.methods.push_back({code, *method, clean(line)});
        legend.besides.push_back(code);
    }
}

} // namespace

bool explains_sign(std::string_view line, Legend& legend) {
    const std::string words = plain(line);
    if (line.find('*') == std::string_view::npos && !has(words, "asterisk")) {
        if (word_count(line) <= longest) take_letters(line, legend);
        return false; // what it says of the others is still to be read
    }
    static constexpr std::array<std::string_view, 6> ties = {"marked",    "denotes",  "denote",
                                                             "indicates", "asterisk", "asterisked"};
    const bool tied =
        has_any(words, ties) || line.find("* =") != std::string_view::npos || line.find("*=") != std::string_view::npos;
    // "…, all others are desirable" is of those without a star.
    const std::size_t others = std::min({words.find(" all other"), words.find(" other"), words.find(" the rest "),
                                         words.find(" unmarked "), words.find(" remaining ")});
    const ImportanceFound found = importance_in(words.substr(0, others) + " ");
    std::string marked = words.substr(0, std::min(others, words.find(" all ", 1))) + " ";
    for (const std::string& sentence : split(line, ".;")) // "All are … from the form. Those marked * …"
        if (const std::string its = plain(sentence); starts_with(words, "all") && has_any(its, ties)) marked = its;
    const auto method = found.essential || found.desirable ? std::nullopt : only_method(marked);
    if (tied && method && word_count(line) <= longest) {
        legend.methods.push_back({"*", *method, clean(line)});
        legend.besides.emplace_back("*");
        return false; // what it says of the others is still to be read
    }
    if (!tied || !found.one() || word_count(line) > 20) return false;
    legend.importance.push_back({"*", found.which(), std::string(name(found.which())), clean(line)});
    return true;
}

} // namespace evenhand::spec::importing
