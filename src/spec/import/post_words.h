// The words that stand around a post, as tables.
#pragma once
#include "spec/model.h"

#include <optional>
#include <string_view>

namespace evenhand::spec::importing {

enum class Fact {
    title,
    reference,
    organisation,
    unit,
    location,
    grade,
    hours,
    contract,
    reports_to,
    posts,
    closing,
    interview,
    start
};
/// What a label such as "Job title" or "Accountable to" stands before.
std::optional<Fact> fact_named(std::string_view plain_label);
/// The same for a label as written, in two languages perhaps: "Teitl y swydd / Job title".
std::optional<Fact> fact_in(std::string_view label);
bool names_a_job(std::string_view plain_words); ///< has a word such as "officer"
bool ends_as_job(std::string_view plain_words); ///< such a word is the last
/// "Vacancy 20931": says which of several vacancies, and not of what.
bool counts_vacancies(std::string_view plain_words);
bool names_an_organisation(std::string_view plain_words);
bool names_a_unit(std::string_view plain_words); ///< "branch", "department"

} // namespace evenhand::spec::importing
