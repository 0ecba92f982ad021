#include "report/context.h"

#include "report/words.h"

#include "base/text.h"
#include "seal/digest.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::report {

namespace {

/// "A" to "Z", then "AA"…
std::string letters(std::size_t index) {
    std::string text;
    for (++index; index > 0; index = (index - 1) / 26)
        text.insert(text.begin(), static_cast<char>('A' + (index - 1) % 26));
    return text;
}

std::string section_of(const spec::Placed& placed) {
    std::vector<std::string> parts;
    for (const spec::Section* section : placed.within) {
        std::string part = trimmed(section->number + " " + section->heading);
        if (!part.empty()) parts.push_back(std::move(part));
    }
    return joined(parts, " – ");
}

std::string label(const spec::Criterion& criterion) {
    return criterion.number.empty() ? criterion.id : criterion.number;
}

/// Always the same for one candidate and another for the next: the chair is not A because they were named first.
void shuffle(std::vector<Scorer>& scorers, const std::string& candidate) {
    const auto key = [&](const Scorer& scorer) {
        const auto joined = std::to_string(scorer.person->added.at.time_since_epoch().count());
        return Sha256().add(candidate + '\n' + scorer.person->id + '\n' + joined).finish();
    };
    std::sort(scorers.begin(), scorers.end(), [&](const Scorer& a, const Scorer& b) { return key(a) < key(b); });
}

} // namespace

Context::Context(const Definition& definition, const Facts& facts)
    : definition_(definition), facts_(facts), state_(facts.vacancy->stage(facts.stage)),
      figures_(*facts.vacancy, state_) {
    const auto placed = spec::criteria(vacancy().specification);
    for (const merit::Scored& scored : state_.criteria)
        for (const spec::Placed& each : placed)
            if (each.criterion->id == scored.id)
                criteria_.push_back(
                    {&scored, each.criterion, label(*each.criterion), each.full_text(), section_of(each)});
    for (std::size_t i = 0; i < vacancy().people.size(); ++i)
        if (vacancy().people[i].scores()) scorers_.push_back({&vacancy().people[i], i, {}});
    if (definition.audience == Audience::candidate) shuffle(scorers_, facts.candidate);
    for (std::size_t i = 0; i < scorers_.size(); ++i) scorers_[i].letter = letters(i);
    if (facts.selection)
        for (const merit::Result& result : facts.selection->results) results_[result.code] = &result;
    for (const panel::Decision& decision : state_.decisions) decisions_[decision.candidate].push_back(&decision);
    for (const panel::AgreedScore& agreed : state_.agreed) agreed_[agreed.candidate].push_back(&agreed);
    if (facts.selection) counts_ = panel::round_of(vacancy(), facts.stage).counts;
}

const merit::Selection& Context::selection() const {
    if (!facts_.selection)
        throw InvalidInput("this report needs the shortlist, which has not been worked out",
                           "a definition with from=\"deciding\"");
    return *facts_.selection;
}

bool Context::by_letter() const {
    return definition_.audience == Audience::candidate || scorers_.size() > 4;
}

std::string Context::heading_of(const Scorer& scorer) const {
    return by_letter() ? scorer.letter : name_of(scorer.person->id);
}

std::string Context::label_of(std::string_view criterion) const {
    const spec::Criterion* found = spec::find(vacancy().specification, criterion);
    return found ? label(*found) : std::string(criterion);
}

std::string Context::name_of(const std::string& person) const {
    const panel::Person* found = vacancy().find_person(person);
    if (!found) return person;
    if (definition_.coded) return coded_name(*found);
    if (!found->name.empty()) return found->name;
    return trf("{} {} (name erased)", role_words(*this, found->role), person);
}

std::string Context::letter_of(const std::string& person) const {
    for (const Scorer& scorer : scorers_)
        if (scorer.person->id == person) return scorer.letter;
    return {};
}

std::string Context::coded_name(const panel::Person& person) const {
    if (const std::string letter = letter_of(person.id); !letter.empty()) return member_words(*this, letter);
    int number = 0;
    for (const panel::Person& other : vacancy().people) {
        if (other.role == person.role) ++number;
        if (other.id == person.id) break;
    }
    return fmt::format("{} {}", role_words(*this, person.role), number);
}

std::vector<record::ScoreWords> Context::words_on(const std::string& code) const {
    return facts_.words ? facts_.words(code) : std::vector<record::ScoreWords>();
}

const HrFacts& Context::hr() const {
    if (facts_.hr) return *facts_.hr;
    throw InvalidInput("this report shows what HR alone may read, and nothing of that was given",
                       "facts of HR's, after it was written down that HR looked");
}

std::string Context::candidate_name(std::size_t candidate) const {
    return facts_.hr && candidate < facts_.hr->names.size() ? facts_.hr->names[candidate] : std::string();
}

const merit::Result* Context::result_of(std::string_view code) const {
    const auto found = results_.find(code);
    return found == results_.end() ? nullptr : found->second;
}

