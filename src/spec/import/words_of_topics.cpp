// What headings of parts say that these are about.
#include "spec/import/text.h"
#include "spec/import/words.h"

#include <algorithm>
#include <iterator>

namespace evenhand::spec::importing {

namespace {

/// The words of a topic: anywhere in a heading, or as all that it says.
struct TopicWords {
    Topic topic;
    bool alone;
    std::span<const std::string_view> words;
};

constexpr std::string_view summary[] = {"summary", "at a glance", "in brief", "key requirements of the post"};
constexpr std::string_view legend[] = {"assessment code", "assessment codes", "key to assessment", "key to codes",
                                       "key to methods"};
constexpr std::string_view legend_alone[] = {"key",
                                             "legend",
                                             "codes",
                                             "methods of assessment",
                                             "method of assessment",
                                             "assessment method",
                                             "assessment methods",
                                             "assessment"};
constexpr std::string_view behaviours[] = {
    "behavioural indicators",
    "behavioral indicators",
    "behaviour indicators",
    "indicators",
    "ways of working",
    "behaviour framework",
    "behavioural framework",
    "behaviours framework",
    "competency framework",
    "competence framework",
    "values framework",
    "success profiles",
    "our values",
    "values and behaviours",
    "our behaviours",
    "performance levels",
    "levels of performance",
    "rating scale",
    "scoring scale",
    "scoring guide",
    "scoring",
};
constexpr std::string_view behaviours_alone[] = {"behaviours",
                                                 "behaviour",
                                                 "values",
                                                 "core values",
                                                 "core behaviours",
                                                 "behaviours and values",
                                                 "civil service behaviours",
                                                 "everyone"};
constexpr std::string_view equality[] = {"equal opportunities", "equal opportunity",
                                         "equality statement",  "equality and diversity statement",
                                         "diversity statement", "commitment to equality"};
constexpr std::string_view notes[] = {
    "disability confident",
    "guidance",
    "notes",
    "note",
    "how to apply",
    "making an application",
    "application process",
    "your application",
    "selection process",
    "recruitment process",
    "recruitment timetable",
    "timetable",
    "key dates",
    "important dates",
    "other information",
    "further information",
    "additional information",
    "general information",
    "useful information",
    "terms and conditions",
    "terms conditions",
    "conditions of service",
    "conditions of employment",
    "what we offer",
    "what we will give",
    "what well give",
    "what we can offer",
    "we offer",
    "what youll get",
    "what you will get",
    "what you get",
    "in it for you",
    "in return",
    "we give",
    "you can expect",
    "package",
    "why work",
    "buddion",
    "sut i wneud cais",
    "perks",
    "rewards",
    "our offer",
    "procedure",
    "next steps",
    "why join us",
    "why work for us",
    "benefits",
    "closing date",
    "interview date",
    "interview dates",
    "completing the",
    "completing your",
    "key tips",
    "tips",
    "safeguarding statement",
    "privacy",
    "contact us",
    "contact details",
    "pre employment checks",
    "safer recruitment",
    "salary",
    "declaration",
    "about us",
    "about the organisation",
    "about the team",
    "signature",
    "signed",
    "working for us",
    "useful links",
};
constexpr std::string_view notes_alone[] = {"data protection", "contact",    "safeguarding", "health and safety",
                                            "review",          "background", "context",      "training and development",
                                            "who we are",      "selection"};
constexpr std::string_view introduction[] = {"introduction",   "job purpose",     "purpose of the",
                                             "main purpose",   "overall purpose", "purpose",
                                             "about the role", "about the job",   "overview"};
constexpr std::string_view introduction_alone[] = {"the role"};
constexpr std::string_view duties[] = {
    "duties",
    "responsibilities",
    "main responsibility",
    "key tasks",
    "main tasks",
    "tasks",
    "accountabilities",
    "key activities",
    "main activities",
    "key result areas",
    "what you will do",
    "what the job involves",
    "job entails",
    "role entails",
    "post entails",
    "what the role involves",
    "what the post involves",
    "what youll be responsible for",
    "youll be responsible for",
    "you will be responsible for",
    "what you will be responsible for",
    "in this role you",
    "what youd do",
    "what you would do",
    "youd be doing",
    "dyletswyddau",
    "ddyletswyddau",
    "cyfrifoldebau",
    "gyfrifoldebau",
    "tasgau",
    "dualgais",
    "day to day",
    "what you will be doing",
    "what youll do",
    "what youll be doing",
    "the post holder will",
    "the postholder will",
};
constexpr std::string_view duties_alone[] = {"you will"};
constexpr std::string_view post[] = {"job description"};
constexpr std::string_view post_alone[] = {"role description",
                                           "job details",
                                           "post details",
                                           "role profile",
                                           "job profile",
                                           "post description",
                                           "vacancy details",
                                           "advert",
                                           "job advert",
                                           "vacancy notice",
                                           "vacancy",
                                           "job pack",
                                           "candidate pack",
                                           "recruitment pack",
                                           "application pack",
                                           "candidate information pack",
                                           "candidate information booklet",
                                           "information pack",
                                           "information for applicants",
                                           "candidate brief",
                                           "job information",
                                           "information booklet",
                                           "information booklet for candidates",
                                           "candidate booklet",
                                           "the job",
                                           "the work",
                                           "your week",
                                           "your day",
                                           "a typical day",
                                           "a typical week"};
constexpr std::string_view criteria[] = {
    "personnel specification", "post specification",     "person specification",    "person spec",
    "personal specification",  "employee specification", "candidate specification", "role specification",
    "job specification",       "selection criteria",     "shortlisting criteria",   "assessment criteria",
    "person profile",          "candidate profile",      "manyleb person",          "manyleb y person",
};
constexpr std::string_view criteria_alone[] = {"the person", "criteria"};
constexpr std::string_view weak[] = {
    "looking for",
    "ideal candidate",
    "successful candidate will",
    "the successful candidate",
    "who you are",
    "your skills",
    "your experience",
    "your qualifications",
    "your knowledge",
    "your profile",
    "experience required",
    "skills required",
    "what we need",
    "what you need",
    "experience we need",
    "who we need",
    "who we want",
    "who were after",
    "what we ask",
    "you should have",
    "you must have",
    "youll bring",
    "you will bring",
    "about you",
    "what were looking for",
    "what we are looking for",
    "who we are looking for",
    "who were looking for",
    "you will have",
    "you will need",
    "what you will need",
    "what youll need",
    "what you will bring",
    "what youll bring",
    "youll have",
    "youll need",
};
constexpr std::string_view weak_alone[] = {"requirements", "skills and experience", "experience and skills",
                                           "knowledge skills and experience", "skills knowledge and experience"};

/// The first that fits decides.
const TopicWords topics[] = {
    {Topic::summary, false, summary},
    {Topic::legend, false, legend},
    {Topic::legend, true, legend_alone},
    {Topic::behaviours, false, behaviours},
    {Topic::behaviours, true, behaviours_alone},
    {Topic::equality, false, equality},
    {Topic::notes, false, notes},
    {Topic::notes, true, notes_alone},
    {Topic::introduction, false, introduction},
    {Topic::introduction, true, introduction_alone},
    {Topic::duties, false, duties},
    {Topic::duties, true, duties_alone},
    {Topic::post, true, post_alone},
    {Topic::post, false, post},
    {Topic::criteria, false, criteria},
    {Topic::criteria, true, criteria_alone},
    {Topic::weak_criteria, false, weak},
    {Topic::weak_criteria, true, weak_alone},
};

} // namespace

bool may_be_subject(std::string_view plain_words) {
    static constexpr std::string_view subjects[] = {"safeguarding",
                                                    "health and safety",
                                                    "training and development",
                                                    "data protection",
                                                    "equality",
                                                    "equality and diversity",
                                                    "equal opportunities",
                                                    "equality diversity and inclusion",
                                                    "diversity",
                                                    "behaviours",
                                                    "behaviour",
                                                    "values",
                                                    "core values",
                                                    "behaviours and values",
                                                    "values and behaviours",
                                                    "additional information",
                                                    "other information",
                                                    "general information",
                                                    "scoring",
                                                    "background"};
    const auto topic = topic_of(plain_words);
    return topic == Topic::equality || topic == Topic::behaviours ||
           std::any_of(std::begin(subjects), std::end(subjects), [&](std::string_view words) {
               return plain_words.size() == words.size() + 2 && has(plain_words, words);
           });
}

std::optional<Topic> topic_of(std::string_view plain_words) {
    // "Behaviours we expect", but not "Skills and behaviours".
    static constexpr std::string_view behaviour_words[] = {"behaviours", "behaviour", "values"};
    static constexpr std::string_view of_criteria[] = {"skills",       "knowledge",     "experience",  "qualifications",
                                                       "abilities",    "attributes",    "qualities",   "personal",
                                                       "competencies", "attitude",      "essential",   "desirable",
                                                       "criteria",     "specification", "requirements"};
    if (has_any(plain_words, behaviour_words) && !has_any(plain_words, of_criteria)) return Topic::behaviours;
    if (starts_with(plain_words, "what the") && (plain_words.ends_with(" does ") || plain_words.ends_with(" do ")))
        return Topic::duties; // "What the keeper does"
    for (const TopicWords& one : topics)
        for (const std::string_view words : one.words)
            if (has(plain_words, words) && (!one.alone || plain_words.size() == words.size() + 2)) return one.topic;
    return std::nullopt;
}

} // namespace evenhand::spec::importing
