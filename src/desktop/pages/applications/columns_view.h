// The columns of a table before it is taken in: what each seems to hold, and which field of the form it goes to.
#pragma once
#include "desktop/controls/table.h"
#include "desktop/controls/wrapped_text.h"
#include "desktop/window/context.h"
#include "intake/proposal.h"

#include <functional>
#include <optional>
#include <wx/panel.h>

class wxButton;
class wxChoice;

namespace evenhand::desktop {

class ColumnsView : public wxPanel {
  public:
    /// \param take takes the table in by what was answered for every column \param back leaves the view
    ColumnsView(wxWindow* parent, Context& context, std::function<void(const intake::ColumnMap&)> take,
                std::function<void()> back);
    /// \param name of the file \param before what was answered for these headings before
    void show(const std::string& name, intake::Proposal proposal, const std::optional<intake::ColumnMap>& before);
    /// Cells are shown in the HR view alone.
    void refresh();
    /// Takes every cell out of the window.
    void clear();
    std::string says() const;
    std::vector<wxWindow*> parts() const;
    /// What the page says is done, or said what is missing.
    void take();
    void propose_again();

  private:
    void make_form(wxSizer& all);
    void show_chosen();
    void choose(int entry);
    std::string why(std::size_t column) const;
    std::string goes_to(const std::string& field) const;
    std::string how_read() const;
    void show_cells();

    Context& context_;
    std::function<void(const intake::ColumnMap&)> take_;
    std::string name_;
    intake::Proposal proposal_;
    std::optional<intake::ColumnMap> before_;
    std::vector<std::string> answers_; ///< by column: id of a field, or empty
    TableView* columns_;
    WrappedText* why_ = nullptr; ///< of the chosen column, whole
    wxChoice* field_ = nullptr;
    wxButton* cells_ = nullptr;
};

} // namespace evenhand::desktop
