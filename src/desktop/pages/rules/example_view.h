// The live example beside the rules: what they make of four sample candidates, and what earns each level.
#pragma once
#include "desktop/controls/table.h"
#include "desktop/controls/wrapped_text.h"
#include "desktop/pages/rules/example.h"

#include <wx/panel.h>

class wxTextCtrl;

namespace evenhand::desktop {

class ExampleView : public wxPanel {
  public:
    explicit ExampleView(wxWindow* parent);
    void show(const merit::Scale& scale, Example example);
    wxTextCtrl* levels() const { return levels_; }
    TableView* table() const { return table_; }

  private:
    void show_reason();
    Example example_;
    wxTextCtrl *levels_, *reason_;
    WrappedText* note_;
    TableView* table_;
};

/// The levels of a scale with the words that earn them, highest first, one a line.
std::string levels_in_words(const merit::Scale& scale);

} // namespace evenhand::desktop
