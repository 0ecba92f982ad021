// The application while it is scored: what is pinned as evidence is marked where it stands, and words can be found.
#pragma once
#include "desktop/controls/application_text.h"

#include <optional>
#include <string>
#include <vector>
#include <wx/textctrl.h>

namespace evenhand::desktop {

/// Words pinned as evidence of a criterion.
struct Quote {
    std::string criterion, words;
    friend bool operator==(const Quote&, const Quote&) = default;
};

class ApplicationView : public wxTextCtrl {
  public:
    explicit ApplicationView(wxWindow* parent);
    /// Shows the candidate's application; where it is there already, caret and scroll stay. \throws StorageError
    void show(const Context& context, const std::string& candidate);
    /// Shows a sentence where there is no application to show.
    void show_sentence(const wxString& sentence);
    /// Underlines the quotes where they stand and says behind each which criterion it is evidence of; those of the
    /// criterion that is scored have a colour as well.
    void mark(const std::vector<Quote>& quotes, const std::string& criterion);
    /// The words that are selected, without the marks between them; empty if none are.
    std::string selected_words() const;
    /// Selects the words and scrolls to them. \returns whether they stand in the text
    bool go_to(const std::string& words);

    /// Marks every place of the words, to be gone through with next(); empty: no more. \returns how many there are
    std::size_t find(const std::string& words);
    /// Goes to the next place found (or the one before, for -1), round the ends. \returns its number from 1; 0 if there
    /// is none
    std::size_t next(int by);

  private:
    struct Mark {
        std::size_t at; ///< after that many characters of the plain text
        std::size_t length;
    };
    void take_marks_out();
    void put_marks_in();
    void paint();
    std::size_t shown_at(std::size_t plain, bool after_marks) const;
    std::size_t plain_at(long shown) const;
    Span as_shown(const Span& plain) const;
    void select(const Span& plain);
    void style(const Span& plain, const wxTextAttr& attributes);

    std::string candidate_; ///< whose application is shown; empty: nobody's
    ApplicationText plain_; ///< without marks
    std::u32string folded_;
    std::vector<Quote> quotes_;
    std::string criterion_;
    std::vector<Mark> marks_; ///< in the order of the text
    std::vector<Span> hits_;
    std::optional<std::size_t> hit_; ///< the one that next() went to
};

} // namespace evenhand::desktop
