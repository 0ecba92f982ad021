#include "intake/same_person.h"

#include "base/text.h"
#include "base/words.h"
#include "intake/blind/finding.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <numeric>
#include <set>
#include <unordered_map>

namespace evenhand::intake {

namespace {

constexpr std::array<std::string_view, 5> same_words{"the same e-mail address", "the same name and date of birth",
                                                     "the same name and telephone number",
                                                     "the same application number", "the same answers"};

bool says_own_number(const Field& field) {
    std::string spaced = field.id + " " + field.label;
    std::replace(spaced.begin(), spaced.end(), '_', ' ');
    bool reference = false, number = false, of_application = false;
    for (const TextWord& word : words_of(spaced)) {
        reference = reference || word.key == "reference" || word.key == "ref";
        number = number || word.key == "number" || word.key == "no" || word.key == "id";
        of_application = of_application || word.key == "application" || word.key == "candidate" ||
                         word.key == "applicant" || word.key == "submission" || word.key == "response";
    }
    return reference || (number && of_application);
}

/// Under it stands which file an application came in. That is no answer: a file may be sent again under another name.
constexpr std::string_view came_in = "column:File";

Digest digest_of(const std::vector<Answer>& list) {
    std::vector<const Answer*> answers;
    for (const Answer& answer : list)
        if (answer.field != came_in) answers.push_back(&answer);
    std::sort(answers.begin(), answers.end(), [](const Answer* a, const Answer* b) { return a->field < b->field; });
    Sha256 hash;
    for (const Answer* answer : answers)
        hash.add(fmt::format("{} {} ", answer->field.size(), answer->text.size())).add(answer->field).add(answer->text);
    return hash.finish();
}

/// Joins what has a key in common.
class Groups {
  public:
    explicit Groups(std::size_t count) : leader_(count) { std::iota(leader_.begin(), leader_.end(), std::size_t{0}); }

    void add(std::size_t application, SameBy by, const std::string& key) {
        const auto [first, fresh] = seen_.emplace(fmt::format("{}:{}", static_cast<int>(by), key), application);
        if (fresh) return;
        shared_.emplace_back(application, by);
        const std::size_t a = leader(first->second), b = leader(application);
        leader_[std::max(a, b)] = std::min(a, b);
    }

    std::vector<Alike> list() {
        std::map<std::size_t, std::set<SameBy>> by; // by the group's first
        for (const auto& [application, how] : shared_) by[leader(application)].insert(how);
        std::map<std::size_t, Alike> groups;
        for (std::size_t at = 0; at < leader_.size(); ++at)
            if (const auto found = by.find(leader(at)); found != by.end()) {
                Alike& group = groups[found->first];
                group.applications.push_back(at);
                group.by.assign(found->second.begin(), found->second.end());
            }
        std::vector<Alike> list;
        for (auto& entry : groups) list.push_back(std::move(entry.second));
        return list;
    }

  private:
    std::size_t leader(std::size_t at) {
        while (leader_[at] != at) at = leader_[at] = leader_[leader_[at]];
        return at;
    }

    std::vector<std::size_t> leader_; ///< of each group the first
    std::unordered_map<std::string, std::size_t> seen_;
    std::vector<std::pair<std::size_t, SameBy>> shared_;
};

} // namespace

std::string_view name(SameBy by) {
    return same_words[static_cast<std::size_t>(by)];
}

std::string in_words(const std::vector<SameBy>& by) {
    std::vector<std::string> words;
    for (const SameBy one : by) words.emplace_back(name(one));
    return joined(words);
}

const Field* own_number_field(const Form& form) {
    const auto found = std::find_if(form.fields.begin(), form.fields.end(),
                                    [](const Field& field) { return field.identifies && says_own_number(field); });
    return found == form.fields.end() ? nullptr : &*found;
}

Traits TraitsReader::operator()(const Application& application) const {
    Traits traits;
    traits.answers = digest_of(application.answers);
    const blinding::Identity identity = blinding::identity_of(application, form_);
    for (const std::string& email : identity.emails) traits.keys.emplace_back(SameBy::email, email);
    traits.name = joined(identity.written_name, " ");
    if (!traits.name.empty()) {
        if (identity.birth)
            traits.keys.emplace_back(SameBy::name_and_birth_date, to_string(*identity.birth) + " " + traits.name);
        for (const std::string& phone : identity.phones)
            traits.keys.emplace_back(SameBy::name_and_phone, phone + " " + traits.name);
    }
    for (const Answer& answer : application.answers)
        if (number_field_ && answer.field == number_field_->id) traits.own_number = folded(tidied(answer.text));
    if (!traits.own_number.empty()) traits.keys.emplace_back(SameBy::reference, traits.own_number);
    if (!application.answers.empty()) traits.keys.emplace_back(SameBy::answers, to_hex(traits.answers));
    return traits;
}

std::vector<Alike> alike(const std::vector<Traits>& applications) {
    Groups groups(applications.size());
    for (std::size_t at = 0; at < applications.size(); ++at)
        for (const auto& [by, key] : applications[at].keys) groups.add(at, by, key);
    return groups.list();
}

} // namespace evenhand::intake
