// HR goes over the blind copies: each application as the panel reads it beside what was written, what is hidden, and
// what might still identify somebody. Words are hidden and shown again here, and an application is looked over.
#pragma once
#include "desktop/controls/table.h"
#include "desktop/controls/typed_search.h"
#include "desktop/pages/applications/looked_at.h"
#include "desktop/pages/applications/two_texts.h"
#include "desktop/window/context.h"
#include "record/blinding.h"

#include <functional>
#include <map>
#include <wx/panel.h>

class wxChoice;
class wxSizer;
class wxTextCtrl;

namespace evenhand::desktop {

class BlindView : public wxPanel {
  public:
    /// \param back leaves the view
    BlindView(wxWindow* parent, Context& context, std::function<void()> back);
    /// Looks over all copies, off the window's thread, and shows what was found. The HR view is on.
    void begin();
    /// Shows the record as it is now; looks over all copies anew where somebody else changed it.
    void refresh();
    /// Takes every original out of the window.
    void clear();
    /// How far HR is, and what can still be changed.
    std::string says() const;
    std::vector<wxWindow*> parts() const;
    bool key(const wxKeyEvent& event);

    // Of the words selected in either text, else of the place chosen in the list.
    void hide();
    void show_again();
    /// Nothing more is to be hidden in this application: on to the next that has not been looked over.
    void looked_over();

  private:
    /// A row of the list of places.
    struct Place {
        std::string candidate, field, words, read_as, why;
        std::size_t begin = 0, end = 0; ///< bytes of the original
    };
    enum class Listed { one, all };

    void make_texts(wxSizer& column);
    void make_places(wxSizer& column);
    void make_acts(wxSizer& all);
    std::string now() const; ///< record and event
    std::string progress() const;
    bool is_open(const std::string& code) const; ///< in, and not looked over yet
    void show_review();
    void fill_candidates();
    void choose(const std::string& code);
    void show_application();
    void paint(wxTextCtrl& text, TwoTexts::Side side);
    Listed listed() const;
    void fill_places();
    std::vector<Place> places_of_one() const;
    void show_place();
    void select(const Stretch& stretch);

    // blind_masking.cpp
    struct Change {
        std::string field, original;
        std::vector<intake::Mask> masks;
    };
    std::optional<Stretch> chosen() const;
    bool may_change(const std::optional<Stretch>& stretch);
    void store(const std::vector<Change>& changes, const Stretch& at, const std::string& says);
    void take_over(const std::vector<Change>& changes);

    Context& context_;
    std::function<void()> back_;
    record::BlindReview review_;
    std::string reviewed_for_; ///< what now() was; empty: nothing was looked over
    LookedAt looked_at_;
    std::vector<std::string> codes_; ///< of the rows
    std::string code_;               ///< of the application in sight
    TwoTexts texts_;
    std::optional<Stretch> pointed_at_; ///< the chosen place, as long as it is in sight
    std::vector<Place> rows_;           ///< of the list of places
    TypedSearch search_;
    TableView *candidates_, *places_ = nullptr;
    wxTextCtrl *as_read_ = nullptr, *as_written_ = nullptr, *reason_ = nullptr;
    wxTextCtrl* selected_in_ = nullptr; ///< the text in which words were selected last
    wxChoice* which_ = nullptr;
};

/// "name", "date of birth"…: what a blind copy hides, in the user's language.
std::string hidden_words(intake::Hidden hidden);

} // namespace evenhand::desktop
