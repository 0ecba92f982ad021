#include "desktop/controls/application_text.h"

#include "base/text.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/style.h"

namespace evenhand::desktop {

namespace {

std::string label_of(const intake::Field* field, const std::string& id) {
    if (!field) return id;
    if (field->evidence_for.empty()) return field->label;
    return trf("{} (asked for {})", field->label, joined(field->evidence_for));
}

} // namespace

ApplicationText application_text(const Context& context, const std::string& candidate) {
    ApplicationText all;
    for (const record::ShownAnswer& answer : context.record->application(candidate)) {
        if (!all.text.empty()) all.text += "\n\n";
        const std::size_t begin = all.text.size();
        all.text += shown(label_of(context.vacancy().form.find(answer.field), answer.field));
        all.labels.push_back({begin, all.text.size()});
        all.text += "\n" + shown(answer.text);
    }
    const auto index = context.vacancy().candidate_index(candidate);
    auto erased = context.vacancy().disposed;
    if (index && context.vacancy().candidates[*index].erased) erased = context.vacancy().candidates[*index].erased;
    if (erased) all.text = trf("This application was erased on {}.", to_string(erased->at).substr(0, 10));
    if (all.text.empty()) all.text = label("This application has no answers that the panel may read.");
    return all;
}

void show_application(wxTextCtrl& control, const Context& context, const std::string& candidate) {
    const ApplicationText application = application_text(context, candidate);
    const bool another = control.GetValue() != application.text;
    show_text(control, application.text);
    // Also where the text stays: it may have another size now.
    clear_styles(control);
    wxTextAttr bold;
    bold.SetFont(control.GetFont().Bold());
    for (const Span& label : application.labels)
        control.SetStyle(static_cast<long>(label.from), static_cast<long>(label.to), bold);
    if (another) control.ShowPosition(0);
}

} // namespace evenhand::desktop
