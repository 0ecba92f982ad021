// The language in which the program says its own words. The words in the source are British English; what they are in
// another language stands in a catalogue of po/, which is read without any locale of the system. The door to
// Boost.Locale.
#pragma once
#include "base/clock.h"

#include <filesystem>
#include <fmt/format.h>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand {

/// A value: cheap to copy, never changed once made.
class Language {
  public:
    /// Looks a message up. \param plural nullptr, or what the message is in English for another number than one
    /// \returns the message in the language, of the form for that number; empty where it has none
    using Find = std::function<std::string(const char* text, const char* plural, long long number)>;

    Language() = default; ///< British English
    /// \param tag BCP 47  \param find none: the words stay English
    Language(std::string tag, Find find);

    const std::string& tag() const { return tag_; } ///< "en-GB", "cy"

    /// The text in this language; the text itself where it has none. Give tr, trf and trn literals only, or texts that
    /// scripts/translate collects elsewhere.
    std::string tr(const std::string& text) const { return found(text.c_str(), nullptr, 0); }
    /// tr() of one of two texts that are alike in English and not elsewhere. \param about what tells them apart
    std::string trc(const char* about, const char* text) const;
    /// tr() with {} filled in. A translation whose braces do not fit is left aside for the original.
    template <class... Values>
    std::string trf(const char* text, const Values&... values) const {
        return filled(found(text, nullptr, 0), text, values...);
    }
    /// The form for that number, which fills the first {}; what follows fills the others.
    template <class... Values>
    std::string trn(const char* singular, const char* plural, long long number, const Values&... values) const {
        return filled(found(singular, plural, number), number == 1 ? singular : plural, number, values...);
    }

    std::string date(Date date) const;                               ///< "22 November 2026"
    std::string moment(Moment moment) const;                         ///< "22 November 2026, 09:30 UTC"
    std::string listed(const std::vector<std::string>& parts) const; ///< "a, b and c"

  private:
    std::string found(const char* text, const char* plural, long long number) const;
    bool is_english() const { return !find_; }

    template <class... Values>
    static std::string filled(const std::string& form, const char* original, const Values&... values) {
        try {
            return fmt::format(fmt::runtime(form), values...);
        } catch (const fmt::format_error&) {
            return fmt::format(fmt::runtime(original), values...);
        }
    }

    std::string tag_ = "en-GB";
    Find find_;
};

/// A text that is translated where it is shown: scripts/translate collects it.
constexpr const char* collected(const char* text) {
    return text;
}

/// A catalogue's messages. \param bytes of a file that msgfmt made (.mo)  \throws InvalidInput where they are none
Language::Find messages_of(const std::string& tag, const std::string& bytes);

/// Where catalogues are: share/locale beside the program's own folder, built or installed.
std::filesystem::path locale_folder();

/// The language of that tag, of which the part before the first "-" counts: English, or one that has a catalogue.
/// Nothing for any other. \throws StorageError if its catalogue cannot be read, InvalidInput if it is none
std::optional<Language> find_language(const std::string& tag);
/// "en" and those that have a catalogue, in alphabetical order.
std::vector<std::string> language_names();

} // namespace evenhand
