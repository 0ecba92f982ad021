#include "document/docx_text.h"

#include "base/text.h"
#include "document/docx_walk.h"
#include "document/office_text.h"
#include "document/paragraphs.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::document {

namespace {

using xml::Node;

constexpr int most_columns = 1000;

bool says_something(std::string_view text) {
    return !trimmed(text).empty();
}

class TextReader {
  public:
    TextReader(DocxContext& context, bool body) : context_(context), counter_(context.lists), body_(body) {}

    std::vector<Block> read(const Node& part) {
        if (body_ && !docx_within(part, "w:lastRenderedPageBreak").empty()) place_.page = 1;
        std::vector<Block> out;
        blocks(part, out);
        return out;
    }

  private:
    /// Visits what is in the element, through everything that only wraps it.
    template <class Visit>
    void each(const Node& parent, const Visit& visit) {
        for (const Node& child : parent.children) {
            if (child.is_text()) continue;
            if (child.name == "w:del" || child.name == "w:moveFrom") {
                note_words(left::deleted, child);
            } else if (child.name == "w:sdt") {
                control(child, visit);
            } else if (child.name == "mc:AlternateContent") {
                if (const Node* shown = docx_alternative(child)) each(*shown, visit);
            } else if (docx_wraps(child)) {
                if (child.name == "w:ins" || child.name == "w:moveTo") note_words(left::inserted, child);
                each(child, visit);
            } else {
                visit(child);
            }
        }
    }

    template <class Visit>
    void control(const Node& sdt, const Visit& visit) {
        const DocxControl control = docx_control(sdt);
        if (control.empty) return context_.notes.add(left::unfilled, place_, docx_words(sdt));
        if (!control.box.empty() && inline_)
            append(*inline_, control.box);
        else if (control.content)
            each(*control.content, visit);
        else
            pass(sdt);
    }

    /// Leaves it out but for the pages it takes.
    void pass(const Node& node) {
        if (place_.page > 0) place_.page += static_cast<int>(docx_within(node, "w:lastRenderedPageBreak").size());
    }

    void note_words(std::string_view what, const Node& node) {
        const std::string words = docx_words(node);
        if (says_something(words)) context_.notes.add(what, place_, words);
    }

    void blocks(const Node& parent, std::vector<Block>& out) {
        std::vector<Run> carried; // of paragraphs whose end was deleted: the next one goes on with them
        each(parent, [&](const Node& child) {
            if (child.name == "w:p") return paragraph(child, carried, out);
            if (child.name == "w:tbl") {
                end_carried(carried, out);
                return table(child, out);
            }
            if (child.name == "w:altChunk" || child.name == "w:subDoc") context_.notes.add(left::other_file, place_);
        });
        end_carried(carried, out);
    }

    /// Where no paragraph follows that could go on with them.
    void end_carried(std::vector<Run>& carried, std::vector<Block>& out) const {
        Paragraph last;
        last.runs = std::exchange(carried, {});
        last.place = place_;
        trim(last);
        if (!is_empty(last)) out.emplace_back(std::move(last));
    }

    void paragraph(const Node& node, std::vector<Run>& carried, std::vector<Block>& out) {
        const Node* properties = node.child("w:pPr");
        const DocxStyle& style = context_.styles.style("paragraph", value_at(properties, "w:pStyle"));
        if (style.name.starts_with("toc ") && style.name.size() == 5)
            return pass(node); // a table of contents says all twice
        Paragraph read;
        read.runs = std::move(carried);
        carried.clear();
        read.place = place_;
        Paragraph* const outer = std::exchange(inline_, &read);
        const DocxStyle* const outer_style = std::exchange(style_, &style);
        std::vector<const Node*> boxes = std::exchange(boxes_, {});
        content(node);
        std::swap(boxes, boxes_);
        style_ = outer_style;
        inline_ = outer;
        std::fill(instruction_.begin(), instruction_.end(), false); // an instruction ends with its paragraph
        const Node* mark = properties ? properties->child("w:rPr") : nullptr;
        if (mark && (mark->child("w:del") || mark->child("w:moveFrom")))
            carried = std::move(read.runs);
        else
            finish(std::move(read), properties, style, out);
        for (const Node* box : boxes) blocks(*box, out);
    }

    void finish(Paragraph read, const Node* properties, const DocxStyle& style, std::vector<Block>& out) {
        trim(read);
        const Node* mark = properties ? properties->child("w:rPr") : nullptr;
        const bool hidden = docx_look(mark).hidden.value_or(style.look.hidden.value_or(false));
        if (read.runs.empty() && hidden) return; // not printed, so not counted
        read.heading = style.heading;
        if (const auto outline = number_at(properties, "w:outlineLvl"))
            read.heading = *outline >= 0 && *outline < 9 ? *outline + 1 : 0;
        const DocxListing listing = context_.lists.listing_of(docx_listing(properties), style);
        if (listing.list > 0) {
            read.mark = counter_.next(listing);
            if (read.heading == 0) read.depth = listing.level + 1;
        }
        if (!is_empty(read)) out.emplace_back(std::move(read));
    }

