// XML of any size, piece by piece: what spreadsheets of a hundred thousand rows are made of. See base/markup.h for what
// fits into memory.
#pragma once
#include <memory>
#include <string>
#include <string_view>

namespace evenhand::document {

/// Goes once through a document, within memory that does not grow with it. No network, no DTD, no entities but XML's
/// own; nesting and the length of one piece of text are bounded.
class XmlStream {
  public:
    enum class Event { start, end, text, done };

    /// \param bytes have to outlive the stream  \param file the name for problems
    XmlStream(std::string_view bytes, std::string file);
    XmlStream(XmlStream&&) noexcept;
    XmlStream& operator=(XmlStream&&) noexcept;
    ~XmlStream();

    /// Moves to what comes next; an element without content has its end too. \throws InvalidInput with the line for
    /// what is not XML
    Event next();
    /// After a start: moves behind its end. \throws InvalidInput
    void skip();
    /// Of the element that starts or ends, without its prefix.
    std::string_view name() const;
    /// Of the element that starts, by its name without prefix; "" if it is not there.
    std::string get(std::string_view attribute) const;
    bool has(std::string_view attribute) const;
    /// Of the piece of text.
    std::string_view text() const;

  private:
    struct Open;
    std::unique_ptr<Open> open_;
};

} // namespace evenhand::document
