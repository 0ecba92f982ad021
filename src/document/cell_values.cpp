#include "document/cell_values.h"

#include "base/text.h"

#include <charconv>
#include <chrono>
#include <cmath>
#include <fmt/format.h>

namespace evenhand::document {

namespace {

using Kind = CellFormat::Kind;

constexpr double last_day = 2'958'465; // 31 December 9999

/// The first section of a format's code, without what is printed as it is and what stands in brackets, but for hours,
/// minutes and seconds that run on ("[h]").
std::string bare(std::string_view code) {
    std::string text;
    for (std::size_t at = 0; at < code.size() && code[at] != ';'; ++at) {
        const char c = code[at];
        if (c == '\\' || c == '_' || c == '*') {
            ++at;
        } else if (c == '"' || c == '[') {
            const std::size_t end = std::min(code.find(c == '"' ? '"' : ']', at + 1), code.size());
            const std::string inside = folded(code.substr(at + 1, end - at - 1));
            if (c == '[' && !inside.empty() && inside.find_first_not_of("hms") == std::string::npos) text += inside;
            at = end;
        } else {
            text += c;
        }
    }
    text = folded(text);
    for (const std::string_view word : {"general", "am/pm", "a/p"})
        if (const std::size_t at = text.find(word); at != std::string::npos) text.erase(at, word.size());
    return text;
}

std::string clock(long seconds) {
    std::string text = fmt::format("{:02}:{:02}", seconds / 3600, seconds / 60 % 60);
    if (seconds % 60 != 0) text += fmt::format(":{:02}", seconds % 60);
    return text;
}

std::string iso_date(long days_since_1899) {
    // Excel takes 1900 for a leap year: its days before 1 March 1900 are one too few.
    const long days = days_since_1899 < 60 ? days_since_1899 + 1 : days_since_1899;
    const std::chrono::year_month_day date(std::chrono::sys_days(std::chrono::year(1899) / std::chrono::December / 30) +
                                           std::chrono::days(days));
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

std::string iso(double number, Kind kind, bool since_1904) {
    constexpr long a_day = 24 * 60 * 60;
    const long seconds = std::lround(number * a_day);
    if (kind == Kind::time) return clock(seconds);
    const std::string date = iso_date(seconds / a_day + (since_1904 ? 1462 : 0));
    return kind == Kind::date || seconds % a_day == 0 ? date : date + "T" + clock(seconds % a_day);
}

/// Large whole numbers without an exponent: somebody's reference may have 16 figures.
std::string decimal(double number) {
    std::string text = fmt::format("{:.15g}", number);
    const std::size_t at = text.find("e+");
    if (at == std::string::npos || std::abs(number) >= 1e21) return text;
    const auto exponent = static_cast<std::size_t>(std::stoi(text.substr(at + 2)));
    text.resize(at);
    const std::size_t point = text.find('.');
    const std::size_t decimals = point == std::string::npos ? 0 : text.size() - point - 1;
    if (point != std::string::npos) text.erase(point, 1);
    return text.append(exponent - decimals, '0'); // 15 figures at most, so there are no more decimals than that
}

} // namespace

CellFormat cell_format(int built_in) {
    const auto within = [&](int first, int last) { return built_in >= first && built_in <= last; };
    if (built_in == 9 || built_in == 10) return {Kind::percent, 0};
    if (built_in == 22) return {Kind::date_and_time, 0};
    if (within(18, 21) || within(32, 35) || within(45, 47) || within(55, 56)) return {Kind::time, 0};
    if (within(14, 17) || within(27, 31) || built_in == 36 || within(50, 54) || within(57, 58)) return {Kind::date, 0};
    return {};
}

CellFormat cell_format(std::string_view code) {
    const std::string text = bare(code);
    const auto has = [&](const char* letters) { return text.find_first_of(letters) != std::string::npos; };
    const bool time = has("hs"), date = has("yd") || (has("m") && !time);
    if (date || time) return {date && time ? Kind::date_and_time : date ? Kind::date : Kind::time, 0};
    if (has("%")) return {Kind::percent, 0};
    const bool noughts = !text.empty() && text.find_first_not_of('0') == std::string::npos;
    return {Kind::number, noughts && text.size() <= 20 ? static_cast<int>(text.size()) : 0};
}

std::string shown_number(std::string_view text, const CellFormat& format, bool since_1904) {
    double number = 0;
    const auto [stop, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failure != std::errc() || stop != text.data() + text.size() || !std::isfinite(number)) return std::string(text);
    const bool days = format.kind != Kind::number && format.kind != Kind::percent;
    if (days && number >= 0 && number < last_day + 1) return iso(number, format.kind, since_1904);
    if (format.kind == Kind::percent) return decimal(number * 100) + "%";
    std::string shown = decimal(number);
    const auto digits = static_cast<std::size_t>(format.digits);
    if (shown.size() < digits && shown.find_first_not_of("0123456789") == std::string::npos)
        shown.insert(0, digits - shown.size(), '0');
    return shown;
}

} // namespace evenhand::document
