#include "document/xml_stream.h"

#include "base/errors.h"
#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>
#include <libxml/xmlreader.h>
#include <limits>
#include <utility>
#include <vector>

namespace evenhand::document {

namespace {

std::string_view view(const xmlChar* text) {
    return text ? std::string_view(reinterpret_cast<const char*>(text)) : std::string_view();
}

/// The first error; those after it mostly follow from it.
struct Fault {
    bool any = false;
    int line = 0;
    std::string message;
};

/// Called by C, through which nothing may be thrown.
void note(void* fault, const char* message, xmlParserSeverities severity, xmlTextReaderLocatorPtr place) {
    auto& first = *static_cast<Fault*>(fault);
    if (severity != XML_PARSER_SEVERITY_ERROR || first.any) return;
    first.any = true;
    try {
        first.line = xmlTextReaderLocatorLineNumber(place);
        first.message = tidied(message ? message : "");
    } catch (...) { // then without words
    }
}

constexpr std::size_t most_attributes = 200; // of one element; the library compares each with all others

/// Behind a tag, comment, CDATA section or instruction that starts at `at`; adds up the attributes of a tag.
std::size_t past_markup(std::string_view bytes, std::size_t at, std::size_t& attributes) {
    const std::string_view rest = bytes.substr(at, 9);
    for (const auto& [open, close] :
         {std::pair<std::string_view, std::string_view>{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}}) {
        if (!rest.starts_with(open)) continue;
        const std::size_t end = bytes.find(close, at + open.size());
        return end == std::string_view::npos ? bytes.size() : end + close.size();
    }
    for (++at; at < bytes.size() && bytes[at] != '>'; ++at) {
        attributes += bytes[at] == '=';
        if (bytes[at] == '"' || bytes[at] == '\'') at = std::min(bytes.find(bytes[at], at + 1), bytes.size() - 1);
    }
    return at;
}

bool is_overloaded(std::string_view bytes) {
    for (std::size_t at = bytes.find('<'); at != std::string_view::npos; at = bytes.find('<', at)) {
        std::size_t attributes = 0;
        at = past_markup(bytes, at, attributes);
        if (attributes > most_attributes) return true;
    }
    return false;
}

} // namespace

struct XmlStream::Open {
    struct Attribute {
        std::string name, value;
    };

    std::string file;
    std::unique_ptr<xmlTextReader, decltype(&xmlFreeTextReader)> reader{nullptr, &xmlFreeTextReader};
    Fault fault;
    std::string_view name;
    std::vector<Attribute> attributes; ///< those in use are the first `count`
    std::size_t count = 0;
    bool empty = false; ///< the element that started has no content: its end is next

    [[noreturn]] void refuse(int line, std::string message, std::string expected) const {
        throw InvalidInput(
            std::vector<Problem>{{Problem::Severity::error, file, line, 0, std::move(message), std::move(expected)}});
    }

    void take_attributes() {
        count = 0;
        while (xmlTextReaderMoveToNextAttribute(reader.get()) == 1) {
            if (count == attributes.size()) attributes.emplace_back();
            attributes[count].name = view(xmlTextReaderConstLocalName(reader.get()));
            attributes[count++].value = view(xmlTextReaderConstValue(reader.get()));
        }
        xmlTextReaderMoveToElement(reader.get());
    }
    const Attribute* find(std::string_view attribute) const {
        for (std::size_t at = 0; at < count; ++at)
            if (attributes[at].name == attribute) return &attributes[at];
        return nullptr;
    }
};

XmlStream::XmlStream(std::string_view bytes, std::string file) : open_(std::make_unique<Open>()) {
    open_->file = std::move(file);
    if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
        open_->refuse(0, "the file is larger than 2 GB", "a smaller one");
    if (is_overloaded(bytes))
        open_->refuse(0, fmt::format("an element has more than {} attributes", most_attributes), "fewer");
    open_->reader.reset(xmlReaderForMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, nullptr,
                                           XML_PARSE_NONET | XML_PARSE_COMPACT));
    if (!open_->reader) open_->refuse(0, "this is not XML", "a well-formed document");
    xmlTextReaderSetErrorHandler(open_->reader.get(), &note, &open_->fault);
}

XmlStream::XmlStream(XmlStream&&) noexcept = default;
XmlStream& XmlStream::operator=(XmlStream&&) noexcept = default;
XmlStream::~XmlStream() = default;

XmlStream::Event XmlStream::next() {
    if (open_->empty) {
        open_->empty = false;
        return Event::end;
    }
    for (;;) {
        const int moved = xmlTextReaderRead(open_->reader.get());
        if (moved < 0 || open_->fault.any)
            open_->refuse(open_->fault.line, fmt::format("this is not XML ({})", open_->fault.message),
                          "a well-formed document");
        if (moved == 0) return Event::done;
        switch (xmlTextReaderNodeType(open_->reader.get())) {
        case XML_READER_TYPE_ELEMENT:
            open_->name = view(xmlTextReaderConstLocalName(open_->reader.get()));
            open_->empty = xmlTextReaderIsEmptyElement(open_->reader.get()) == 1;
            open_->take_attributes();
            return Event::start;
        case XML_READER_TYPE_END_ELEMENT:
            open_->name = view(xmlTextReaderConstLocalName(open_->reader.get()));
            return Event::end;
        case XML_READER_TYPE_TEXT:
        case XML_READER_TYPE_CDATA:
        case XML_READER_TYPE_WHITESPACE:
        case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
            return Event::text;
        case XML_READER_TYPE_DOCUMENT_TYPE:
            open_->refuse(xmlTextReaderGetParserLineNumber(open_->reader.get()),
                          "a document type (DOCTYPE) is not taken", "the file without it");
        default:
            break;
        }
    }
}

void XmlStream::skip() {
    for (int depth = 1; depth > 0;) {
        const Event event = next();
        if (event == Event::done) return;
        depth += event == Event::start ? 1 : event == Event::end ? -1 : 0;
    }
}

std::string_view XmlStream::name() const {
    return open_->name;
}

std::string XmlStream::get(std::string_view attribute) const {
    const auto* found = open_->find(attribute);
    return found ? found->value : std::string();
}

bool XmlStream::has(std::string_view attribute) const {
    return open_->find(attribute) != nullptr;
}

std::string_view XmlStream::text() const {
    return view(xmlTextReaderConstValue(open_->reader.get()));
}

} // namespace evenhand::document
