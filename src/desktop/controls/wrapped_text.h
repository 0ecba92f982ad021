// A text that wraps to the width it is given and takes the height that needs; it never makes its page wider.
#pragma once
#include <string>
#include <wx/stattext.h>

namespace evenhand::desktop {

/// Broken into lines of at most that width in the window's font, in pixels; a word that is wider stands alone.
wxString wrapped(wxWindow& window, const std::string& text, int width);

class WrappedText : public wxStaticText {
  public:
    explicit WrappedText(wxWindow* parent, const std::string& text = {});
    void set_text(const std::string& text);
    const std::string& text() const { return text_; }
    bool SetFont(const wxFont& font) override;

  private:
    void wrap();
    std::string text_;
    int width_ = 0; ///< the text is wrapped to; 0 before the first layout
};

} // namespace evenhand::desktop
