// How two versions of the rules differ, in words (design 4.9).
#include "base/language.h"
#include "base/text.h"
#include "merit/rule_words.h"

#include <fmt/format.h>

namespace evenhand::merit {

namespace {

class Words {
  public:
    explicit Words(const Language& language) : language_(language) {}

    std::string text(int value) const { return std::to_string(value); }
    std::string text(const Rational& value) const { return value.to_string(); }
    std::string text(const std::string& value) const { return value; }
    std::string text(bool value) const { return value ? language_.tr("yes") : language_.tr("no"); }
    std::string text(Combine value) const {
        return value == Combine::mean ? language_.tr("mean") : language_.tr("median");
    }
    std::string text(Split value) const {
        return value == Split::ask ? language_.tr("ask the panel") : language_.tr("the combined score decides");
    }
    std::string text(RankBy value) const {
        return value == RankBy::all ? language_.tr("all criteria") : language_.tr("the essentials alone");
    }
    std::string text(Ties value) const {
        return value == Ties::ask ? language_.tr("ask the panel") : language_.tr("include them");
    }
    std::string text(spec::Stage value) const { return language_.tr(std::string(name(value))); }
    std::string text(spec::Method value) const { return language_.tr(std::string(name(value))); }
    std::string text(spec::Importance value) const { return language_.tr(std::string(name(value))); }
    std::string text(const std::vector<TieKey>& keys) const {
        std::vector<std::string> parts;
        for (const TieKey& key : keys) parts.push_back(text(key));
        return parts.empty() ? language_.tr("none") : joined(parts, language_.tr(", then "));
    }

    /// An absent value in its own words: "none", "all".
    template <class T>
    std::string text_or(const std::optional<T>& value, const std::string& absent) const {
        return value ? text(*value) : absent;
    }

    std::string text(const Scheme& scheme) const {
        const std::string least = text_or(scheme.minimum, language_.tr("as for everyone"));
        std::string result = language_.trf("{}, minimum {}", scheme.name, least);
        if (scheme.minimum_percent) result += fmt::format(", {}%", text(*scheme.minimum_percent));
        if (scheme.prior) result += ", " + language_.tr("prior consideration");
        if (scheme.cap) result += ", " + language_.trf("at most {} additional", *scheme.cap);
        if (!scheme.why.empty()) result += fmt::format(" ({})", scheme.why);
        return result;
    }

    // Translators: what of the rules has changed, what it is now and what it was
    // before.
    std::string changed(const std::string& what, const std::string& now, const std::string& was) const {
        return language_.trf("{}: {}, was {}", what, now, was);
    }

  private:
    std::string text(const TieKey& key) const {
        switch (key.by) {
        case TieKey::By::essential_total:
            return language_.tr("essential total");
        case TieKey::By::desirable_total:
            return language_.tr("desirable total");
        case TieKey::By::all_total:
            return language_.tr("total of all");
        case TieKey::By::criterion:
            break;
        }
        return language_.trf("criterion {}", key.criterion);
    }

    const Language& language_;
};

class Comparison {
  public:
    Comparison(const Rules& before, const Rules& after, const Language& language)
        : before_(before), after_(after), language_(language), words_(language) {}

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
    void compare(const std::string& what, const T& now, const T& was) {
        if (now != was) found_.push_back(words_.changed(what, words_.text(now), words_.text(was)));
    }
    template <class T>
    void compare(const std::string& what, const std::optional<T>& now, const std::optional<T>& was,
                 const std::string& absent) {
        if (now != was)
            found_.push_back(words_.changed(what, words_.text_or(now, absent), words_.text_or(was, absent)));
    }
    /// Entries that are in one map only, or differ.
    template <class Key, class T, class Name>
    void compare_maps(const std::map<Key, T>& now, const std::map<Key, T>& was, const std::string& absent, Name what) {
        const auto value = [](const std::map<Key, T>& in, const Key& key) {
            const auto found = in.find(key);
            return found == in.end() ? std::optional<T>() : std::optional<T>(found->second);
        };
        for (const auto& [key, unused] : was) compare(what(key), value(now, key), value(was, key), absent);
        for (const auto& [key, unused] : now)
            if (!was.count(key)) compare(what(key), value(now, key), value(was, key), absent);
    }

    void scoring() {
        compare(language_.tr("the stage"), after_.stage, before_.stage);
        compare(language_.tr("the scale"), after_.scale, before_.scale);
        compare(language_.tr("scores are combined by"), after_.combine, before_.combine);
        compare(language_.tr("criteria of unstated importance count as"), after_.unspecified, before_.unspecified,
                language_.tr("not said"));
        compare(language_.tr("criteria of unstated method count as"), after_.unstated_method, before_.unstated_method);
        compare(language_.tr("the least number of scorers"), after_.least_scorers, before_.least_scorers);
        compare_maps(after_.stage_of, before_.stage_of, language_.tr("none"),
                     [&](spec::Method method) { return language_.trf("the stage of {}", words_.text(method)); });
        compare(language_.tr("the tolerance in levels"), after_.tolerance, before_.tolerance);
        compare(language_.tr("a note is required below the minimum"), after_.note_below_minimum,
                before_.note_below_minimum);
    }

    void essentials() {
        compare(language_.tr("the minimum for an essential"), after_.minimum, before_.minimum);
        compare(language_.tr("the minimum percentage over all essentials"), after_.minimum_percent,
                before_.minimum_percent, language_.tr("none"));
        compare(language_.tr("where members are split about an essential"), after_.split, before_.split);
    }

    void ranking() {
        compare(language_.tr("candidates are ranked by"), after_.rank_by, before_.rank_by);
        compare_maps(after_.weights, before_.weights, language_.tr("as in the specification"),
                     [&](const std::string& id) { return language_.trf("the weight of {}", id); });
        compare(language_.tr("the tie rule"), after_.tie_rule, before_.tie_rule);
    }

    void line() {
        compare(language_.tr("the minimum total"), after_.line.minimum_total, before_.line.minimum_total,
                language_.tr("none"));
        compare(language_.tr("ties at the line"), after_.line.ties, before_.line.ties);
        compare(language_.tr("the number held in reserve"), after_.line.reserve, before_.line.reserve,
                language_.tr("all"));
    }

    void schemes() {
        std::map<std::string, std::string> now, was;
        for (const Scheme& scheme : after_.schemes) now[scheme.flag] = words_.text(scheme);
        for (const Scheme& scheme : before_.schemes) was[scheme.flag] = words_.text(scheme);
        compare_maps(now, was, language_.tr("none"),
                     [&](const std::string& flag) { return language_.trf("the scheme for \"{}\"", flag); });
        // The first scheme that invites is the one that is named, so their order is
        // a rule too.
        if (now == was && after_.schemes != before_.schemes)
            found_.push_back(language_.tr("the order of the schemes has changed"));
    }

    const Rules& before_;
    const Rules& after_;
    const Language& language_;
    Words words_;
    std::vector<std::string> found_;
};

} // namespace

Difference difference(const Rules& before, const Rules& after, const Language& language) {
    Difference result;
    result.frozen = Comparison(before, after, language).run();
    if (before.line.invite == after.line.invite) return result;
    const Words words(language);
    const std::string all = language.tr("all who meet the essentials");
    result.invite = words.changed(language.tr("the number to invite"), words.text_or(after.line.invite, all),
                                  words.text_or(before.line.invite, all));
    return result;
}

Difference difference(const Rules& before, const Rules& after) {
    return difference(before, after, Language());
}

} // namespace evenhand::merit
