// What was erased last, which copies that reached and which it did not, and the certificate of it.
#pragma once
#include "desktop/pages/keeping/part.h"

class wxButton;
class wxTextCtrl;

namespace evenhand::desktop {

class Destroying;

class CertificateView : public KeepingPart {
  public:
    CertificateView(wxWindow* parent, Context& context, Destroying& destroying);
    std::string title() const override;
    void refresh() override;
    std::vector<wxWindow*> parts() override;
    bool may_act() const;
    void save();

  private:
    std::string says() const;

    Destroying& destroying_;
    wxTextCtrl* text_;
    wxButton* save_;
};

} // namespace evenhand::desktop
