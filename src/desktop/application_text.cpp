#include "desktop/application_text.h"

namespace evenhand::desktop {

std::string application_text(const Context& context, const std::string& candidate) {
    std::string text;
    for (const record::ShownAnswer& answer : context.record->application(candidate)) {
        const intake::Field* field = context.vacancy().form.find(answer.field);
        if (!text.empty()) text += "\n\n";
        text += (field ? field->label : answer.field) + "\n" + answer.text;
    }
    return text.empty() ? "This application has no answers that the panel may read." : text;
}

} // namespace evenhand::desktop
