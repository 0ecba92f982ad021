#include "desktop/controls/strings.h"

#include <wx/translation.h>

namespace evenhand::desktop {

std::string tr(const char* text) {
    return utf8(wxGetTranslation(shown(text)));
}

std::string trn(const char* singular, const char* plural, long long number) {
    const auto form = static_cast<unsigned>(number < 0 ? -number : number);
    const std::string text = utf8(wxGetTranslation(shown(singular), shown(plural), form));
    const std::string count = count_words(number);
    try {
        return fmt::format(fmt::runtime(text), count);
    } catch (const fmt::format_error&) {
        return fmt::format(fmt::runtime(number == 1 ? singular : plural), count);
    }
}

} // namespace evenhand::desktop
