// A line in which a candidate's code is written, with what it may become offered below. A choice would list every
// candidate: with thousands it takes seconds to fill, and nobody finds one in it.
#pragma once
#include "panel/vacancy.h"

#include <memory>
#include <string>
#include <vector>
#include <wx/textctrl.h>

namespace evenhand::desktop {

class CodeField : public wxTextCtrl {
  public:
    /// A wxStaticText made just before it names it.
    explicit CodeField(wxWindow* parent);
    ~CodeField() override;
    /// Offers the candidates' codes. What is written stays, unless no candidate has that code now.
    void offer(const std::vector<panel::Candidate>& candidates);
    /// The candidate's code: "c014" and "14" are C014 as well. Empty where nothing is written, or no candidate has it.
    std::string code() const;
    /// What is written, whether a candidate has that code or not.
    std::string written() const;
    /// Writes it, and tells nobody.
    void put(const std::string& code);

  private:
    using Codes = std::vector<std::string>;
    std::shared_ptr<const Codes> codes_;
};

} // namespace evenhand::desktop
