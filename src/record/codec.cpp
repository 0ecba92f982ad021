#include "record/codec.h"

#include "base/json.h"
#include "base/text.h"
#include "record/event_fields.h"
#include "record/names.h"

#include <charconv>

namespace evenhand::record {

namespace {

using panel::Word;

template <class T, class Archive>
concept RowOf = requires(Archive& archive, T& value) {
    row(archive, value);
};
template <class T>
concept Enumeration = std::is_enum_v<T>;

constexpr std::string_view hr_prefix = "hr:", file_prefix = "file:";
constexpr std::size_t hash_digits = 64;

// --- writing: straight into the text, since building a JSON tree of 10,000 rows takes several times as long
// ---------------

class Writer {
  public:
    Writer(std::string& out, Rows rows) : out_(out), rows_(rows) {}

    template <class T>
    void operator()(const char* key, const T& value) {
        separate();
        write(std::string_view(key));
        out_ += ':';
        write(value);
        first_ = false;
    }
    template <class... T>
    void items(const T&... values) {
        (item(values), ...);
    }
    template <class T>
    void later(std::size_t, const std::vector<T>& values) {
        if (rows_ == Rows::whole || !values.empty()) item(values);
    }

    template <class E>
    void object(const E& event) {
        first_ = true;
        out_ += '{';
        fields(*this, event);
        out_ += '}';
    }

  private:
    void separate() {
        if (!first_) out_ += ',';
        first_ = false;
    }
    template <class T>
    void item(const T& value) {
        separate();
        write(value);
        first_ = false;
    }
    void write(std::string_view text);
    void write(const std::string& text) { write(std::string_view(text)); }
    void write(bool value) { out_ += value ? "true" : "false"; }
    void write(int value) { write(std::int64_t{value}); }
    void write(std::int64_t value) {
        char digits[24];
        const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
        out_.append(digits, end);
    }
    void write(const merit::Mark& mark) {
        if (mark.is_level())
            write(mark.value());
        else
            out_ += mark.is_given() ? "\"?\"" : "null";
    }
    void write(const Word& word) {
        out_ += '"';
        if (!word.hash.empty()) (out_ += word.hr_only ? hr_prefix : std::string_view()) += word.hash;
        out_ += '"';
    }
    void write(const panel::KeptFile& file) { (((out_ += '"') += file_prefix) += file.hash) += '"'; }
    template <Enumeration E>
    void write(E value) {
        write(name_of(value));
    }
    template <class T>
    void write(const std::vector<T>& values) {
        out_ += '[';
        first_ = true;
        for (const T& value : values) item(value);
        out_ += ']';
        first_ = false;
    }
    template <RowOf<Writer> T>
    void write(const T& value) {
        out_ += '[';
        first_ = true;
        row(*this, value);
        out_ += ']';
        first_ = false;
    }

    std::string& out_;
    Rows rows_;
    bool first_ = true;
};

/// What follows the backslash where JSON has a short form; 0 where it has none.
char escape_letter(char c) {
    switch (c) {
    case '\b':
        return 'b';
    case '\f':
        return 'f';
    case '\n':
        return 'n';
    case '\r':
        return 'r';
    case '\t':
        return 't';
    case '"':
    case '\\':
        return c;
    default:
        return 0;
    }
}

void Writer::write(std::string_view text) {
    if (!is_utf8(text)) throw InvalidInput("A text is not UTF-8 and cannot be kept in a record.");
    static constexpr char digits[] = "0123456789abcdef";
    out_ += '"';
    std::size_t done = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\') continue;
        out_ += text.substr(done, i - done);
        done = i + 1;
        out_ += '\\';
        if (const char letter = escape_letter(text[i]))
            out_ += letter;
        else
            ((out_ += "u00") += digits[c >> 4]) += digits[c & 15];
    }
    out_ += text.substr(done);
    out_ += '"';
}

// --- reading
// ---------------------------------------------------------------------------------------------------------------

class Reader {
  public:
    explicit Reader(const Json& json) : json_(json) {}

    template <class T>
    void operator()(const char* key, T& value) {
        read(json_.at(key), value);
    }
    template <class... T>
    void items(T&... values) {
        std::size_t index = 0;
        (read(json_.at(index++), values), ...);
    }
    template <class T>
    void later(std::size_t at, std::vector<T>& values) {
        if (at < json_.size()) read(json_.at(at), values);
    }

