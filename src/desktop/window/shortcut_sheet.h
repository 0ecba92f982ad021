// Every key and what it does, as a table to read.
#pragma once
#include "desktop/window/actions.h"

#include <wx/dialog.h>

namespace evenhand::desktop {
class ShortcutSheet : public wxDialog {
  public:
    ShortcutSheet(wxWindow* parent, const Actions& actions);
};
} // namespace evenhand::desktop
