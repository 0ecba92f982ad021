#include "desktop/controls/words.h"

#include "base/text.h"
#include "desktop/controls/strings.h"

#include <vector>

namespace evenhand::desktop {

std::string method_words(spec::Method method) {
    switch (method) {
    case spec::Method::application:
        return tr("Application");
    case spec::Method::test:
        return tr("Test");
    case spec::Method::presentation:
        return tr("Presentation");
    case spec::Method::interview:
        return tr("Interview");
    case spec::Method::certificate:
        return tr("Certificate");
    case spec::Method::reference:
        break;
    }
    return tr("Reference");
}

std::string importance_words(spec::Importance importance) {
    switch (importance) {
    case spec::Importance::essential:
        return tr("essential");
    case spec::Importance::desirable:
        return tr("desirable");
    case spec::Importance::unspecified:
        break;
    }
    return tr("not stated");
}

std::string importance_words(const spec::Criterion& criterion) {
    const std::string words = importance_words(criterion.importance);
    return criterion.importance_printed.empty() ? words : words + " (" + criterion.importance_printed + ")";
}

std::string methods_words(const spec::Criterion& criterion) {
    std::vector<std::string> words;
    for (const spec::Method method : criterion.methods) words.push_back(method_words(method));
    return words.empty() ? tr("not stated") : joined(words);
}

std::string number_words(const spec::Criterion& criterion) {
    return criterion.number.empty() ? criterion.id : criterion.number;
}

std::string role_words(panel::Role role) {
    switch (role) {
    case panel::Role::chair:
        return tr("chair");
    case panel::Role::member:
        return tr("member");
    case panel::Role::hr:
        return tr("HR adviser");
    case panel::Role::observer:
        return tr("observer");
    case panel::Role::officer:
        break;
    }
    return tr("HR officer");
}

std::string stage_words(spec::Stage stage) {
    switch (stage) {
    case spec::Stage::test:
        return tr("test");
    case spec::Stage::interview:
        return tr("interview");
    case spec::Stage::shortlisting:
        break;
    }
    return tr("shortlisting");
}

std::string phase_words(panel::Phase phase) {
    switch (phase) {
    case panel::Phase::draft:
        return tr("draft");
    case panel::Phase::open:
        return tr("open");
    case panel::Phase::moderation:
        return tr("moderation");
    case panel::Phase::deciding:
        return tr("deciding");
    case panel::Phase::closed:
        break;
    }
    return tr("closed");
}

std::string standing_words(const panel::Candidate& candidate) {
    std::string words;
    if (candidate.standing == merit::Standing::withdrawn) words = tr("withdrawn");
    if (candidate.standing == merit::Standing::ineligible) words = tr("ineligible");
    if (!candidate.late) return words;
    return words.empty() ? tr("late, taken") : words + ", " + tr("late");
}

const std::string& name_words(const panel::Person& person) {
    return person.name.empty() ? person.id : person.name;
}

std::string day_words(const panel::Stamp& stamp) {
    return day_words(Date{std::chrono::floor<std::chrono::days>(stamp.at)});
}

} // namespace evenhand::desktop
