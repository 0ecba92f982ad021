// A report as pages: headings, paragraphs, tables and signature lines set on A4, tagged for screen readers, as PDF.
//
// Blocks are set one after the other down the page; a page is begun when the next block does not fit. Text is UTF-8 of
// any script; nothing is cut or dropped. The same calls give the same bytes: no time, path or random number is written.
#pragma once
#include "base/clock.h"
#include "base/progress.h"
#include "report/pdf/style.h"
#include "report/pdf/table.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace evenhand::report::pdf {

/// One line at the top or bottom of a page, small: text at the left margin, text at the right margin.
struct PageLine {
    std::string left, right;
};
/// Gives the line for page `page` (from 1) of `pages`; called for every page when the number of pages is known, and
/// once with (1, 1) before the first page to see how much room it takes. Empty function: no such line.
using PageLines = std::function<PageLine(int page, int pages)>;

enum class Paper { a4, a3 };

struct DocumentOptions {
    std::string title;                               ///< shown in the title bar of a viewer
    std::string author;                              ///< the organisation
    std::string subject;                             ///< may be empty
    std::string language = "en-GB";                  ///< BCP 47
    std::string id;                                  ///< stands in the file under EvenhandReport, and goes into its ID
    std::optional<Moment> created;                   ///< written only if given
    Orientation orientation = Orientation::portrait; ///< of the first pages
    bool archival = false;                           ///< as PDF/A-1b
    Paper paper = Paper::a4;
    double scale = 1; ///< of everything but margins and paper: 2 prints all type twice as large. Points in calls are
                      ///< before scaling
    PageLines header, footer;                        ///< set as artefacts, not read as content
    Progress progress;                               ///< at every page (total 0: unknown) and while writing
    std::vector<std::filesystem::path> font_folders; ///< empty: EVENHAND_FONTS, else the well-known folders
};

/// A character that no font found has, and where it stood first. U+FFFD is drawn for it; copying still gives the
/// character.
struct MissingGlyph {
    char32_t character = 0;
    std::string first_seen_in; ///< the word it stood in
};

struct Signer {
    std::string name; ///< may be empty: then a line to write on
    std::string role;
};

class Canvas;

/// Any member function may throw Cancelled (progress), StorageError (no font) or Error (the PDF cannot be built); after
/// that the document is of no use but to be destroyed. Nothing is written to disk before save().
class Document {
  public:
    /// \throws StorageError saying which package to install if there is no main font
    explicit Document(DocumentOptions options);
    ~Document();
    Document(Document&&) noexcept;
    Document& operator=(Document&&) noexcept;

    /// Level 1 is the document's title (18 pt), 2 a section (12 pt), 3 a part of it; tagged H1 to H3, with a bookmark,
    /// and never left alone at the foot of a page.
    void heading(int level, std::string_view text);
    /// "\n" in the text begins a new line.
    void paragraph(std::string_view text, const TextStyle& style = body_text);
    /// Items with a bullet each, tagged L and LI.
    void list(const std::vector<std::string>& items, const TextStyle& style = body_text);
    /// White space, unless at the top of a page.
    void space(double points);
    /// White space, at the top of a page as well: for a letterhead.
    void leave(double points);

    /// A whole table; widths of `fit` columns are taken from all rows. One lower than a third of a page is not split,
    /// and no row of another stands alone before or after a page's end.
    void table(const std::vector<Column>& columns, const std::vector<Row>& rows, const TableStyle& style = {});
    /// A table row by row, for many rows: `fit` columns take the width of their heading and of `sample` rows.
    void begin_table(std::vector<Column> columns, const TableStyle& style = {}, const std::vector<Row>& sample = {});
    void row(const std::vector<Cell>& cells, RowStyle style = {});
    void end_table();

    /// A label in bold and its value on each row. \param label_width in points; 0: as wide as the widest label
    void definitions(const std::vector<std::pair<std::string, std::string>>& rows, double label_width = 0);
    /// Room to sign on paper: for each a line for the signature and one for the date, name and role under it.
    void signatures(const std::vector<Signer>& signers, std::string_view signature = "Signature",
                    std::string_view date = "Date");
    /// A drawing of this height over the whole width. \param alternative its content in words
    void figure(double height, std::string_view alternative, const std::function<void(Canvas&)>& draw);

    void page_break();
    /// Following pages have this orientation; begins a page if the present one has another and is not empty.
    void orientation(Orientation value);

    double width() const;     ///< between the margins of the present page
    double remaining() const; ///< height left on the present page, below what is kept for the block to come
    int pages() const;        ///< so far
    /// The width the text would take on one line.
    double measure(std::string_view text, const TextStyle& style = body_text) const;

    /// Every character that was drawn as U+FFFD because no font has it, in the order of first appearance. Complete
    /// after finish() or save(), which set headers and footers.
    const std::vector<MissingGlyph>& missing_glyphs() const;

    /// Ends the document and gives its bytes. finish() or save() may be called once, nothing but missing_glyphs()
    /// after.
    std::string finish();
    /// Ends the document and writes it, whole or not at all. \throws StorageError, Cancelled: then `path` is untouched
    void save(const std::filesystem::path& path);

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

/// Where a figure is drawn; y goes down from the figure's top.
class Canvas {
  public:
    virtual ~Canvas() = default;
    virtual double width() const = 0;
    virtual double height() const = 0;
    virtual void fill(double x, double y, double width, double height, Colour colour) = 0;
    virtual void line(double x1, double y1, double x2, double y2, double thickness, Colour colour) = 0;
    /// Text on one line; y is its baseline. Style's align says what x is: left end, centre or right end.
    virtual void text(double x, double y, std::string_view words, const TextStyle& style) = 0;
};

} // namespace evenhand::report::pdf
