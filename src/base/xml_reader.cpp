#include "base/xml_reader.h"

#include "base/text.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <regex>
#include <tuple>

namespace evenhand::xml {

namespace {

using Severity = Problem::Severity;

bool always_allowed(std::string_view attribute) {
    return attribute == "xmlns" || attribute.starts_with("xmlns:") || attribute.starts_with("xsi:");
}

bool holds(std::initializer_list<std::string_view> list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

std::string one_of(std::initializer_list<std::string_view> first, std::initializer_list<std::string_view> second = {}) {
    std::vector<std::string> words(first.begin(), first.end());
    words.insert(words.end(), second.begin(), second.end());
    if (words.empty()) return "none";
    return words.size() == 1 ? words.front() : "one of " + joined(words);
}

} // namespace

void Reader::note(Severity severity, int line, int column, std::string message, std::string expected) {
    problems_.push_back({severity, file_, line, column, readable(std::move(message)), readable(std::move(expected))});
}

void Reader::error(const Element& at, std::string message, std::string expected) {
    note(Severity::error, at.line, at.column, std::move(message), std::move(expected));
}

void Reader::error(const Attribute& at, std::string message, std::string expected) {
    note(Severity::error, at.line, at.column, std::move(message), std::move(expected));
}

void Reader::warning(const Element& at, std::string message, std::string expected) {
    note(Severity::warning, at.line, at.column, std::move(message), std::move(expected));
}

void Reader::warning(const Attribute& at, std::string message, std::string expected) {
    note(Severity::warning, at.line, at.column, std::move(message), std::move(expected));
}

void Reader::attributes(const Element& element, std::initializer_list<std::string_view> required,
                        std::initializer_list<std::string_view> optional) {
    for (const std::string_view name : required)
        if (!element.find(name))
            error(element, fmt::format("<{}> has no {}", element.name, name), fmt::format("{}=\"…\"", name));
    if (const Attribute* other = element.find("xmlns"); other && !xmlns_.empty() && other->value != xmlns_)
        error(*other, fmt::format("<{}> is of another namespace, \"{}\"", element.name, other->value),
              fmt::format("the root's, {}", xmlns_));
    for (const Attribute& attribute : element.attributes)
        if (!always_allowed(attribute.name) && !holds(required, attribute.name) && !holds(optional, attribute.name))
            error(attribute, fmt::format("unknown attribute \"{}\" of <{}>", attribute.name, element.name),
                  one_of(required, optional));
}

void Reader::children(const Element& element, std::initializer_list<std::string_view> allowed, bool text) {
    if (!text && !element.text.empty())
        error(element, fmt::format("text \"{}\" stands in <{}>", element.text, element.name), "none there");
    for (const Element& child : element.children)
        if (!holds(allowed, child.name))
            error(child, fmt::format("unknown element <{}> in <{}>", child.name, element.name), one_of(allowed));
}

bool Reader::root(const Element& element, std::string_view name, std::string_view xmlns) {
    if (element.name != name) {
        error(element, fmt::format("the root element is <{}>", element.name),
              fmt::format("<{} xmlns=\"{}\">", name, xmlns));
        return false;
    }
    xmlns_ = xmlns;
    if (element.get("xmlns") == xmlns) return true;
    if (const Attribute* found = element.find("xmlns"))
        error(*found, fmt::format("the namespace is \"{}\"", found->value), fmt::format("xmlns=\"{}\"", xmlns));
    else
        error(element, fmt::format("<{}> has no namespace", name), fmt::format("xmlns=\"{}\"", xmlns));
    return false;
}

std::string Reader::words(const Element& element, std::string_view attribute) {
    const Attribute* found = element.find(attribute);
    if (!found) return {};
    std::string value = tidied_white_space(found->value);
    if (value.empty())
        error(*found, fmt::format("{} of <{}> is empty", attribute, element.name), "text, or no such attribute");
    return value;
}

std::string Reader::text(const Element& element) {
    if (trimmed(element.text).empty()) error(element, fmt::format("<{}> is empty", element.name), "text in it");
    return element.text;
}

std::vector<std::string> Reader::list(const Element& element, std::string_view attribute,
                                      std::string_view other_separators) {
    std::vector<std::string> parts;
    const std::string separators = " \t\r\n" + std::string(other_separators);
    const std::string_view value = element.get(attribute);
    for (std::size_t at = 0; (at = value.find_first_not_of(separators, at)) != std::string_view::npos;) {
        const std::size_t end = std::min(value.find_first_of(separators, at), value.size());
        parts.emplace_back(value.substr(at, end - at));
        at = end;
    }
    return parts;
}

std::string Reader::language(const Element& element, const std::string& fallback) {
    const Attribute* found = element.find("xml:lang");
    if (!found) return fallback;
    static const std::regex tag("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*"); // the outline of BCP 47
    if (found->value.size() <= 60 && std::regex_match(found->value, tag)) return found->value;
    error(*found, fmt::format("xml:lang is \"{}\"", found->value), "a language such as en-GB or cy");
    return fallback;
}

int Reader::integer(const Element& element, std::string_view attribute, int fallback, int least, int most) {
    const Attribute* found = element.find(attribute);
    if (!found) return fallback;
    int value = 0;
    const std::string text = tidied_white_space(found->value); // as XML Schema does with numbers and dates
    const char* end = text.data() + text.size();
    const auto [stop, failure] = std::from_chars(text.data(), end, value);
    if (failure == std::errc() && stop == end && value >= least && value <= most) return value;
    error(*found, fmt::format("{} is \"{}\"", attribute, found->value),
          fmt::format("a whole number from {} to {}", least, most));
    return fallback;
}

std::optional<Rational> Reader::rational(const Element& element, std::string_view attribute, int decimals,
                                         const Rational& above, const Rational& most) {
    const Attribute* found = element.find(attribute);
    if (!found) return std::nullopt;
    try {
        const std::string text = tidied_white_space(found->value);
        const bool plain = text.find_first_of("/+") == std::string::npos;
        const Rational value = Rational::parse(text, decimals);
        if (plain && value > above && value <= most) return value;
    } catch (const InvalidInput&) { // noted below, with its place
    }
    error(*found, fmt::format("{} is \"{}\"", attribute, found->value),
          fmt::format("a number above {} and up to {} with at most {} decimals", above.to_string(), most.to_string(),
                      decimals));
    return std::nullopt;
}

std::optional<Date> Reader::date(const Element& element, std::string_view attribute) {
    const Attribute* found = element.find(attribute);
    if (!found) return std::nullopt;
    try {
        return parse_date(tidied_white_space(found->value));
    } catch (const InvalidInput&) {
        error(*found, fmt::format("{} is \"{}\"", attribute, found->value), "a day that exists, as YYYY-MM-DD");
    }
    return std::nullopt;
}

bool Reader::yes(const Element& element, std::string_view attribute, bool fallback) {
    const Attribute* found = element.find(attribute);
    if (!found) return fallback;
    if (found->value != "yes" && found->value != "no") {
        error(*found, fmt::format("{} is \"{}\"", attribute, found->value), "yes or no");
        return fallback;
    }
    return found->value == "yes";
}

void sort_by_place(std::vector<Problem>& problems, std::size_t first) {
    std::stable_sort(
        problems.begin() + static_cast<std::ptrdiff_t>(first), problems.end(),
        [](const Problem& a, const Problem& b) { return std::tie(a.line, a.column) < std::tie(b.line, b.column); });
}

} // namespace evenhand::xml
