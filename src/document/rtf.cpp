#include "document/rtf.h"

#include "base/encoding.h"
#include "base/errors.h"
#include "base/text.h"
#include "document/office_text.h"
#include "document/paragraphs.h"
#include "document/rtf_flow.h"
#include "document/rtf_tokens.h"
#include "document/rtf_words.h"
#include "document/symbols.h"

#include <algorithm>
#include <map>
#include <utility>

namespace evenhand::document {

namespace {

constexpr std::size_t deepest = 1'000;

struct Font {
    std::string name, code_page;
};

/// What holds until the end of a group.
struct State {
    RtfGroup group = RtfGroup::text;
    Look look;
    bool hidden = false, deleted = false, revised = false;
    int font = 0;
    int skip = 1; ///< how many characters stand in for one in Unicode
    bool in_table = false;
    int level = -1; ///< of the list; -1 outside
    int heading = 0;
};

class Reader {
  public:
    Reader(std::string_view bytes, const std::string& file) : tokens_(bytes), file_(file) { flows_.emplace_back(); }

    Document read() {
        bool begun = false;
        while (true) {
            const RtfToken token = tokens_.next();
            if (token.kind == RtfToken::Kind::end) break;
            take(token);
            begun = begun || !states_.empty();
            if (begun && states_.empty()) break; // what comes after the last brace is not the document's
        }
        const bool whole = states_.empty();
        while (!states_.empty()) close_group();
        flows_.front().finish({});
        document_.blocks = flows_.front().take();
        int tables = 0;
        for (Block& block : document_.blocks)
            if (auto* table = std::get_if<Table>(&block)) number(*table, ++tables);
        document_.margins = std::move(margins_.paragraphs);
        document_.warnings = notes_.warnings(file_);
        if (!whole)
            document_.warnings.push_back(
                {Problem::Severity::warning, file_, 0, 0,
                 "the file ends before the document does: it has been cut off, and what is missing could not be read",
                 "the whole file"});
        return std::move(document_);
    }

  private:
    // Groups.

    void take(const RtfToken& token) {
        if (token.kind == RtfToken::Kind::open) return open_group();
        if (states_.empty()) return;
        if (token.kind == RtfToken::Kind::close) return close_group();
        if (token.kind == RtfToken::Kind::word && token.word == "*") {
            optional_ = true;
            return;
        }
        if (fresh_ && token.kind == RtfToken::Kind::word) begin_group(token.word);
        fresh_ = optional_ = false;
        if (token.kind == RtfToken::Kind::byte)
            byte(token.byte);
        else
            word(token);
    }

    void open_group() {
        flush();
        if (states_.size() >= deepest)
            throw InvalidInput(std::vector<Problem>{{Problem::Severity::error, file_, 0, 0,
                                                     "the document nests its groups more than 1,000 deep",
                                                     "the document saved anew by an office program"}});
        states_.push_back(states_.empty() ? State() : states_.back());
        to_skip_ = 0;
        fresh_ = true;
        optional_ = false;
    }

    /// What the first control word of a group makes of it.
    void begin_group(std::string_view word) {
        const RtfGroup outer = states_.size() > 1 ? states_[states_.size() - 2].group : RtfGroup::text;
        const bool in_text = has_words(outer) || outer == RtfGroup::mark;
        const RtfGroup own = group_of(word, optional_);
        if (!in_text) { // within something special only what it is made of counts
            const bool part =
                (outer == RtfGroup::shape && own == RtfGroup::shape_text) ||
                (outer == RtfGroup::instruction && (own == RtfGroup::choice || own == RtfGroup::instruction));
            states_.back().group = part || own == RtfGroup::skipped ? own : outer;
        } else if (own != RtfGroup::text) {
            states_.back().group = own;
        } else if (outer == RtfGroup::field) {
            states_.back().group = RtfGroup::text;
        }
        begin(states_.back().group, outer);
    }

    void begin(RtfGroup group, RtfGroup outer) {
        if (group == outer) return;
        if (flows_by_itself(group)) {
            flows_.emplace_back();
            State& state = states_.back();
            state = State{group, {}, false, false, false, state.font, state.skip, false, -1, 0};
        }
        if (group == RtfGroup::mark) flow().begin_mark();
        if (group == RtfGroup::field) forms_.emplace_back();
        if (group == RtfGroup::choice && !forms_.empty()) forms_.back().begin_choice();
        if (group == RtfGroup::picture) notes_.add(left::picture, {});
        if (group == RtfGroup::object) notes_.add(left::object, {});
        if (group == RtfGroup::comment) notes_.add(left::comment, {});
    }

