// How wide the columns of a table become.
#include "report/pdf/table_flow.h"

#include <algorithm>

namespace evenhand::report::pdf {

namespace {

constexpr double least_share = 36; ///< points that a column which takes the rest keeps

} // namespace

/// The widest cell or the widest word of the heading, whichever is wider.
double TableFlow::fit_width(std::size_t column, const std::vector<Row>& sample) {
    LineBreaker& breaker = sheets_.breaker();
    const double size = style_.text.size;
    double widest = 0;
    const auto measure = [&](std::string_view text, bool bold) {
        for (const Line& line : *breaker.wrap(text, bold, unlimited))
            widest = std::max(widest, static_cast<double>(line.width) * size);
    };
    if (style_.headings) {
        std::string_view heading = columns_[column].heading;
        while (!heading.empty()) {
            const auto end = std::min(heading.find(' '), heading.size());
            measure(heading.substr(0, end), true);
            heading.remove_prefix(std::min(end + 1, heading.size()));
        }
    }
    for (const Row& row : sample) {
        std::size_t at = 0;
        for (const Cell& cell : row.cells) {
            if (at == column && cell.columns == 1) measure(cell.text, cell.bold || style_.text.bold);
            at += static_cast<std::size_t>(std::max(1, cell.columns));
        }
    }
    return std::min(widest + 0.05, columns_[column].width.value);
}

void TableFlow::find_widths(const std::vector<Row>& sample) {
    const std::size_t count = columns_.size();
    width_.assign(count, 0);
    // Many columns on a narrow page come closer together before they become narrower.
    style_.gutter = std::min(style_.gutter, sheets_.width() / static_cast<double>(3 * count));
    double taken = style_.gutter * static_cast<double>(count - 1), shares = 0, least = 0, fixed = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const Width& width = columns_[i].width;
        if (width.kind == Width::Kind::share) {
            shares += width.value;
            least += least_share;
            continue;
        }
        width_[i] = width.kind == Width::Kind::fit ? fit_width(i, sample) : width.value;
        fixed += width_[i];
    }
    const double room = sheets_.width() - taken;
    const double for_fixed = std::max(room - least, room / 3);
    if (fixed > for_fixed) {
        for (double& width : width_) width *= for_fixed / fixed;
        fixed = for_fixed;
    }
    double x = sheets_.left();
    for (std::size_t i = 0; i < count; ++i) {
        if (columns_[i].width.kind == Width::Kind::share) width_[i] = (room - fixed) * columns_[i].width.value / shares;
        x_.push_back(x);
        x += width_[i] + style_.gutter;
    }
}

} // namespace evenhand::report::pdf
