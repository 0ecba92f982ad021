// Figures: a drawing with its content in words.
#include "report/pdf/flow.h"

#include <fmt/format.h>

namespace evenhand::report::pdf {

namespace {

class PageCanvas final : public Canvas {
  public:
    PageCanvas(Sheets& sheets, double height) : sheets_(sheets), top_(sheets.y()), height_(height) {}

    double width() const override { return sheets_.width(); }
    double height() const override { return height_; }
    void fill(double x, double y, double width, double height, Colour colour) override {
        sheets_.painter().fill(sheets_.left() + x, top_ + y, width, height, colour);
    }
    void line(double x1, double y1, double x2, double y2, double thickness, Colour colour) override {
        sheets_.painter().rule(sheets_.left() + x1, top_ + y1, sheets_.left() + x2, top_ + y2, thickness, colour);
    }
    void text(double x, double y, std::string_view words, const TextStyle& style) override {
        const Lines lines = sheets_.breaker().wrap(words, style.bold, unlimited);
        sheets_.text_line(lines->front(), sheets_.left() + x, 0, top_ + y, style.size, style.colour, style.align);
    }

  private:
    Sheets& sheets_;
    double top_, height_;
};

} // namespace

void Flow::figure(double height, std::string_view alternative, const std::function<void(Canvas&)>& draw) {
    place(5, height);
    const Node node = sheets_.structure().add(Structure::document, Tag::Figure);
    std::string entries = "/Alt" + text_string(alternative) + "/A<</O/Layout/Placement/Block/BBox[";
    const double page_bottom = sheets_.page_height();
    for (const double edge : {sheets_.left(), page_bottom - sheets_.y() - height, sheets_.left() + sheets_.width(),
                              page_bottom - sheets_.y()}) {
        append_number(entries, edge * sheets_.scale());
        entries += ' ';
    }
    sheets_.structure().describe(node, entries + "]>>");
    sheets_.painter().begin_content(Tag::Figure, sheets_.structure().mark(node, sheets_.page()));
    PageCanvas canvas(sheets_, height);
    draw(canvas);
    sheets_.painter().end();
    sheets_.drawn();
    sheets_.move_to(sheets_.y() + height);
    follow(8);
}

} // namespace evenhand::report::pdf
