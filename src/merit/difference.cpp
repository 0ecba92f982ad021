// How two versions of the rules differ, in words (design 4.9).
#include "base/text.h"
#include "merit/rules.h"

#include <fmt/format.h>

namespace evenhand::merit {

namespace {

std::string text(int value) {
    return std::to_string(value);
}
std::string text(const Rational& value) {
    return value.to_string();
}
std::string text(const std::string& value) {
    return value;
}
std::string text(bool value) {
    return value ? "yes" : "no";
}
std::string text(Combine value) {
    return value == Combine::mean ? "mean" : "median";
}
std::string text(Split value) {
    return value == Split::ask ? "ask the panel" : "the combined score decides";
}
std::string text(RankBy value) {
    return value == RankBy::all ? "all criteria" : "the essentials alone";
}
std::string text(Ties value) {
    return value == Ties::ask ? "ask the panel" : "include them";
}
std::string text(spec::Stage value) {
    return std::string(name(value));
}
std::string text(spec::Method value) {
    return std::string(name(value));
}
std::string text(spec::Importance value) {
    return std::string(name(value));
}

std::string text(const TieKey& key) {
    switch (key.by) {
    case TieKey::By::essential_total:
        return "essential total";
    case TieKey::By::desirable_total:
        return "desirable total";
    case TieKey::By::all_total:
        return "total of all";
    case TieKey::By::criterion:
        break;
    }
    return "criterion " + key.criterion;
}

std::string text(const std::vector<TieKey>& keys) {
    std::vector<std::string> parts;
    for (const TieKey& key : keys) parts.push_back(text(key));
    return parts.empty() ? "none" : joined(parts, ", then ");
}

/// An absent value in its own words: "none", "all".
template <class T>
std::string text_or(const std::optional<T>& value, std::string_view absent) {
    return value ? text(*value) : std::string(absent);
}

std::string text(const Scheme& scheme) {
    std::string result = fmt::format("{}, minimum {}", scheme.name, text_or(scheme.minimum, "as for everyone"));
    if (scheme.minimum_percent) result += fmt::format(", {}%", text(*scheme.minimum_percent));
    if (scheme.prior) result += ", prior consideration";
    if (scheme.cap) result += fmt::format(", at most {} additional", *scheme.cap);
    if (!scheme.why.empty()) result += fmt::format(" ({})", scheme.why);
    return result;
}

std::string changed(std::string_view what, const std::string& now, const std::string& was) {
    return fmt::format("{}: {}, was {}", what, now, was);
}

class Comparison {
  public:
    Comparison(const Rules& before, const Rules& after) : before_(before), after_(after) {}

    std::vector<std::string> run() {
        scoring();
        essentials();
        ranking();
        line();
        schemes();
        return std::move(found_);
    }

  private:
    template <class T>
    void compare(std::string_view what, const T& now, const T& was) {
        if (now != was) found_.push_back(changed(what, text(now), text(was)));
    }
    template <class T>
    void compare(std::string_view what, const std::optional<T>& now, const std::optional<T>& was,
                 std::string_view absent) {
        if (now != was) found_.push_back(changed(what, text_or(now, absent), text_or(was, absent)));
    }
    /// Entries that are in one map only, or differ.
    template <class Key, class T, class Name>
    void compare_maps(const std::map<Key, T>& now, const std::map<Key, T>& was, std::string_view absent, Name what) {
        const auto value = [](const std::map<Key, T>& in, const Key& key) {
            const auto found = in.find(key);
            return found == in.end() ? std::optional<T>() : std::optional<T>(found->second);
        };
        for (const auto& [key, unused] : was) compare(what(key), value(now, key), value(was, key), absent);
        for (const auto& [key, unused] : now)
            if (!was.count(key)) compare(what(key), value(now, key), value(was, key), absent);
    }

    void scoring() {
        compare("the stage", after_.stage, before_.stage);
        compare("the scale", after_.scale, before_.scale);
        compare("scores are combined by", after_.combine, before_.combine);
        compare("criteria of unstated importance count as", after_.unspecified, before_.unspecified, "not said");
        compare("criteria of unstated method count as", after_.unstated_method, before_.unstated_method);
        compare("the least number of scorers", after_.least_scorers, before_.least_scorers);
        compare_maps(after_.stage_of, before_.stage_of, "none",
                     [](spec::Method method) { return fmt::format("the stage of {}", name(method)); });
        compare("the tolerance in levels", after_.tolerance, before_.tolerance);
        compare("a note is required below the minimum", after_.note_below_minimum, before_.note_below_minimum);
    }

    void essentials() {
        compare("the minimum for an essential", after_.minimum, before_.minimum);
        compare("the minimum percentage over all essentials", after_.minimum_percent, before_.minimum_percent, "none");
        compare("where members are split about an essential", after_.split, before_.split);
    }

    void ranking() {
        compare("candidates are ranked by", after_.rank_by, before_.rank_by);
        compare_maps(after_.weights, before_.weights, "as in the specification",
                     [](const std::string& id) { return "the weight of " + id; });
        compare("the tie rule", after_.tie_rule, before_.tie_rule);
    }

    void line() {
        compare("the minimum total", after_.line.minimum_total, before_.line.minimum_total, "none");
        compare("ties at the line", after_.line.ties, before_.line.ties);
        compare("the number held in reserve", after_.line.reserve, before_.line.reserve, "all");
    }

    void schemes() {
        std::map<std::string, std::string> now, was;
        for (const Scheme& scheme : after_.schemes) now[scheme.flag] = text(scheme);
        for (const Scheme& scheme : before_.schemes) was[scheme.flag] = text(scheme);
        compare_maps(now, was, "none",
                     [](const std::string& flag) { return fmt::format("the scheme for \"{}\"", flag); });
        // The first scheme that invites is the one that is named, so their order is a rule too.
        if (now == was && after_.schemes != before_.schemes) found_.push_back("the order of the schemes has changed");
    }

    const Rules& before_;
    const Rules& after_;
    std::vector<std::string> found_;
};

} // namespace

Difference difference(const Rules& before, const Rules& after) {
    Difference result;
    result.frozen = Comparison(before, after).run();
    if (before.line.invite != after.line.invite)
        result.invite = changed("the number to invite", text_or(after.line.invite, "all who meet the essentials"),
                                text_or(before.line.invite, "all who meet the essentials"));
    return result;
}

} // namespace evenhand::merit