    void close_group() {
        flush();
        const RtfGroup group = states_.back().group;
        const RtfGroup outer = states_.size() > 1 ? states_[states_.size() - 2].group : RtfGroup::text;
        if (group == RtfGroup::styles && outer == RtfGroup::styles) styles_.end_style();
        if (group != outer) end(group);
        states_.pop_back();
        fresh_ = optional_ = false;
        to_skip_ = 0;
    }

    void end(RtfGroup group) {
        if (flows_by_itself(group)) {
            flow().finish(setting());
            std::vector<Block> blocks = flow().take();
            flows_.pop_back();
            if (group == RtfGroup::shape_text) // a box of text, before the paragraph it hangs on
                flow().add(std::move(blocks));
            else
                margins_.add(std::move(blocks));
        }
        if (group == RtfGroup::field && !forms_.empty()) {
            say(forms_.back().shown());
            forms_.pop_back();
        }
    }

    // Text.

    void byte(char c) {
        if (to_skip_ > 0) {
            --to_skip_;
            return;
        }
        pending_ += c;
    }

    const Font& font() {
        const auto known = fonts_.find(states_.back().font);
        return known == fonts_.end() ? fonts_[-1] : known->second;
    }

    /// Bytes are read as text all at once: a character may have more than one.
    void flush() {
        if (pending_.empty()) return;
        const std::string bytes = std::exchange(pending_, {});
        if (states_.empty()) return;
        const Font& set = font();
        std::optional<std::string> text;
        if (is_symbol_font(set.name))
            text = utf8_from(bytes, "iso-8859-1");
        else
            text = utf8_from(bytes, set.code_page.empty() ? code_page_ : set.code_page);
        if (!text) text = utf8_from(bytes, "windows-1252");
        say(*text);
    }

    void say_unicode(int number) {
        flush();
        auto unit = static_cast<char32_t>(number & 0xFFFF);
        if (unit >= 0xDC00 && unit < 0xE000 && high_ != 0) unit = 0x10000 + ((high_ - 0xD800) << 10) + (unit - 0xDC00);
        high_ = unit >= 0xD800 && unit < 0xDC00 ? unit : 0;
        to_skip_ = states_.back().skip;
        if (high_ != 0) return;
        std::string text;
        append_utf8(text, unit);
        say(text);
    }

    void say(const std::string& text) {
        if (text.empty() || states_.empty()) return;
        const State& state = states_.back();
        switch (state.group) {
        case RtfGroup::fonts:
            fonts_[state.font].name += text.substr(0, text.find(';'));
            return;
        case RtfGroup::styles:
            styles_.say(text);
            return;
        case RtfGroup::mark:
            flow().say_mark(drawn_bullet_or_text(text));
            return;
        case RtfGroup::choice:
            if (!forms_.empty()) forms_.back().say(text);
            return;
        default:
            if (!has_words(state.group)) return;
        }
        if (state.deleted) return notes_.add(left::deleted, place(), text);
        if (state.hidden) return notes_.add(left::hidden_text, place(), text);
        if (state.revised) notes_.add(left::inserted, place(), text);
        flow().say(drawn(text, font().name, place(), notes_), state.look);
    }

    std::string drawn_bullet_or_text(const std::string& text) {
        return is_symbol_font(font().name) ? drawn_bullet(text, font().name) : text;
    }

    /// Where the words are that are being read, as far as that is known.
    Place place() {
        if (!states_.back().in_table) return {};
        return {0, 0, flow().tables() + 1, flow().rows() + 1};
    }

    RtfFlow& flow() { return flows_.back(); }

    RtfFlow::Setting setting() const {
        if (states_.empty()) return {};
        const State& state = states_.back();
        return {state.in_table, state.level, state.heading};
    }

    // Control words.

    void word(const RtfToken& token) {
        const std::string_view name = token.word;
        if (name == "u") return say_unicode(token.number);
        if (to_skip_ > 0) {
            --to_skip_;
            return;
        }
        if (const std::string_view character = character_of(name); !character.empty()) {
            flush();
            return say(std::string(character));
        }
        flush();
        if (!(look_word(token) || paragraph_word(token) || table_word(token))) document_word(token);
    }

