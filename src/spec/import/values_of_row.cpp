#include "spec/import/values_of_row.h"

#include "base/text.h"
#include "spec/import/text.h"
#include "spec/import/words.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::spec::importing {

namespace {

std::vector<std::string> lines_in(const std::string& words) {
    std::vector<std::string> lines;
    for (const std::string& line : split(words, "\n"))
        if (std::string one = clean(line); !one.empty()) lines.push_back(std::move(one));
    return lines;
}

bool all_same(const std::vector<std::string>& lines) {
    return std::all_of(lines.begin(), lines.end(), [&](const std::string& line) { return line == lines.front(); });
}

/// Each line names another method and no more than one: a list of methods, not of criteria.
bool each_another_method(const std::vector<std::string>& lines, const Legend& legend) {
    std::vector<Method> seen;
    for (const std::string& line : lines) {
        const auto methods = assessed_in(line, legend).methods;
        if (methods.size() != 1 || std::find(seen.begin(), seen.end(), methods[0]) != seen.end()) return false;
        seen.push_back(methods[0]);
    }
    return true;
}

/// "E, E, D"; "A/I, T, A": the values of one line, where commas can only part them.
std::vector<std::string> parts_of(const std::string& line, std::size_t count, const Legend& legend, bool methods) {
    std::vector<std::string> parts;
    for (const std::string& part : split(line, methods ? ",;" : ",;/& ")) {
        const std::string value = clean(part);
        if (value.empty()) continue;
        if (methods ? !is_assessment(value, legend) && !looks_like_codes(value) : !importance_value(value, legend))
            return {};
        parts.push_back(value);
    }
    const bool joined_within = std::any_of(parts.begin(), parts.end(), [](const std::string& part) {
        return part.find_first_of("/&+") != std::string::npos;
    });
    const bool can_only_part = !methods || joined_within;
    return parts.size() == count && can_only_part ? parts : std::vector<std::string>();
}

/// The cell's list as one text for each of `count` criteria; one text for all; or nothing where it cannot be told.
std::vector<std::string> for_each(const std::string& words, std::size_t count, const Legend& legend, bool methods,
                                  Lists lists = Lists::unknown) {
    const std::vector<std::string> lines = lines_in(words);
    if (lines.empty()) return {};
    if (lines.size() == 1 && count > 1)
        if (auto parts = parts_of(lines.front(), count, legend, methods); !parts.empty()) return parts;
    const auto whole = [&] { return std::vector<std::string>(count, joined(lines, ", ")); };
    if (count == 1) return whole();
    if (all_same(lines) && lines.size() > 1) return std::vector<std::string>(count, lines.front());
    if (lines.size() == count) {
        const bool codes = std::all_of(lines.begin(), lines.end(), looks_like_codes);
        if (!methods || codes || !each_another_method(lines, legend) || lists == Lists::one_for_each) return lines;
        if (lists == Lists::all_for_each) return whole();
        return count <= 3 ? std::vector<std::string>{} : lines;
    }
    std::vector<std::string> groups;
    for (const std::string& line : lines) {
        auto of_line = groups_in(line, legend);
        if (of_line.empty()) {
            groups.clear();
            break;
        }
        for (std::string& group : of_line) groups.push_back(std::move(group));
    }
    const bool jointed = std::any_of(groups.begin(), groups.end(), [](const std::string& group) {
        return group.find_first_of(",/&+;") != std::string::npos;
    });
    if (groups.size() == count && (jointed || lines.size() > 1 || !methods || all_same(groups))) return groups;
    if (lines.size() == 1) return whole();
    if (methods && each_another_method(lines, legend)) return whole();
    return {};
}

void give_importance(const std::string& words, Found& found, const Legend& legend) {
    if (words.empty() || is_nothing(words)) return;
    found.importance = importance_value(words, legend);
    found.importance_words = words;
    const auto both = found.importance ? std::nullopt : values_alone(words, legend); // "Essential (A/I)"
    if (!both) return;
    found.importance = both->importance;
    found.importance_words = both->importance_words;
    if (!found.assessed.stated()) found.assessed = both->assessed;
}

void give_methods(const std::string& words, Found& found, const Legend& legend) {
    if (words.empty() || is_nothing(words)) return;
    const std::string all = found.assessed.stated() ? found.assessed.words + ", " + words : words;
    found.assessed = assessed_in(all, legend);
    if (found.assessed.unknown.empty()) return;
    if (Assessed freely = assessed_freely(all, legend); freely.stated())
        found.assessed = std::move(freely); // "Bench test"
}

/// "3", "x2", "20%", "2.5 (high)": above 0, up to 100.
std::optional<Rational> weight_in(const std::string& words) {
    const std::size_t start = words.find_first_of("0123456789");
    if (start == std::string::npos || start > 2) return std::nullopt;
    const std::size_t end = std::min(words.find_first_not_of("0123456789.", start), words.size());
    try {
        const Rational weight = Rational::parse(words.substr(start, end - start), 3);
        if (weight > Rational(0) && weight <= Rational(100)) return weight;
    } catch (const InvalidInput&) { // said by the caller
    }
    return std::nullopt;
}

void give_weight(const std::string& words, Found& found, Findings& findings) {
    found.weight = weight_in(words);
    if (found.weight) return;
    findings.warn(found.place, fmt::format("the weight {} is no number from above 0 up to 100, so {} has none",
                                           quoted(words), quoted(found.text)));
}

} // namespace

bool is_set_of_methods(const std::string& words, const Legend& legend) {
    return each_another_method(lines_in(words), legend);
}

void share_out(const RowValues& values, std::vector<Found>& statements, Findings& findings) {
    if (statements.empty()) return;
    const Legend& legend = findings.legend();
    const std::size_t count = statements.size();
    Lists lists = values.lists;
    for (const std::string& cell : values.importance) {
        // A list of importance shows that the cells beside it go with the statements line by line.
        if (count > 1 && lines_in(cell).size() == count) lists = Lists::one_for_each;
        const auto each = for_each(cell, count, legend, false);
        if (each.empty() && !lines_in(cell).empty())
            findings.warn(statements.front().place,
                          fmt::format("which of {} belongs to which of the {} requirements from {} on cannot be told",
                                      quoted(cell), count, quoted(statements.front().text)));
        for (std::size_t one = 0; one < each.size(); ++one) give_importance(each[one], statements[one], legend);
        if (each.empty() && !lines_in(cell).empty())
            for (Found& found : statements) found.importance_doubtful = true;
    }
    for (const std::string& cell : values.methods) {
        const auto each = for_each(cell, count, legend, true, lists);
        if (each.empty() && !lines_in(cell).empty()) {
            findings.warn(statements.front().place,
                          fmt::format("whether {} holds for each of the {} requirements from {} on, or is a list of "
                                      "one for each, cannot be told",
                                      quoted(cell), count, quoted(statements.front().text)));
            for (Found& found : statements) found.assessed_doubtful = true;
        }
        for (std::size_t one = 0; one < each.size(); ++one) give_methods(each[one], statements[one], legend);
    }
    const auto weights = for_each(values.weight, count, legend, false);
    for (std::size_t one = 0; one < weights.size(); ++one)
        if (!is_nothing(weights[one])) give_weight(weights[one], statements[one], findings);
}

} // namespace evenhand::spec::importing
