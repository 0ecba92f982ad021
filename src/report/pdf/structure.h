// The structure a screen reader reads: which drawn text is a heading, a paragraph, a table cell.
#pragma once
#include "report/pdf/objects.h"

#include <cstdint>
#include <deque>
#include <unordered_map>

namespace evenhand::report::pdf {

enum class Tag : std::uint8_t { Document, H1, H2, H3, P, L, LI, Lbl, LBody, Table, THead, TBody, TR, TH, TD, Figure };
const char* name_of(Tag tag);

enum class Scope : std::uint8_t { none, column, row };

using Node = std::uint32_t; ///< a structure element; 0 is the document's own

class Structure {
  public:
    explicit Structure(Objects& objects);

    static constexpr Node document = 0;
    Node add(Node parent, Tag tag, Scope scope = Scope::none, int columns = 1);
    Tag tag(Node node) const { return elements_[node].tag; }
    /// More entries of the element's dictionary, such as /Alt.
    void describe(Node node, std::string entries);

    /// The next piece of the page's drawing belongs to `node`: gives the number to mark it with.
    std::uint32_t mark(Node node, int page);

    /// Writes the tree's root and the way back from marks to elements. Gives the root.
    Ref finish();

  private:
    struct Kid {
        std::uint32_t value; ///< a node, or a mark on `page`
        std::int32_t page;   ///< -1: a node
        std::uint32_t next;  ///< in kids_; 0 is the end
    };
    struct Element : Writable {
        const Structure* owner = nullptr;
        Ref ref = 0;
        Node parent = 0;
        std::uint32_t first = 0, last = 0; ///< in kids_
        std::uint16_t columns = 1;
        Tag tag = Tag::Document;
        Scope scope = Scope::none;
        bool described = false;
        void write(std::string& out) const override;
    };
    struct Leaf : Writable { ///< of the parent tree: the marks of some pages
        const Structure* owner = nullptr;
        std::size_t from = 0, to = 0;
        void write(std::string& out) const override;
    };

    void append(Element& element, Kid kid);
    void write_kids(const Element& element, std::string& out) const;
    void write_attributes(const Element& element, std::string& out) const;

    Objects& objects_;
    Ref root_ = 0;
    std::deque<Element> elements_; // addresses stay: the objects point at them
    std::vector<Kid> kids_;
    std::vector<std::vector<Node>> marks_; ///< by page
    std::deque<Leaf> leaves_;
    std::unordered_map<Ref, std::string> descriptions_; ///< by the element's object
};

} // namespace evenhand::report::pdf
