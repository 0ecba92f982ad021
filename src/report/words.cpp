#include "report/words.h"

#include "base/text.h"
#include "merit/rule_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>

namespace evenhand::report {

std::string schemes_sentence(const Context& context) {
    return context.tr("Interview schemes are applied by HR.");
}

std::string outcome_words(const Context& context, merit::Outcome outcome) {
    const bool interview = context.stage() == spec::Stage::interview;
    switch (outcome) {
    case merit::Outcome::invite:
        return interview ? context.tr("Appointed") : context.tr("Invited");
    case merit::Outcome::reserve:
        return context.tr("Reserve");
    case merit::Outcome::reject:
        return interview ? context.tr("Not appointed") : context.tr("Rejected");
    case merit::Outcome::incomplete:
        return context.tr("Incomplete");
    case merit::Outcome::tie:
        return context.tr("Tied at the line");
    case merit::Outcome::withdrawn:
        return context.tr("Withdrawn");
    case merit::Outcome::ineligible:
        return context.tr("Ineligible");
    }
    return {};
}

std::string counted_outcome(const Context& context, merit::Outcome outcome, int number) {
    const auto count = static_cast<std::size_t>(number);
    const bool interview = context.stage() == spec::Stage::interview;
    switch (outcome) {
    case merit::Outcome::invite:
        return interview ? context.trf("{} appointed", count) : context.trf("{} invited", count);
    case merit::Outcome::reserve:
        return context.trf("{} reserve", count);
    case merit::Outcome::reject:
        return interview ? context.trf("{} not appointed", count) : context.trf("{} rejected", count);
    case merit::Outcome::incomplete:
        return context.trf("{} incomplete", count);
    case merit::Outcome::tie:
        return context.trf("{} tied at the line", count);
    case merit::Outcome::withdrawn:
        return context.trf("{} withdrawn", count);
    case merit::Outcome::ineligible:
        return context.trf("{} ineligible", count);
    }
    return {};
}

std::string role_words(const Context& context, panel::Role role) {
    switch (role) {
    case panel::Role::chair:
        return context.tr("Chair");
    case panel::Role::member:
        return context.tr("Member");
    case panel::Role::hr:
        return context.tr("HR adviser");
    case panel::Role::observer:
        return context.tr("Observer");
    case panel::Role::officer:
        return context.tr("HR officer");
    }
    return {};
}

std::string role_name(const Context& context, panel::Role role) {
    switch (role) {
    case panel::Role::chair:
        return context.tr("chair");
    case panel::Role::member:
        return context.tr("member");
    case panel::Role::hr:
        return context.tr("hr");
    case panel::Role::observer:
        return context.tr("observer");
    case panel::Role::officer:
        return context.tr("officer");
    }
    return {};
}

std::string stage_words(const Context& context, spec::Stage stage) {
    switch (stage) {
    case spec::Stage::shortlisting:
        return context.tr("Shortlisting");
    case spec::Stage::test:
        return context.tr("Test");
    case spec::Stage::interview:
        break;
    }
    return context.tr("Interview");
}

std::string stage_name(const Context& context, spec::Stage stage) {
    switch (stage) {
    case spec::Stage::shortlisting:
        return context.tr("shortlisting");
    case spec::Stage::test:
        return context.tr("test");
    case spec::Stage::interview:
        break;
    }
    return context.tr("interview");
}

std::string stage_name(const Context& context) {
    return stage_name(context, context.stage());
}

std::string method_words(const Context& context, spec::Method method) {
    switch (method) {
    case spec::Method::application:
        return context.tr("Application");
    case spec::Method::test:
        return context.tr("Test");
    case spec::Method::presentation:
        return context.tr("Presentation");
    case spec::Method::interview:
        return context.tr("Interview");
    case spec::Method::certificate:
        return context.tr("Certificate");
    case spec::Method::reference:
        break;
    }
    return context.tr("Reference");
}

std::string methods_words(const Context& context, const std::vector<spec::Method>& methods) {
    std::vector<std::string> words;
    for (const spec::Method method : methods) words.push_back(method_words(context, method));
    return joined(words);
}

std::string importance_words(const Context& context, bool essential) {
    return essential ? context.tr("Essential") : context.tr("Desirable");
}

std::string importance_letter(const Context& context, bool essential) {
    // Translators: the first letters of "Essential" and "Desirable", at the head of narrow columns.
    return essential ? context.tr("E") : context.tr("D");
}

std::string room_words(const Context& context) {
    return context.tr("Empty lines to write on");
}

std::string member_words(const Context& context, const std::string& letter) {
    return context.trf("Member {}", letter);
}

std::string reason_or_none(const Context& context, const std::string& reason) {
    return reason.empty() ? context.tr("no reason on record.") : sentence(reason);
}

int decimals_of(const Rational& value) {
    if (value.is_whole()) return 0;
    return (value * Rational(10)).is_whole() ? 1 : 2;
}

std::string fixed(const Rational& value, int decimals) {
    std::string text = value.rounded(decimals);
    if (decimals == 0) return text;
    const std::size_t point = text.find('.');
    const std::size_t there = point == std::string::npos ? 0 : text.size() - point - 1;
    if (point == std::string::npos) text += '.';
    return text.append(static_cast<std::size_t>(decimals) - there, '0');
}

namespace {

bool all_look_different(const std::vector<Rational>& ascending, int decimals) {
    return std::adjacent_find(ascending.begin(), ascending.end(), [&](const Rational& a, const Rational& b) {
               return a.rounded(decimals) == b.rounded(decimals);
           }) == ascending.end();
}

} // namespace

FigureColumn::FigureColumn(std::vector<Rational> figures) {
    constexpr int most = 9; // beyond that nobody reads them; ranks stand beside them
    for (const Rational& figure : figures) decimals_ = std::max(decimals_, decimals_of(figure));
    std::sort(figures.begin(), figures.end());
    figures.erase(std::unique(figures.begin(), figures.end()), figures.end());
    while (decimals_ < most && !all_look_different(figures, decimals_)) ++decimals_;
}

std::string FigureColumn::of(const std::optional<Rational>& figure) const {
    return figure ? fixed(*figure, decimals_) : "–";
}

double for_drawing(const Rational& figure) {
    const std::string words = figure.rounded(6);
    double value = 0;
    std::from_chars(words.data(), words.data() + words.size(), value);
    return value;
}

double heat_of(const Rational& score, const merit::Scale& scale) {
    const double range = scale.most() - scale.least();
    return range > 0 ? (for_drawing(score) - scale.least()) / range : 0;
}

std::string codes_or_count(const Context& context, const std::vector<std::string>& codes, std::size_t at_most) {
    if (codes.empty()) return context.tr("nobody");
    if (codes.size() <= at_most) return context.listed(codes);
    return context.trn("{} candidate", "{} candidates", codes.size());
}

std::string sentence(std::string words) {
    // Stops of Latin, Chinese and Japanese, Devanagari and Arabic script.
    constexpr std::array<std::string_view, 10> stops{".", "!", "?", "…", "。", "！", "？", "।", "۔", "؟"};
    words = trimmed(words);
    const bool stopped =
        std::any_of(stops.begin(), stops.end(), [&](std::string_view stop) { return words.ends_with(stop); });
    if (!words.empty() && !stopped) words += '.';
    return words;
}

std::string combine_words(const Context& context) {
    return merit::combine_words(context.rules(), context.language());
}
std::string essential_words(const Context& context) {
    return merit::essential_words(context.rules(), context.scale(), context.language());
}
std::string ranking_words(const Context& context) {
    return merit::ranking_words(context.rules(), context.language());
}
std::string line_words(const Context& context) {
    return merit::line_words(context.rules(), context.stage(), context.language());
}
std::string tie_rule_words(const Context& context) {
    const auto label_of = [&](const std::string& id) { return context.label_of(id); };
    return merit::tie_rule_words(context.rules(), label_of, context.language());
}

std::string agreement_words(const Context& context) {
    const panel::StageState& state = context.state();
    if (!state.opened)
        return context.tr("Scoring has not been opened, so the rules are not yet fixed. Agreement not recorded.");
    std::vector<std::string> agreed, missing;
    // In the order in which they joined, not by letter: the candidate's record says nowhere whose letter is whose.
    for (const panel::Person& person : context.vacancy().people) {
        if (!person.scores()) continue;
        const bool listed_there =
            std::find(state.agreed_by.begin(), state.agreed_by.end(), person.id) != state.agreed_by.end();
        if (listed_there)
            agreed.push_back(context.name_of(person.id));
        else if (person.added.event < state.opened->event)
            missing.push_back(context.name_of(person.id));
    }
    std::vector<std::string> words;
    if (agreed.empty())
        words.push_back(context.tr("Agreement not recorded."));
    else
        words.push_back(context.trf("Agreed by {}.", context.listed(agreed)));
    if (!agreed.empty() && !missing.empty())
        words.push_back(context.trf("Agreement not recorded for {}.", context.listed(missing)));
    words.push_back(context.trf("Fixed on {} by {}, when scoring opened.", context.moment(state.opened->at),
                                context.name_of(state.opened->by)));
    return joined(words, " ");
}

} // namespace evenhand::report
