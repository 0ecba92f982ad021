#include "document/inline_marks.h"

#include "base/ascii.h"
#include "base/text.h"
#include "document/paragraphs.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace evenhand::document {

namespace {

constexpr std::size_t most_open = 32;        ///< marks waiting for their other half
constexpr std::size_t longest_thing = 2'000; ///< bytes of a tag or a link

enum class Mark { bold, italic, strike };

/// Text as it is, or half of a mark with the text that it is if the other half is missing.
struct Token {
    std::string text;
    std::optional<Mark> mark;
    bool opens = false, closes = false; ///< what it may do
    int matched = 0;                    ///< +1: a mark begins here, -1: it ends here, 0: it is only text
};

bool is_word(char c) {
    return is_digit(c) || is_letter(c) || static_cast<signed char>(c) < 0;
}
bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n';
}

class Tokens {
  public:
    explicit Tokens(std::string_view text) : text_(text) {
        while (at_ < text_.size()) {
            if (at_ == 0 || text_[at_ - 1] == '\n') box();
            next();
        }
    }
    std::vector<Token> all;

  private:
    /// "[x] " or "- [ ] " at the start of a line: a box, ticked or not.
    void box() {
        std::size_t at = std::min(text_.find_first_not_of(' ', at_), text_.size());
        if (at + 2 < text_.size() && std::string_view("-*+").find(text_[at]) != std::string_view::npos &&
            text_[at + 1] == ' ')
            at += 2;
        const std::string_view start = text_.substr(at);
        const bool is_box = start.size() > 3 && start[0] == '[' && start[2] == ']' && is_blank(start[3]);
        if (!is_box || std::string_view("xX ").find(start[1]) == std::string_view::npos) return;
        plain(text_.substr(at_, at - at_));
        plain(start[1] == ' ' ? "\u2610" : "\u2612");
        at_ = at + 3;
    }

    void plain(std::string_view text) {
        if (all.empty() || all.back().mark) all.emplace_back();
        all.back().text += text;
    }

    void next() {
        const char c = text_[at_];
        if (c == '\\' && at_ + 1 < text_.size() &&
            std::string_view("\\`*_{}[]()#+-.!|~<>&").find(text_[at_ + 1]) != std::string_view::npos) {
            plain(text_.substr(at_ + 1, 1));
            at_ += 2;
        } else if (c == '*' || c == '_' || c == '~') {
            stars(c);
        } else if (!((c == '<' && tag()) || ((c == '[' || c == '!') && link()) || (c == '&' && entity()))) {
            plain(text_.substr(at_, 1));
            ++at_;
        }
    }

    void stars(char c) {
        std::size_t end = at_;
        while (end < text_.size() && text_[end] == c) ++end;
        const std::size_t count = end - at_;
        const char before = at_ == 0 ? ' ' : text_[at_ - 1], after = end == text_.size() ? ' ' : text_[end];
        const bool opens = !is_blank(after) && !(is_word(before) && (count == 1 || c == '_'));
        const bool closes = !is_blank(before) && !(is_word(after) && (count == 1 || c == '_'));
        const bool known = c == '~' ? count == 2 : count <= 3;
        if (!known || (!opens && !closes)) {
            plain(text_.substr(at_, count));
        } else {
            if (c == '~') all.push_back({"~~", Mark::strike, opens, closes});
            // Three are two and one, in the order in which they nest.
            const bool one_first = count == 3 && closes && !opens;
            if (c != '~' && one_first) all.push_back({std::string(1, c), Mark::italic, opens, closes});
            if (c != '~' && count > 1) all.push_back({std::string(2, c), Mark::bold, opens, closes});
            if (c != '~' && count % 2 == 1 && !one_first)
                all.push_back({std::string(1, c), Mark::italic, opens, closes});
        }
        at_ = end;
    }

