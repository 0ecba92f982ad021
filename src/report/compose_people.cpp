// Who was on the panel, what they declared, and where they sign.
#include "report/blocks.h"
#include "report/words.h"

#include "base/text.h"
#include "seal/signing_key.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace evenhand::report {

namespace {

std::string with_reason(const std::string& why) {
    return why.empty() ? "." : fmt::format(": {}", sentence(why));
}

std::string declaration_words(const Context& context, const panel::Declaration& declaration) {
    const auto& opened = context.state().opened;
    const std::string late =
        opened && declaration.stamp.event > opened->event
            ? " " + context.trf("Declared on {}, after scoring opened.", context.moment(declaration.stamp.at))
            : std::string();
    switch (declaration.interest) {
    case panel::Interest::none:
        return context.tr("None.") + late;
    case panel::Interest::knows:
        return context.trf("Knows {}, speaks last", declaration.candidate) + with_reason(declaration.why) + late;
    case panel::Interest::conflict:
        return context.trf("Conflict of interest with {}, does not score", declaration.candidate) +
               with_reason(declaration.why) + late;
    }
    return {};
}

std::string declarations_words(const Context& context, const panel::Person& person) {
    if (!person.has_declared())
        return person.scores() ? context.tr("No declaration is recorded.")
                               : context.tr("No declaration is recorded; does not score.");
    // None takes back what was declared before it; what comes after it counts beside it.
    std::string words;
    for (const panel::Declaration& declaration : person.declarations) {
        const std::string more = declaration_words(context, declaration);
        if (declaration.interest == panel::Interest::none)
            words = more;
        else if (words.rfind(context.tr("None."), 0) == 0)
            words = context.tr("At first none.") + "\n" + more;
        else
            words += (words.empty() ? "" : "\n") + more;
    }
    return words;
}

/// ", signed with the member's own key" or ", signed on paper", where the act of that event is; else nothing.
std::string signed_words(const Context& context, const std::string& person, panel::Signable act, long long event) {
    for (const panel::Signature& one : context.state().signatures)
        if (one.person == person && one.act == act && one.event == event)
            return context.tr(", signed with a key of their own");
    for (const panel::PaperSignature& one : context.state().on_paper)
        if (one.person == person && one.act == act && one.stamp.event > event) return context.tr(", signed on paper");
    return {};
}

/// The keys with which people have signed, to be compared with what they have on their own machines. One that another
/// took the place of as well: what was signed with it stays so.
std::vector<std::string> keys_in_words(const Context& context) {
    std::vector<std::string> words;
    for (const panel::Person& person : context.vacancy().people)
        for (const panel::MemberKey& key : person.keys)
            words.push_back(fmt::format("{}: {}", context.name_of(person.id), seal::fingerprint(key.key)));
    return words;
}

std::string part_words(const Context& context, const panel::Person& person) {
    std::string words;
    const auto add = [&](const std::string& more) { words += (words.empty() ? "" : "\n") + more; };
    if (!person.substitute_for.empty())
        add(context.trf("Substitute for {}", context.name_of(person.substitute_for)) +
            with_reason(person.substitute_why));
    if (person.stood_down)
        add(context.trf("Stood down on {}", context.moment(person.stood_down->at)) +
            with_reason(person.stood_down_why));
    if (!person.scores()) return words.empty() ? context.tr("Does not score.") : words;
    const auto& hand_ins = context.state().hand_ins;
    const auto handed_in =
        std::find_if(hand_ins.begin(), hand_ins.end(), [&](const auto& each) { return each.first == person.id; });
    if (handed_in != hand_ins.end())
        add(context.trf("Handed in on {}", context.moment(handed_in->second.at)) +
            signed_words(context, person.id, panel::Signable::hand_in, handed_in->second.event) + ".");
    else if (context.state().opened)
        add(context.tr("Has not handed in."));
    return words.empty() ? context.tr("Scores.") : words;
}

/// What a person has declared of the candidate whom the report is about, and of nobody else.
std::string about_candidate(const Context& context, const panel::Person& person, const std::string& code) {
    if (!person.has_declared()) return context.tr("No declaration is recorded.");
    switch (person.interest_in(code)) {
    case panel::Interest::none:
        return context.tr("None.");
    case panel::Interest::knows:
        return context.tr("Knows this applicant; speaks last.");
    case panel::Interest::conflict:
        return context.tr("Conflict of interest; does not score this applicant.");
    }
    return {};
}

} // namespace

