// What the control words of Rich Text Format mean.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::document {

/// What a group holds.
enum class RtfGroup {
    text,
    skipped,
    fonts,
    styles,
    mark,
    margin,
    note,
    shape,
    shape_text,
    field,
    instruction,
    choice,
    picture,
    object,
    comment
};

/// Whether a group's words are words of the document.
bool has_words(RtfGroup group);
/// Whether they are beside the body: a running head, a note, a box.
bool flows_by_itself(RtfGroup group);

/// What a control word at the start of a group makes it; `text` for any that only formats. \param optional it follows
/// \*, by which a group may be skipped that is not known
RtfGroup group_of(std::string_view word, bool optional);

/// The character that a control word stands for, as UTF-8: "emdash", "~", "tab"…; "" for any other.
std::string_view character_of(std::string_view word);

/// ICU's name for a code page (\ansicpg) or a font's character set (\fcharset); "" if it is not known.
std::string code_page(int number);
std::string code_page_of_charset(int charset);

/// BCP 47 for a language's number, of those this program meets; "" for others.
std::string_view language_of(int number);

/// A field of a form: a box, or a list to choose from.
class RtfForm {
  public:
    void set(std::string_view word, int number);
    void begin_choice() { choices_.emplace_back(); }
    void say(std::string_view words);
    /// What the field shows: "\u2612", "\u2610", the choice that is taken; "" for any other field.
    std::string shown() const;

  private:
    int type_ = -1, result_ = -1, otherwise_ = 0;
    std::vector<std::string> choices_;
};

/// Which styles of paragraphs are headings: those that stand in the outline or are called so.
class RtfStyles {
  public:
    void set(std::string_view word, int number);
    void say(std::string_view words) { name_ += words; }
    void end_style();
    /// The level; 0 for text.
    int heading(int style) const;

  private:
    std::map<int, int> levels_;
    std::string name_;
    int style_ = -1, outline_ = -1;
};

} // namespace evenhand::document
