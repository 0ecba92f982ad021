#include "report/support.h"

#include "base/text.h"

#include <array>
#include <cstdio>
#include <cstdlib>

namespace evenhand::test {

namespace {

std::string joined_cells(const report::Row& row) {
    std::string words;
    for (const report::Cell& cell : row.cells) words += (words.empty() ? "" : " | ") + cell.text;
    return words;
}

struct Words {
    std::string operator()(const report::Heading& heading) const { return heading.text + "\n"; }
    std::string operator()(const report::Paragraph& paragraph) const { return paragraph.text + "\n"; }
    std::string operator()(const report::Bullets& bullets) const { return joined(bullets.items, "\n") + "\n"; }
    std::string operator()(const report::FactList& facts) const {
        std::string words;
        for (const auto& [label, value] : facts.rows) words += label + ": " + value + "\n";
        return words;
    }
    std::string operator()(const report::Table& table) const {
        std::string words = table.summary + "\n";
        for (const report::Column& column : table.columns) words += column.heading + " | ";
        words += "\n";
        for (const report::Row& row : table.rows) words += joined_cells(row) + "\n";
        return words;
    }
    std::string operator()(const report::Distribution& chart) const { return chart.alternative + "\n"; }
    std::string operator()(const report::SignOff& sign_off) const {
        std::string words;
        for (const auto& signer : sign_off.signers) words += signer.name + ", " + signer.role + "\n";
        return words;
    }
    template <class Other>
    std::string operator()(const Other&) const {
        return {};
    }
};

int level_of(const report::Block& block) {
    const auto* heading = std::get_if<report::Heading>(&block);
    return heading ? heading->level : 0;
}

} // namespace

std::string words_of(const report::Block& block) {
    return std::visit(Words(), block);
}

std::string words_of(const std::vector<report::Block>& blocks) {
    std::string words;
    for (const report::Block& block : blocks) words += words_of(block);
    return words;
}

std::string all_words(const report::Report& report) {
    const report::Frame& frame = report.frame;
    return joined({frame.title, frame.subject, frame.author, frame.id, frame.header_left, frame.header_right,
                   frame.footer_left},
                  "\n") +
           "\n" + words_of(report.blocks);
}

std::vector<std::string> headings(const report::Report& report) {
    std::vector<std::string> found;
    for (const report::Block& block : report.blocks)
        if (level_of(block) == 2) found.push_back(std::get<report::Heading>(block).text);
    return found;
}

std::vector<report::Block> section(const report::Report& report, const std::string& heading) {
    std::vector<report::Block> found;
    bool inside = false, seen = false;
    for (const report::Block& block : report.blocks) {
        if (const int level = level_of(block); level == 1 || level == 2)
            inside = std::get<report::Heading>(block).text == heading;
        else if (inside)
            found.push_back(block);
        seen = seen || inside;
    }
    INFO("section " << heading);
    REQUIRE(seen);
    return found;
}

std::vector<report::Block> part(const report::Report& report, const std::string& start) {
    std::vector<report::Block> found;
    bool inside = false, seen = false;
    for (const report::Block& block : report.blocks) {
        if (level_of(block) > 0)
            inside = level_of(block) == 3 && std::get<report::Heading>(block).text.rfind(start, 0) == 0;
        if (inside) found.push_back(block);
        seen = seen || inside;
    }
    INFO("part " << start);
    REQUIRE(seen);
    return found;
}

report::Table table_in(const std::vector<report::Block>& blocks) {
    for (const report::Block& block : blocks)
        if (const auto* table = std::get_if<report::Table>(&block)) return *table;
    FAIL("there is no table");
    return {};
}

std::string row_of(const report::Table& table, const std::string& first) {
    for (const report::Row& row : table.rows)
        if (!row.cells.empty() && row.cells.front().text == first) return joined_cells(row);
    FAIL("there is no row " << first);
    return {};
}

std::string fact_in(const std::vector<report::Block>& blocks, const std::string& label) {
    for (const report::Block& block : blocks)
        if (const auto* facts = std::get_if<report::FactList>(&block))
            for (const auto& [name, value] : facts->rows)
                if (name == label) return value;
    FAIL("there is no fact " << label);
    return {};
}

std::string output_of(const std::string& command) {
    FILE* pipe = popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string output;
    std::array<char, 4096> buffer{};
    while (const std::size_t count = fread(buffer.data(), 1, buffer.size(), pipe)) output.append(buffer.data(), count);
    INFO(command);
    REQUIRE(pclose(pipe) == 0);
    return output;
}

} // namespace evenhand::test
