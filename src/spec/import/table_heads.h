// Headings of columns that do not stand in a row of their table.
#pragma once
#include "document/document.h"
#include "spec/import/legend.h"

namespace evenhand::spec::importing {

/// The document with a row of headings in each table that has them elsewhere: in the first lines of the cells of its
/// only row ("Essential" over what is), or in a line of tabs right above it.
document::Document with_table_heads(document::Document document, const Legend& legend);

} // namespace evenhand::spec::importing
