#include "base/language.h"

#include "base/errors.h"
#include "base/files.h"
#include "base/locale.h"
#include "base/text.h"

#include <algorithm>
#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>
#include <cctype>
#include <climits>
#include <locale>
#include <utility>

namespace evenhand {

namespace {

constexpr const char* domain = "evenhand";

/// "cy" of "cy-GB".
std::string main_part(const std::string& tag) {
    return tag.substr(0, tag.find('-'));
}

std::filesystem::path catalogue_of(const std::string& language) {
    return locale_folder() / language / "LC_MESSAGES" / (std::string(domain) + ".mo");
}

} // namespace

Language::Language(std::string tag, Find find) : tag_(std::move(tag)), find_(std::move(find)) {}

std::string Language::found(const char* text, const char* plural, long long number) const {
    std::string form = find_ && *text != '\0' ? find_(text, plural, number) : std::string();
    if (form.empty()) form = plural && number != 1 ? plural : text;
    return form;
}

std::string Language::trc(const char* about, const char* text) const {
    const std::string key = std::string(about) + '\4' + text; // as gettext keeps it
    const std::string form = found(key.c_str(), nullptr, 0);
    return form == key ? text : form;
}

std::string Language::date(Date date) const {
    return is_english() ? long_date(date) : local_date(date, tag_);
}

std::string Language::moment(Moment moment) const {
    if (is_english()) return long_moment(moment);
    const auto day = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::hh_mm_ss time(moment - day);
    return fmt::format("{}, {:02}:{:02} UTC", date(Date(day)), time.hours().count(), time.minutes().count());
}

std::string Language::listed(const std::vector<std::string>& parts) const {
    return is_english() ? evenhand::listed(parts) : local_list(parts, tag_);
}

Language::Find messages_of(const std::string& tag, const std::string& bytes) {
    if (bytes.empty()) throw InvalidInput("the catalogue of words is empty", "what msgfmt makes");
    namespace gettext = boost::locale::gnu_gettext;
    gettext::messages_info info;
    info.language = main_part(tag);
    info.encoding = "UTF-8";
    info.paths = {"."}; // whatever it is, the bytes are at hand
    info.domains.emplace_back(domain);
    info.callback = [&](const std::string&, const std::string&) {
        return std::vector<char>(bytes.begin(), bytes.end());
    };
    const boost::locale::message_format<char>* messages = nullptr;
    std::locale owner;
    try {
        messages = gettext::create_messages_facet<char>(info);
        owner = std::locale(std::locale::classic(), messages);
    } catch (const std::exception& error) {
        throw InvalidInput(std::string("the catalogue of words cannot be used: ") + error.what(), "what msgfmt makes");
    }
    return [owner, messages](const char* text, const char* plural, long long number) {
        const int counted = static_cast<int>(std::clamp<long long>(number, 0, INT_MAX));
        const char* form = plural ? messages->get(0, nullptr, text, counted) : messages->get(0, nullptr, text);
        return std::string(form ? form : "");
    };
}

std::filesystem::path locale_folder() {
    std::error_code unknown;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", unknown);
    return program.parent_path().parent_path() / "share" / "locale";
}

std::optional<Language> find_language(const std::string& tag) {
    const auto is_of_a_tag = [](char c) { return c == '-' || std::isalnum(static_cast<unsigned char>(c)); };
    if (!std::all_of(tag.begin(), tag.end(), is_of_a_tag)) return std::nullopt;
    const std::string name = main_part(tag);
    if (name == "en") return Language(tag, {});
    const auto names = language_names();
    if (std::find(names.begin(), names.end(), name) == names.end()) return std::nullopt;
    return Language(tag, messages_of(tag, read_file(catalogue_of(name))));
}

std::vector<std::string> language_names() {
    std::vector<std::string> names{"en"};
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(locale_folder(), none)) {
        const std::string name = entry.path().filename().string();
        std::error_code failed;
        if (name != "en" && std::filesystem::is_regular_file(catalogue_of(name), failed)) names.push_back(name);
    }
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace evenhand
