#include "intake/candidates/item.h"

#include "base/encoding.h"
#include "base/errors.h"
#include "base/json.h"
#include "base/markup.h"
#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

namespace evenhand::intake::candidates {

namespace {

[[noreturn]] void refuse(const std::string& file, std::string message, std::string expected) {
    throw InvalidInput(
        std::vector<Problem>{{Problem::Severity::error, file, 0, 0, std::move(message), std::move(expected)}});
}

bool is_attribute(const Item& item) {
    return item.name.starts_with('@');
}

/// Without what cannot stand in a text: a line ends in one way, other control characters are nothing.
std::string readable(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (text[at] == '\r' && text.substr(at + 1, 1) != "\n") result += '\n';
        if (byte >= 0x20 || text[at] == '\n' || text[at] == '\t') result += text[at];
    }
    return trimmed(result);
}

/// Builds items from what the parser meets, in one pass and with memory for them alone.
class JsonItems : public nlohmann::json_sax<Json> {
  public:
    explicit JsonItems(Item& root) { frames_.push_back({&root, {}}); }
    std::string refusal;

    bool null() override { return true; }
    bool boolean(bool value) override { return add(value ? "true" : "false"); }
    bool number_integer(number_integer_t value) override { return add(std::to_string(value)); }
    bool number_unsigned(number_unsigned_t value) override { return add(std::to_string(value)); }
    bool number_float(number_float_t /*value*/, const string_t& written) override { return add(written); }
    bool string(string_t& value) override { return add(readable(value)); }
    bool binary(binary_t& /*value*/) override { return false; }
    bool start_object(std::size_t /*elements*/) override {
        if (!add({}) || !enter()) return false;
        frames_.push_back({&frames_.back().item->items.back(), {}});
        return true;
    }
    bool key(string_t& name) override {
        frames_.back().key = readable(name);
        return true;
    }
    bool start_array(std::size_t /*elements*/) override {
        if (!enter()) return false;
        frames_.push_back(Frame(frames_.back()));
        return true;
    }
    bool end_object() override { return leave(); }
    bool end_array() override { return leave(); }
    bool parse_error(std::size_t position, const std::string& /*token*/, const Json::exception& /*error*/) override {
        if (refusal.empty()) refusal = fmt::format("this is not JSON (after {} bytes)", position);
        return false;
    }

  private:
    struct Frame {
        Item* item; ///< that members are added to; it stays where it is while it is the last one
        std::string key;
    };

    bool add(std::string text) {
        if (++count_ > most_items) return stop("there is more in it than any application holds");
        frames_.back().item->items.push_back({frames_.back().key, std::move(text)});
        return true;
    }
    bool enter() { return frames_.size() <= deepest || stop(fmt::format("it is nested deeper than {}", deepest)); }
    bool leave() {
        frames_.pop_back();
        return true;
    }
    bool stop(std::string why) {
        refusal = std::move(why);
        return false;
    }

    std::vector<Frame> frames_;
    std::size_t count_ = 0;
};

/// Lines as they would be written without the indentation of the markup around them.
std::string without_indentation(const std::string& text) {
    std::string result;
    bool blank = false;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string line = trimmed(std::string_view(text).substr(at, end - at));
        if (!line.empty()) {
            if (!result.empty()) result += blank ? "\n\n" : "\n";
            result += line;
        }
        blank = line.empty();
        at = end + 1;
    }
    return result;
}

std::string local_name(const std::string& name) {
    return name.substr(name.find(':') + 1); // npos + 1 is 0
}

Item converted(const xml::Node& node, const std::string& file, std::size_t depth) {
    if (depth > deepest) refuse(file, fmt::format("it is nested deeper than {}", deepest), "an application");
    Item item{local_name(node.name), {}};
    item.line = node.line;
    for (const auto& [name, value] : node.attributes)
        if (!name.starts_with("xmlns")) item.items.push_back({"@" + local_name(name), readable(value)});
    for (const xml::Node& child : node.children) {
        if (child.is_text())
            item.text += child.text;
        else
            item.items.push_back(converted(child, file, depth + 1));
    }
    item.text = without_indentation(readable(item.text));
    return item;
}

std::size_t count_of(const xml::Node& node) {
    std::size_t count = 1 + node.attributes.size();
    for (const xml::Node& child : node.children) count += count_of(child);
    return count;
}

void append_text(const Item& item, std::string& text) {
    if (!item.text.empty()) text += (text.empty() ? "" : "\n") + item.text;
    for (const Item& one : item.items)
        if (!is_attribute(one)) append_text(one, text);
}

bool says_nothing(const Item& item) {
    return item.text.empty() && std::all_of(item.items.begin(), item.items.end(),
                                            [](const Item& one) { return is_attribute(one) || says_nothing(one); });
}

void append_rest(const Item& item, std::size_t depth, std::string& text) {
    if (is_attribute(item) || says_nothing(item)) return;
    const std::string indent(depth * 2, ' ');
    if (!text.empty()) text += '\n';
    text += indent + item.name;
    if (!item.name.empty() && !item.text.empty()) text += ": ";
    text += item.text;
    for (const Item& one : item.items) append_rest(one, depth + 1, text);
}

} // namespace

bool Item::has(std::string_view member) const {
    return std::any_of(items.begin(), items.end(), [&](const Item& one) { return one.name == member; });
}

Item Item::take(std::string_view member) {
    const auto found = std::find_if(items.begin(), items.end(), [&](const Item& one) { return one.name == member; });
    if (found == items.end()) return {};
    Item taken = std::move(*found);
    items.erase(found);
    return taken;
}

Item Item::take_deep(std::string_view member) {
    if (has(member)) return take(member);
    for (Item& one : items)
        if (Item taken = one.take_deep(member); !taken.name.empty()) return taken;
    return {};
}

std::vector<Item> Item::take_all(std::string_view member) {
    const auto kept =
        std::stable_partition(items.begin(), items.end(), [&](const Item& one) { return one.name != member; });
    std::vector<Item> taken(std::make_move_iterator(kept), std::make_move_iterator(items.end()));
    items.erase(kept, items.end());
    return taken;
}

std::string Item::say(std::initializer_list<std::string_view> members) {
    for (const std::string_view member : members)
        if (has(member))
            if (std::string said = take(member).all_text(); !said.empty()) return said;
    return {};
}

std::vector<std::string> Item::say_all(std::string_view member) {
    std::vector<std::string> all;
    for (const Item& one : take_all(member))
        if (std::string said = one.all_text(); !said.empty()) all.push_back(std::move(said));
    return all;
}

std::string Item::all_text() const {
    std::string all;
    append_text(*this, all);
    return all;
}

std::string Item::rest() const {
    std::string all = text;
    for (const Item& one : items) append_rest(one, 0, all);
    return all;
}

Item item_from_json(std::string_view bytes, const std::string& file) {
    if (bytes.size() > most_bytes) refuse(file, fmt::format("it is larger than {} MB", most_bytes >> 20), "less");
    const std::string text = utf8_of(bytes, file);
    Item root;
    JsonItems items(root);
    if (!Json::sax_parse(text, &items)) refuse(file, items.refusal, "applications as JSON Resume");
    return root;
}

Item item_from_xml(std::string_view bytes, const std::string& file) {
    const xml::Node root = xml::parse_markup(bytes, file);
    if (count_of(root) > most_items)
        refuse(file, "there is more in it than any application holds", "fewer applications in one file");
    return converted(root, file, 0);
}

} // namespace evenhand::intake::candidates