    /// What stands in a line: of a paragraph, or within a run.
    void content(const Node& parent) {
        each(parent, [&](const Node& child) {
            if (child.name == "w:r") return run(child);
            if (child.name == "m:oMath" || child.name == "m:oMathPara") {
                for (const Node* piece : docx_within(child, "m:t")) add(piece->all_text(), {});
            }
            if (child.name == "w:subDoc") context_.notes.add(left::other_file, place_);
        });
    }

    bool in_instruction() const {
        return std::find(instruction_.begin(), instruction_.end(), true) != instruction_.end();
    }

    void field(const Node& mark) {
        const std::string_view type = mark.get("w:fldCharType");
        if (type == "begin") {
            if (const Node* data = mark.child("w:ffData"); data && !in_instruction()) add(docx_form_field(*data), {});
            instruction_.push_back(true);
            written_.clear();
        } else if (type == "separate" && !instruction_.empty()) {
            instruction_.back() = false;
        } else if (type == "end" && !instruction_.empty()) {
            const bool without_result = instruction_.back();
            instruction_.pop_back();
            const DocxSign sign = without_result ? docx_symbol_field(written_) : DocxSign{};
            if (!in_instruction()) add(drawn(sign.character, sign.font, place_, context_.notes), {});
        }
    }

    void run(const Node& node) {
        const DocxShown as = context_.styles.shown(*style_, table_, node.child("w:rPr"));
        if (as.hidden && !in_instruction()) note_words(left::hidden_text, node);
        each(node, [&](const Node& child) {
            if (child.name == "w:fldChar") return field(child);
            if (child.name == "w:lastRenderedPageBreak") return page_break();
            if (child.name == "w:instrText" && written_.size() < 200) written_ += child.all_text();
            if (!as.hidden && !in_instruction()) piece(child, as);
        });
    }

    /// One thing within a run.
    void piece(const Node& node, const DocxShown& as) {
        const std::string_view name = std::string_view(node.name).substr(node.name.find(':') + 1);
        if (!node.name.starts_with("w:")) return;
        if (name == "t")
            add(drawn(text_of(node), as.font, place_, context_.notes), as.look);
        else if (name == "tab" || name == "ptab")
            add("\t", as.look);
        else if (name == "br" || name == "cr")
            add("\n", as.look);
        else if (name == "noBreakHyphen")
            add("\u2011", as.look);
        else if (name == "softHyphen")
            add("\u00AD", as.look);
        else if (name == "sym")
            add(drawn(docx_sign(node.get("w:char"), 16), node.get("w:font"), place_, context_.notes), as.look);
        else if (name == "r")
            run(node); // of a ruby text
        else if (name == "footnoteReference")
            refer(node, context_.footnotes);
        else if (name == "endnoteReference")
            refer(node, context_.endnotes);
        else if (name == "commentReference")
            context_.notes.add(left::comment, place_);
        else if (name == "drawing" || name == "pict" || name == "object")
            drawn_object(node);
    }

    static std::string text_of(const Node& node) {
        std::string text = node.all_text();
        std::replace_if(
            text.begin(), text.end(), [](char c) { return c == '\n' || c == '\t' || c == '\r'; }, ' ');
        if (node.get("xml:space") == "preserve") return text;
        const std::size_t first = text.find_first_not_of(' ');
        return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(' ') - first + 1);
    }

    static void refer(const Node& reference, std::vector<std::string>& notes) {
        const std::string_view own = reference.get("w:customMarkFollows");
        if (own.empty() || own == "0" || own == "false")
            notes.emplace_back(reference.get("w:id"));
        else
            notes.push_back("*" + std::string(reference.get("w:id")));
    }

    void drawn_object(const Node& node) {
        const auto texts = docx_within(node, "w:txbxContent");
        boxes_.insert(boxes_.end(), texts.begin(), texts.end());
        if (!body_) return; // a letter head is no loss, nor is a watermark
        for (const Node* art : docx_within(node, "v:textpath")) add(art->get("string"), {});
        if (node.name == "w:object")
            context_.notes.add(left::object, place_);
        else if (!docx_within(node, "pic:pic").empty() || !docx_within(node, "v:imagedata").empty())
            context_.notes.add(left::picture, place_);
        else if (texts.empty() && node.name == "w:drawing")
            context_.notes.add(left::drawing, place_);
    }

    void add(std::string_view text, Look look) {
        if (inline_) append(*inline_, text, look);
    }

    /// Where Word broke the page when the document was last laid out.
    void page_break() {
        if (place_.page == 0) return;
        ++place_.page;
        if (inline_ && inline_->runs.empty()) inline_->place.page = place_.page;
    }

    // Tables

