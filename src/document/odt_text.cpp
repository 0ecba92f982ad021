#include "document/odt_text.h"

#include "base/text.h"
#include "document/odf.h"
#include "document/odt_collect.h"
#include "document/odt_lists.h"
#include "document/office_text.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace evenhand::document {

namespace {

using xml::Node;

constexpr int most_columns = 1000, most_repeated = 1000;
constexpr std::size_t most_copied = 200'000; // by all that is repeated: cells, paragraphs and quarters of a kilobyte

bool says_something(std::string_view text) {
    return !trimmed(text).empty();
}

/// Which lists a paragraph stands in.
struct Listing {
    OdtCounter::Numbers* numbers = nullptr;
    std::string style;   ///< of the list, where one is stated
    int depth = 0;       ///< 1 the outermost
    int start = -1;      ///< of the item that begins; -1: the next number
    bool begins = false; ///< the next paragraph is the first of its item
};

class TextReader {
  public:
    TextReader(OdtContext& context, bool body) : context_(context), body_(body) {}

    std::vector<Block> read(const Node& part) {
        if (body_ && odf_has_within(part, "text:soft-page-break")) place_.page = 1;
        std::vector<Block> out;
        Listing none;
        blocks(part, none, out);
        return out;
    }

  private:
    void blocks(const Node& parent, Listing& listing, std::vector<Block>& out) {
        for (const Node& child : parent.children) block(child, listing, out);
    }

    void block(const Node& node, Listing& listing, std::vector<Block>& out) {
        if (node.name == "text:p" || node.name == "text:h") {
            paragraph(node, listing, out);
        } else if (node.name == "text:list") {
            list(node, listing, out);
        } else if (node.name == "table:table") {
            table(node, out);
        } else if (node.name == "text:section") {
            if (node.get("text:display") == "none")
                note(left::hidden_text, odf_words(node));
            else
                blocks(node, listing, out);
        } else if (node.name == "text:tracked-changes") {
            odt_changes(node, changes_);
        } else if (is_one_of(node.name, {"text:change", "text:change-start"})) {
            change(node);
        } else if (node.name == "text:numbered-paragraph") {
            numbered_paragraph(node, out);
        } else if (node.name == "office:forms") {
            odt_controls(node, controls_);
        } else if (node.name == "text:soft-page-break") {
            page_break(nullptr);
        } else if (node.name.starts_with("draw:")) {
            drawn_object(node, nullptr, out);
        } else if (is_one_of(node.name,
                             {"text:index-body", "text:illustration-index", "text:table-index", "text:object-index",
                              "text:user-index", "text:alphabetical-index", "text:bibliography", "text:index-title"})) {
            blocks(node, listing, out); // but not text:table-of-content, which says all twice
        }
    }

    // Lists

    void list(const Node& node, const Listing& outer, std::vector<Block>& out) {
        Listing listing = outer;
        if (outer.depth == 0) listing.numbers = &counter_.begin(node);
        ++listing.depth;
        if (node.has("text:style-name")) listing.style = node.get("text:style-name");
        for (const Node& item : node.children) {
            if (!is_one_of(item.name, {"text:list-item", "text:list-header"})) continue;
            listing.begins = item.name == "text:list-item";
            listing.start = odf_number(item, "text:start-value", -1, -1, 1'000'000);
            blocks(item, listing, out);
        }
    }

    void numbered_paragraph(const Node& node, std::vector<Block>& out) {
        Listing listing;
        listing.numbers = &numbered_.try_emplace(std::string(node.get("text:list-id")), fresh()).first->second;
        listing.style = node.get("text:style-name");
        listing.depth = odf_number(node, "text:level", 1, 1, 10);
        listing.start = odf_number(node, "text:start-value", -1, -1, 1'000'000);
        listing.begins = true;
        blocks(node, listing, out);
    }

    static OdtCounter::Numbers fresh() {
        OdtCounter::Numbers numbers;
        numbers.fill(-1);
        return numbers;
    }