    bool tag() {
        if (text_.substr(at_).starts_with("<!--")) {
            const std::size_t end = text_.find("-->", at_);
            if (end == std::string_view::npos) return false;
            at_ = end + 3;
            return true;
        }
        const std::size_t end = text_.substr(at_, longest_thing).find('>');
        if (end == std::string_view::npos) return false;
        std::string_view inner = text_.substr(at_ + 1, end - 1);
        if (inner.starts_with("http://") || inner.starts_with("https://") || inner.starts_with("mailto:")) {
            plain(inner);
            at_ += end + 1;
            return true;
        }
        const bool closing = inner.starts_with('/');
        inner.remove_prefix(closing);
        std::size_t length = 0;
        while (length < inner.size() && is_word(inner[length])) ++length;
        const char after = length == inner.size() ? ' ' : inner[length];
        if (!is_blank(after) && after != '/') return false;
        const std::string name = folded(inner.substr(0, length));
        static constexpr std::array<std::pair<std::string_view, Mark>, 7> looks{{{"b", Mark::bold},
                                                                                 {"strong", Mark::bold},
                                                                                 {"i", Mark::italic},
                                                                                 {"em", Mark::italic},
                                                                                 {"s", Mark::strike},
                                                                                 {"strike", Mark::strike},
                                                                                 {"del", Mark::strike}}};
        static constexpr std::array<std::string_view, 4> breaks{"br", "p", "li", "div"};
        static constexpr std::array<std::string_view, 12> silent{"ul",  "ol",  "span", "font",  "u",      "a",
                                                                 "sup", "sub", "ins",  "small", "center", "mark"};
        const auto look = std::find_if(looks.begin(), looks.end(), [&](const auto& one) { return one.first == name; });
        if (look != looks.end())
            all.push_back({{}, look->second, !closing, closing});
        else if (std::find(breaks.begin(), breaks.end(), name) != breaks.end())
            plain(closing && name == "li" ? "" : "\n");
        else if (std::find(silent.begin(), silent.end(), name) == silent.end())
            return false;
        at_ += end + 1;
        return true;
    }

    bool link() {
        std::size_t at = at_ + (text_[at_] == '!');
        if (at >= text_.size() || text_[at] != '[') return false;
        const std::string_view ahead = text_.substr(0, std::min(text_.size(), at + longest_thing));
        const std::size_t end = ahead.find(']', at);
        if (end == std::string_view::npos || end + 1 >= ahead.size() || ahead[end + 1] != '(') return false;
        const std::size_t close = ahead.find(')', end);
        if (close == std::string_view::npos || ahead.substr(end, close - end).find('\n') != std::string_view::npos)
            return false;
        plain(text_.substr(at + 1, end - at - 1));
        at_ = close + 1;
        return true;
    }

    bool entity() {
        static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> known{{{"&amp;", "&"},
                                                                                             {"&lt;", "<"},
                                                                                             {"&gt;", ">"},
                                                                                             {"&quot;", "\""},
                                                                                             {"&#39;", "'"},
                                                                                             {"&apos;", "'"},
                                                                                             {"&nbsp;", "\u00A0"}}};
        for (const auto& [name, character] : known) {
            if (!text_.substr(at_).starts_with(name)) continue;
            plain(character);
            at_ += name.size();
            return true;
        }
        return false;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

/// Finds the halves that belong together, the innermost first.
void match(std::vector<Token>& tokens) {
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        Token& token = tokens[i];
        if (!token.mark) continue;
        const auto other = std::find_if(open.rbegin(), open.rend(), [&](std::size_t at) {
            return tokens[at].mark == token.mark && tokens[at].text == token.text && at + 1 < i;
        });
        if (token.closes && other != open.rend()) {
            tokens[*other].matched = 1;
            token.matched = -1;
            open.erase(std::prev(other.base()), open.end()); // what was opened inside has no end
        } else if (token.opens) {
            if (open.size() == most_open) open.erase(open.begin());
            open.push_back(i);
        }
    }
}

} // namespace

std::vector<Run> inline_runs(std::string_view text) {
    std::vector<Token> tokens = Tokens(text).all;
    match(tokens);
    Paragraph paragraph;
    int bold = 0, italic = 0, strike = 0;
    for (const Token& token : tokens) {
        if (token.mark && token.matched != 0)
            (*token.mark == Mark::bold ? bold : *token.mark == Mark::italic ? italic : strike) += token.matched;
        else
            append(paragraph, token.text, {bold > 0, italic > 0, strike > 0});
    }
    return paragraph.runs;
}

} // namespace evenhand::document
