#include "report/pdf/sheets.h"

#include "report/pdf/archive.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>

namespace evenhand::report::pdf {

namespace {

constexpr double a4_width = 595.28, a4_height = 841.89, a3_height = 1190.55;
constexpr double margin = 51.02; ///< 18 mm
// Header and footer stand in the margin, this far from the paper's edge.
constexpr double furniture_edge = 30, furniture_gap = 3;
constexpr TextStyle furniture_style = small_text;

} // namespace

Sheets::Sheets(DocumentOptions options)
    : options_(std::move(options)), short_side_((options_.paper == Paper::a3 ? a4_height : a4_width) / options_.scale),
      long_side_((options_.paper == Paper::a3 ? a3_height : a4_height) / options_.scale),
      margin_(margin / options_.scale), objects_(options_.archival),
      fonts_(options_.font_folders.empty() ? font_folders() : options_.font_folders, options_.language),
      shaper_(fonts_, options_.language), breaker_(shaper_), structure_(objects_), painter_(fonts_, objects_),
      resources_(objects_.reserve()), orientation_(options_.orientation), top_(margin_), foot_(margin_), y_(margin_) {
    measure_furniture();
    y_ = top_;
    begin_page(page_height());
}

void Sheets::begin_page(double height) {
    painter_.begin_page(height, options_.scale);
}

void Sheets::measure_furniture() {
    const auto height = [&](const PageLines& lines) {
        if (!lines) return 0.0;
        const auto count = static_cast<double>(wrap(lines(1, 1), short_side_ - 2 * margin_).lines);
        return furniture_edge / options_.scale + furniture_gap + count * furniture_style.leading;
    };
    if (options_.header) top_ = std::max(margin_, height(options_.header) + 14);
    if (options_.footer) foot_ = std::max(margin_, height(options_.footer) + 8);
}

Sheets::Furniture Sheets::wrap(const PageLine& line, double width) {
    const double size = furniture_style.size, gap = 16;
    const double natural = static_cast<double>(breaker_.wrap(line.right, false, unlimited)->front().width) * size;
    const double right = std::min(natural + 0.01, (width - gap) * 0.6);
    Furniture furniture{breaker_.wrap(line.left, false, (width - gap - right) / size),
                        breaker_.wrap(line.right, false, right / size)};
    furniture.lines = std::max(furniture.left->size(), furniture.right->size());
    return furniture;
}

void Sheets::next_page() {
    close_page();
    y_ = top_;
    empty_ = true;
    begin_page(page_height());
}

void Sheets::close_page() {
    const std::string drawing = deflate_(painter_.end_page());
    contents_.add(drawing);
    const int index = objects_.add_page(page_width() * options_.scale, page_height() * options_.scale, resources_);
    objects_.page_contents(index, drawing);
    sizes_.push_back({page_width(), page_height()});
    advance(options_.progress, sizes_.size(), 0, "Setting pages");
}

void Sheets::orientation(Orientation value) {
    if (value == orientation_) return;
    if (!empty_) close_page();
    orientation_ = value;
    y_ = top_;
    empty_ = true;
    begin_page(page_height());
}

void Sheets::text_line(const Line& line, double x, double width, double baseline, double size, Colour colour,
                       Align align) {
    const double rest = width - static_cast<double>(line.width) * size;
    const double shift = align == Align::left ? 0 : align == Align::right ? rest : rest / 2;
    painter_.text(line, x + shift, baseline, size, colour);
    empty_ = false;
}

void Sheets::bookmark(int level, std::string title, double y) {
    bookmarks_.push_back({level, std::move(title), page(), (page_height() - y) * options_.scale});
}

void Sheets::draw_furniture(const Furniture& furniture, double y, double width) {
    const double size = furniture_style.size, leading = furniture_style.leading;
    const auto column = [&](const Lines& lines, Align align) {
        double baseline = y + size;
        for (const Line& line : *lines) {
            text_line(line, margin_, width, baseline, size, furniture_style.colour, align);
            baseline += leading;
        }
    };
    column(furniture.left, Align::left);
    column(furniture.right, Align::right);
}

void Sheets::draw_furniture(int page) {
    const Size size = sizes_[static_cast<std::size_t>(page)];
    const double width = size.width - 2 * margin_;
    const int pages = static_cast<int>(sizes_.size());
    const auto draw = [&](const PageLines& lines, const char* kind, bool at_top) {
        if (!lines) return;
        const Furniture furniture = wrap(lines(page + 1, pages), width);
        const double height = static_cast<double>(furniture.lines) * furniture_style.leading;
        const double edge = furniture_edge / options_.scale;
        const double y = at_top ? edge : size.height - edge - height;
        painter_.begin_artifact(kind);
        draw_furniture(furniture, y, width);
        const double rule = at_top ? y + height + furniture_gap : y - furniture_gap;
        painter_.rule(margin_, rule, margin_ + width, rule, 0.4, thin_rule);
        painter_.end();
    };
    begin_page(size.height);
    draw(options_.header, "/Type/Pagination/Subtype/Header/Attached[/Top]", true);
    draw(options_.footer, "/Type/Pagination/Subtype/Footer/Attached[/Bottom]", false);
    const std::string drawing = deflate_(painter_.end_page());
    contents_.add(drawing);
    objects_.page_overlay(page, drawing);
    advance(options_.progress, static_cast<std::size_t>(page + 1), sizes_.size(), "Numbering pages");
}

/// Bookmarks as a tree: each below the last one of a smaller level.
Ref Sheets::write_bookmarks() {
    if (bookmarks_.empty()) return 0;
    const std::size_t count = bookmarks_.size();
    std::vector<Ref> refs(count + 1); // 0 is the root
    std::vector<std::size_t> parent(count + 1, 0), first(count + 1, 0), last(count + 1, 0), next(count + 1, 0),
        previous(count + 1, 0), below(count + 1, 0);
    for (Ref& ref : refs) ref = objects_.reserve();
    std::vector<std::size_t> open{0};
    for (std::size_t i = 1; i <= count; ++i) {
        while (open.size() > 1 && bookmarks_[open.back() - 1].level >= bookmarks_[i - 1].level) open.pop_back();
        const std::size_t up = parent[i] = open.back();
        if (last[up]) {
            next[last[up]] = i;
            previous[i] = last[up];
        } else {
            first[up] = i;
        }
        last[up] = i;
        for (const std::size_t above : open) ++below[above];
        open.push_back(i);
    }
    const auto link = [&](const char* key, std::size_t to) {
        return to ? fmt::format("/{} {} 0 R", key, refs[to]) : std::string();
    };
    for (std::size_t i = 1; i <= count; ++i) {
        const Bookmark& mark = bookmarks_[i - 1];
        std::string text = "/Title" + text_string(mark.title) + fmt::format("/Parent {} 0 R", refs[parent[i]]) +
                           link("Prev", previous[i]) + link("Next", next[i]) + link("First", first[i]) +
                           link("Last", last[i]) + fmt::format("/Dest[{} 0 R/XYZ 0 ", objects_.page(mark.page));
        append_number(text, mark.y);
        text += " 0]";
        if (below[i]) text += fmt::format("/Count {}", below[i]);
        objects_.fill(refs[i], std::move(text));
    }
    objects_.fill(refs[0], "/Type/Outlines" + link("First", first[0]) + link("Last", last[0]) +
                               fmt::format("/Count {}", below[0]));
    return refs[0];
}

std::string Sheets::archive_entries() {
    const Ref profile = objects_.add_stream("/N 3", deflate_(rgb_profile()), true);
    const Ref intent = objects_.add(fmt::format("/Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)"
                                                "/Info(sRGB)/DestOutputProfile {} 0 R",
                                                profile));
    const Ref metadata =
        objects_.add_stream("/Type/Metadata/Subtype/XML", archive_metadata(options_, objects_.producer()), false);
    return fmt::format("/Metadata {} 0 R/OutputIntents[{} 0 R]", metadata, intent);
}

void Sheets::write_frame() {
    const Ref tree = structure_.finish();
    const Ref outlines = write_bookmarks();
    std::string language; // stands in a string of PDF as it is
    for (const char c : options_.language)
        if (std::isalnum(static_cast<unsigned char>(c)) || c == '-') language += c;
    objects_.in_catalog(fmt::format("/Lang({})/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>"
                                    "/StructTreeRoot {} 0 R",
                                    language, tree) +
                        (options_.archival ? archive_entries() : "") +
                        (outlines ? fmt::format("/Outlines {} 0 R/PageMode/UseOutlines", outlines) : ""));
    std::string info = "/Title" + text_string(options_.title) + "/Creator" + text_string("Evenhand");
    if (!options_.author.empty()) info += "/Author" + text_string(options_.author);
    if (!options_.subject.empty()) info += "/Subject" + text_string(options_.subject);
    if (!options_.id.empty()) info += "/EvenhandReport" + text_string(options_.id); // read back by check.h
    if (options_.created) {
        std::string digits;
        for (const char c : evenhand::to_string(*options_.created))
            if (c >= '0' && c <= '9') digits += c;
        info += "/CreationDate(D:" + digits + "Z)";
    }
    objects_.in_info(std::move(info));
    const Digest digest = contents_.add(options_.title).add(options_.id).finish();
    const std::string id = "<" + to_hex(std::span(digest).first(16)) + ">";
    objects_.in_trailer("/ID[" + id + id + "]");
}

void Sheets::finish(const Objects::Sink& sink) {
    if (!empty_ || sizes_.empty()) close_page();
    for (int page = 0; page < static_cast<int>(sizes_.size()); ++page)
        if (options_.header || options_.footer) draw_furniture(page);
    fonts_.embed(objects_, deflate_, options_.archival);
    objects_.fill(resources_, fonts_.resources());
    write_frame();
    objects_.write([&](std::string_view bytes) {
        advance(options_.progress, sizes_.size(), sizes_.size(), "Writing");
        sink(bytes);
    });
}

} // namespace evenhand::report::pdf
