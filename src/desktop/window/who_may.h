// Who of those who work here may do what on the rules' page. It only decides what is offered: panel refuses by itself.
#pragma once
#include "desktop/controls/strings.h"
#include "desktop/window/context.h"

namespace evenhand::desktop {

/// Who acts where nobody was chosen is the HR officer who made the record.
inline const panel::Person* acting(const Context& context) {
    return context.record ? context.vacancy().find_person(context.actor()) : nullptr;
}
/// The chair, the HR adviser and officers change rules and open stages.
inline bool may_administer(const Context& context) {
    const panel::Person* one = acting(context);
    return one && !one->stood_down && one->role != panel::Role::member && one->role != panel::Role::observer;
}
/// HR sets the rules of interview schemes.
inline bool acts_for_hr(const Context& context) {
    const panel::Person* one = acting(context);
    return one && !one->stood_down && (one->role == panel::Role::hr || one->role == panel::Role::officer);
}
inline std::string who_may_administer() {
    return tr("That is for the chair, the HR adviser or an HR officer.");
}

} // namespace evenhand::desktop