    std::string mark_of(const Node& node, const OdtStyle& style, Listing& listing) {
        const bool heads = node.name == "text:h" && node.get("text:is-list-header") == "true";
        if (listing.depth > 0) {
            if (!listing.begins || heads) return {};
            listing.begins = false;
            const OdtList* list = context_.styles.list(listing.style.empty() ? style.list : listing.style);
            const auto level = static_cast<std::size_t>(std::min(listing.depth, 10) - 1);
            return list ? OdtCounter::next(*listing.numbers, *list, level, listing.start) : std::string();
        }
        if (node.name != "text:h" || heads) return {};
        const int level = odf_number(node, "text:outline-level", 1, 1, 10) - 1;
        const int start =
            node.get("text:restart-numbering") == "true" ? odf_number(node, "text:start-value", 1, 0, 1'000'000) : -1;
        return OdtCounter::next(counter_.outline(), context_.styles.outline(), static_cast<std::size_t>(level), start);
    }

    // Paragraphs

    void paragraph(const Node& node, Listing& listing, std::vector<Block>& out) {
        const OdtStyle& style = context_.styles.style("paragraph", node.get("text:style-name"));
        Paragraph read;
        read.place = place_;
        std::vector<Block> boxes;
        Line line{read, boxes, false};
        content(node, style.look, line);
        trim(read);
        if (read.runs.empty() && (style.look.hidden.value_or(false) || line.hidden)) return;
        if (node.name == "text:h")
            read.heading = std::min(odf_number(node, "text:outline-level", 1, 1, 10), 9);
        else if (style.title)
            read.heading = 1;
        read.mark = mark_of(node, style, listing);
        if (read.heading == 0) read.depth = listing.depth;
        if (!is_empty(read)) out.emplace_back(std::move(read));
        std::move(boxes.begin(), boxes.end(), std::back_inserter(out));
    }

    /// The paragraph being read.
    struct Line {
        Paragraph& paragraph;
        std::vector<Block>& boxes; ///< text boxes anchored in it, which follow it
        bool hidden = false;       ///< it says that it is
        bool blank = true;         ///< its text ends in white space, of which no more is taken
    };

    void content(const Node& parent, const StatedLook& look, Line& line) {
        for (const Node& child : parent.children) {
            if (child.is_text())
                words(child.text, look, line);
            else
                piece(child, look, line);
        }
    }

    /// White space between words is one blank, however much is written (OpenDocument 1.2, 6.1.2).
    void words(const std::string& text, const StatedLook& look, Line& line) {
        std::string kept;
        for (const char c : text) {
            const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (blank && line.blank) continue;
            kept += blank ? ' ' : c;
            line.blank = blank;
        }
        if (!look.hidden.value_or(false))
            append(line.paragraph, drawn(kept, look.font, place_, context_.notes), look.shown());
        else if (says_something(kept))
            note(left::hidden_text, kept);
    }

    /// One element within a line. Those that are not named here are fields and wrappers: what is in them is shown.
    void piece(const Node& node, const StatedLook& look, Line& line) {
        const std::string& name = node.name;
        const bool hidden = look.hidden.value_or(false);
        if (name == "text:span") {
            StatedLook nearer = look;
            nearer.take(context_.styles.style("text", node.get("text:style-name")).look);
            content(node, nearer, line);
        } else if (name == "text:s") {
            if (!hidden)
                add(line, std::string(static_cast<std::size_t>(odf_number(node, "text:c", 1, 1, 200)), ' '), look);
        } else if (name == "text:tab") {
            if (!hidden) add(line, "\t", look);
        } else if (name == "text:line-break") {
            if (!hidden) add(line, "\n", look);
        } else if (name == "text:soft-page-break") {
            page_break(&line.paragraph);
        } else if (name == "text:note") {
            footnote(node);
        } else if (is_one_of(name, {"text:change", "text:change-start"})) {
            change(node);
        } else if (is_one_of(name,
                             {"office:annotation", "text:hidden-text", "text:hidden-paragraph", "text:placeholder"})) {
            left_out(node, line);
        } else if (name == "loext:content-control") {
            control(node, look, line);
        } else if (name == "field:fieldmark") {
            fieldmark(node, line);
        } else if (name.starts_with("draw:")) {
            drawn_object(node, &line, line.boxes);
        } else if (!is_one_of(name, {"text:ruby-text", "office:annotation-end", "text:script", "office:forms",
                                     "text:tracked-changes"})) {
            content(node, look, line);
        }
    }

