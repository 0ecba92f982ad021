#include "base/xml_scan.h"

#include "base/text.h"
#include "base/xml.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <set>

namespace evenhand::xml {

namespace {

constexpr std::size_t most_problems = 50; // then the rest of the file is not worth listing

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool starts_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool continues_name(char c) {
    return starts_name(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

/// Whether a number after "&#" is a character XML allows.
bool is_character(unsigned long code) {
    if (code < 0x20) return code == 0x9 || code == 0xA || code == 0xD;
    return code < 0xD800 || (code > 0xDFFF && code < 0xFFFE) || (code > 0xFFFF && code <= 0x10FFFF);
}

class Scanner {
  public:
    Scanner(std::string_view bytes, const std::string& file, const Places& places, const Limits& limits)
        : bytes_(bytes), file_(file), places_(places), limits_(limits) {}

    std::vector<Tag> scan() {
        characters();
        if (starts("<?xml") && bytes_.size() > 5 && is_space(bytes_[5])) declaration();
        while (at_ < bytes_.size()) markup_or_text();
        if (!open_.empty())
            fatal(open_.back().second, fmt::format("<{}> is never closed", open_.back().first),
                  fmt::format("</{}>", open_.back().first));
        if (tags_.empty()) fatal(at_, "there is no element in it", "an XML document");
        if (!problems_.empty()) throw InvalidInput(std::move(problems_));
        return std::move(tags_);
    }

  private:
    bool starts(std::string_view with) const { return bytes_.substr(at_).starts_with(with); }

    void note(std::size_t at, std::string message, std::string expected = {}) {
        const auto [line, column] = places_.of(at);
        problems_.push_back({Problem::Severity::error, file_, line, column, readable(std::move(message)),
                             readable(std::move(expected))});
        if (problems_.size() >= most_problems) throw InvalidInput(std::move(problems_));
    }

    [[noreturn]] void fatal(std::size_t at, std::string message, std::string expected = {}) {
        note(at, std::move(message), std::move(expected));
        throw InvalidInput(std::move(problems_));
    }

    void characters() {
        if (const std::size_t good = utf8_prefix(bytes_); good < bytes_.size())
            fatal(good, fmt::format("the byte {:02X} (hex) is not UTF-8", static_cast<unsigned char>(bytes_[good])),
                  "a file saved as UTF-8");
        if (const std::size_t bad = forbidden_character(bytes_); bad != std::string_view::npos)
            fatal(bad,
                  fmt::format("a control character (byte {:02X} hex) cannot stand in XML",
                              static_cast<unsigned char>(bytes_[bad])),
                  "the file without it");
    }

    /// Moves behind the next `end`.
    std::string_view up_to(std::string_view end, std::string_view what) {
        const std::size_t found = bytes_.find(end, at_);
        if (found == std::string_view::npos) fatal(at_, fmt::format("{} is never closed", what), std::string(end));
        const std::string_view inside = bytes_.substr(at_, found - at_);
        at_ = found + end.size();
        return inside;
    }

    void declaration() {
        const std::string_view inside = up_to("?>", "the XML declaration");
        if (inside.find("version") == std::string_view::npos)
            note(0, "the XML declaration states no version", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        const std::size_t encoding = inside.find("encoding");
        if (encoding == std::string_view::npos) return;
        const std::size_t open = inside.find_first_of("\"'", encoding);
        const std::size_t close = open == std::string_view::npos ? open : inside.find(inside[open], open + 1);
        if (close == std::string_view::npos) fatal(encoding, "the encoding is not in quotes", "encoding=\"UTF-8\"");
        const std::string_view named = inside.substr(open + 1, close - open - 1);
        if (!limits_.other_encodings && folded(named) != "utf-8")
            fatal(encoding, fmt::format("the file says it is encoded as {}", named), "UTF-8 (save it as that)");
    }

    void markup_or_text() {
        if (bytes_[at_] != '<') {
            text();
        } else if (starts("<!--")) {
            at_ += 4;
            comment();
        } else if (starts("<![CDATA[")) {
            if (open_.empty()) outside_root(at_);
            at_ += 9;
            up_to("]]>", "the CDATA section");
        } else if (starts("<?")) {
            const std::size_t start = at_;
            at_ += 2;
            const std::string_view inside = up_to("?>", "the processing instruction");
            if (inside.starts_with("xml") && (inside.size() == 3 || is_space(inside[3])))
                note(start, "the XML declaration stands inside the file", "it at the very start");
        } else if (starts("<!")) {
            fatal(at_, "a document type (DOCTYPE) is not taken", "the file without it");
        } else if (starts("</")) {
            end_tag();
        } else {
            start_tag();
        }
    }

    void comment() {
        const std::size_t start = at_;
        const std::string_view inside = up_to("-->", "the comment");
        const std::size_t hyphens = inside.ends_with('-') ? inside.size() - 1 : inside.find("--");
        if (hyphens != std::string_view::npos)
            note(start + hyphens, "\"--\" stands in a comment", "single hyphens there, as XML asks");
    }

    void outside_root(std::size_t at) { note(at, "text stands outside the root element", "it inside, or nothing"); }

    void text() {
        bool told = false;
        while (at_ < bytes_.size() && bytes_[at_] != '<') {
            if (open_.empty() && !told && !is_space(bytes_[at_])) {
                outside_root(at_);
                told = true;
            }
            if (bytes_[at_] == '&') reference();
            if (starts("]]>")) note(at_, "\"]]>\" stands in text", "\"]]&gt;\"");
            ++at_;
        }
    }

    /// Looks at the reference at '&' without moving.
    void reference() {
        const std::size_t end = bytes_.find_first_of(";&<>\"' \t\r\n", at_ + 1);
        if (end == std::string_view::npos || bytes_[end] != ';') {
            note(at_, "\"&\" stands alone", "\"&amp;\"");
            return;
        }
        std::string_view named = bytes_.substr(at_ + 1, end - at_ - 1);
        if (!named.empty() && named[0] == '#') {
            named.remove_prefix(1);
            const int base = !named.empty() && named[0] == 'x' ? 16 : 10;
            if (base == 16) named.remove_prefix(1);
            unsigned long code = 0;
            const auto [stop, failure] = std::from_chars(named.data(), named.data() + named.size(), code, base);
            if (failure == std::errc() && stop == named.data() + named.size() && is_character(code)) return;
            note(at_, fmt::format("\"{}\" is no character", bytes_.substr(at_, end - at_ + 1)),
                 "a character XML allows");
            return;
        }
        for (const std::string_view known : {"amp", "lt", "gt", "quot", "apos"})
            if (named == known) return;
        note(at_, fmt::format("the entity \"&{};\" is not defined", named),
             "&amp; &lt; &gt; &quot; &apos; or the character itself");
    }

    std::string_view name(std::string_view of_what) {
        const std::size_t start = at_;
        if (at_ < bytes_.size() && starts_name(bytes_[at_]))
            while (at_ < bytes_.size() && continues_name(bytes_[at_])) ++at_;
        if (at_ == start) fatal(start, fmt::format("the name of {} is missing", of_what), "\"&lt;\" for a plain \"<\"");
        return bytes_.substr(start, at_ - start);
    }

    bool skip_space() {
        const std::size_t start = at_;
        while (at_ < bytes_.size() && is_space(bytes_[at_])) ++at_;
        return at_ > start;
    }

    void end_tag() {
        const std::size_t start = at_;
        at_ += 2;
        const std::string_view closed = name("an end tag");
        skip_space();
        if (!starts(">")) fatal(at_, fmt::format("</{} is not ended", closed), "\">\"");
        ++at_;
        if (open_.empty()) fatal(start, fmt::format("</{}> closes nothing", closed));
        if (open_.back().first != closed)
            fatal(start,
                  fmt::format("</{}> stands where <{}> of line {} is open", closed, open_.back().first,
                              places_.of(open_.back().second).first),
                  fmt::format("</{}>", open_.back().first));
        open_.pop_back();
    }

    void start_tag() {
        Tag tag{at_, {}};
        ++at_;
        const std::string_view element = name("an element");
        if (open_.empty() && !tags_.empty())
            fatal(tag.start, fmt::format("<{}> is a second root element", element), "one root element");
        std::set<std::string_view> seen;
        for (;;) {
            const bool space = skip_space();
            if (starts(">") || starts("/>")) break;
            if (at_ >= bytes_.size()) fatal(tag.start, fmt::format("the tag of <{}> is not ended", element), "\">\"");
            const std::size_t start = at_;
            const std::string_view named = name(fmt::format("an attribute of <{}>", element));
            if (!space) note(start, fmt::format("no blank before the attribute \"{}\"", named), "a blank");
            if (!seen.insert(named).second)
                note(start, fmt::format("the attribute \"{}\" stands twice in <{}>", named, element), "it once");
            tag.attributes.push_back(start);
            attribute_value(named);
        }
        const bool empty = starts("/>");
        at_ += empty ? 2 : 1;
        if (open_.size() >= limits_.deepest)
            fatal(tag.start, fmt::format("elements are nested more than {} deep", limits_.deepest),
                  "a flatter document");
        if (!empty) open_.emplace_back(element, tag.start);
        tags_.push_back(std::move(tag));
    }

    void attribute_value(std::string_view named) {
        skip_space();
        if (!starts("=")) fatal(at_, fmt::format("the attribute \"{}\" has no value", named), "=\"…\"");
        ++at_;
        skip_space();
        if (!starts("\"") && !starts("'"))
            fatal(at_, fmt::format("the value of \"{}\" is not in quotes", named), "=\"…\"");
        const std::size_t start = at_;
        const std::size_t end = bytes_.find(bytes_[at_], at_ + 1);
        if (end == std::string_view::npos)
            fatal(start, fmt::format("the value of \"{}\" is never closed", named), "a closing quote");
        for (++at_; at_ < end; ++at_) {
            if (bytes_[at_] == '<') fatal(at_, fmt::format("\"<\" stands in the value of \"{}\"", named), "\"&lt;\"");
            if (bytes_[at_] == '&') reference();
        }
        ++at_;
    }

    std::string_view bytes_;
    const std::string& file_;
    const Places& places_;
    const Limits limits_;
    std::size_t at_ = 0;
    std::vector<std::pair<std::string_view, std::size_t>> open_; // name and place of every element not yet closed
    std::vector<Tag> tags_;
    std::vector<Problem> problems_;
};

} // namespace

Places::Places(std::string_view text) {
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
        line_starts_.push_back(at + 1);
}

std::pair<int, int> Places::of(std::size_t offset) const {
    const auto line = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset) - 1;
    return {static_cast<int>(line - line_starts_.begin()) + 1, static_cast<int>(offset - *line) + 1};
}

std::vector<Tag> scan(std::string_view bytes, const std::string& file, const Places& places, const Limits& limits) {
    return Scanner(bytes, file, places, limits).scan();
}

bool is_name(std::string_view text) {
    return !text.empty() && starts_name(text[0]) && std::all_of(text.begin(), text.end(), continues_name);
}

std::size_t forbidden_character(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x20 && !is_space(text[at])) return at;
        if (byte == 0xEF && (text.substr(at, 3) == "\xEF\xBF\xBE" || text.substr(at, 3) == "\xEF\xBF\xBF")) return at;
    }
    return std::string_view::npos;
}

} // namespace evenhand::xml
