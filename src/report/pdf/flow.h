// Blocks down the page: what stands together, how much white is between them, where a page ends.
#pragma once
#include "report/pdf/sheets.h"

namespace evenhand::report::pdf {

/// How far the baseline is below the top of a line, so that capitals stand in its middle.
double baseline_in(const TextStyle& style);

class Flow {
  public:
    explicit Flow(Sheets& sheets) : sheets_(sheets) {}

    void heading(int level, std::string_view text);
    void paragraph(std::string_view text, const TextStyle& style);
    void list(const std::vector<std::string>& items, const TextStyle& style);
    void space(double points) { gap_ += points; }
    void leave(double points);
    void signature(const Signer& signer, std::string_view signature, std::string_view date);
    void figure(double height, std::string_view alternative, const std::function<void(Canvas&)>& draw);
    void page_break();
    void orientation(Orientation value);
    /// Sets what was kept for a next block that does not come.
    void settle() { place(0, 0); }

    /// Makes room for a block of this height, on the next page if it does not fit here; sets the blocks that are kept
    /// with it, and the white above it.
    void place(double above, double height);
    /// The white that has to follow what was just set.
    void follow(double below) { gap_ = below; }
    Sheets& sheets() { return sheets_; }
    Lines wrap(std::string_view text, const TextStyle& style, double width);

    /// How much of the page what is kept for the next block will take.
    double kept_height() const { return height_with_kept(sheets_.at_top(), 0, 0); }

  private:
    struct Kept {
        double above, height, below;
        std::function<void()> draw;
    };
    void keep(double above, double height, double below, std::function<void()> draw);
    double height_with_kept(bool at_top, double above, double height) const;
    /// Sets lines [from, to) as one piece of content of `node`; the position moves down.
    void set(const Lines& lines, std::size_t from, std::size_t to, const TextStyle& style, Node node);
    void set_over_pages(const Lines& lines, const TextStyle& style, Node node);

    Sheets& sheets_;
    double gap_ = 0;
    std::vector<Kept> kept_;
};

} // namespace evenhand::report::pdf
