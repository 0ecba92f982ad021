#include "desktop/controls/local.h"

#include "base/locale.h"
#include "desktop/controls/strings.h"

#include <cstdlib>
#include <initializer_list>

namespace evenhand::desktop {

namespace {

/// What the user's desktop says of one of its ways of writing, as POSIX has it.
std::string users_locale(const char* category) {
    for (const char* name : {"LC_ALL", category, "LANG"})
        if (const char* value = std::getenv(name); value && *value != '\0') return value;
    return {};
}

/// Words stand inside the window's sentences, so they are in its language.
std::string words_locale() {
    // Translators: the code of the language you translate into, as in "cy"; dates and lists are written in it.
    return locale_for(tr("en"), users_locale("LC_TIME"));
}

std::string numbers_locale() {
    const std::string users = users_locale("LC_NUMERIC");
    return locale_for(users.substr(0, users.find_first_of("_.@")), users);
}

} // namespace

std::string day_words(Date date) {
    return local_date(date, words_locale());
}

std::string moment_words(Moment moment) {
    return local_moment(moment, words_locale());
}

std::string time_words(Moment moment) {
    return local_time(moment, words_locale());
}

std::string list_words(const std::vector<std::string>& parts) {
    return local_list(parts, words_locale());
}

std::string count_words(long long number) {
    if (number > -1000 && number < 1000) return std::to_string(number); // most are, and nothing parts their digits
    return local_count(number, numbers_locale());
}

std::string figure_words(const std::string& plain) {
    return local_decimal(plain, numbers_locale());
}

std::string typed_figure(const std::string& typed) {
    return plain_decimal(typed, numbers_locale());
}

} // namespace evenhand::desktop
