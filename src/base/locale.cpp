#include "base/locale.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <memory>
#include <stdexcept>
#include <unicode/datefmt.h>
#include <unicode/dcfmtsym.h>
#include <unicode/listformatter.h>
#include <unicode/numberformatter.h>
#include <unicode/timezone.h>
#include <utility>

namespace evenhand {

namespace {

void check(UErrorCode status, const char* doing) {
    if (U_FAILURE(status)) throw std::runtime_error(fmt::format("ICU failed {}: {}", doing, u_errorName(status)));
}

icu::Locale named(const std::string& locale) {
    return icu::Locale(locale.c_str());
}

std::string utf8_of(const icu::UnicodeString& text) {
    std::string bytes;
    text.toUTF8String(bytes);
    return bytes;
}

/// What the words of a date are made of, in the order and with the marks of the locale.
/// \param zone empty: the machine's own
std::string dated(Moment moment, const char* parts, const std::string& locale, const std::string& zone) {
    // Making one costs a thousand times what using it does; ICU's are not shared between threads.
    thread_local std::map<std::array<std::string, 3>, std::unique_ptr<icu::DateFormat>> formats;
    auto& format = formats[{locale, parts, zone}];
    if (!format) {
        UErrorCode status = U_ZERO_ERROR;
        format.reset(icu::DateFormat::createInstanceForSkeleton(parts, named(locale), status));
        check(status, "writing a date");
        if (!zone.empty()) format->adoptTimeZone(icu::TimeZone::createTimeZone(zone.c_str()));
    }
    icu::UnicodeString text;
    return utf8_of(format->format(static_cast<UDate>(moment.time_since_epoch().count()) * 1000.0, text));
}

/// The locale's mark for the decimal point.
std::string point_of(const std::string& locale) {
    thread_local std::map<std::string, std::string> points;
    std::string& point = points[locale];
    if (!point.empty()) return point;
    UErrorCode status = U_ZERO_ERROR;
    const icu::DecimalFormatSymbols symbols(named(locale), status);
    check(status, "writing a number");
    return point = utf8_of(symbols.getSymbol(icu::DecimalFormatSymbols::kDecimalSeparatorSymbol));
}

bool is_decimal(std::string_view text) {
    return text.find_first_not_of("0123456789.", text.rfind('-', 0) == 0 ? 1 : 0) == std::string_view::npos;
}

/// "a" before a consonant, "ac" before a vowel, and no comma before either: ICU writes ", a(c) ".
std::string with_a_or_ac(std::string list) {
    constexpr std::string_view both = " a(c) ";
    for (std::size_t at = list.find(both); at != std::string::npos; at = list.find(both, at + 1)) {
        const std::size_t after = at + both.size();
        const bool vowel = after < list.size() && std::string_view("aeiouAEIOU").find(list[after]) != std::string::npos;
        const std::size_t from = at > 0 && list[at - 1] == ',' ? at - 1 : at;
        list.replace(from, after - from, vowel ? " ac " : " a ");
    }
    return list;
}

/// Whether somebody has written down how the language is used in the country.
bool is_known(const icu::Locale& locale) {
    int32_t count = 0;
    const icu::Locale* all = icu::Locale::getAvailableLocales(count);
    return std::any_of(all, all + count, [&](const icu::Locale& one) { return one == locale; });
}

} // namespace

std::string locale_for(const std::string& language, const std::string& locale) {
    thread_local std::map<std::pair<std::string, std::string>, std::string> found;
    std::string& name = found[{language, locale}];
    if (!name.empty()) return name;
    const icu::Locale users(locale.substr(0, locale.find_first_of(".@")).c_str());
    const icu::Locale there(language.c_str(), users.getCountry());
    if (*users.getCountry() != '\0' && is_known(there)) return name = there.getName();
    const bool says_nothing = language.empty() || language == "C" || language == "POSIX";
    return name = says_nothing || language == "en" ? "en_GB" : language;
}

std::string local_date(Date date, const std::string& locale) {
    return dated(std::chrono::sys_days(date), "yMMMMd", locale, "GMT");
}

std::string local_moment(Moment moment, const std::string& locale, const std::string& zone) {
    return dated(moment, "yMMMMdjmz", locale, zone);
}

std::string local_time(Moment moment, const std::string& locale, const std::string& zone) {
    return dated(moment, "jm", locale, zone);
}

std::string local_list(const std::vector<std::string>& parts, const std::string& locale) {
    thread_local std::map<std::string, std::unique_ptr<icu::ListFormatter>> lists;
    auto& list = lists[locale];
    UErrorCode status = U_ZERO_ERROR;
    if (!list) list.reset(icu::ListFormatter::createInstance(named(locale), status));
    check(status, "writing a list");
    std::vector<icu::UnicodeString> texts;
    texts.reserve(parts.size());
    for (const std::string& part : parts) texts.push_back(icu::UnicodeString::fromUTF8(part));
    icu::UnicodeString text;
    list->format(texts.data(), static_cast<int32_t>(texts.size()), text, status);
    check(status, "writing a list");
    return named(locale).getLanguage() == std::string_view("cy") ? with_a_or_ac(utf8_of(text)) : utf8_of(text);
}

std::string local_count(long long number, const std::string& locale) {
    UErrorCode status = U_ZERO_ERROR;
    const auto text = icu::number::NumberFormatter::withLocale(named(locale)).formatInt(number, status);
    check(status, "writing a number");
    const icu::UnicodeString words = text.toString(status);
    check(status, "writing a number");
    return utf8_of(words);
}

std::string local_decimal(std::string_view plain, const std::string& locale) {
    const std::size_t at = plain.find('.');
    if (at == std::string_view::npos || !is_decimal(plain)) return std::string(plain);
    return std::string(plain.substr(0, at)) + point_of(locale) + std::string(plain.substr(at + 1));
}

std::string plain_decimal(std::string_view typed, const std::string& locale) {
    std::string text(typed);
    const std::string point = point_of(locale);
    if (const std::size_t at = text.find(point); at != std::string::npos) text.replace(at, point.size(), ".");
    return text;
}

} // namespace evenhand