    static int spanned(const Node* properties, int column) {
        return std::clamp(number_at(properties, "w:gridSpan").value_or(1), 1, std::max(most_columns - column, 1));
    }

    /// A frame around other tables is no table.
    static const Node* framed(const Node& table) {
        const Node* only = nullptr;
        for (const Node& row : table.children)
            for (const Node& cell : row.children)
                if (row.name == "w:tr" && cell.name == "w:tc") {
                    if (only) return nullptr;
                    only = &cell;
                }
        return only && only->child("w:tbl") ? only : nullptr;
    }

    void table(const Node& node, std::vector<Block>& out) {
        if (const Node* cell = framed(node)) return blocks(*cell, out);
        const Place outer = place_;
        const StatedLook outer_look = table_;
        const bool nested = place_.table > 0;
        if (!nested) place_.table = ++context_.tables;
        Table read;
        read.place = place_;
        Merging merging;
        const Node* properties = node.child("w:tblPr");
        each(node, [&](const Node& child) {
            if (child.name == "w:tr") row(child, properties, nested, read, merging);
        });
        for (const TableRow& one : read.rows)
            for (const Cell& cell : one.cells) read.columns = std::max(read.columns, cell.column + cell.columns);
        if (read.rows.empty() && !nested) --context_.tables;
        if (!read.rows.empty()) out.emplace_back(std::move(read));
        const int page = place_.page;
        place_ = outer;
        place_.page = page;
        table_ = outer_look;
    }

    /// The cell that goes on in the next row, by the column it begins in: its row and its place in it.
    using Merging = std::map<int, std::pair<std::size_t, std::size_t>>;

    void row(const Node& node, const Node* of_table, bool nested, Table& table, Merging& merging) {
        const Node* properties = node.child("w:trPr");
        if (properties && (properties->child("w:del"))) return note_words(left::deleted, node);
        if (properties && properties->child("w:ins")) note_words(left::inserted, node);
        if (switched(properties, "w:hidden").value_or(false)) return note_words(left::hidden_text, node);
        if (!nested) place_.row = static_cast<int>(table.rows.size()) + 1;
        TableRow read;
        read.place = place_;
        read.heading =
            switched(properties, "w:tblHeader").value_or(false) && (table.rows.empty() || table.rows.back().heading);
        int column = std::clamp(number_at(properties, "w:gridBefore").value_or(0), 0, most_columns);
        each(node, [&](const Node& child) {
            if (child.name != "w:tc") return;
            if (column >= most_columns) return context_.notes.add(left::too_large, place_);
            table_ = context_.styles.of_cell(of_table, table.rows.empty(), column == 0);
            column += cell(child, column, table, read, merging);
        });
        for (const Cell& one : read.cells)
            if (!one.paragraphs.empty() && read.place.page < one.paragraphs.front().place.page) {
                read.place.page = one.paragraphs.front().place.page;
                break;
            }
        table.rows.push_back(std::move(read));
    }

    /// \returns how many columns it takes
    int cell(const Node& node, int column, Table& table, TableRow& row, Merging& merging) {
        const Node* properties = node.child("w:tcPr");
        const int columns = spanned(properties, column);
        if (properties && properties->child("w:cellDel")) {
            note_words(left::deleted, node);
            return columns;
        }
        if (value_at(properties, "w:hMerge") != "restart" && properties && properties->child("w:hMerge") &&
            !row.cells.empty()) {
            row.cells.back().columns += columns;
            return columns;
        }
        const bool merges = properties && properties->child("w:vMerge");
        const auto above = merging.find(column);
        if (merges && value_at(properties, "w:vMerge") != "restart" && above != merging.end()) {
            Cell& beginning = table.rows[above->second.first].cells[above->second.second];
            if (beginning.columns == columns &&
                above->second.first + static_cast<std::size_t>(beginning.rows) == table.rows.size()) {
                ++beginning.rows;
                return columns;
            }
        }
        merging.erase(merging.lower_bound(column), merging.lower_bound(column + columns));
        if (merges) merging[column] = {table.rows.size(), row.cells.size()};
        std::vector<Block> inside;
        blocks(node, inside);
        row.cells.push_back({column, columns, 1, false, flat(std::move(inside))});
        return columns;
    }

    DocxContext& context_;
    DocxCounter counter_;
    const bool body_;
    Place place_;
    Paragraph* inline_ = nullptr;      ///< the paragraph being read
    const DocxStyle* style_ = nullptr; ///< of that paragraph
    StatedLook table_;                 ///< what the table around it says
    std::vector<const Node*> boxes_;   ///< text boxes anchored in that paragraph, read after it
    std::string written_;              ///< the beginning of the innermost field's instruction
    std::vector<bool> instruction_;    ///< of the fields that are open: it is its instruction, not yet its result
};

} // namespace

std::vector<Block> read_docx_text(const Node& part, DocxContext& context, bool body) {
    return TextReader(context, body).read(part);
}

} // namespace evenhand::document
