// The pages one after the other, their headers, footers and bookmarks, and the file they make.
#pragma once
#include "report/pdf/document.h"
#include "report/pdf/painter.h"
#include "seal/digest.h"

#include <optional>

namespace evenhand::report::pdf {

class Sheets {
  public:
    explicit Sheets(DocumentOptions options);

    double left() const { return margin_; }
    double width() const { return page_width() - 2 * margin_; }
    double top() const { return top_; }
    double bottom() const { return page_height() - foot_; }
    /// Of the paper, before scaling like everything here.
    double page_width() const { return orientation_ == Orientation::portrait ? short_side_ : long_side_; }
    double page_height() const { return orientation_ == Orientation::portrait ? long_side_ : short_side_; }
    double scale() const { return options_.scale; }
    double y() const { return y_; } ///< where the next thing is set
    void move_to(double y) { y_ = y; }
    double remaining() const { return bottom() - y_; }
    bool at_top() const { return empty_; }
    int page() const { return static_cast<int>(sizes_.size()); } ///< index of the present page
    void drawn() { empty_ = false; }

    /// Ends the present page and begins one. \throws Cancelled
    void next_page();
    void orientation(Orientation value);

    Painter& painter() { return painter_; }
    Structure& structure() { return structure_; }
    LineBreaker& breaker() { return breaker_; }
    Shaper& shaper() { return shaper_; }

    void text_line(const Line& line, double x, double width, double baseline, double size, Colour colour, Align align);
    void bookmark(int level, std::string title, double y);
    /// Writes the whole file. Once.
    void finish(const Objects::Sink& sink);

  private:
    struct Size {
        double width, height;
    };
    struct Bookmark {
        int level;
        std::string title;
        int page;
        double y;
    };
    struct Furniture {
        Lines left, right;
        std::size_t lines = 0;
    };

    void begin_page(double height);
    void measure_furniture();
    Furniture wrap(const PageLine& line, double width);
    void close_page();
    void draw_furniture(int page);
    void draw_furniture(const Furniture& furniture, double y, double width);
    Ref write_bookmarks();
    void write_frame();
    /// The entries of the catalogue that make the file one for archives.
    std::string archive_entries();

    DocumentOptions options_;
    double short_side_, long_side_, margin_; ///< before scaling
    Objects objects_;
    Fonts fonts_;
    Shaper shaper_;
    LineBreaker breaker_;
    Structure structure_;
    Painter painter_;
    Deflater deflate_;
    Sha256 contents_;
    Ref resources_ = 0;
    Orientation orientation_;
    double top_, foot_, y_;
    bool empty_ = true;
    std::vector<Size> sizes_; ///< of the closed pages
    std::vector<Bookmark> bookmarks_;
};

} // namespace evenhand::report::pdf
