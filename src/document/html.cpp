#include "document/html.h"

#include "base/encoding.h"
#include "base/errors.h"
#include "base/text.h"
#include "document/html_grid.h"
#include "document/html_tree.h"
#include "document/html_words.h"
#include "document/office_text.h"
#include "document/plain.h"
#include "document/symbols.h"

#include <algorithm>
#include <fmt/format.h>
#include <unordered_set>

namespace evenhand::document {

namespace {

using xml::Node;
using Names = std::unordered_set<std::string_view>;

const Names left_out = {"head",  "script", "style",  "template", "noscript", "datalist", "colgroup",
                        "col",   "param",  "source", "track",    "map",      "button",   "progress",
                        "meter", "dialog", "meta",   "link",     "base"};
const Names pictures = {"svg", "canvas", "video", "audio", "object", "embed", "iframe", "applet", "math"};
const Names blocks = {"html",     "body",   "p",       "div",        "section", "article", "aside",      "main",
                      "header",   "footer", "address", "blockquote", "center",  "figure",  "figcaption", "form",
                      "fieldset", "legend", "details", "summary",    "dl",      "dt",      "dd",         "hr",
                      "h1",       "h2",     "h3",      "h4",         "h5",      "h6",      "hgroup",     "ul",
                      "ol",       "menu",   "dir",     "li",         "pre",     "table",   "caption",    "tr",
                      "td",       "th",     "thead",   "tbody",      "tfoot",   "nav",     "optgroup"};

class Reader {
  public:
    explicit Reader(const std::string& file) : file_(file) {}

    Document read(const Node& root) {
        walk(root);
        close();
        document_.warnings = notes_.warnings(file_);
        return std::move(document_);
    }

  private:
    void leave_out(const Node& node, std::string_view what) {
        if (const std::string text = tidied(node.all_text()); !text.empty())
            notes_.add(what, {0, node.line, 0, 0}, text);
    }

    // Paragraphs.

    void say(std::string_view text, Look look, int line) {
        if (text.empty()) return;
        if (breaks_ > 1 && !paragraph_.runs.empty()) close();
        if (paragraph_.runs.empty()) {
            if (paragraph_.mark.empty()) paragraph_.mark = std::exchange(mark_, {});
            paragraph_.depth =
                lists_.empty() && !paragraph_.mark.empty() ? word_level_ : static_cast<int>(lists_.size());
            paragraph_.heading = heading_;
            paragraph_.place = place_;
            paragraph_.place.line = line;
        } else if (breaks_ == 1) {
            append(paragraph_, "\n", gap_look_);
        } else if (blank_) {
            append(paragraph_, " ", gap_look_);
        }
        breaks_ = 0;
        blank_ = false;
        append(paragraph_, text, look);
    }

    void close() {
        blank_ = false;
        breaks_ = 0;
        trim(paragraph_);
        if (!paragraph_.runs.empty()) {
            if (cell_)
                cell_->push_back(std::move(paragraph_));
            else if (navigation_)
                document_.margins.push_back(std::move(paragraph_));
            else
                document_.blocks.emplace_back(std::move(paragraph_));
        }
        paragraph_ = {};
    }

    /// Words with white space as a browser shows it: runs of it are one blank, none where a line begins.
    void words(const Node& text, Look look) {
        std::string part;
        const auto flush = [&] {
            say(part, look, text.line);
            part.clear();
        };
        for (std::size_t at = 0; at < text.text.size();) {
            const char c = text.text[at];
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                flush();
                if (!blank_ && breaks_ == 0) gap_look_ = look;
                if (kept_lines_ && c == '\n')
                    ++breaks_;
                else
                    blank_ = !paragraph_.runs.empty();
                ++at;
                continue;
            }
            const std::size_t before = at;
            next_character(text.text, at);
            const std::string_view character = std::string_view(text.text).substr(before, at - before);
            part += symbol_font_.empty() ? std::string(character)
                                         : drawn(character, symbol_font_, {0, text.line, 0, 0}, notes_);
        }
        flush();
    }

    // Elements.

    void walk(const Node& node) {
        for (const Node& child : node.children) {
            if (child.is_text())
                words(child, look_);
            else
                element(child);
        }
    }

    void element(const Node& node) {
        if (left_out.count(node.name)) return;
        if (is_hidden(node)) return leave_out(node, left::hidden_text);
        if (node.name == "del") return leave_out(node, left::deleted);
        if (pictures.count(node.name)) return picture(node);
        if (node.name == "img") return image(node);
        if (node.name == "br") {
            if (!blank_ && breaks_ == 0) gap_look_ = look_;
            ++breaks_;
            return;
        }
        if (node.name == "input" || node.name == "select" || node.name == "textarea") {
            const std::string shown = trimmed(shown_in_field(node));
            return say(shown, look_, node.line);
        }
        if (const std::string list = style_of(node, "mso-list"); list == "ignore")
            return word_mark(node);
        else if (const std::size_t level = list.find("level"); level != std::string::npos && level + 5 < list.size())
            word_level_ = std::clamp(list[level + 5] - '0', 1, 9);
        const bool block = blocks.count(node.name) > 0;
        if (block) close();
        const Look look = std::exchange(look_, look_of(node, look_));
        const std::string font = symbol_font_;
        if (const std::string own = font_of(node); !own.empty()) symbol_font_ = is_symbol_font(own) ? own : "";
        inside(node);
        if (block) close();
        look_ = look;
        symbol_font_ = font;
    }

