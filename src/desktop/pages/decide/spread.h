// How the totals are spread and where the line lies, as a plot and in words.
#pragma once
#include "desktop/controls/bar_plot.h"
#include "desktop/pages/decide/shortlist.h"

namespace evenhand::desktop {

/// \param here the place of the candidate who is marked
BarPlot::Content spread_of(const Shortlist& list, std::optional<std::size_t> here);

} // namespace evenhand::desktop
