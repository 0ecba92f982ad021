#include "desktop/controls/code_field.h"

#include "base/text.h"
#include "desktop/controls/form_rows.h"
#include "desktop/controls/strings.h"

#include <algorithm>
#include <wx/textcompleter.h>

namespace evenhand::desktop {

namespace {

/// Offers the first few codes that begin with what is written.
class Completer : public wxTextCompleterSimple {
  public:
    explicit Completer(std::shared_ptr<const std::vector<std::string>> codes) : codes_(std::move(codes)) {}
    void GetCompletions(const wxString& prefix, wxArrayString& found) override {
        constexpr std::size_t most = 12;
        const std::string begin = folded(utf8(prefix));
        for (const std::string& code : *codes_) {
            if (found.size() == most) return;
            if (folded(code).rfind(begin, 0) == 0) found.Add(shown(code));
        }
    }

  private:
    std::shared_ptr<const std::vector<std::string>> codes_;
};

} // namespace

CodeField::CodeField(wxWindow* parent) : wxTextCtrl(parent, wxID_ANY), codes_(std::make_shared<Codes>()) {
    SetMinSize(wxSize(GetTextExtent("C000000").x + parent->FromDIP(30), field_height(*parent)));
}

CodeField::~CodeField() {
    // Codes that are offered while the window goes would be put away when half of the field is gone already.
    AutoComplete(static_cast<wxTextCompleter*>(nullptr));
}

void CodeField::offer(const std::vector<panel::Candidate>& candidates) {
    const bool same = std::equal(candidates.begin(), candidates.end(), codes_->begin(), codes_->end(),
                                 [](const auto& one, const std::string& code) { return one.code == code; });
    if (same) return;
    Codes codes;
    codes.reserve(candidates.size());
    for (const panel::Candidate& one : candidates) codes.push_back(one.code);
    codes_ = std::make_shared<const Codes>(std::move(codes));
    AutoComplete(new Completer(codes_));
    if (code().empty()) put({});
}

std::string CodeField::code() const {
    const std::string typed = folded(written());
    if (typed.empty()) return {};
    const auto is = [&](const std::string& code) {
        return folded(code) == typed || code.substr(std::min(code.find_first_of("123456789"), code.size())) == typed;
    };
    const auto found = std::find_if(codes_->begin(), codes_->end(), is);
    return found != codes_->end() ? *found : std::string();
}

std::string CodeField::written() const {
    return trimmed(utf8(GetValue()));
}

void CodeField::put(const std::string& code) {
    if (written() != code) ChangeValue(shown(code));
}

} // namespace evenhand::desktop
