// Keeping: how long the record is kept, a hold, handing on whom was appointed, erasing, and disposing of the record.
#pragma once
#include "desktop/controls/strings.h"
#include "desktop/pages/keeping/destroying.h"
#include "desktop/window/page.h"

class wxNotebook;

namespace evenhand::desktop {

class CandidateView;
class CertificateView;
class KeepingPart;
class PeriodView;
class RecordView;
class WrappedText;

class KeepingPage : public Page {
  public:
    KeepingPage(wxWindow* parent, Context& context);
    std::string title() const override { return tr("Keeping"); }
    std::string how_far() const override;
    void add_actions(Actions& actions, const std::function<bool()>& shown) override;
    void forget_drafts() override;
    std::vector<std::string> unsaved() const override;
    void refresh() override;
    std::vector<wxWindow*> parts() override;
    /// A candidate's: chosen for what is done with one.
    void go_to(const Place& place) override;
    bool key(const wxKeyEvent& event) override;

  private:
    enum class Part { period, candidate, record, certificate };
    void make_parts();
    KeepingPart& part() const;
    void part_turned();
    void turn_to(Part part);
    std::string says() const;

    Destroying destroying_;
    WrappedText *heading_, *says_;
    wxNotebook* tabs_;
    PeriodView* period_;
    CandidateView* candidate_;
    RecordView* record_;
    CertificateView* certificate_;
    std::vector<KeepingPart*> all_; ///< by Part
};

} // namespace evenhand::desktop
