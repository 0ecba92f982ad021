#include "desktop/pages/specification/post_of_document.h"

#include "base/text.h"
#include "desktop/controls/strings.h"
#include "desktop/pages/vacancy/post_form.h"

#include <algorithm>

namespace evenhand::desktop {

namespace {

/// As the first page calls them, in its order.
std::vector<std::pair<std::string, std::string>> facts() {
    return {{"title", tr("Title of the post")},
            {"reference", tr("Vacancy reference")},
            {"posts", tr("Number of posts")},
            {"organisation", tr("Organisation")},
            {"unit", tr("Unit")},
            {"grade", tr("Grade")},
            {"hours", tr("Hours")},
            {"contract", tr("Contract")},
            {"location", tr("Location")},
            {"reports-to", tr("Reports to")},
            {"closing", tr("Closing date")},
            {"notification", tr("Shortlisted are told by")},
            {"interviews", tr("Interviews")},
            {"start", tr("Start")}};
}

std::optional<std::size_t> line_saying(const SourceText& text, const std::string& words) {
    const auto found = std::find_if(text.lines.begin(), text.lines.end(), [&](const SourceLine& line) {
        return line.words().find(words) != std::string::npos;
    });
    return found != text.lines.end() ? std::optional<std::size_t>(found - text.lines.begin()) : std::nullopt;
}

} // namespace

std::vector<Doubt> said_otherwise_of_post(const spec::Specification& before, const spec::Specification& read,
                                          const SourceText& text) {
    const PostTexts was = post_texts(before), is = post_texts(read);
    std::vector<Doubt> doubts;
    for (const auto& [field, name] : facts()) {
        const std::string &then = was.at(field), &now = is.at(field);
        // A record that is made for a document has nothing but a name for the time being.
        if (then == now || then.empty() || then == tr("New post")) continue;
        doubts.push_back({trf("{}: \"{}\" in the document, \"{}\" on the first page; once kept, the document's stands "
                              "there too.",
                              name, now, then),
                          line_saying(text, now),
                          {},
                          true});
    }
    return doubts;
}

void take_over_post(spec::Specification& into, const spec::Specification& then, const spec::Specification& now) {
    const PostTexts was = post_texts(then), is = post_texts(now);
    PostTexts texts = post_texts(into);
    bool any = false;
    for (auto& [field, text] : texts) {
        if (was.at(field) == is.at(field)) continue;
        text = is.at(field);
        any = true;
    }
    if (any) write_post(texts, into);
}

} // namespace evenhand::desktop
