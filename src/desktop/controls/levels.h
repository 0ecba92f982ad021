// The levels of the scale, each a button beside the words that earn it, and `?`: always in sight while scoring.
#pragma once
#include "desktop/controls/wrapped_text.h"
#include "merit/marks.h"
#include "merit/rules.h"

#include <functional>
#include <optional>
#include <vector>
#include <wx/panel.h>

class wxToggleButton;

namespace evenhand::desktop {

class Levels : public wxPanel {
  public:
    /// \param chosen told when a button is pressed; the button then shows whatever show() says next
    /// \param cannot_judge whether `?` can be chosen as well
    Levels(wxWindow* parent, std::function<void(merit::Mark)> chosen, bool cannot_judge = true);
    /// \param mark the one that stands: its button is pressed and marked  \param open whether it can be changed
    void show(const merit::Scale& scale, merit::Mark mark, bool open);
    void clear(); ///< none stands
    /// The font of the words.
    void set_text_font(const wxFont& font);

  private:
    struct Row {
        merit::Mark mark;
        wxToggleButton* button;
        wxStaticText* sign;
        WrappedText* words;
    };
    void rebuild(const merit::Scale& scale);
    void add_row(merit::Mark mark, const std::string& key, const std::string& words);

    std::function<void(merit::Mark)> chosen_;
    bool cannot_judge_;
    wxFont font_;
    std::optional<merit::Scale> scale_; ///< the rows were made for
    std::vector<Row> rows_;             ///< highest level first, `?` last
};

} // namespace evenhand::desktop
