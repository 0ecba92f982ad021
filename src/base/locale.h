// Dates, numbers and lists as a language and a country write them, for the window. The record, the reports and the
// command line have forms of their own, alike everywhere (base/clock.h, base/figure.h, base/text.h). Another door to
// ICU.
#pragma once
#include "base/clock.h"

#include <string>
#include <string_view>
#include <vector>

namespace evenhand {

/// The locale in which that language is written by a user of that locale: ("en", "en_US") is "en_US", ("cy", "en_GB")
/// is "cy_GB", ("en", "de_DE") is "en_DE"; British English and a language's own usage where nobody has written down how
/// it is used there. \param language "en"  \param locale "en_US.UTF-8", "de_DE@euro"…; "C" and empty say nothing
std::string locale_for(const std::string& language, const std::string& locale);

/// "22 November 2026".
std::string local_date(Date date, const std::string& locale);
/// "22 November 2026 at 09:30 GMT": by the clock on the wall, whose zone is said, since reports are in UTC.
/// \param zone as "Europe/London"; empty: the machine's own
std::string local_moment(Moment moment, const std::string& locale, const std::string& zone = {});
/// "09:30".
std::string local_time(Moment moment, const std::string& locale, const std::string& zone = {});
/// "a, b and c".
std::string local_list(const std::vector<std::string>& parts, const std::string& locale);
/// A number for counting: "10,000".
std::string local_count(long long number, const std::string& locale);
/// A plain decimal ("-2.5") with the locale's own mark for the point; anything else as it stands.
std::string local_decimal(std::string_view plain, const std::string& locale);
/// The way back, for what is typed: the locale's mark becomes a point. A point is one in every language.
std::string plain_decimal(std::string_view typed, const std::string& locale);

} // namespace evenhand
