// The whole record: disposing of it.
#pragma once
#include "desktop/pages/keeping/part.h"

class wxButton;
class wxCheckBox;
class wxTextCtrl;

namespace evenhand::desktop {

class Destroying;
class WrappedText;

class RecordView : public KeepingPart {
  public:
    RecordView(wxWindow* parent, Context& context, Destroying& destroying);
    std::string title() const override;
    void refresh() override;
    std::vector<wxWindow*> parts() override;
    void forget_drafts() override;
    bool may_act() const;
    void dispose();

  private:
    void show_state();

    Destroying& destroying_;
    WrappedText *means_, *says_;
    wxCheckBox* early_;
    wxTextCtrl* why_;
    wxButton* dispose_;
};

} // namespace evenhand::desktop