Shown Context::shown(const merit::Result& result) const {
    Shown shown{result.outcome, result.reason};
    const bool set_aside = result.outcome == merit::Outcome::withdrawn || result.outcome == merit::Outcome::ineligible;
    const auto& decisions = decisions_on(result.code);
    if (set_aside || decisions.empty()) return shown;

    const std::size_t last = decisions.size() - 1;
    const bool own = last > 0 && panel::only_adds_scheme(vacancy(), state_, *decisions[last - 1], *decisions[last]);
    const panel::Decision& decision = *decisions[own ? last - 1 : last];
    const merit::Outcome decided = as_merit(decision.outcome);
    shown.decision = &decision;
    shown.earlier = figures_.are_earlier_in(decision);
    if (decision.ground == panel::Ground::panel) {
        shown.outcome = decided;
        shown.reason = decision.reason;
        shown.settles = decision.proposed == merit::Outcome::tie || decision.proposed == merit::Outcome::incomplete;
        shown.departs = !shown.settles && decided != decision.proposed;
        return shown;
    }
    // What HR decided by a scheme is HR's to show: here stands what merit alone gave.
    const bool on_merit = decision.ground == panel::Ground::merit && decided == decision.proposed;
    shown.outcome = decision.proposed;
    if (shown.outcome != result.outcome)
        shown.reason = on_merit ? decision.reason : tr("The figures behind this outcome have changed since.");
    return shown;
}

const std::vector<const panel::Decision*>& Context::decisions_on(std::string_view code) const {
    static const std::vector<const panel::Decision*> none;
    const auto found = decisions_.find(code);
    return found == decisions_.end() ? none : found->second;
}

const std::vector<const panel::AgreedScore*>& Context::agreed_on(std::string_view code) const {
    static const std::vector<const panel::AgreedScore*> none;
    const auto found = agreed_.find(code);
    return found == agreed_.end() ? none : found->second;
}

bool Context::replaced(const panel::AgreedScore& agreed) const {
    const auto& all = agreed_on(agreed.candidate);
    const auto last = std::find_if(all.rbegin(), all.rend(), [&](const panel::AgreedScore* other) {
        return other->criterion == agreed.criterion;
    });
    return last != all.rend() && *last != &agreed;
}

std::string Context::mark(std::size_t candidate, std::size_t criterion, const Scorer& scorer) const {
    const merit::Mark given = state_.marks.at(candidate, criterion, scorer.index);
    if (!given.is_given()) return "–";
    std::string text = given.is_level() ? fmt::format_int(given.value()).str() : "?";
    return counts(candidate, scorer) ? text : "(" + text + ")";
}

bool Context::has_conflicted(const panel::AgreedScore& agreed) const {
    return std::any_of(agreed.present.begin(), agreed.present.end(), [&](const std::string& id) {
        const panel::Person* person = vacancy().find_person(id);
        return person && person->interest_in(agreed.candidate) == panel::Interest::conflict;
    });
}

bool Context::counts(std::size_t candidate, const Scorer& scorer) const {
    const std::size_t at = candidate * vacancy().people.size() + scorer.index;
    return at < counts_.size() && counts_[at];
}

bool Context::has_marks(std::size_t candidate, const Scorer& scorer) const {
    for (std::size_t c = 0; c < state_.marks.criteria(); ++c)
        if (state_.marks.at(candidate, c, scorer.index).is_given()) return true;
    return false;
}

std::string Context::why_not_counted(std::size_t candidate, const Scorer& scorer) const {
    const std::string& code = vacancy().candidates[candidate].code;
    const panel::Person& person = *scorer.person;
    // Translators: these end the sentence "In brackets, not counted: the scores of {}, who {}."
    if (person.interest_in(code) == panel::Interest::conflict) {
        for (const panel::Declaration& declaration : person.declarations) {
            if (declaration.interest != panel::Interest::conflict || declaration.candidate != code) continue;
            const std::string at = moment(declaration.stamp.at);
            return declaration.why.empty() ? trf("declared a conflict of interest on {}", at)
                                           : trf("declared a conflict of interest on {} ({})", at, declaration.why);
        }
        return tr("declared a conflict of interest");
    }
    if (person.stood_down) return trf("stood down on {} before handing in", moment(person.stood_down->at));
    return tr("has not handed in");
}

const panel::Person& Context::member() const {
    if (const panel::Person* found = vacancy().find_person(facts_.member)) return *found;
    throw InvalidInput("this report is for one member, and none is named", "--member NAME");
}

std::size_t Context::candidate() const {
    if (const auto found = vacancy().candidate_index(facts_.candidate)) return *found;
    throw InvalidInput("this report is for one candidate, and none is named", "--candidate CODE");
}

Filling Context::filling() const {
    const spec::Post& post = vacancy().specification.post;
    Filling filling;
    filling.organisation = post.organisation;
    filling.vacancy = post.title;
    filling.reference = post.reference;
    filling.stage = stage_name(*this);
    filling.candidate = facts_.candidate;
    if (!facts_.member.empty()) filling.member = name_of(facts_.member);
    return filling;
}

} // namespace evenhand::report
