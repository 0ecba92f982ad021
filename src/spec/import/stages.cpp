#include "spec/import/stages.h"

#include "base/text.h"
#include "spec/import/text.h"
#include "spec/import/words.h"

#include <algorithm>

namespace evenhand::spec::importing {

namespace {

bool is_figure(const std::string& word) {
    return word.size() == 1 && word[0] >= '1' && word[0] <= '9';
}

/// The method that these words name: a phrase, or at the end of the few words before the next stop.
std::optional<Method> method_among(const std::vector<std::string>& words) {
    std::optional<Method> last;
    for (std::size_t at = 0; at < words.size();) {
        const auto found = method_at(words, at);
        if (found && last && *last != found->is) return std::nullopt; // of two kinds at once
        if (found) last = found->is;
        at += found ? found->words : 1;
    }
    return last;
}

} // namespace

std::vector<MethodCode> stages_in(std::string_view text) {
    constexpr std::size_t longest = 600, most_words = 10;
    std::vector<MethodCode> stages;
    if (text.size() > longest) return stages;
    const auto words = words_of(plain(text));
    for (std::size_t at = 0; at + 2 < words.size(); ++at) {
        if (words[at] != "stage" || !is_figure(words[at + 1])) continue;
        std::size_t end = at + 2;
        while (end < words.size() && words[end] != "stage") ++end;
        if (end - at > most_words) return {};
        const auto method = method_among(
            {words.begin() + static_cast<std::ptrdiff_t>(at) + 2, words.begin() + static_cast<std::ptrdiff_t>(end)});
        if (!method) return {};
        stages.push_back({"Stage" + words[at + 1], *method,
                          joined({words.begin() + static_cast<std::ptrdiff_t>(at) + 2,
                                  words.begin() + static_cast<std::ptrdiff_t>(end)},
                                 " ")});
    }
    return stages.size() >= 2 ? stages : std::vector<MethodCode>();
}

} // namespace evenhand::spec::importing
