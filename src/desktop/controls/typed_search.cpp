#include "desktop/controls/typed_search.h"

#include "base/text.h"
#include "desktop/controls/strings.h"

#include <algorithm>
#include <wx/event.h>

namespace evenhand::desktop {

bool TypedSearch::key(const wxKeyEvent& event, const std::function<int(const std::string&)>& find) {
    if (event.ControlDown() || event.AltDown() || event.MetaDown()) return false;
    const wxChar pressed = event.GetUnicodeKey();
    const int code = event.GetKeyCode();
    const bool pad = code >= WXK_NUMPAD0 && code <= WXK_NUMPAD9;
    if (!pad && (pressed < ' ' || pressed == WXK_DELETE)) return false;
    const auto now = std::chrono::steady_clock::now();
    if (now - last_ > std::chrono::milliseconds(1500)) typed_.clear();
    if (pressed == ' ' && typed_.empty()) return false; // a blank alone is the table's own key
    last_ = now;
    typed_ += folded(utf8(pad ? wxString(wxUniChar('0' + code - WXK_NUMPAD0)) : wxString(wxUniChar(pressed))));
    row_ = find(typed_);
    return true;
}

int row_of_code(const std::vector<std::string>& codes, const std::string& typed) {
    const auto begins = [&](const std::string& code) { return folded(code).rfind(typed, 0) == 0; };
    const auto numbered = [&](const std::string& code) {
        const std::size_t from = code.find_first_of("123456789");
        return from != std::string::npos && code.compare(from, typed.size(), typed) == 0;
    };
    auto found = std::find_if(codes.begin(), codes.end(), begins);
    if (found == codes.end()) found = std::find_if(codes.begin(), codes.end(), numbered);
    return found != codes.end() ? static_cast<int>(found - codes.begin()) : -1;
}

} // namespace evenhand::desktop
