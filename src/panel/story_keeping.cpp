#include "panel/story_keeping.h"

#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::panel {

namespace {

/// "the hand-in at the shortlisting stage".
std::string act_of(Signable act, spec::Stage stage) {
    return fmt::format("the {} {} {} stage", name(act), act == Signable::hand_in ? "at the" : "of the",
                       spec::name(stage));
}

} // namespace

std::string KeepingTeller::operator()(const KeyShown& e) {
    const Person* owner = vacancy_.find_person(e.person);
    const bool first = !owner || owner->keys.empty() || owner->keys.front().key == e.key;
    return fmt::format("{} gave {}.", person(e.person),
                       first ? "the key that signs for them" : "another key, which signs for them from then on");
}

std::string KeepingTeller::operator()(const Signed& e) {
    told_.stage = e.stage;
    return fmt::format("{} signed {} with a key of their own.", person(e.person), act_of(e.act, e.stage));
}

std::string KeepingTeller::operator()(const SignedOnPaper& e) {
    told_.stage = e.stage;
    return fmt::format("{} signs {} on paper.", person(e.person), act_of(e.act, e.stage));
}

std::string KeepingTeller::operator()(const PackMade& e) {
    told_.stage = e.stage;
    return fmt::format("A panel pack of the {} stage was made for {}.", spec::name(e.stage), person(e.person));
}

std::string KeepingTeller::operator()(const PackReturned& e) {
    return fmt::format("{} came back. It stays sealed until everybody has handed in.", pack(e.id));
}

std::string KeepingTeller::operator()(const PackWithdrawn& e) {
    return fmt::format("{} was withdrawn and does not count any more.", pack(e.id));
}

std::string KeepingTeller::operator()(const BackupMade&) {
    return "A copy of the record was made to keep it safe.";
}

std::string KeepingTeller::operator()(const RetentionSet& e) {
    return fmt::format("The record is to be kept for {} from {}.", counted(e.months, "month", "months"),
                       e.from.empty() ? "the date of the outcome" : e.from);
}

std::string KeepingTeller::operator()(const HoldSet& e) {
    return e.on ? "The record was put on hold: nothing of it is erased." : "The hold on the record was lifted.";
}

std::string KeepingTeller::operator()(const CandidateMovedOut& e) {
    candidates_.add(e.code);
    return fmt::format("The application of {}, who was appointed, was handed on.", e.code);
}

std::string KeepingTeller::operator()(const CandidateErased& e) {
    candidates_.add(e.code);
    return fmt::format("What {} wrote, and what names them, was erased.", e.code);
}

std::string KeepingTeller::operator()(const RecordDisposed&) {
    return "The record was disposed of: what names an applicant or a member of the panel was erased.";
}

std::string KeepingTeller::person(const std::string& id) {
    people_.add(id);
    const Person* found = vacancy_.find_person(id);
    return found && !found->name.empty() ? found->name : id;
}

std::string KeepingTeller::pack(const std::string& id) {
    const auto found =
        std::find_if(vacancy_.packs.begin(), vacancy_.packs.end(), [&](const Pack& pack) { return pack.id == id; });
    if (found == vacancy_.packs.end()) return "A panel pack";
    told_.stage = found->stage;
    return fmt::format("The panel pack of {}", person(found->person));
}

} // namespace evenhand::panel
