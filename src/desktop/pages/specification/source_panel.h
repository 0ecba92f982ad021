// The document that the specification was read out of: its lines as a table, with what each was read as, and the chosen
// one in full.
#pragma once
#include "desktop/controls/table.h"
#include "desktop/pages/specification/draft.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <wx/panel.h>

class wxButton;
class wxStaticText;
class wxTextCtrl;

namespace evenhand::desktop {

class SourcePanel : public wxPanel {
  public:
    struct Tell {
        std::function<void(std::size_t line)> chosen; ///< the user has gone to another line
        std::function<void()> go_on;                  ///< from the line to its criterion
        std::function<void()> make;                   ///< a criterion of the line
    };
    SourcePanel(wxWindow* parent, Tell tell);
    /// \param may whether the specification may be changed
    void show(const SpecificationDraft& draft, bool may);
    /// Goes to that line and marks it; tells nobody.
    void select(std::size_t line);
    std::optional<std::size_t> line() const; ///< the chosen one
    /// The words that are selected in the chosen line, else what is most likely its requirement; empty where no line is
    /// chosen.
    std::string statement() const;
    TableView& list() { return *list_; }
    /// The font of what is read at length.
    void set_text_font(const wxFont& font);

  private:
    void show_line();

    std::shared_ptr<const SourceText> text_;     ///< what is shown
    std::map<std::size_t, std::string> numbers_; ///< by line: of the criteria that came from it
    bool may_ = false;
    wxStaticText* label_ = nullptr;
    TableView* list_ = nullptr;
    wxTextCtrl* in_full_ = nullptr;
    wxButton* make_ = nullptr;
};

/// "page 2, table 1, row 4"; empty where the document knows no places.
std::string place_words(const document::Place& place);
/// What the document has printed of number, importance and methods, in a sentence; the place where it has nothing.
std::string printed_words(const Origin& origin, const SourceText& text);

} // namespace evenhand::desktop
