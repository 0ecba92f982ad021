#include "document/html_tree.h"

#include "base/errors.h"

#include <exception>
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <memory>

namespace evenhand::document {

namespace {

constexpr std::size_t most_bytes = 16U << 20, deepest = 400;

std::string_view view(const xmlChar* text) {
    return text ? std::string_view(reinterpret_cast<const char*>(text)) : std::string_view();
}

/// Builds the tree as the parser reports it. Nothing may be thrown through C: what went wrong waits.
class Builder {
  public:
    explicit Builder(xml::Node& root) { open_.push_back(&root); }

    static void start(void* self, const xmlChar* name, const xmlChar** attributes) {
        static_cast<Builder*>(self)->guarded([&](Builder& builder) { builder.begin(name, attributes); });
    }
    static void end(void* self, const xmlChar*) {
        static_cast<Builder*>(self)->guarded([](Builder& builder) {
            if (builder.open_.size() > 1) builder.open_.pop_back();
        });
    }
    static void text(void* self, const xmlChar* characters, int length) {
        static_cast<Builder*>(self)->guarded([&](Builder& builder) {
            builder.add({reinterpret_cast<const char*>(characters), static_cast<std::size_t>(length)});
        });
    }

    /// Scripts and style sheets.
    static void pass(void*, const xmlChar*, int) {}

    xmlParserCtxt* parser = nullptr;
    std::exception_ptr failure;
    bool too_deep = false;

  private:
    template <typename Act>
    void guarded(Act act) {
        if (failure || too_deep) return;
        try {
            act(*this);
        } catch (...) {
            failure = std::current_exception();
            xmlStopParser(parser);
        }
    }

    int line() const { return parser->input ? parser->input->line : 0; }

    void begin(const xmlChar* name, const xmlChar** attributes) {
        if (open_.size() > deepest) {
            too_deep = true;
            xmlStopParser(parser);
            return;
        }
        xml::Node& node = open_.back()->children.emplace_back();
        node.name = view(name);
        node.line = line();
        for (; attributes && attributes[0]; attributes += 2)
            node.attributes.emplace_back(view(attributes[0]), view(attributes[1]));
        open_.push_back(&node); // its siblings come after it is closed, so it stays where it is
    }

    void add(std::string_view characters) {
        std::vector<xml::Node>& siblings = open_.back()->children;
        if (siblings.empty() || !siblings.back().is_text()) {
            siblings.emplace_back();
            siblings.back().line = line();
        }
        siblings.back().text += characters;
    }

    std::vector<xml::Node*> open_;
};

/// Without "<![if …]>" and "<![endif]>", by which Word tells old browsers apart and libxml2 prints them as text.
std::string without_conditions(std::string_view text) {
    std::string kept;
    for (std::size_t at = text.find("<!["); at != std::string_view::npos; at = text.find("<![")) {
        kept += text.substr(0, at);
        const std::size_t end = text.find('>', at);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return kept += text;
}

} // namespace

xml::Node parse_html(std::string_view text, const std::string& file) {
    const auto refuse = [&](const char* message, const char* expected) {
        throw InvalidInput(std::vector<Problem>{{Problem::Severity::error, file, 0, 0, message, expected}});
    };
    if (text.size() > most_bytes) refuse("the page is larger than 16 MB", "the page without what is embedded in it");
    xml::Node root;
    root.name = "document";
    Builder builder(root);
    htmlSAXHandler handler{};
    handler.startElement = &Builder::start;
    handler.endElement = &Builder::end;
    handler.characters = handler.ignorableWhitespace = &Builder::text;
    handler.cdataBlock = &Builder::pass;
    const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> parser(
        htmlCreatePushParserCtxt(&handler, &builder, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8), &htmlFreeParserCtxt);
    if (!parser) throw std::bad_alloc();
    builder.parser = parser.get();
    // The text is UTF-8 whatever it says of itself.
    htmlCtxtUseOptions(parser.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                         HTML_PARSE_IGNORE_ENC);
    const std::string kept = without_conditions(text);
    text = kept;
    constexpr std::size_t chunk = 1U << 16;
    for (std::size_t at = 0; at < text.size() && !builder.failure && !builder.too_deep; at += chunk) {
        const std::string_view part = text.substr(at, chunk);
        htmlParseChunk(parser.get(), part.data(), static_cast<int>(part.size()), 0);
    }
    htmlParseChunk(parser.get(), nullptr, 0, 1);
    if (builder.failure) std::rethrow_exception(builder.failure);
    if (builder.too_deep)
        refuse("the page nests its elements more than 400 deep",
               "the page saved anew by a browser or an office program");
    return root;
}

} // namespace evenhand::document