    void inside(const Node& node) {
        const std::string& name = node.name;
        if (name == "html") document_.language = node.has("lang") ? node.get("lang") : node.get("xml:lang");
        if (name == "table") return table(node);
        if (name == "ul" || name == "ol" || name == "menu" || name == "dir") {
            lists_.emplace_back(node, static_cast<int>(lists_.size()) + 1);
            walk(node);
            close();
            lists_.pop_back();
        } else if (name == "li") {
            mark_ = lists_.empty() ? "\u2022" : lists_.back().mark(node);
            walk(node);
            close();
            mark_ = {};
        } else if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6') {
            const int outer = std::exchange(heading_, name[1] - '0');
            walk(node);
            close();
            heading_ = outer;
        } else if (name == "pre") {
            preformatted(node);
        } else if (name == "nav") {
            const bool outer = std::exchange(navigation_, true);
            walk(node);
            close();
            navigation_ = outer;
        } else {
            walk(node);
        }
    }

    /// Word's own mark of a list item, in a page that Word has saved.
    void word_mark(const Node& node) {
        std::string font = symbol_font_;
        const auto find_font = [&](const Node& within, const auto& self) -> void {
            if (const std::string own = font_of(within); is_symbol_font(own)) font = own;
            for (const Node& child : within.children) self(child, self);
        };
        find_font(node, find_font);
        mark_ = drawn_bullet(trimmed(node.all_text()), font);
    }

    void picture(const Node& node) { notes_.add(left::picture, {0, node.line, 0, 0}); }

    void image(const Node& node) {
        if (const std::string words = tidied(node.get("alt")); !words.empty())
            say(words, look_, node.line);
        else if (!node.has("alt")) // an empty one says that it is an ornament
            picture(node);
    }

    /// Lines as they are: a text of its own, which may hold a table in blanks.
    void preformatted(const Node& node) {
        if (cell_ || !lists_.empty() || navigation_) {
            const bool outer = std::exchange(kept_lines_, true);
            walk(node);
            kept_lines_ = outer;
            return;
        }
        Document inner = read_plain(node.all_text(), file_);
        const auto moved = [&](Place& place) {
            place.line += node.line - 1;
            if (place.table > 0) place.table += tables_;
        };
        int tables = 0;
        for (Block& block : inner.blocks) {
            tables += std::holds_alternative<Table>(block);
            each_place(block, moved);
            document_.blocks.push_back(std::move(block));
        }
        tables_ += tables;
    }

    // Tables.

    void table(const Node& node) {
        for (const Node& part : node.children) { // what stands between rows by mistake is shown above the table
            if (part.name == "caption" || (!part.is_text() && !blocks.count(part.name)))
                element(part);
            else if (part.is_text())
                words(part, look_);
        }
        close();
        const std::vector<HtmlRow> rows = html_rows(node);
        if (!rows.empty() && !rows.back().cells.empty() &&
            static_cast<std::size_t>(rows.back().cells.back().column) >= most_columns)
            throw InvalidInput(std::vector<Problem>{{Problem::Severity::error, file_, node.line, 0,
                                                     fmt::format("a table has more than {} columns", most_columns),
                                                     "a table that fits a page"}});
        constexpr int most_layouts = 8; // within each other
        if (cell_ || (layouts_ < most_layouts && is_layout(node))) {
            ++layouts_;
            for (const HtmlRow& row : rows)
                for (const HtmlCell& cell : row.cells) element(*cell.node);
            --layouts_;
        } else if (!rows.empty()) {
            grid(node, rows);
        }
    }

    void grid(const Node& node, const std::vector<HtmlRow>& rows) {
        Table table;
        table.place = {0, node.line, ++tables_, 0};
        for (const HtmlRow& source : rows) {
            TableRow row;
            row.heading = source.heading;
            row.place = {0, source.node->line, tables_, static_cast<int>(table.rows.size()) + 1};
            place_ = row.place;
            for (const HtmlCell& cell : source.cells)
                row.cells.push_back(
                    {cell.column, cell.columns, cell.rows, cell.node->name == "th", paragraphs_of(*cell.node)});
            table.rows.push_back(std::move(row));
        }
        place_ = {};
        complete(table);
        document_.blocks.emplace_back(std::move(table));
    }

    std::vector<Paragraph> paragraphs_of(const Node& cell) {
        std::vector<Paragraph> paragraphs;
        cell_ = &paragraphs;
        const std::vector<HtmlList> lists = std::exchange(lists_, {}); // a list does not go on through a table
        const std::string mark = std::exchange(mark_, {});
        element(cell);
        close();
        lists_ = lists;
        mark_ = mark;
        cell_ = nullptr;
        return paragraphs;
    }

    const std::string& file_;
    Document document_;
    int tables_ = 0, layouts_ = 0;
    std::vector<Paragraph>* cell_ = nullptr; ///< where paragraphs go within a table
    Place place_;                            ///< of the row that is being read

    Paragraph paragraph_; ///< open
    bool blank_ = false;  ///< white space since the last word
    Look gap_look_;       ///< of what stands between that word and the next
    int breaks_ = 0;      ///< line breaks since the last word
    Look look_;
    std::string symbol_font_; ///< that words are set in; "" for any other
    int heading_ = 0;
    std::vector<HtmlList> lists_;
    std::string mark_;   ///< of an item that has not said anything yet
    int word_level_ = 1; ///< of a list item in a page that Word has saved
    bool kept_lines_ = false, navigation_ = false;

    Notes notes_;
};

} // namespace

Document read_html(std::string_view bytes, const std::string& file) {
    std::vector<Problem> warnings;
    const Node root = parse_html(html_text(bytes, file, warnings), file);
    Document document = Reader(file).read(root);
    document.warnings.insert(document.warnings.begin(), warnings.begin(), warnings.end());
    return document;
}

} // namespace evenhand::document
