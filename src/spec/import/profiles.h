// A role profile that is one table: what each row is about on the left, all that is said of it on the right.
#pragma once
#include "document/document.h"
#include "spec/import/legend.h"

namespace evenhand::spec::importing {

/// The document with such tables as text: a row of several lines as a heading and its lines. The facts above the first
/// such row stay a table.
document::Document with_profiles_as_text(document::Document document, const Legend& legend);

} // namespace evenhand::spec::importing
