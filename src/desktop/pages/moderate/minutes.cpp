#include "desktop/pages/moderate/minutes.h"

#include "desktop/controls/local.h"
#include "desktop/controls/strings.h"

#include <map>

namespace evenhand::desktop {

namespace {

std::string label_of(const panel::Vacancy& vacancy, const std::string& criterion) {
    const spec::Criterion* found = spec::find(vacancy.specification, criterion);
    return found && !found->number.empty() ? found->number : criterion;
}

/// What became of the agreed score since; empty where it stands.
std::string since(const panel::Vacancy& vacancy, const panel::StageState& state, const panel::AgreedScore& agreed) {
    const panel::AgreedScore* last = state.agreed_on(agreed.candidate, agreed.criterion);
    if (last && last->stamp != agreed.stamp) return "\n" + tr("Replaced by a later agreement.");
    return panel::stands(vacancy, agreed) ? std::string()
                                          : "\n" + tr("Set aside: somebody who took part has a conflict of interest.");
}

std::string step_in_words(const panel::Vacancy& vacancy, const panel::ModerationStep& step) {
    const std::string who = names_of(vacancy, {step.stamp.by});
    if (step.closed) return trf("Moderation was closed by {}.", who);
    return trf("Moderation was reopened by {}. Reason: {}", who, step.why);
}

} // namespace

std::string names_of(const panel::Vacancy& vacancy, const std::vector<std::string>& people) {
    std::vector<std::string> names;
    for (const std::string& id : people) {
        const panel::Person* person = vacancy.find_person(id);
        names.push_back(person ? person->name : id);
    }
    return names.empty() ? tr("nobody") : list_words(names);
}

std::string agreed_in_words(const panel::Vacancy& vacancy, const panel::AgreedScore& agreed) {
    return trf("Agreed {}, entered by {}. Present: {}. Dissenting: {}. Reason: {}", agreed.level,
               names_of(vacancy, {agreed.stamp.by}), names_of(vacancy, agreed.present),
               names_of(vacancy, agreed.dissent), agreed.why);
}

std::string minutes_of(const panel::Vacancy& vacancy, const panel::StageState& state) {
    std::map<long long, std::string> entries; // by event
    const auto add = [&](const panel::Stamp& stamp, const std::string& text) {
        entries[stamp.event] = moment_words(stamp.at) + "\n" + text;
    };
    for (const panel::AgreedScore& agreed : state.agreed)
        add(agreed.stamp, agreed.candidate + ", " + label_of(vacancy, agreed.criterion) + ": " +
                              agreed_in_words(vacancy, agreed) + since(vacancy, state, agreed));
    for (const panel::ModerationStep& step : state.moderation) add(step.stamp, step_in_words(vacancy, step));
    std::string minutes;
    for (const auto& [event, text] : entries) minutes += (minutes.empty() ? "" : "\n\n") + text;
    return minutes.empty() ? tr("Nothing has been agreed yet.") : minutes;
}

} // namespace evenhand::desktop
