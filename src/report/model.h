// A report as a value: what is said, in which order, before anything is drawn. Tests look at this; print.h turns it
// into pages.
#pragma once
#include "base/language.h"

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace evenhand::report {

struct Heading {
    int level = 2; ///< 1 the report's title, 2 a block, 3 a part of it
    std::string text;
};

struct Paragraph {
    enum class Look { normal, strong, quiet };
    std::string text;
    Look look = Look::normal;
    bool keep_with_next = false;
};

struct Bullets {
    std::vector<std::string> items;
};

/// Labels and their values ("Closing date", "4 September 2026").
struct FactList {
    std::vector<std::pair<std::string, std::string>> rows;
};

struct Column {
    enum class Width { fit, share, points };
    std::string heading;
    Width width = Width::share;
    double amount = 1;       ///< fit: the most it may take, in points; share: of what is left; points
    bool right = false;      ///< numbers stand on the right
    bool row_header = false; ///< its cells name their row
};

struct Cell {
    std::string text;
    bool strong = false;
    bool shaded = false;        ///< never the only sign of anything
    bool box = false;           ///< an empty box to write in
    int columns = 1;            ///< how many columns it spans
    std::optional<double> heat; ///< 0 to 1, low to high: how strongly it is coloured; the figure always stands in it

    Cell() = default;
    Cell(std::string words) : text(std::move(words)) {} // NOLINT: words are a cell
    Cell(const char* words) : text(words) {}            // NOLINT
};

struct Row {
    std::vector<Cell> cells;
    bool shaded = false;
    bool heads_group = false; ///< stays with the row after it
};

struct Table {
    std::string summary; ///< what the table shows, for a screen reader
    std::vector<Column> columns;
    std::vector<Row> rows;
    bool small = false;
    double gap = 10;   ///< between two columns, in points
    bool tall = false; ///< rows high enough to write in
};

/// How many lie in each part of a range, as bars; the same in words for those who do not see it.
struct Distribution {
    struct Bar {
        std::string label;
        int filled = 0, outlined = 0;
    };
    std::string alternative;
    std::vector<Bar> bars;
    std::optional<double> line; ///< in bars from the left: 1.5 stands in the middle of the second
    std::string line_label;
};

/// Room to sign on paper.
struct SignOff {
    struct Signer {
        std::string name, role;
    };
    std::vector<Signer> signers;
    std::string signature = "Signature", date = "Date"; ///< what stands under the lines; no date: no line for it
};

/// White space, at the top of a page too.
struct White {
    double points = 10;
};

/// Empty lines to write on.
struct Room {
    int lines = 10;
    bool whole = false;        ///< stays on one page, all of it
    std::string alternative{}; ///< the same in words for those who do not see it
};

/// The following pages lie or stand.
struct Turn {
    bool landscape = false;
};

struct PageBreak {};

using Block =
    std::variant<Heading, Paragraph, Bullets, FactList, Table, Distribution, SignOff, White, Room, Turn, PageBreak>;

/// What stands on every page and in the file's own title.
struct Frame {
    std::string title, subject, author;
    Language language;
    std::string id;                        ///< of this very report: which record, at which event, for whom
    std::string header_left, header_right; ///< at the top of every page
    std::string footer_left;               ///< at the bottom; "Page x of y" stands on the right
    bool landscape = false;
    bool large = false; ///< print: 18 pt
    bool a3 = false;    ///< paper
};

struct Report {
    Frame frame;
    std::vector<Block> blocks;
};

/// Takes the blocks of a report one by one, so that a report on ten thousand candidates need not stand in memory whole.
using Sink = std::function<void(Block)>;

} // namespace evenhand::report