  private:
    static void read(const Json& json, std::string& text) { text = json.get_ref<const std::string&>(); }
    static void read(const Json& json, bool& value) { value = json.get_ref<const bool&>(); }
    template <class Whole>
    requires std::same_as<Whole, int> || std::same_as<Whole, std::int64_t>
    static void read(const Json& json, Whole& value) {
        if (!json.is_number_integer()) throw StorageError("a whole number was expected");
        value = json.get<Whole>();
    }
    static void read(const Json& json, merit::Mark& mark) {
        if (json.is_null())
            mark = merit::Mark();
        else if (json.is_string())
            mark = merit::Mark::cannot_judge();
        else {
            int level = 0;
            read(json, level);
            mark = merit::Mark::level(level);
        }
    }
    static void read(const Json& json, Word& word) { word = word_referred_to(json.get_ref<const std::string&>()); }
    static void read(const Json& json, panel::KeptFile& file) {
        const std::string_view reference = json.get_ref<const std::string&>();
        if (!reference.starts_with(file_prefix) || reference.size() != file_prefix.size() + hash_digits)
            throw StorageError(fmt::format("The record is damaged: \"{}\" is no file's hash.", reference));
        file.hash = reference.substr(file_prefix.size());
    }
    template <Enumeration E>
    static void read(const Json& json, E& value) {
        value = named<E>(json.get_ref<const std::string&>());
    }
    template <class T>
    static void read(const Json& json, std::vector<T>& values) {
        values.resize(json.get_ref<const Json::array_t&>().size());
        for (std::size_t i = 0; i < values.size(); ++i) read(json[i], values[i]);
    }
    template <RowOf<Reader> T>
    static void read(const Json& json, T& value) {
        Reader reader(json);
        row(reader, value);
    }

    const Json& json_;
};

// --- finding words and files
// -----------------------------------------------------------------------------------------------------------

class Finder {
  public:
    Finder(const std::function<void(Word&)>& word, const std::function<void(panel::KeptFile&)>& file)
        : word_(word), file_(file) {}
    template <class T>
    void operator()(const char*, T& value) {
        look(value);
    }
    template <class... T>
    void items(T&... values) {
        (look(values), ...);
    }
    template <class T>
    void later(std::size_t, std::vector<T>& values) {
        look(values);
    }

  private:
    template <class T>
    void look(T&) {}
    void look(Word& word) { word_(word); }
    void look(panel::KeptFile& file) { file_(file); }
    void look(std::vector<std::string>&) {}
    template <class T>
    void look(std::vector<T>& values) {
        for (T& value : values) look(value);
    }
    template <RowOf<Finder> T>
    void look(T& value) {
        row(*this, value);
    }

    const std::function<void(Word&)>& word_;
    const std::function<void(panel::KeptFile&)>& file_;
};

/// Calls `found` with a default event of that kind. \returns whether there is one
template <std::size_t index = 0, class Found>
bool with_kind(std::string_view kind, Found&& found) {
    if constexpr (index == std::variant_size_v<panel::What>)
        return false;
    else {
        panel::What what(std::in_place_index<index>);
        if (panel::kind(what) != kind) return with_kind<index + 1>(kind, found);
        found(std::get<index>(what));
        return true;
    }
}

} // namespace

std::string encode(const panel::What& what, Rows rows) {
    std::string body;
    if (const auto* scores = std::get_if<panel::ScoresGiven>(&what)) body.reserve(64 + 40 * scores->rows.size());
    std::visit([&](const auto& event) { Writer(body, rows).object(event); }, what);
    return body;
}

panel::What decode(std::string_view kind, int version, std::string_view body) {
    if (version != body_version)
        throw StorageError(fmt::format("It was written by a newer Evenhand (\"{}\", version {}).", kind, version));
    panel::What what;
    try {
        const Json json = Json::parse(body);
        const bool known = with_kind(kind, [&](auto event) {
            Reader reader(json);
            fields(reader, event);
            what = std::move(event);
        });
        if (!known) throw StorageError(fmt::format("\"{}\" is no kind of event that this program knows.", kind));
    } catch (const Json::exception& error) {
        throw StorageError(fmt::format("The body of a \"{}\" cannot be read: {}.", kind, error.what()));
    }
    return what;
}

std::string word_reference(const Word& word) {
    if (word.hash.empty()) return {};
    return word.hr_only ? std::string(hr_prefix) + word.hash : word.hash;
}

Word word_referred_to(std::string_view reference) {
    Word word;
    word.hr_only = reference.substr(0, hr_prefix.size()) == hr_prefix;
    word.hash = reference.substr(word.hr_only ? hr_prefix.size() : 0);
    if (!word.hash.empty() && word.hash.size() != hash_digits)
        throw StorageError(fmt::format("The record is damaged: \"{}\" is no word's hash.", reference));
    return word;
}

void visit_kept(panel::What& what, const std::function<void(Word&)>& word,
                const std::function<void(panel::KeptFile&)>& file) {
    Finder finder(word, file);
    std::visit([&](auto& event) { fields(finder, event); }, what);
}

} // namespace evenhand::record
