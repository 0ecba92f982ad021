// Who has signed the decisions off, who not yet, and whose signature later changes have set aside.
#pragma once
#include "desktop/controls/table.h"
#include "desktop/controls/wrapped_text.h"
#include "desktop/pages/decide/section.h"

class wxButton;

namespace evenhand::desktop {

class SignOffView : public Section {
  public:
    SignOffView(wxWindow* parent, Context& context, const Shortlist& list);
    std::string title() const override;
    void refresh() override;
    std::vector<wxWindow*> parts() override;

    bool may_sign() const;
    void sign();

  private:
    std::string says(int signed_now, int wanted);
    long long questions();    ///< how many the check asks
    std::string counted_for_; ///< key of the shortlist they were counted for
    long long questions_ = 0;
    WrappedText* says_ = nullptr;
    TableView* table_ = nullptr;
    wxButton* sign_ = nullptr;
};

} // namespace evenhand::desktop
