// What headings of columns say.
#include "spec/import/text.h"
#include "spec/import/words.h"

#include <algorithm>
#include <iterator>

namespace evenhand::spec::importing {

namespace {

constexpr std::string_view method_headers[] = {
    "method of assessment",
    "methods of assessment",
    "assessment method",
    "assessment methods",
    "assessment",
    "assessed",
    "assess",
    "method",
    "methods",
    "measured",
    "measurement",
    "how measured",
    "identified",
    "how identified",
    "where",
    "find out",
    "you show it",
    "we check",
    "well check",
    "we test",
    "well test",
    "we judge",
    "seen by",
    "seen in",
    "look for it",
    "looked for",
    "tested by",
    "how tested",
    "tested",
    "demonstrated by",
    "how demonstrated",
    "how evidenced",
    "evidenced by",
    "evidenced",
    "source of evidence",
    "how will it be assessed",
    "selection method",
    "determined by",
    "how determined",
    "means of assessment",
    "stage",
    "verified by",
    "checked by",
    "how checked",
    "asesu",
    "dull asesu",
    "a i t",
    "a i",
};
constexpr std::string_view evidence_headers[] = {"evidence", "demonstrated", "evidence required", "source", "how"};
constexpr std::string_view importance_headers[] = {
    "importance",  "priority",     "ess des",       "status",      "essential desirable",
    "pwysigrwydd", "how important", "need or nice"};
constexpr std::string_view statement_headers[] = {
    "criteria",
    "criterion",
    "selection criteria",
    "requirement",
    "requirements",
    "description",
    "specification",
    "competence",
    "statement",
    "what we need",
    "detail",
    "details",
    "meini prawf",
    "person specification",
    "skill",
    "standard",
    "attributes",
    "attribute",
    "competency",
    "competencies",
    "qualities",
    "expectations",
    "characteristics",
};
constexpr std::string_view category_headers[] = {
    "category",
    "categories",
    "heading",
    "headings",
    "area",
    "areas",
    "factor",
    "factors",
    "attribute",
    "attributes",
    "section",
    "theme",
    "dimension",
    "aspect",
    "type",
    "domain",
    "competency",
    "competencies",
    "criteria",
    "criterion",
    "requirements",
    "requirement",
    "categori",
    "group",
    "subject",
    "specification",
    "characteristics",
    "skill area",
    "topic",
    "element",
    "person specification",
};
constexpr std::string_view number_headers[] = {
    "no",   "number",  "ref",          "item",        "ref no",           "id",
    "nr",   "item no", "criterion no", "criteria no", "criterion number", "criteria number",
    "rhif", "code"};
constexpr std::string_view weight_headers[] = {"weight", "weighting", "weightings", "weights", "wt", "pwysoli"};
constexpr std::string_view level_headers[] = {
    "level 0",
    "level 1",
    "level 2",
    "level 3",
    "level 4",
    "level 5",
    "not met",
    "not shown",
    "shown",
    "shown in part",
    "partly shown",
    "no evidence",
    "some evidence",
    "full evidence",
    "limited evidence",
    "partly met",
    "partially met",
    "fully met",
    "exceeds",
    "exceeded",
    "unsatisfactory",
    "satisfactory",
    "outstanding",
    "developing",
    "exceptional",
    "unacceptable",
    "acceptable",
    "effective",
    "ineffective",
    "needs development",
    "needs improvement",
    "score 0",
    "score 1",
    "score 2",
    "score 3",
    "meets expectations",
    "below standard",
    "above standard",
    "poor",
    "foundation",
    "practitioner",
    "expert",
    "advanced",
    "performance level",
    "performance levels",
    "descriptor",
    "descriptors",
    "meaning",
    "positive indicators",
    "negative indicators",
    "meets",
    "below",
    "good",
    "excellent",
    "weak",
    "strong",
    "basic",
    "intermediate",
    "competent",
    "proficient",
    "met",
};
constexpr std::string_view form_headers[] = {"score",       "scores",    "comments",   "comment", "notes",
                                             "marks",       "mark",      "rating",     "met y n", "panel notes",
                                             "panel score", "candidate", "office use", "total"};
/// A heading with one of these speaks of the criteria, and is no subject of some of them: "What you will need".
constexpr std::string_view speaking_headers[] = {"what",
                                                 "we",
                                                 "you",
                                                 "your",
                                                 "our",
                                                 "the job",
                                                 "the post",
                                                 "the role",
                                                 "this post",
                                                 "this role",
                                                 "this job",
                                                 "candidate",
                                                 "candidates",
                                                 "applicant",
                                                 "applicants",
                                                 "post holder",
                                                 "postholder",
                                                 "the person",
                                                 "job requirements",
                                                 "post requirements",
                                                 "role requirements",
                                                 "key requirements",
                                                 "job requirement",
                                                 "core requirements",
                                                 "main requirements",
                                                 "specific requirements",
                                                 "selection factor",
                                                 "selection factors",
                                                 "requirement of the post",
                                                 "beth"};
constexpr std::string_view duty_headers[] = {
    "main duties", "duties",     "key tasks",      "responsibilities", "of time",
    "tasks",       "duty",       "task",           "accountabilities", "key result areas",
    "activities",  "main tasks", "responsibility", "accountability",
};

} // namespace

HeaderWords header_words(std::string_view plain_words) {
    HeaderWords found;
    found.method = has_any(plain_words, method_headers);
    found.evidence = has_any(plain_words, evidence_headers);
    found.importance = has_any(plain_words, importance_headers);
    found.statement = has_any(plain_words, statement_headers);
    found.category = has_any(plain_words, category_headers);
    found.number = std::any_of(std::begin(number_headers), std::end(number_headers), [&](std::string_view words) {
        return plain_words.size() == words.size() + 2 && starts_with(plain_words, words);
    });
    found.weight = has_any(plain_words, weight_headers);
    found.level = has_any(plain_words, level_headers);
    found.blank_form = has_any(plain_words, form_headers);
    found.duty = has_any(plain_words, duty_headers);
    found.speaks = has_any(plain_words, speaking_headers);
    return found;
}

} // namespace evenhand::spec::importing
