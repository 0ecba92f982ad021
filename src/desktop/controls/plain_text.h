// A text that stands for itself. wx makes any other the label of the control that comes after it, by which a screen
// reader would then call a button that has words of its own.
#pragma once
#include <wx/stattext.h>

namespace evenhand::desktop {

class PlainText : public wxStaticText {
  public:
    using wxStaticText::wxStaticText;

  private:
    bool GTKWidgetNeedsMnemonic() const override { return false; }
};

} // namespace evenhand::desktop
