#include "desktop/controls/application_text.h"

#include "desktop/controls/strings.h"
#include "desktop/controls/style.h"

#include <utility>
#include <vector>

namespace evenhand::desktop {

void show_application(wxTextCtrl& control, const Context& context, const std::string& candidate) {
    wxString text;
    std::vector<std::pair<long, long>> labels; // where each begins and ends
    for (const record::ShownAnswer& answer : context.record->application(candidate)) {
        const intake::Field* field = context.vacancy().form.find(answer.field);
        if (!text.empty()) text += "\n\n";
        const auto begin = static_cast<long>(text.size());
        text += shown(field ? field->label : answer.field);
        labels.emplace_back(begin, static_cast<long>(text.size()));
        text += "\n" + shown(answer.text);
    }
    if (text.empty()) text = "This application has no answers that the panel may read.";
    if (control.GetValue() == text) return;
    show_text(control, text);
    wxTextAttr bold;
    bold.SetFontWeight(wxFONTWEIGHT_BOLD);
    for (const auto& [begin, end] : labels) control.SetStyle(begin, end, bold);
    control.ShowPosition(0);
}

} // namespace evenhand::desktop
