#include "desktop/pages/specification/section_form.h"

#include "desktop/controls/strings.h"

namespace evenhand::desktop {

SectionForm::SectionForm(wxWindow* parent, ChangeSection change) : FieldForm(parent) {
    const auto text = [change = std::move(change)](std::string what, std::string spec::Section::*member) {
        return [change, what = std::move(what), member](const std::string& typed) {
            change(what, [&](spec::Section& section) { section.*member = typed; });
        };
    };
    heading_ = new TextRow(this, tr("Heading of the section"), tr("As the document has it; may be empty."), 0,
                           text(tr("the heading"), &spec::Section::heading));
    add(field::heading, heading_);
    number_ = new TextRow(this, tr("Number of the section"), tr("Empty where the document has none."), 110,
                          text(tr("the section's number"), &spec::Section::number));
    add(field::number, number_);
    stem_ = new LongTextRow(this, tr("Words that each of its criteria completes"),
                            tr("\"Excellent skills including:\", for example; may be empty."), 3,
                            text(tr("the words of the section"), &spec::Section::stem));
    add(field::stem, stem_);
}

void SectionForm::show(const spec::Section& section, bool open) {
    heading_->show(section.heading, open);
    number_->show(section.number, open);
    stem_->show(section.stem, open);
}

} // namespace evenhand::desktop
