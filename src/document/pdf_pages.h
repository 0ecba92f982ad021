// A PDF page by page, as pictures and as text; the door to poppler.
#pragma once
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace evenhand::document {

/// Rows from the top, each pixel three bytes: red, green, blue.
struct Picture {
    int width = 0, height = 0;
    std::vector<unsigned char> rgb;
};

/// In points, of which 72 are an inch, as the page is to be read.
struct PageSize {
    double width = 0, height = 0;
};

/// A word where it stands, in points from the top left of the page as it is to be read.
struct PdfWord {
    std::string text; ///< UTF-8
    double left = 0, top = 0, right = 0, bottom = 0;
    double size = 0;  ///< of its letters, in points; 0 where the PDF does not say
    std::string font; ///< its name as the PDF has it; "" where it does not say
    int turned = 0;   ///< quarter turns clockwise
    bool blank_after = false;
};

/// An open PDF. Nothing is drawn or read before it is asked for. One thread at a time; moves, does not copy.
class PdfPages {
  public:
    /// \param file the name for problems  \throws InvalidInput for what is no PDF or is locked by a password
    PdfPages(std::string bytes, std::string file);
    PdfPages(PdfPages&&) noexcept;
    PdfPages& operator=(PdfPages&&) noexcept;
    ~PdfPages();

    std::size_t count() const;
    // Pages are counted from 0. All throw InvalidInput where there is no such page or it cannot be read.
    PageSize size(std::size_t page) const;
    /// \param resolution pixels an inch, above 0
    Picture picture(std::size_t page, double resolution) const;
    /// In reading order, UTF-8; "" for a page without any, such as a scan.
    std::string text(std::size_t page) const;
    /// In the order in which the program that made it set it, whatever stands beside what.
    std::string text_as_set(std::size_t page) const;
    /// What the file says of itself under that name, as "Title" is one; "" where it says nothing.
    std::string property(const std::string& name) const;
    /// In the order in which the PDF's own text runs, as far as that can be told.
    std::vector<PdfWord> words(std::size_t page) const;

  private:
    struct Open;
    std::unique_ptr<Open> open_;
};

} // namespace evenhand::document
