// Every member's score of one cell, with note and evidence, side by side.
#pragma once
#include "desktop/window/context.h"

#include <string>
#include <vector>
#include <wx/scrolwin.h>

class wxStaticText;
class wxTextCtrl;

namespace evenhand::desktop {

struct MemberScore {
    std::string who;   ///< name and role
    std::string score; ///< the score, whether it counts, note and evidence
    friend bool operator==(const MemberScore&, const MemberScore&) = default;
};

/// What the members who score gave, those who know the candidate last: they speak last.
/// \throws NotAllowed before everyone has handed in, StorageError
std::vector<MemberScore> member_scores(const Context& context, const std::string& candidate,
                                       const std::string& criterion);

class MemberScores : public wxScrolledWindow {
  public:
    explicit MemberScores(wxWindow* parent);
    void show(const std::vector<MemberScore>& scores);
    void set_text_font(const wxFont& font);
    wxWindow* first() const; ///< nullptr if there is none

  private:
    struct Column {
        wxStaticText* who;
        wxTextCtrl* score;
    };
    void rebuild(std::size_t number);
    std::vector<Column> columns_;
    wxFont font_;
};

} // namespace evenhand::desktop
