// How figures are spread: bars over an axis, and a line across it where there is one. What counts differently is told
// apart by a hatch, never by colour alone; all of it stands in words for a screen reader. Painted once, then a picture.
#pragma once
#include <optional>
#include <string>
#include <vector>
#include <wx/bitmap.h>
#include <wx/window.h>

namespace evenhand::desktop {

class BarPlot : public wxWindow {
  public:
    struct Bar {
        double from = 0, to = 0;
        int plain = 0, hatched = 0; ///< one stands on the other
        friend bool operator==(const Bar&, const Bar&) = default;
    };
    struct Content {
        std::vector<Bar> bars; ///< ascending, of one width
        std::optional<double> line;
        std::optional<double> here;         ///< where the mark of the one in question stands
        std::string least, most, line_name; ///< what is written at the ends of the axis, and at the line
        std::string hatch_name;             ///< what the hatch says, written below; empty where nothing is hatched
        std::string words;                  ///< the same content
        friend bool operator==(const Content&, const Content&) = default;
    };

    BarPlot(wxWindow* parent, const std::string& name);
    void show(Content content);
    const Content& content() const { return content_; }
    bool SetFont(const wxFont& font) override;

  private:
    void paint();
    void draw(wxDC& dc, wxSize size) const;
    void draw_bars(wxDC& dc, const wxRect& area) const;
    void draw_axis(wxDC& dc, const wxRect& area) const;
    int across(double value, const wxRect& area) const;
    void fit();
    std::string name_;
    Content content_;
    wxBitmap picture_;
};

} // namespace evenhand::desktop
