// A PDF to read, made by hand.
#pragma once
#include <string>
#include <vector>

namespace evenhand::test {

/// One line of text on each page, near its top at the left; A4, its cross references counted out.
std::string pdf_of(const std::vector<std::string>& pages);

/// An A4 page to write and draw on. All in points from the top left; y is where letters stand.
class PdfSheet {
  public:
    enum class Font { plain, bold, italic, dingbats };

    /// Characters in Windows-1252, so that what is written is what is read.
    PdfSheet& text(double x, double y, const std::string& words, double size = 10, Font font = Font::plain);
    /// A quarter turn against the clock: it is read upwards.
    PdfSheet& upright(double x, double y, const std::string& words, double size = 10);
    /// \param grey 0 black, 1 white
    PdfSheet& line(double x0, double y0, double x1, double y1, double grey = 0);
    PdfSheet& fill(double x, double y, double width, double height, double grey);

    struct Cell {
        std::string lines; ///< parted by "\n"
        int columns = 1;
        Font font = Font::plain;
        Cell(const char* words) : lines(words) {}
        Cell(std::string words, int spans, Font letters = Font::plain)
            : lines(std::move(words)), columns(spans), font(letters) {}
    };
    enum class Ruled { around_cells, between_rows, not_at_all };
    /// A table as word processors set them: 12 points a line, cells filled from the top, 5 points of room at their
    /// sides. \param edges of the columns  \return the y below it
    double table(double y, const std::vector<double>& edges, const std::vector<std::vector<Cell>>& rows,
                 Ruled ruled = Ruled::around_cells);

    const std::string& content() const { return content_; }

  private:
    std::string content_;
};

std::string pdf_of(const std::vector<PdfSheet>& pages);

} // namespace evenhand::test
