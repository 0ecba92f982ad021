// The picture of a page on paper that stays white in every theme, with a border, scrolled where it is larger than its
// place. Drawn only when it is seen.
#pragma once
#include "document/pdf_pages.h"

#include <functional>
#include <wx/bitmap.h>
#include <wx/scrolwin.h>

namespace evenhand::desktop {

class PageView : public wxScrolledCanvas {
  public:
    /// \param turn told to go on (1) or back (-1) by one page  \param zoom told to make it larger (1) or smaller (-1)
    PageView(wxWindow* parent, std::function<void(int)> turn, std::function<void(int)> zoom);
    /// \param pages nullptr: an empty place; else they outlive what is shown  \param spoken what a screen reader says
    /// \param per_cent of its size on paper; 0: as wide as the place
    void show(const document::PdfPages* pages, std::size_t page, int per_cent, const std::string& spoken);
    /// To the top of the page, or to its foot.
    void go_to_end(bool foot);
    /// Pixels of the paper as it is shown now; 0 by 0 where there is none.
    wxSize paper() const { return paper_; }

  private:
    void lay_out();
    void paint();
    void on_key(wxKeyEvent& event);
    void page_by(int by);

    std::function<void(int)> turn_, zoom_;
    const document::PdfPages* pages_ = nullptr;
    std::size_t page_ = 0;
    int per_cent_ = 0;
    wxSize paper_;
    wxBitmap drawn_; ///< empty until it is seen
};

} // namespace evenhand::desktop
