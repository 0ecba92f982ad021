// Names of people in the names of files.
#include "base/text.h"
#include "base/words.h"
#include "intake/candidates/stated.h"

#include <algorithm>
#include <set>

namespace evenhand::intake::candidates {

namespace {

/// What a file of an application is called beside its applicant.
bool says_what_it_is(const std::string& key) {
    static const std::set<std::string_view> words = {"a",           "accepted",    "and",
                                                     "applicant",   "application", "applications",
                                                     "applying",    "blank",       "by",
                                                     "candidate",   "clean",       "completed",
                                                     "copy",        "cover",       "covering",
                                                     "curriculum",  "cv",          "cvs",
                                                     "doc",         "document",    "docx",
                                                     "draft",       "edited",      "email",
                                                     "evidence",    "final",       "for",
                                                     "form",        "from",        "html",
                                                     "information", "job",         "letter",
                                                     "motivation",  "new",         "odt",
                                                     "of",          "official",    "page",
                                                     "pages",       "pdf",         "personal",
                                                     "portfolio",   "position",    "post",
                                                     "ref",         "reference",   "resume",
                                                     "resumee",     "revised",     "role",
                                                     "rtf",         "scan",        "scanned",
                                                     "signed",      "spec",        "specification",
                                                     "statement",   "supporting",  "the",
                                                     "to",          "txt",         "updated",
                                                     "upload",      "vacancy",     "version",
                                                     "vitae",       "with",        "word",
                                                     "xml",         "json"};
    return words.count(key) > 0;
}

/// The name without its ending, its words parted as people read them: "AnaSample_CV" is three.
std::string spaced(std::string_view file) {
    const std::size_t dot = file.rfind('.');
    if (dot != std::string_view::npos && dot > 0 && file.size() - dot <= 6) file = file.substr(0, dot);
    std::string text;
    for (std::size_t at = 0; at < file.size(); ++at) {
        const auto upper = [&](std::size_t i) { return i < file.size() && file[i] >= 'A' && file[i] <= 'Z'; };
        const auto lower = [&](std::size_t i) { return i < file.size() && file[i] >= 'a' && file[i] <= 'z'; };
        if (at > 0 && upper(at) && lower(at - 1)) text += ' ';
        text += std::string_view("_.+,()[]{}#&=~").find(file[at]) == std::string_view::npos ? file[at] : ' ';
    }
    return text;
}

} // namespace

std::string name_in_file_name(std::string_view file, const std::vector<std::string>& common) {
    const std::string text = spaced(file);
    std::vector<std::string> kept;
    bool initials_alone = true;
    for (const TextWord& word : words_of(text)) {
        const std::string written = text.substr(word.begin, word.end - word.begin);
        if (written.find_first_of("0123456789") != std::string::npos || says_what_it_is(word.key) ||
            std::find(common.begin(), common.end(), word.key) != common.end() ||
            (word.key.size() == 1 && !word.capital))
            continue;
        initials_alone = initials_alone && word.key.size() == 1;
        // "García-López" is one name though two words to a search.
        const bool hyphen =
            word.begin > 0 && text[word.begin - 1] == '-' && word.begin > 1 && text[word.begin - 2] != ' ';
        if (hyphen && !kept.empty() && word.capital)
            kept.back() += "-" + written;
        else
            kept.push_back(written);
    }
    return kept.size() >= 2 && kept.size() <= 5 && !initials_alone ? joined(kept, " ") : std::string();
}

bool share_a_word(std::string_view one, std::string_view other) {
    const auto words = words_of(other);
    for (const TextWord& word : words_of(one))
        if (word.key.size() >= 3 &&
            std::any_of(words.begin(), words.end(), [&](const TextWord& each) { return each.key == word.key; }))
            return true;
    return false;
}

std::string kind_in_file_name(std::string_view file) {
    const std::string text = spaced(file);
    const auto words = words_of(text);
    const auto has = [&](std::initializer_list<std::string_view> keys) {
        return std::any_of(words.begin(), words.end(), [&](const TextWord& word) {
            return std::find(keys.begin(), keys.end(), word.key) != keys.end();
        });
    };
    if (has({"letter", "covering", "cover"})) return "Cover letter";
    if (has({"statement", "supporting"})) return "Supporting statement";
    if (has({"cv", "resume", "vitae", "lebenslauf"})) return "Curriculum vitae";
    if (has({"form", "application"})) return "Application form";
    return {};
}

} // namespace evenhand::intake::candidates