    bool look_word(const RtfToken& token) {
        State& state = states_.back();
        const std::string_view name = token.word;
        const bool on = !token.has_number || token.number != 0;
        if (name == "b")
            state.look.bold = on;
        else if (name == "i")
            state.look.italic = on;
        else if (name == "strike" || name == "striked")
            state.look.strike = on;
        else if (name == "v")
            state.hidden = on;
        else if (name == "deleted")
            state.deleted = on;
        else if (name == "revised")
            state.revised = on;
        else if (name == "f")
            state.font = token.number;
        else if (name == "uc")
            state.skip = std::clamp(token.number, 0, 8);
        else if (name == "plain") {
            state.look = {};
            state.hidden = state.deleted = state.revised = false;
            state.font = default_font_;
        } else
            return false;
        return true;
    }

    bool paragraph_word(const RtfToken& token) {
        State& state = states_.back();
        const std::string_view name = token.word;
        const bool text = has_words(state.group);
        if (name == "pard") {
            state.in_table = false;
            state.level = -1;
            state.heading = 0;
        } else if (name == "intbl")
            state.in_table = true;
        else if (name == "ilvl")
            state.level = token.number;
        else if (name == "ls")
            state.level = std::max(state.level, 0);
        else if (name == "outlinelevel" && text)
            state.heading = token.number >= 0 && token.number < 9 ? token.number + 1 : 0;
        else if (name == "s" && text) {
            if (const int level = styles_.heading(token.number); level > 0) state.heading = level;
        } else if ((name == "par" || name == "sect" || name == "page") && text)
            flow().end_paragraph(setting());
        else
            return false;
        return true;
    }

    bool table_word(const RtfToken& token) {
        if (states_.back().group != RtfGroup::text) return false;
        const std::string_view name = token.word;
        RtfRow& row = flow().row();
        if (name == "trowd") {
            flow().announce();
            cell_ = {};
        } else if (name == "trleft")
            row.left = token.number;
        else if (name == "trhdr")
            row.heading = true;
        else if (name == "clvmgf")
            cell_.first_down = true;
        else if (name == "clvmrg")
            cell_.down = true;
        else if (name == "clmrg")
            cell_.across = true;
        else if (name == "cellx") {
            cell_.right = std::clamp(token.number, -100'000, 1'000'000);
            row.cells.push_back(std::exchange(cell_, {}));
        } else if (name == "cell") {
            states_.back().in_table = true;
            flow().end_cell(setting());
        } else if (name == "row")
            flow().end_row(setting());
        else if (name == "nestcell" || name == "nestrow") {
            states_.back().in_table = true;
            flow().end_paragraph(setting());
        } else
            return false;
        return true;
    }

    void document_word(const RtfToken& token) {
        const std::string_view name = token.word;
        State& state = states_.back();
        if (name == "ansicpg" || name == "mac" || name == "pc" || name == "pca")
            code_page_ = code_page(name == "mac" ? 10000 : name == "pc" ? 437 : name == "pca" ? 850 : token.number);
        else if (name == "deff")
            default_font_ = state.font = token.number;
        else if (name == "deflang")
            document_.language = language_of(token.number);
        else if (name == "fcharset" && state.group == RtfGroup::fonts)
            fonts_[state.font].code_page = code_page_of_charset(token.number);
        else if (state.group == RtfGroup::styles)
            styles_.set(name, token.number);
        else if (state.group == RtfGroup::instruction && !forms_.empty())
            forms_.back().set(name, token.number);
    }

    RtfTokens tokens_;
    const std::string& file_;
    Document document_;
    Notes notes_;
    Margins margins_;
    std::vector<State> states_;
    std::vector<RtfFlow> flows_;
    std::vector<RtfForm> forms_;
    bool fresh_ = false, optional_ = false; ///< the group has just begun; \* stands before its first word
    std::string pending_;                   ///< bytes that wait to be read as text
    int to_skip_ = 0;
    char32_t high_ = 0; ///< the first half of a character beyond 16 bits
    std::string code_page_ = "windows-1252";
    int default_font_ = 0;
    std::map<int, Font> fonts_;
    RtfStyles styles_;
    RtfCell cell_; ///< that is being announced
};

} // namespace

Document read_rtf(std::string_view bytes, const std::string& file) {
    if (const std::size_t begin = bytes.find("{\\rtf"); begin != std::string_view::npos)
        return Reader(bytes.substr(begin), file).read();
    throw InvalidInput(std::vector<Problem>{
        {Problem::Severity::error, file, 0, 0, "this is no Rich Text Format", "a file that begins with {\\rtf"}});
}

} // namespace evenhand::document