    void left_out(const Node& node, Line& line) {
        if (node.name == "office:annotation") return note(left::comment, {});
        if (node.name == "text:placeholder") return note(left::unfilled, odf_words(node));
        if (node.name == "text:hidden-paragraph") {
            line.hidden = line.hidden || node.get("text:is-hidden") == "true";
        } else if (node.get("text:is-hidden") == "true") {
            note(left::hidden_text, node.get("text:string-value"));
        } else {
            add(line, node.get("text:string-value"), {});
        }
    }

    void control(const Node& node, const StatedLook& look, Line& line) {
        if (node.get("loext:checkbox") == "true")
            add(line, node.get("loext:checked") == "true" ? "☒" : "☐", look);
        else if (node.get("loext:showing-place-holder") == "true")
            note(left::unfilled, odf_words(node));
        else
            content(node, look, line);
    }

    static void fieldmark(const Node& node, Line& line) {
        if (!node.get("field:type").ends_with("FORMCHECKBOX")) return;
        const bool ticked = std::any_of(node.children.begin(), node.children.end(), [](const Node& parameter) {
            return parameter.get("field:name") == "Checkbox_Checked" && parameter.get("field:value") == "true";
        });
        add(line, ticked ? "☒" : "☐", {});
    }

    void footnote(const Node& node) {
        const Node *body = node.child("text:note-body"), *mark = node.child("text:note-citation");
        if (!body) return;
        std::vector<Block> out;
        Listing none;
        blocks(*body, none, out);
        std::vector<Paragraph> paragraphs = flat(std::move(out));
        if (mark && !paragraphs.empty() && paragraphs.front().mark.empty())
            paragraphs.front().mark = trimmed(mark->all_text());
        std::move(paragraphs.begin(), paragraphs.end(), std::back_inserter(context_.footnotes));
    }

    /// What is no text of the line's own; a blank behind it is one.
    static void add(Line& line, std::string_view sign, const StatedLook& look) {
        append(line.paragraph, sign, look.shown());
        line.blank = false;
    }

    // What is drawn, forms, changes, pages

    void drawn_object(const Node& node, Line* line, std::vector<Block>& out) {
        Listing none;
        if (node.name == "draw:control") {
            const auto found = controls_.find(std::string(node.get("draw:control")));
            if (line && found != controls_.end()) add(*line, found->second, {});
        } else if (is_one_of(node.name, {"draw:object", "draw:object-ole", "draw:plugin", "draw:applet"})) {
            if (body_) note(left::object, {});
        } else if (node.name == "draw:image") {
            if (body_) note(left::picture, {});
        } else if (node.name == "draw:frame" && (node.child("draw:object") || node.child("draw:object-ole"))) {
            if (body_) note(left::object, {}); // beside it stands the picture of it
        } else {
            for (const Node& child : node.children) {
                if (child.name.starts_with("draw:"))
                    drawn_object(child, line, out);
                else
                    block(child, none, out);
            }
        }
    }

    void change(const Node& node) {
        const auto found = changes_.find(std::string(node.get("text:change-id")));
        if (found != changes_.end()) note(found->second.deletion ? left::deleted : left::inserted, found->second.words);
    }

    void note(std::string_view what, std::string_view words) { context_.notes.add(what, place_, words); }

    void page_break(Paragraph* paragraph) {
        if (place_.page == 0) return;
        ++place_.page;
        if (paragraph && paragraph->runs.empty()) paragraph->place.page = place_.page;
    }

