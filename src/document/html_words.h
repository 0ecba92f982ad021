// What the attributes of HTML say, and the encoding of a page.
#pragma once
#include "base/markup.h"
#include "document/document.h"
#include "document/marks.h"
#include "document/paragraphs.h"

#include <optional>
#include <string>
#include <string_view>

namespace evenhand::document {

/// The page as UTF-8: by its byte order mark, what it declares of itself, or what its bytes can only be.
/// \param warnings gets one for bytes that stand for nothing
std::string html_text(std::string_view bytes, const std::string& file, std::vector<Problem>& warnings);

/// The value of one property of a style attribute, in small letters; "" if it says nothing of it.
std::string style_of(const xml::Node& element, std::string_view property);
/// The font that an element sets, or "".
std::string font_of(const xml::Node& element);
/// A whole number of an attribute, kept within bounds.
std::optional<int> number_of(const xml::Node& element, std::string_view attribute, int least, int most);
/// Whether an element is not shown.
bool is_hidden(const xml::Node& element);
/// How words look within an element, if they look like `outer` around it.
Look look_of(const xml::Node& element, Look outer);

/// A list that is open, and the marks it gives its items.
class HtmlList {
  public:
    /// \param depth 1 for the outermost
    HtmlList(const xml::Node& element, int depth);
    /// The mark of the next item.
    std::string mark(const xml::Node& item);

  private:
    std::optional<Counting> counting_; ///< of an ordered list
    std::string bullet_;               ///< "" where no mark is shown
    int next_ = 1, step_ = 1;
    bool shown_ = true;
};

/// What a field of a form shows: a box, the option that is chosen, the text that stands in it.
std::string shown_in_field(const xml::Node& field);

} // namespace evenhand::document
