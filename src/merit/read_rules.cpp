// Rules from XML (criteria/rules/rules.xsd; design, section 9). What needs other files is left to problems_of.
#include "base/xml_reader.h"
#include "merit/read.h"

#include <fmt/format.h>
#include <set>

namespace evenhand::merit {

namespace {

using xml::Attribute;
using xml::Element;

constexpr int many = 1'000'000; // people or places
constexpr int highest_level = 1000;

std::optional<Combine> combine_named(std::string_view word) {
    if (word == "mean") return Combine::mean;
    return word == "median" ? std::optional(Combine::median) : std::nullopt;
}

std::optional<Split> split_named(std::string_view word) {
    if (word == "ask") return Split::ask;
    return word == "mean" ? std::optional(Split::mean) : std::nullopt;
}

std::optional<RankBy> rank_by_named(std::string_view word) {
    if (word == "all") return RankBy::all;
    return word == "essential" ? std::optional(RankBy::essential) : std::nullopt;
}

std::optional<Ties> ties_named(std::string_view word) {
    if (word == "ask") return Ties::ask;
    return word == "include" ? std::optional(Ties::include) : std::nullopt;
}

std::optional<TieKey::By> total_named(std::string_view word) {
    if (word == "essential") return TieKey::By::essential_total;
    if (word == "desirable") return TieKey::By::desirable_total;
    return word == "all" ? std::optional(TieKey::By::all_total) : std::nullopt;
}

std::optional<bool> required_named(std::string_view word) {
    if (word == "required") return true;
    return word == "no" ? std::optional(false) : std::nullopt;
}

std::optional<spec::Importance> stated_importance(std::string_view word) {
    const auto importance = spec::importance_named(word);
    return importance == spec::Importance::unspecified ? std::nullopt : importance;
}

std::optional<spec::Method> checked_method(std::string_view word) {
    const auto method = spec::method_named(word);
    return method == spec::Method::certificate || method == spec::Method::reference ? method : std::nullopt;
}

class RulesReader {
  public:
    RulesReader(const std::string& file, std::vector<Problem>& problems) : reader_(file, problems) {}

    Rules read(const Element& root) {
        if (!reader_.root(root, "rules", "urn:evenhand:rules:1")) return {};
        reader_.attributes(root, {"scale"}, {"stage", "combine", "unspecified", "unstated-method", "least-scorers"});
        reader_.children(
            root, {"stage-of", "rank", "essential", "weight", "tie-rule", "line", "tolerance", "note", "scheme"});
        read_attributes(root);
        if (!root.child("essential"))
            reader_.error(root, "the rules do not say what an essential must reach", "<essential minimum=\"…\"/>");
        std::set<std::string> seen;
        for (const Element& child : root.children) {
            if (child.name != "weight" && child.name != "scheme" && child.name != "stage-of" &&
                !seen.insert(child.name).second)
                reader_.error(child, fmt::format("a second <{}>", child.name), "one in the rules");
            read_child(child);
        }
        return std::move(rules_);
    }

  private:
    void read_attributes(const Element& root) {
        rules_.stage = reader_.choice<spec::Stage>(root, "stage", spec::stage_named, stages).value_or(rules_.stage);
        rules_.scale = reader_.words(root, "scale");
        rules_.combine =
            reader_.choice<Combine>(root, "combine", combine_named, "mean or median").value_or(Combine::mean);
        rules_.unspecified =
            reader_.choice<spec::Importance>(root, "unspecified", stated_importance, "essential or desirable");
        rules_.unstated_method =
            reader_
                .choice<spec::Method>(root, "unstated-method", spec::method_named,
                                      "one of Application, Test, Presentation, Interview, Certificate, Reference")
                .value_or(rules_.unstated_method);
        rules_.least_scorers = reader_.integer(root, "least-scorers", rules_.least_scorers, 1, highest_level);
    }

    void read_child(const Element& child) {
        if (child.name == "stage-of") return stage_of(child);
        if (child.name == "rank") return rank(child);
        if (child.name == "essential") return essential(child);
        if (child.name == "weight") return weight(child);
        if (child.name == "tie-rule") return tie_rule(child);
        if (child.name == "line") return line(child);
        if (child.name == "tolerance") return tolerance(child);
        if (child.name == "note") return note(child);
        if (child.name == "scheme") scheme(child);
    }

    void stage_of(const Element& element) {
        expect(element, {"method", "stage"});
        const auto method = reader_.choice<spec::Method>(element, "method", checked_method, "Certificate or Reference");
        const auto stage = reader_.choice<spec::Stage>(element, "stage", spec::stage_named, stages);
        if (method && stage && !rules_.stage_of.emplace(*method, *stage).second)
            reader_.error(*element.find("method"), fmt::format("a second stage for {}", name(*method)),
                          "one for a method");
    }

    void rank(const Element& element) {
        expect(element, {"by"});
        rules_.rank_by = reader_.choice<RankBy>(element, "by", rank_by_named, "all or essential").value_or(RankBy::all);
    }

    void essential(const Element& element) {
        expect(element, {"minimum"}, {"minimum-percent", "split"});
        rules_.minimum = reader_.integer(element, "minimum", 0, 0, highest_level);
        rules_.minimum_percent = number(element, "minimum-percent", 3, 100);
        rules_.split = reader_.choice<Split>(element, "split", split_named, "ask or mean").value_or(Split::ask);
    }

