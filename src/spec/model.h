// A person specification and what surrounds it, as plain values. No reading, no checking: see read.h and check.h.
#pragma once
#include "base/clock.h"
#include "base/exact.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::spec {

enum class Importance { essential, desirable, unspecified };
enum class Method { application, test, presentation, interview, certificate, reference };
enum class Stage { shortlisting, test, interview };

/// "essential"…, "Application"…, "shortlisting"…: the words used in XML, JSON and messages.
std::string_view name(Importance importance);
std::string_view name(Method method);
std::string_view name(Stage stage);
std::optional<Importance> importance_named(std::string_view word);
std::optional<Method> method_named(std::string_view word);
std::optional<Stage> stage_named(std::string_view word);

/// The stage at which a method is judged (design, section 1): Application at shortlisting, Test at test, Presentation and
/// Interview at interview; Certificate and Reference at none.
std::optional<Stage> stage_of(Method method);

struct Post {
    std::string title, reference, organisation, unit, location, grade, hours, contract, reports_to;
    int number = 1; ///< of posts
    friend bool operator==(const Post&, const Post&) = default;
};

struct Timetable {
    std::optional<Date> closing;
    std::vector<Date> interviews;     ///< ascending
    std::optional<Date> notification; ///< by when the shortlisted are told
    std::optional<Date> start;
    friend bool operator==(const Timetable&, const Timetable&) = default;
};

/// The duties under one heading of a job description.
struct Duties {
    std::string heading;
    std::vector<std::string> tasks;
    friend bool operator==(const Duties&, const Duties&) = default;
};

/// A line of the legend of assessment codes: the document's code and printed word, and what it stands for.
struct MethodCode {
    std::string code;
    Method is = Method::application;
    std::string printed;
    friend bool operator==(const MethodCode&, const MethodCode&) = default;
};

/// A line of the legend of importance ("E", essential, "Essential", "without which the job could not be done").
struct ImportanceCode {
    std::string code;
    Importance is = Importance::essential;
    std::string printed, meaning;
    friend bool operator==(const ImportanceCode&, const ImportanceCode&) = default;
};

struct Criterion {
    std::string id;     ///< unique in the specification: the printed number where there is one, else section.position
    std::string number; ///< as printed; empty where none is
    std::string text;   ///< the statement, without its section's stem
    Importance importance = Importance::unspecified;
    std::string importance_printed; ///< the document's word where it differs from ours ("Useful"); else empty
    std::vector<Method> methods;    ///< in the order assessed; empty where the document states none
    std::string assessed;           ///< the document's codes as written ("A PI"); empty where it states none
    std::string assessed_printed;   ///< its words where they are no codes of the legend ("Panel & test"); else empty
    std::optional<Rational> weight; ///< above 0, up to 100, at most three decimals
    std::string guidance;           ///< what to look for; shown beside the criterion, never scored
    std::vector<std::string> themes; ///< ids of behaviour themes it points at
    friend bool operator==(const Criterion&, const Criterion&) = default;
};

struct Section {
    std::string number, heading; ///< either may be empty
    std::string stem;            ///< the words every criterion of this section completes ("Excellent skills including:")
    std::vector<Criterion> criteria;
    std::vector<Section> sections; ///< after the section's own criteria
    friend bool operator==(const Section&, const Section&) = default;
};

/// Which behaviour framework the specification points at, and for which level of post.
struct FrameworkUse {
    std::string id, level;
    friend bool operator==(const FrameworkUse&, const FrameworkUse&) = default;
};

struct Specification {
    std::string language = "en-GB"; ///< BCP 47
    std::string note;               ///< where the file came from ("adapted sample…")
    Post post;
    Timetable timetable;
    std::string equality_statement, introduction;
    std::vector<std::string> summary; ///< of requirements
    std::vector<Duties> duties;
    std::vector<MethodCode> methods;
    std::vector<ImportanceCode> importance;
    std::optional<FrameworkUse> framework;
    std::vector<Section> sections;
    friend bool operator==(const Specification&, const Specification&) = default;
};

/// A criterion with the sections it stands in, outermost first. Points into the specification.
struct Placed {
    const Criterion* criterion;
    std::vector<const Section*> within;
    /// The stem of the nearest section that has one, a blank, and the statement; just the statement where there is none.
    std::string full_text() const;
};
/// Every criterion in the order of the document, subsections in place. Valid as long as the specification lives.
std::vector<Placed> criteria(const Specification& specification);
/// nullptr if there is none of that id.
const Criterion* find(const Specification& specification, std::string_view id);

/// Themes of behaviour with indicators for levels of post ("Ways of Working"). Guidance, never scored.
struct Indicators {
    std::string level;   ///< "Everyone", "Managers…"; empty for indicators for development
    std::string heading; ///< the group they stand under; may be empty
    std::vector<std::string> items;
    std::vector<std::string> numbers; ///< as printed, one for each item; empty where none are
    friend bool operator==(const Indicators&, const Indicators&) = default;
};
struct Theme {
    std::string id, name;
    std::vector<std::string> priorities;
    std::vector<Indicators> indicators;
    std::optional<Indicators> development; ///< what shows that development is needed
    friend bool operator==(const Theme&, const Theme&) = default;
};
struct Framework {
    std::string id, title, organisation, language = "en-GB", note;
    std::vector<std::string> levels; ///< names of levels of post, in order
    std::vector<Theme> themes;
    friend bool operator==(const Framework&, const Framework&) = default;
};

} // namespace evenhand::spec