void compose_panel(const Context& context, const Sink& out) {
    const bool anybody = std::any_of(context.vacancy().people.begin(), context.vacancy().people.end(),
                                     [](const panel::Person& person) { return person.role != panel::Role::officer; });
    if (!anybody) return;
    Table table;
    table.summary = context.tr("Members of the panel, their roles and their declarations of interest");
    table.columns = {{context.tr("Letter"), Column::Width::fit, 60, false, false},
                     {context.tr("Name"), Column::Width::share, 3, false, true},
                     {context.tr("Role"), Column::Width::fit, 70, false, false},
                     {context.tr("Declaration of interest"), Column::Width::share, 4, false, false},
                     {context.tr("Part taken"), Column::Width::share, 4, false, false}};
    for (const panel::Person& person : context.vacancy().people) {
        if (person.role == panel::Role::officer) continue;
        const std::string letter = context.letter_of(person.id);
        table.rows.push_back(
            {{letter.empty() ? "–" : letter, context.name_of(person.id), role_words(context, person.role),
              declarations_words(context, person), part_words(context, person)},
             false,
             false});
    }
    out(std::move(table));
    std::vector<std::string> officers;
    for (const panel::Person& person : context.vacancy().people)
        if (person.role == panel::Role::officer) officers.push_back(context.name_of(person.id));
    if (!officers.empty())
        out(Paragraph{
            context.trf("Not on the panel, and acting for HR: {}. Letters stand for members in the tables of scores.",
                        context.listed(officers))});
    if (std::vector<std::string> keys = keys_in_words(context); !keys.empty()) {
        out(Paragraph{
            context.tr("Keys with which hand-ins and sign-offs are signed, to compare with each person's own:"),
            Paragraph::Look::normal, true});
        out(Bullets{std::move(keys)});
    }
}

void compose_candidate_panel(const Context& context, const Sink& out) {
    std::vector<const panel::Person*> people;
    for (const panel::Person& person : context.vacancy().people)
        if (person.role != panel::Role::officer) people.push_back(&person);
    if (people.empty()) return;
    // By name, so that the order says nothing about who is which letter.
    std::sort(people.begin(), people.end(), [](const panel::Person* a, const panel::Person* b) {
        return std::pair(collation_key(a->name), a->id) < std::pair(collation_key(b->name), b->id);
    });
    Table table;
    table.summary = context.tr("Members of the panel and what they declared about this application");
    table.columns = {{context.tr("Name"), Column::Width::share, 2, false, true},
                     {context.tr("Role"), Column::Width::fit, 80, false, false},
                     {context.tr("Declaration about this application"), Column::Width::share, 3, false, false}};
    for (const panel::Person* person : people)
        table.rows.push_back({{context.name_of(person->id), role_words(context, person->role),
                               about_candidate(context, *person, context.facts().candidate)},
                              false,
                              false});
    out(std::move(table));
}

namespace {

/// Who has signed off in the record, and whose sign-off something has overtaken since. Each by the last they gave.
std::vector<std::string> sign_offs_in_words(const Context& context) {
    std::map<std::string_view, const panel::SignOff*> last;
    for (const panel::SignOff& one : context.state().sign_offs) last[one.person] = &one;
    std::vector<std::string> standing, set_aside;
    for (const panel::Person& person : context.vacancy().people) {
        const auto found = last.find(person.id);
        if (found == last.end()) continue;
        const bool stands = panel::sign_off_stands(context.vacancy(), context.state(), *found->second);
        (stands ? standing : set_aside)
            .push_back(fmt::format("{} ({}), {}", context.name_of(person.id), role_words(context, person.role),
                                   context.moment(found->second->stamp.at) + signed_words(context, person.id,
                                                                                          panel::Signable::sign_off,
                                                                                          found->second->stamp.event)));
    }
    std::vector<std::string> words;
    words.push_back(standing.empty()
                        ? context.definition().coded
                              ? context.tr("In the record nobody's sign-off stands.")
                              : context.tr("In the record nobody's sign-off stands; below is room to sign on paper.")
                        : context.trf("Signed off in the record: {}", sentence(joined(standing, "; "))));
    if (!set_aside.empty())
        words.push_back(context.trf("Set aside, because a decision, its figures or the basis changed afterwards: {}",
                                    sentence(joined(set_aside, "; "))));
    return words;
}

} // namespace

void compose_sign_off(const Context& context, const Sink& out) {
    SignOff sign_off;
    sign_off.signature = context.tr("Signature");
    sign_off.date = context.tr("Date");
    for (const panel::Role role : {panel::Role::chair, panel::Role::member, panel::Role::hr})
        for (const panel::Person& person : context.vacancy().people)
            if (person.role == role && !person.stood_down)
                sign_off.signers.push_back({context.name_of(person.id), role_words(context, role)});
    if (sign_off.signers.empty() && context.state().sign_offs.empty()) return;
    for (std::string& words : sign_offs_in_words(context)) out(Paragraph{std::move(words)});
    // Signatures would tell who is who.
    if (!sign_off.signers.empty() && !context.definition().coded) out(std::move(sign_off));
}

} // namespace evenhand::report
