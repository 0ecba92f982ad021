// What Word documents and OpenDocument texts have in common.
#pragma once
#include "document/document.h"
#include "document/notes.h"
#include "document/paragraphs.h"

#include <optional>
#include <set>
#include <string_view>

namespace evenhand::document {

/// What is left out, or taken in spite of its marks: for Notes.
namespace left {
constexpr std::string_view deleted = "text deleted with changes tracked is left out";
constexpr std::string_view inserted = "text inserted with changes tracked is taken as part of the document";
constexpr std::string_view hidden_text = "hidden text is left out";
constexpr std::string_view unfilled = "a field that nobody has filled in is left out with its prompt";
constexpr std::string_view picture = "a picture is left out";
constexpr std::string_view drawing = "a drawing or chart is left out";
constexpr std::string_view object = "an embedded object is left out";
constexpr std::string_view comment = "comments are left out";
constexpr std::string_view other_file = "text of another file that Word would insert is left out";
constexpr std::string_view macros = "macros are left out";
constexpr std::string_view too_large = "rows and columns beyond any table's size are left out";
} // namespace left

/// What a style, or a run of words, states of how it looks.
struct StatedLook {
    std::optional<bool> bold, italic, strike, hidden;
    std::string font; ///< empty: not stated

    void take(const StatedLook& nearer); ///< what `nearer` states replaces what stands here
    Look shown() const { return {bold.value_or(false), italic.value_or(false), strike.value_or(false)}; }
};

/// A text as its font draws it: letters of symbol fonts and characters of private use become the signs they show.
/// A sign that is not known becomes U+FFFD and is noted.
std::string drawn(std::string_view text, std::string_view font, const Place& place, Notes& notes);
/// The same for a bullet: a sign that is not known is a bullet all the same.
std::string drawn_bullet(std::string_view text, std::string_view font);

/// The first so many bytes, whole characters of them: for what may be repeated without end.
std::string beginning(std::string_view text, std::size_t most);

/// Paragraphs in reading order, those of tables cell by cell.
std::vector<Paragraph> flat(std::vector<Block> blocks);

/// Headers and footers, of which every section has its own, mostly the same.
class Margins {
  public:
    /// Adds the paragraphs whose words are not there yet.
    void add(std::vector<Block> blocks);
    std::vector<Paragraph> paragraphs;

  private:
    std::set<std::string> words_;
};

} // namespace evenhand::document
