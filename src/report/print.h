// A report as pages: gives each block to the page layer in its look.
#pragma once
#include "base/progress.h"
#include "report/model.h"
#include "report/pdf/document.h"

namespace evenhand::report {

/// How the page layer is to begin for this report.
pdf::DocumentOptions options_for(const Frame& frame, const Progress& progress = {});

/// Sets one block. \throws what pdf::Document throws
void print(pdf::Document& document, const Block& block);

/// The whole report as PDF bytes; the same report gives the same bytes.
std::string to_pdf(const Report& report);

} // namespace evenhand::report