    // Tables

    void table(const Node& node, std::vector<Block>& out) {
        const Place outer = place_;
        const bool nested = place_.table > 0;
        if (!nested) place_.table = ++context_.tables;
        Table read;
        read.place = place_;
        rows(node, nested, false, read);
        for (std::size_t at = 0; at < read.rows.size(); ++at)
            for (Cell& cell : read.rows[at].cells) {
                cell.rows = std::min(cell.rows, static_cast<int>(read.rows.size() - at));
                read.columns = std::max(read.columns, cell.column + cell.columns);
            }
        if (read.rows.empty() && !nested) --context_.tables;
        if (!read.rows.empty()) out.emplace_back(std::move(read));
        const int page = place_.page;
        place_ = outer;
        place_.page = page;
    }

    void rows(const Node& parent, bool nested, bool heading, Table& table) {
        for (const Node& child : parent.children) {
            if (is_one_of(child.name, {"table:table-rows", "table:table-row-group", "table:table-header-rows"}))
                rows(child, nested, heading || child.name == "table:table-header-rows", table);
            else if (child.name == "text:soft-page-break")
                page_break(nullptr);
            else if (child.name == "table:table-row")
                row(child, nested, heading, table);
        }
    }

    void row(const Node& node, bool nested, bool heading, Table& table) {
        if (is_one_of(node.get("table:visibility"), {"collapse", "filter"}))
            return note(left::hidden_text, odf_words(node));
        if (!nested) place_.row = static_cast<int>(table.rows.size()) + 1;
        TableRow read;
        read.place = place_;
        read.heading = heading;
        std::size_t weight = 1;
        int column = 0;
        for (const Node& child : node.children) {
            const int repeated = odf_number(child, "table:number-columns-repeated", 1, 1, most_columns);
            if (child.name == "table:covered-table-cell") column = std::min(column + repeated, most_columns);
            if (child.name != "table:table-cell") continue;
            if (!read.cells.empty()) column = std::max(column, read.cells.back().column + read.cells.back().columns);
            const Cell one = cell(child, column);
            const std::size_t weighs = 1 + one.paragraphs.size() + one.text().size() / 256;
            for (int again = 0; again < repeated; ++again, ++column, weight += weighs) {
                if (column + one.columns > most_columns || (again > 0 && !may_copy(weighs))) {
                    if (!one.paragraphs.empty()) note(left::too_large, {});
                    break;
                }
                read.cells.push_back(one);
                read.cells.back().column = column;
            }
        }
        const int repeated = odf_number(node, "table:number-rows-repeated", 1, 1, most_repeated);
        for (int again = 0; again < repeated; ++again) {
            if (again > 0 && !may_copy(weight)) return note(left::too_large, {});
            table.rows.push_back(read);
            if (!nested) ++read.place.row;
        }
    }

    bool may_copy(std::size_t weight) { return (copied_ += weight) <= most_copied; }

    /// A cell that spans others is followed by those it covers, which take their columns themselves.
    Cell cell(const Node& node, int column) {
        Cell read;
        read.column = column;
        read.columns = odf_number(node, "table:number-columns-spanned", 1, 1, most_columns);
        read.rows = odf_number(node, "table:number-rows-spanned", 1, 1, 1'000'000);
        std::vector<Block> inside;
        Listing none;
        blocks(node, none, inside);
        read.paragraphs = flat(std::move(inside));
        return read;
    }

    OdtContext& context_;
    const bool body_;
    Place place_;
    OdtCounter counter_;
    std::size_t copied_ = 0;
    std::map<std::string, OdtCounter::Numbers> numbered_; ///< of numbered paragraphs, by their list
    std::unordered_map<std::string, std::string> controls_;
    std::unordered_map<std::string, OdtChange> changes_;
};

} // namespace

std::vector<Block> read_odt_text(const Node& part, OdtContext& context, bool body) {
    return TextReader(context, body).read(part);
}

} // namespace evenhand::document
