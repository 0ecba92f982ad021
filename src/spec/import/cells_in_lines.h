// Tables that lost their shape: every cell has become a line of its own.
#pragma once
#include "document/document.h"
#include "spec/import/legend.h"

namespace evenhand::spec::importing {

/// The document with such tables put together again: lines that head columns ("Criteria", "Importance", "Assessed by"),
/// then as many lines again and again, whose values stand where the headings say. Where the values do not come out
/// even, the lines stay what they are. Likewise lines whose cells tabs or strokes part: "Criterion /
/// Importance / How assessed".
document::Document with_tables_of_lines(document::Document document, const Legend& legend);

} // namespace evenhand::spec::importing
