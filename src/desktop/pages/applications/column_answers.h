// What people answered about the columns of a table, remembered for the user under the table's headings: the next table
// with the same headings is taken in the same way. Headings and ids of fields, nothing of any applicant.
#pragma once
#include "desktop/window/preferences.h"
#include "intake/application.h"
#include "intake/proposal.h"

#include <optional>
#include <string>

namespace evenhand::desktop {

/// What was answered for that set of headings; none if nobody was asked yet, or if the form has since lost a field.
std::optional<intake::ColumnMap> remembered_columns(const Preferences& preferences, const intake::Form& form,
                                                    const intake::Proposal& proposal);
void remember_columns(Preferences& preferences, const intake::Form& form, const intake::Proposal& proposal,
                      const intake::ColumnMap& answers);
/// Whether somebody should look at the columns before they are taken in: one matches nothing, or is a guess.
bool needs_answers(const intake::Proposal& proposal);

} // namespace evenhand::desktop
