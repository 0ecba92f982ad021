// A made report to look at before it is exported: a page's picture, and beside it the page's text, which a screen
// reader reads.
#pragma once
#include "document/pdf_pages.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>
#include <wx/panel.h>

class wxButton;
class wxChoice;
class wxStaticText;
class wxTextCtrl;

namespace evenhand::desktop {

class PageView;

class Preview : public wxPanel {
  public:
    /// \param say told which page is shown when it turns
    Preview(wxWindow* parent, std::function<void(const std::string&)> say);
    void show(const std::string& title, document::PdfPages pages);
    void close();
    bool open() const { return pages_.has_value(); }
    /// By that many pages, as far as there are any.
    void turn(int by);
    /// Larger (1) or smaller (-1) by a step.
    void zoom(int by);
    void fit_width();
    void set_text_font(const wxFont& font);
    std::vector<wxWindow*> parts() const;

  private:
    void choose_zoom(int number);
    void show_page();

    std::function<void(const std::string&)> say_;
    std::string title_;
    std::optional<document::PdfPages> pages_;
    std::size_t page_ = 0;
    int zoom_ = 0; ///< number of the chosen zoom
    wxStaticText* where_;
    wxButton *previous_, *next_;
    wxChoice* zooms_;
    PageView* view_;
    wxTextCtrl* text_;
};

} // namespace evenhand::desktop
