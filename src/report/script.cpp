#include "report/script.h"

#include "report/pdf/utf.h"

#include <algorithm>

namespace evenhand::report {

namespace {

bool is_blank(char32_t c) {
    return c <= 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 ||
           c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x2060 || c == 0x3000 || c == 0xFEFF;
}

/// Marks of direction, and what is joined or shown otherwise by them.
bool is_unseen(char32_t c) {
    return c == 0xAD || (c >= 0x200C && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
           (c >= 0xFE00 && c <= 0xFE0F);
}

bool runs_to_left(char32_t c) {
    return (c >= 0x590 && c <= 0x8FF) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFE);
}

/// Letters and digits. Beyond ASCII everything but punctuation: combining marks belong to their letters. Scripts whose
/// lines may end anywhere are words of one character each.
bool is_wordly(char32_t c) {
    if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    if (c < 0xC0 || c == 0xD7 || c == 0xF7) return c == 0xAA || c == 0xB5 || c == 0xBA;
    return !(c >= 0x2000 && c <= 0x2BFF) && c < 0x2E00;
}

class Scribe {
  public:
    Script take() { return std::move(script_); }

    void operator()(const Heading& heading) {
        if (heading.level <= 2) heading_ = heading.text;
        put(heading.text);
    }
    void operator()(const Paragraph& paragraph) { put(paragraph.text); }
    void operator()(const Bullets& bullets) {
        for (const std::string& item : bullets.items) put("• " + item);
    }
    void operator()(const FactList& facts) {
        for (const auto& [label, value] : facts.rows) {
            ++rows_;
            put(label, label);
            put(value, label);
        }
    }
    void operator()(const Table& table) {
        std::vector<ScriptWord> headings;
        ++rows_;
        for (const Column& column : table.columns) {
            put(column.heading, "", column.heading);
            for (ScriptWord& word : script_words(column.heading)) headings.push_back(std::move(word));
        }
        if (!headings.empty()) script_.headings.push_back(std::move(headings));
        for (const Row& row : table.rows) put(table, row);
    }
    /// In the order in which print.cpp draws it.
    void operator()(const Distribution& chart) {
        for (const Distribution::Bar& bar : chart.bars) {
            if (bar.filled + bar.outlined > 0) put(std::to_string(bar.filled + bar.outlined), bar.label);
            put(bar.label, bar.label);
        }
        if (chart.line && !chart.bars.empty()) put(chart.line_label);
    }
    void operator()(const SignOff& sign_off) {
        for (const SignOff::Signer& signer : sign_off.signers)
            for (const std::string& text : {signer.name, signer.role, sign_off.signature, sign_off.date}) put(text);
    }
    template <class Wordless>
    void operator()(const Wordless&) {}

  private:
    void put(const Table& table, const Row& row) {
        ++rows_;
        std::string name;
        std::size_t column = 0;
        const auto each = [&](const auto& use) {
            column = 0;
            for (const Cell& cell : row.cells) {
                if (column < table.columns.size()) use(cell, table.columns[column]);
                column += static_cast<std::size_t>(std::max(1, cell.columns));
            }
        };
        each([&](const Cell& cell, const Column& of) {
            if (of.row_header && name.empty()) name = cell.text;
        });
        if (name.empty() && !row.cells.empty()) name = row.cells.front().text;
        each([&](const Cell& cell, const Column& of) { put(cell.text, name, of.heading); });
    }

    void put(const std::string& text, const std::string& row = {}, const std::string& column = {}) {
        script_.spots.push_back({heading_, row, column, text, row.empty() && column.empty() ? 0 : rows_});
        for (ScriptWord& word : script_words(text)) {
            script_.words.push_back(std::move(word));
            script_.spot_of.push_back(script_.spots.size() - 1);
        }
    }

    Script script_;
    std::string heading_;
    std::size_t rows_ = 0;
};

} // namespace

std::vector<ScriptWord> script_words(std::string_view text) {
    const std::string clean = pdf::settable(text);
    std::vector<ScriptWord> words;
    bool inside = false, line = false, blank = false;
    for (std::size_t at = 0; at < clean.size();) {
        const std::size_t from = at;
        const char32_t c = pdf::next_code_point(clean, at);
        if (is_unseen(c) || runs_to_left(c)) continue;
        if (is_blank(c)) {
            inside = false;
            blank = true;
            line = line || c == '\n' || c == '\f';
            continue;
        }
        const std::string_view character(clean.data() + from, at - from);
        if (is_wordly(c) && inside) {
            words.back().text += character;
        } else {
            words.push_back({std::string(character), line, blank});
            line = blank = false;
        }
        inside = is_wordly(c);
    }
    return words;
}

Script script_of(const Report& report) {
    Scribe scribe;
    for (const Block& block : report.blocks) std::visit(scribe, block);
    return scribe.take();
}

} // namespace evenhand::report
