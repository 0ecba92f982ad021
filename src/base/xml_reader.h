// What every reader of an XML language needs: values out of attributes, with each problem noted at its place.
#pragma once
#include "base/clock.h"
#include "base/exact.h"
#include "base/xml.h"

#include <initializer_list>
#include <optional>

namespace evenhand::xml {

/// Collects problems while a language is read; nothing here throws for bad input, so that one pass finds everything.
/// Holds references: keep file name and list alive. Each value function returns the fallback (or nothing) and notes an
/// error where the attribute does not hold what it should; an absent attribute is no error here (see attributes()).
class Reader {
  public:
    Reader(std::string file, std::vector<Problem>& problems) : file_(std::move(file)), problems_(problems) {}

    void error(const Element& at, std::string message, std::string expected = {});
    void error(const Attribute& at, std::string message, std::string expected = {});
    void warning(const Element& at, std::string message, std::string expected = {});
    void warning(const Attribute& at, std::string message, std::string expected = {});

    /// Notes every required attribute that is missing and every attribute that is in neither list (xmlns:*, xsi:* and
    /// xmlns are always allowed, but after root() an xmlns only with the root's namespace).
    void attributes(const Element& element, std::initializer_list<std::string_view> required,
                    std::initializer_list<std::string_view> optional = {});
    /// Notes every child element whose name is not in the list, and, unless `text` is allowed, text that is not blank.
    void children(const Element& element, std::initializer_list<std::string_view> allowed, bool text = false);
    /// Notes a root of another name or with another default namespace (xmlns). \returns whether it is the right one
    bool root(const Element& element, std::string_view name, std::string_view xmlns);

    /// The attribute's text with white space tidied; "" where it is absent. One that is there but blank is noted.
    std::string words(const Element& element, std::string_view attribute);
    /// The element's text; none is noted.
    std::string text(const Element& element);
    /// The attribute's words, cut at blanks and at the other characters given.
    static std::vector<std::string> list(const Element& element, std::string_view attribute,
                                         std::string_view other_separators = {});
    /// The language of xml:lang; `fallback` where it is absent or no BCP 47 tag, which is noted.
    std::string language(const Element& element, const std::string& fallback);

    int integer(const Element& element, std::string_view attribute, int fallback, int least, int most);
    std::optional<Rational> rational(const Element& element, std::string_view attribute, int decimals,
                                     const Rational& above, const Rational& most); ///< above < value <= most
    std::optional<Date> date(const Element& element, std::string_view attribute);
    bool yes(const Element& element, std::string_view attribute, bool fallback = false); ///< "yes" or "no"
    /// `named` turns a word into a value; `expected` lists the words for the message.
    template <class T, class Named>
    std::optional<T> choice(const Element& element, std::string_view attribute, Named named, std::string expected) {
        const Attribute* found = element.find(attribute);
        if (!found) return std::nullopt;
        std::optional<T> value = named(found->value);
        const std::string named_attribute(attribute == "is" ? "\"is\"" : attribute); // else it would read "is is"
        if (!value) error(*found, named_attribute + " is \"" + found->value + "\"", std::move(expected));
        return value;
    }

    const std::string& file() const { return file_; }

  private:
    void note(Problem::Severity severity, int line, int column, std::string message, std::string expected);

    std::string file_;
    std::string xmlns_; ///< the root's; empty before root()
    std::vector<Problem>& problems_;
};

/// What a language's `read` makes of bytes that must be without errors. \param file the name to use in problems
/// \throws InvalidInput with every problem, warnings too, if one of them is an error
template <class Value>
Value parsed(Value (*read)(const Element& root, const std::string& file, std::vector<Problem>& problems),
             std::string_view bytes, const std::string& file) {
    std::vector<Problem> problems;
    Value value = read(parse(bytes, file), file, problems);
    if (has_errors(problems)) throw InvalidInput(std::move(problems));
    return value;
}

/// Puts the problems from index `first` on into the order of the document.
void sort_by_place(std::vector<Problem>& problems, std::size_t first = 0);

} // namespace evenhand::xml
