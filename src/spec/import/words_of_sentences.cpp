// How requirements, notes and announcements are worded.
#include "spec/import/text.h"
#include "spec/import/words.h"

namespace evenhand::spec::importing {

namespace {

constexpr std::string_view categories[] = {
    "education",      "educational",   "qualification", "qualifications", "experience",  "knowledge",
    "skills",         "skill",         "abilities",     "aptitudes",      "aptitude",    "attributes",
    "qualities",      "circumstances", "requirements",  "requirement",    "training",    "competencies",
    "competences",    "competence",    "behaviours",    "values",         "disposition", "personal",
    "interpersonal",  "physical",      "communication", "communications", "attainments", "attainment",
    "other",          "general",       "additional",    "special",        "technical",   "professional",
    "management",     "leadership",    "equality",      "diversity",      "motivation",  "intelligence",
    "interests",      "teamwork",      "achievements",  "attitude",       "expertise",   "membership",
    "mobility",       "health",        "criteria",      "understanding",  "ability",     "administrative",
    "organisational", "initiative",    "registration",  "language",       "languages",   "it",
};
constexpr std::string_view requirement_starts[] = {
    "ability",
    "able",
    "experience of",
    "experience in",
    "experience with",
    "experience working",
    "experience as",
    "experience using",
    "experienced",
    "knowledge of",
    "understanding of",
    "understands",
    "understand",
    "commitment to",
    "committed to",
    "commitment",
    "willingness",
    "willing",
    "good",
    "excellent",
    "strong",
    "proven",
    "demonstrable",
    "demonstrates",
    "demonstrate",
    "demonstrated",
    "evidence of",
    "full",
    "current",
    "degree",
    "gcse",
    "gcses",
    "nvq",
    "a degree",
    "a good",
    "a commitment",
    "a full",
    "an understanding",
    "an ability",
    "has",
    "have",
    "can",
    "is",
    "track record",
    "proficient",
    "proficiency",
    "competent",
    "confident",
    "effective",
    "high level",
    "working knowledge",
    "sound",
    "relevant",
    "recent",
    "previous experience of",
    "previous experience in",
    "significant",
    "substantial",
    "extensive",
    "familiarity",
    "familiar",
    "awareness of",
    "an awareness",
    "awareness",
    "appreciation",
    "skilled",
    "fluent",
    "computer literate",
    "literate",
    "numerate",
    "self motivated",
    "holds",
    "hold",
    "possess",
    "possesses",
    "a level",
    "at least",
    "minimum of",
    "educated to",
    "capacity to",
    "capable of",
    "works",
    "enthusiasm",
    "enthusiastic",
    "flexible",
    "well developed",
    "basic",
    "advanced",
    "intermediate",
    "thorough",
    "detailed",
    "broad",
    "evidence",
    "must",
    "should be able",
    "a proven",
    "some experience",
    "numeracy",
    "literacy",
    "driving licence",
    "clean driving",
    "qualified",
    "level",
    "membership of",
    "formal",
    "a relevant",
    "successful",
    "to be able",
    "to have",
    "a track record",
    "exceptional",
    "clear",
    "aptitude for",
    "years experience",
    "management experience",
    "supervisory experience",
    "understanding",
    "identifies",
    "uses",
    "takes responsibility",
};
constexpr std::string_view note_words[] = {
    "all employees are expected",
    "all staff are expected",
    "all colleagues are expected",
    "applicants",
    "applicant",
    "candidates",
    "candidate",
    "shortlisted",
    "short listed",
    "please",
    "this document",
    "this person specification",
    "the person specification",
    "application form will",
    "panel members",
    "will be assessed",
    "will be measured",
    "are assessed",
    "your application",
    "your supporting",
    "you should",
    "you must",
    "we are committed",
    "is committed to",
    "welcomes applications",
    "welcome applications",
    "equal opportunities employer",
    "disability confident",
    "this post is subject",
    "is subject to",
    "this job description",
    "reserves the right",
    "will be used",
    "the criteria",
    "these criteria",
    "following criteria",
    "outlines",
    "sets out",
    "guaranteed interview",
    "interview panel",
    "shortlisting panel",
    "closing date",
    "disclosure and barring",
    "the table below",
    "listed below",
    "marked with",
    "are marked",
    "the successful",
    "reasonable adjustments",
    "you may be",
    "may be asked",
    "in consultation with",
};
constexpr std::string_view equality_words[] = {
    "equal opportunities employer",
    "equal opportunity employer",
    "regardless of",
    "irrespective of",
    "protected characteristics",
    "welcome applications from",
    "welcomes applications from",
    "applications from all sections",
};
constexpr std::string_view requirement_announcers[] = {
    "skills",      "abilities", "must have",      "should have", "will have", "require",
    "required",    "requires",  "experience",     "knowledge",   "qualities", "will need",
    "looking for", "criteria",  "qualifications", "essential",   "desirable", "should be able",
};
constexpr std::string_view duty_announcers[] = {
    "tasks",           "duties",   "responsibilities", "responsible for", "include", "post holder will",
    "postholder will", "you will", "role involves",    "you would",       "youll",   "youd"};

} // namespace

bool is_category(std::string_view plain_words) {
    return has_any(plain_words, categories);
}

bool starts_as_requirement(std::string_view plain_words) {
    return starts_with_any(plain_words, requirement_starts);
}

bool is_note(std::string_view plain_words) {
    return has_any(plain_words, note_words) || is_equality_statement(plain_words);
}

bool is_equality_statement(std::string_view plain_words) {
    return has_any(plain_words, equality_words);
}

bool announces_requirements(std::string_view plain_words) {
    return has_any(plain_words, requirement_announcers);
}

bool announces_duties(std::string_view plain_words) {
    return has_any(plain_words, duty_announcers);
}

} // namespace evenhand::spec::importing
