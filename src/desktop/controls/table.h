// A read-only table that a screen reader can read: wxDataViewCtrl with text cells over rows that are kept here, so that
// thousands of them cost nothing.
#pragma once
#include <string>
#include <vector>
#include <wx/dataview.h>
#include <wx/timer.h>

namespace evenhand::desktop {

class Preferences;

struct Column {
    std::string title;
    int width = 100; ///< device-independent pixels; the last column takes what is left
    bool right = false;
};

/// Adds columns of read-only text, wider where the user's text is larger. \returns their width together, in pixels
int add_text_columns(wxDataViewCtrl& table, const std::vector<Column>& columns);
/// Tells a screen reader what the table is called, and keeps its column widths under that name.
void name_table(wxDataViewCtrl& table, const std::string& name);

class TableView : public wxDataViewCtrl {
  public:
    using Row = std::vector<std::string>;
    TableView(wxWindow* parent, const std::string& name, const std::vector<Column>& columns);
    /// Replaces the rows, each with one text for each column. Where their number stays, only changed rows are drawn
    /// anew: selection, focus and scroll stay. Else the selected row's place is kept if it still exists. Tells nobody.
    void fill(std::vector<Row> rows);
    const std::vector<Row>& rows() const;
    int selected() const; ///< -1 if none
    /// Selects the row, scrolls to it and puts the keyboard's cursor there; tells nobody. Nothing if there is no such
    /// row.
    void select(int row);

    /// Column widths as the user left them, of every named table below the window.
    static void keep_widths(wxWindow& window, Preferences& preferences);
    static void restore_widths(wxWindow& window, const Preferences& preferences);

    /// Width of all columns together, in pixels.
    int natural_width() const { return natural_width_; }

  protected:
    /// GTK tells of a selection that nobody but the program made.
    bool TryBefore(wxEvent& event) override {
        return (quiet_ && event.GetEventType() == wxEVT_DATAVIEW_SELECTION_CHANGED) || wxDataViewCtrl::TryBefore(event);
    }

  private:
    class Rows;
    /// Narrows the widest columns where there is no room for all, and gives them back what they had where there is.
    void fit();
    void take_over_widths();
    void show_chosen(); ///< scrolls to the selected row, if there is one
    wxObjectDataPtr<Rows> rows_;
    /// GTK lays new rows out by and by; what it scrolled to before may be out of sight when it is done.
    wxTimer laid_out_{this};
    int natural_width_ = 0;
    std::vector<int> wanted_; ///< width of each column, as it was made or as the user left it
    std::vector<int> fitted_; ///< what it was narrowed to
    bool quiet_ = false;      ///< the program is filling or selecting
};

} // namespace evenhand::desktop
