// Panel packs and sheets of scores: what each member has, making, taking back and withdrawing.
#pragma once
#include "desktop/controls/scrolled_panel.h"
#include "desktop/controls/table.h"
#include "desktop/window/context.h"

#include <functional>

class wxButton;
class wxTextCtrl;

namespace evenhand::desktop {

class WrappedText;

class PacksView : public ScrolledPanel {
  public:
    /// \param back pressed the button that leads back to the people
    PacksView(wxWindow* parent, Context& context, std::function<void()> back);
    void refresh();
    void forget_drafts();
    /// What packs are for, who makes them, and who is awaited.
    std::string says() const;
    std::vector<wxWindow*> parts() const;
    /// The one chosen in the list; nullptr if none.
    const panel::Person* chosen() const;
    void choose(const std::string& person);

    /// Whether who works here makes packs and takes them back; says who may, where they do not.
    bool may_pack() const;
    void make();
    void take_back();
    void withdraw();
    /// Sheets of scores are HR's and each member's own.
    bool may_write_sheet() const;
    void write_sheet();
    void take_sheet();

  private:
    void make_pack_rows(wxSizer& all);
    void make_sheet_rows(wxSizer& all);
    void show_chosen();
    void take_pack_of(const std::filesystem::path& file);
    void said_of_sheet(const std::string& file, const std::string& problems);
    wxButton* add_button(wxSizer& row, const wxString& name, void (PacksView::*does)());

    Context& context_;
    TableView* table_;
    std::vector<std::string> ids_; ///< of the rows
    wxTextCtrl *why_ = nullptr, *found_ = nullptr;
    wxButton *make_ = nullptr, *take_ = nullptr, *withdraw_ = nullptr, *write_ = nullptr, *read_ = nullptr;
    std::string found_for_; ///< record and person that what was found in a sheet was shown to
};

} // namespace evenhand::desktop
