// What stands between a member and the hand-in, or what handing in will do.
#pragma once
#include "panel/acts.h"

#include <optional>
#include <vector>
#include <wx/dialog.h>

namespace evenhand::desktop {

class TableView;

/// Shown modally; wxID_OK means: hand in, or go to the cell that go_to() names.
class HandInDialog : public wxDialog {
  public:
    HandInDialog(wxWindow* parent, const panel::Vacancy& vacancy, spec::Stage stage, const std::string& person);
    /// The chosen one of the cells that are missing; none where nothing is.
    std::optional<panel::Owed> go_to() const;

  private:
    void make_missing();
    void make_promise(const panel::Vacancy& vacancy, spec::Stage stage, const std::string& person);
    void add_text(const std::string& text);
    void add_buttons(const std::string& does, const std::string& does_not);

    std::vector<panel::Owed> owed_;
    TableView* table_ = nullptr;
};

} // namespace evenhand::desktop
