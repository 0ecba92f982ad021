#include "spec/import/legend.h"

#include "base/ascii.h"
#include "base/text.h"
#include "spec/import/stages.h"
#include "spec/import/text.h"
#include "spec/import/values.h"
#include "spec/import/words.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>

namespace evenhand::spec::importing {

namespace {

template <class Code>
void take(std::vector<Code>& all, std::vector<Code>&& more, std::vector<std::string>& doubts) {
    for (Code& code : more) {
        const auto same = std::find_if(all.begin(), all.end(), [&](const Code& one) { return one.code == code.code; });
        if (same == all.end())
            all.push_back(std::move(code));
        else if (same->is != code.is)
            doubts.push_back(
                fmt::format("the code \"{}\" is explained twice, as \"{}\" and as \"{}\"; the first is taken",
                            code.code, same->printed, code.printed));
    }
}

void take(Legend& all, Legend&& more, std::vector<std::string>& doubts) {
    take(all.methods, std::move(more.methods), doubts);
    take(all.importance, std::move(more.importance), doubts);
    for (auto& code : more.unknown)
        if (!all.without_method(code.code)) all.unknown.push_back(std::move(code));
    all.besides.insert(all.besides.end(), more.besides.begin(), more.besides.end());
}

void take_lines(Legend& all, const document::Paragraph& paragraph, std::vector<std::string>& doubts) {
    // "A. Application form": the reader of the format may have taken the code for a list's mark.
    const std::string mark(trimmed(paragraph.mark));
    for (const std::string& line : split(paragraph.text(), "\n")) {
        const auto codes = [](const Explained& one) {
            return one.legend.methods.size() + one.legend.importance.size();
        };
        Explained found = explained_in(line), marked = explained_in(with_mark(mark, line));
        if (marked.all && codes(marked) > codes(found)) found = std::move(marked);
        take(all, std::move(found.legend), doubts);
    }
}

/// "Code | Meaning": the rows below explain codes.
bool heads_codes(const document::TableRow& row) {
    static constexpr std::array<std::string_view, 9> names = {
        "code", "codes", "letter", "letters", "key", "symbol", "symbols", "abbreviation", "abbreviations"};
    if (row.cells.size() != 2) return false;
    const std::string first = plain(row.cells[0].text()), second = plain(row.cells[1].text());
    static constexpr std::array<std::string_view, 4> means = {"meaning", "means", "stands for", "method"};
    return has_any(first, names) && words_of(first).size() == 1 && has_any(second, means);
}

/// A table's row that is code and words in turn: "A | Application form | I | Interview". \param headed by "Code" and
/// "Meaning", which says as much as "="
void take_row(Legend& all, const document::TableRow& row, bool headed, std::vector<std::string>& doubts) {
    std::vector<std::string> cells;
    for (const document::Cell& cell : row.cells)
        if (std::string text = clean(cell.text()); !text.empty()) cells.push_back(std::move(text));
    if (cells.size() < 2 || cells.size() % 2 != 0 || row.cells.front().column != 0) return;
    Legend found;
    for (std::size_t one = 0; one < cells.size(); one += 2)
        if (!add(found, cells[one], cells[one + 1], headed)) return;
    take(all, std::move(found), doubts);
}

template <class Code>
const Code* by_code(const std::vector<Code>& codes, std::string_view code) {
    const Code* other_case = nullptr;
    for (const Code& one : codes) {
        if (one.code == code) return &one;
        if (folded(one.code) == folded(code)) {
            if (other_case) return nullptr;
            other_case = &one;
        }
    }
    return other_case;
}

} // namespace

const MethodCode* Legend::method(std::string_view code) const {
    return by_code(methods, code);
}

const ImportanceCode* Legend::importance_of(std::string_view code) const {
    return by_code(importance, code);
}

const Legend::Unknown* Legend::without_method(std::string_view code) const {
    return by_code(unknown, code);
}

const MethodCode* Legend::code_for(Method wanted) const {
    const auto found =
        std::find_if(methods.begin(), methods.end(), [&](const MethodCode& one) { return one.is == wanted; });
    return found == methods.end() ? nullptr : &*found;
}

bool is_legend(const document::Table& table) {
    return table.rows.size() > 1 && heads_codes(table.rows.front()) &&
           std::all_of(table.rows.begin() + 1, table.rows.end(), [](const document::TableRow& row) {
               constexpr std::size_t longest_code = 4;
               return row.cells.size() == 2 && clean(row.cells[0].text()).size() <= longest_code;
           });
}

/// Calls `act` for every paragraph of the document but those in its margins.
template <typename Act>
static void each_paragraph(const document::Document& document, const Act& act) {
    for (const document::Block& block : document.blocks) {
        if (const auto* paragraph = std::get_if<document::Paragraph>(&block)) act(*paragraph);
        if (const auto* table = std::get_if<document::Table>(&block))
            for (const document::TableRow& row : table->rows)
                for (const document::Cell& cell : row.cells)
                    for (const document::Paragraph& paragraph : cell.paragraphs) act(paragraph);
    }
}

/// What stands in brackets at the end of a paragraph of several words; empty where nothing does.
static std::string end_bracket(const document::Paragraph& paragraph) {
    std::string text = clean(paragraph.text());
    while (ends_with_any(text, ".;, ")) text.pop_back();
    const std::size_t open = ends_with_any(text, ")]}") ? text.find_last_of("([{") : std::string::npos;
    if (open == std::string::npos || word_count(text.substr(0, open)) < 2) return {};
    return text.substr(open + 1, text.size() - open - 2);
}

/// What brackets behind statements say all over the document: methods in words, or codes that nothing explains
/// ("Casework (A/I)"): single letters of which several stand together, or that stand so twice.
static void look_at_end_brackets(Legend& all, const document::Document& document) {
    std::map<std::string, int> seen;
    int methods = 0, firm_methods = 0;
    each_paragraph(document, [&](const document::Paragraph& paragraph) {
        const std::string inner = end_bracket(paragraph);
        const auto named = assessed_in(inner, all).methods;
        const bool firm = std::any_of(named.begin(), named.end(),
                                      [](Method is) { return is == Method::application || is == Method::interview; });
        const bool said = is_assessment(inner, all) && !looks_like_codes(inner);
        firm_methods += said && firm;
        methods += said || method_at_end(plain(inner));
        const auto codes = split(inner, " /,;&+");
        const bool letters = std::all_of(codes.begin(), codes.end(),
                                         [](const std::string& code) { return code.size() == 1 && is_upper(code[0]); });
        for (const std::string& code : codes)
            if (letters) seen[code] += codes.size() > 1 ? 2 : 1;
    });
    all.methods_in_brackets = firm_methods > 0 && methods > 1;
    for (const auto& [code, times] : seen)
        if (times > 1 && code != "E" && code != "D" && !all.method(code) && !all.importance_of(code) &&
            !all.without_method(code))
            all.unknown.push_back({code, {}});
}

/// Whether cells of a table are headed "Stage 1", "Stage 2".
static bool names_stages(const document::Document& document) {
    for (const document::Block& block : document.blocks)
        if (const auto* table = std::get_if<document::Table>(&block))
            for (const document::TableRow& row : table->rows)
                for (const document::Cell& cell : row.cells)
                    if (const std::string words = clean(cell.text());
                        words.size() < 10 && starts_with(plain(words), "stage"))
                        return true;
    return false;
}

Legend read_legend(const document::Document& document, std::vector<std::string>& doubts) {
    Legend all;
    for (const document::Block& block : document.blocks) {
        if (const auto* paragraph = std::get_if<document::Paragraph>(&block)) {
            take_lines(all, *paragraph, doubts);
            continue;
        }
        const auto& rows = std::get<document::Table>(block).rows;
        const bool headed = !rows.empty() && heads_codes(rows.front());
        for (const document::TableRow& row : rows) {
            take_row(all, row, headed, doubts);
            for (const document::Cell& cell : row.cells)
                for (const document::Paragraph& paragraph : cell.paragraphs) take_lines(all, paragraph, doubts);
        }
    }
    for (const document::Paragraph& paragraph : document.margins) take_lines(all, paragraph, doubts);
    look_at_end_brackets(all, document);
    if (names_stages(document))
        each_paragraph(document, [&](const document::Paragraph& paragraph) {
            take(all.methods, stages_in(paragraph.text()), doubts);
        });
    return all;
}

} // namespace evenhand::spec::importing