    void weight(const Element& element) {
        expect(element, {"criterion", "value"});
        const std::string criterion = reader_.words(element, "criterion");
        const auto value = reader_.rational(element, "value", 3, 0, 100);
        if (criterion.empty() || !weighted_.insert(criterion).second) {
            if (!criterion.empty())
                reader_.error(*element.find("criterion"), fmt::format("a second weight for criterion {}", criterion),
                              "one for a criterion");
            return;
        }
        if (value) rules_.weights.emplace(criterion, *value);
    }

    void tie_rule(const Element& element) {
        expect(element, {}, {}, {"by"});
        for (const Element& child : element.children) {
            if (child.name != "by") continue;
            expect(child, {}, {"total", "criterion"});
            const bool total = child.find("total"), criterion = child.find("criterion");
            if (total == criterion)
                reader_.error(child, total ? "<by> names a total and a criterion" : "<by> names nothing",
                              "total=\"essential|desirable|all\" or criterion=\"…\"");
            else if (criterion)
                rules_.tie_rule.push_back({TieKey::By::criterion, reader_.words(child, "criterion")});
            else if (const auto by =
                         reader_.choice<TieKey::By>(child, "total", total_named, "essential, desirable or all"))
                rules_.tie_rule.push_back({*by, {}});
        }
    }

    void line(const Element& element) {
        expect(element, {}, {"invite", "minimum-total", "ties", "reserve"});
        rules_.line.invite = whole(element, "invite", many);
        rules_.line.minimum_total = number(element, "minimum-total", 6, 1'000'000'000);
        rules_.line.ties = reader_.choice<Ties>(element, "ties", ties_named, "ask or include").value_or(Ties::ask);
        if (element.get("reserve") == "all") return;
        rules_.line.reserve = whole(element, "reserve", many, "all, or ");
    }

    void tolerance(const Element& element) {
        expect(element, {"levels"});
        rules_.tolerance = reader_.integer(element, "levels", rules_.tolerance, 0, highest_level);
    }

    void note(const Element& element) {
        expect(element, {"below-minimum"});
        rules_.note_below_minimum =
            reader_.choice<bool>(element, "below-minimum", required_named, "required or no").value_or(false);
    }

    void scheme(const Element& element) {
        expect(element, {"flag", "name"}, {"minimum", "minimum-percent", "prior", "cap", "why"});
        Scheme read;
        read.flag = reader_.words(element, "flag");
        read.name = reader_.words(element, "name");
        read.minimum = whole(element, "minimum", highest_level);
        read.minimum_percent = number(element, "minimum-percent", 3, 100);
        read.prior = reader_.yes(element, "prior");
        read.cap = whole(element, "cap", many);
        read.why = reader_.words(element, "why");
        if (element.find("cap") && !element.find("why"))
            reader_.error(*element.find("cap"), "the cap has no written reason", "why=\"…\"");
        for (const Scheme& before : rules_.schemes)
            if (!read.flag.empty() && before.flag == read.flag)
                reader_.error(*element.find("flag"), fmt::format("a second scheme for the flag {}", read.flag),
                              "one for a flag");
        rules_.schemes.push_back(std::move(read));
    }

    /// Attributes and children that may stand there; no element of this language has text.
    void expect(const Element& element, std::initializer_list<std::string_view> required,
                std::initializer_list<std::string_view> optional = {},
                std::initializer_list<std::string_view> children = {}) {
        reader_.attributes(element, required, optional);
        reader_.children(element, children);
    }

    /// A whole number from 0 on, or nothing. \param before what else the attribute may hold, for the message
    std::optional<int> whole(const Element& element, std::string_view attribute, int most,
                             std::string_view before = {}) {
        const auto value = number(element, attribute, 0, most, before);
        return value ? std::optional(std::stoi(value->to_string())) : std::nullopt;
    }

    /// A number from 0 on; xml::Reader's own leaves the lower bound out.
    std::optional<Rational> number(const Element& element, std::string_view attribute, int decimals, int most,
                                   std::string_view before = {}) {
        const Attribute* found = element.find(attribute);
        if (!found) return std::nullopt;
        try {
            const Rational value = Rational::parse(found->value, decimals);
            const bool plain = found->value.find_first_not_of("0123456789.") == std::string::npos;
            if (plain && value <= Rational(most)) return value;
        } catch (const InvalidInput&) { // noted below, with its place
        }
        const std::string kind =
            decimals == 0 ? "a whole number" : fmt::format("a number with at most {} decimals", decimals);
        reader_.error(*found, fmt::format("{} is \"{}\"", attribute, found->value),
                      fmt::format("{}{} from 0 to {}", before, kind, most));
        return std::nullopt;
    }

    static constexpr const char* stages = "shortlisting, test or interview";
    xml::Reader reader_;
    Rules rules_;
    std::set<std::string> weighted_;
};

} // namespace

Rules read_rules(const Element& root, const std::string& file, std::vector<Problem>& problems) {
    const std::size_t first = problems.size();
    Rules rules = RulesReader(file, problems).read(root);
    xml::sort_by_place(problems, first);
    return rules;
}

Rules parse_rules(std::string_view bytes, const std::string& file) {
    return xml::parsed(read_rules, bytes, file);
}

} // namespace evenhand::merit
