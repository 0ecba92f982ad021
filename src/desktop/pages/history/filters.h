// What the history is asked for: a candidate, a member, a criterion, or any.
#pragma once
#include "desktop/window/context.h"
#include "record/story.h"

#include <functional>
#include <string>
#include <vector>
#include <wx/panel.h>

class wxChoice;

namespace evenhand::desktop {

class CodeField;

class Filters : public wxPanel {
  public:
    Filters(wxWindow* parent, std::function<void()> chosen);
    /// Lists what there is in the record, and keeps what was chosen where it is still there.
    void list(const Context& context);
    /// Chooses what the place names.
    void choose(const Place& place);
    void clear();
    bool any() const; ///< whether something is asked for
    /// Puts what was chosen into the question.
    void ask(record::StoryWanted& wanted) const;

  private:
    struct Filter {
        wxChoice* choice = nullptr;
        std::vector<std::string> ids; ///< of the entries; the first is "" for any
        std::string chosen() const;
        void fill(const std::string& all, const std::vector<std::pair<std::string, std::string>>& entries);
        void choose(const std::string& id);
    };
    CodeField* code_ = nullptr;
    std::string asked_; ///< code of the candidate that the history is asked for; empty for any
    Filter member_, criterion_;
};

} // namespace evenhand::desktop
