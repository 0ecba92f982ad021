#include "intake/candidates/stated.h"

#include "base/text.h"
#include "intake/candidates/labels.h"
#include "intake/candidates/plain_text.h"
#include "intake/tables/known.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace evenhand::intake::candidates {

namespace {

constexpr std::size_t longest_label = 60, longest_value = 300, address_lines = 6, near_the_head = 12, name_within = 3,
                      longest_question = 300;

/// The first e-mail address in a text; empty if there is none.
std::string_view mail_in(std::string_view text) {
    const auto of_address = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               static_cast<unsigned char>(c) >= 0x80 || std::string_view("._%+-'").find(c) != std::string_view::npos;
    };
    for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        std::size_t begin = at, end = at + 1;
        while (begin > 0 && of_address(text[begin - 1])) --begin;
        while (end < text.size() && of_address(text[end])) ++end;
        while (end > at + 1 && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
        if (begin < at && text.substr(at + 1, end - at - 1).find('.') != std::string_view::npos)
            return text.substr(begin, end - begin);
    }
    return {};
}

/// The key of what may be a heading; of a longer text none.
std::string heading_key(const std::string& text) {
    return text.size() <= longest_label ? key_of(text) : std::string();
}

/// "ZZ1 1ZZ", as it ends the last line of an address in Britain.
bool ends_in_postcode(std::string_view text) {
    std::string shape; // letters and digits from the end
    for (std::size_t at = text.size(); at-- > 0 && shape.size() < 5;) {
        const char c = text[at];
        const bool digit = c >= '0' && c <= '9', letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (digit || letter)
            shape += digit ? '9' : 'A';
        else if (c != ' ' || shape.empty())
            return false;
    }
    return shape == "AA99A" || shape == "AA9A9" || shape == "AA999";
}

bool has_phone(std::string_view text) {
    const auto digits = std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits >= 9 && text.size() <= 120;
}

/// The label by which headings of tables are known too, for whoever asks as a table does.
const Label* asked_as_elsewhere(const std::string& label) {
    const std::optional<intake::Meaning> asked = common_meaning(label);
    if (!asked || asked->field == "reference" || (asked->field == "address" && asked->part > 1))
        return nullptr; // in a letter they are the post's, or a place of work
    if (asked->field != "name") return label_named(key_of(asked->field));
    const int family = 3; // first and middle names are before it
    return label_named(asked->part == 0          ? "name"
                       : asked->part == known_as ? "known as"
                       : asked->part < family    ? "first name"
                       : asked->part == family   ? "surname"
                                                 : "former name");
}

/// Goes through the lines of a document and sorts them.
class Sorting {
  public:
    Sorting(const std::string& heading, const Form& form) : heading_(heading) {
        for (const Field& field : form.fields)
            for (const std::string* name : {&field.id, &field.label}) fields_.emplace(folded(*name), &field);
    }

    void all(const std::vector<Line>& lines) {
        for (at_ = 0; at_ < lines.size(); ++at_) line(lines);
    }

    Candidate candidate() {
        settle();
        close();
        Candidate all = std::move(found_);
        if (all.says(Meaning::name).empty()) {
            std::string given, family;
            for (const Part& part : all.parts) {
                if (part.meaning == Meaning::given_name) given += (given.empty() ? "" : " ") + part.text;
                if (part.meaning == Meaning::family_name && family.empty()) family = part.text;
            }
            all.add(Meaning::name, "Name", given + " " + family);
        }
        if (all.says(Meaning::email).empty()) all.add(Meaning::email, "E-mail", mail_);
        all.add(Meaning::statement, heading_, plain_text(rest_));
        return all;
    }

  private:
    std::vector<Line>& section_lines() { return section_.heading.empty() ? rest_ : lines_; }

    void line(const std::vector<Line>& lines) {
        const Line& line = lines[at_];
        if (goes_on(line)) return;
        if (line.cells.size() >= 2 ? labelled_cells(line) : labelled_text(line)) {
            if (open_) last_ = last_of_value(lines);
            return;
        }
        const std::string key = heading_key(line.cells.front());
        if (const std::string_view hr = hr_section(key); !hr.empty() && line.cells.size() == 1) {
            close();
            section_ = {Meaning::other, std::string(hr), {}};
            return;
        }
        if (hr_section_open() && (line.heading || is_section(key))) close();
        section_lines().push_back(line);
        if (!hr_section_open() && mail_.empty()) mail_ = mail_in(line.text());
    }

    /// As Form::for_heading finds it, but for the time it takes in every line.
    const Field* field_named(std::string_view text) const {
        if (text.size() > longest_question) return nullptr;
        const auto found = fields_.find(folded(tidied(text)));
        return found == fields_.end() ? nullptr : found->second;
    }

    bool hr_section_open() const { return !section_.heading.empty() && !panel_section_; }

    /// Whether a line may be a label's value that stands below it.
    bool may_go_on(const Line& line) const {
        const std::string text = line.text(), key = heading_key(text);
        return !line.heading && line.cells.size() == 1 && text.size() <= longest_value / 3 &&
               text.find(':') == std::string::npos && !known(text) && hr_section(key).empty() && !is_section(key);
    }

    /// The last line of what the open label says: of an address those that follow on one another, or up to a postcode.
    std::size_t last_of_value(const std::vector<Line>& lines) const {
        std::size_t last = open_->text.empty() ? at_ + 1 : at_;
        if (open_->meaning != Meaning::address || ends_in_postcode(open_->text)) return last;
        bool close = true;
        for (std::size_t next = at_ + 1; next < std::min(lines.size(), at_ + 1 + address_lines); ++next) {
            if (!may_go_on(lines[next])) break;
            close = close && (lines[next].close || next == at_ + 1);
            if (ends_in_postcode(lines[next].text())) return next;
            if (close && lines[next].close) last = next;
        }
        return last;
    }

    /// Takes a line for the label that waits for it.
    bool goes_on(const Line& line) {
        if (!open_) return false;
        const bool more = at_ <= last_ && may_go_on(line);
        if (more) open_->text += (open_->text.empty() ? "" : "\n") + line.text();
        if (!more || at_ >= last_) settle();
        return more;
    }

    void settle() {
        if (open_) found_.add(open_->meaning, open_->heading, open_->text);
        open_.reset();
    }

    /// The part that a label begins; nothing for any other words.
    std::optional<Part> known(std::string_view text) const {
        std::string label = tidied(text);
        while (!label.empty() && std::string_view(":*?.").find(label.back()) != std::string_view::npos)
            label.pop_back();
        if (label.empty() || label.size() > longest_label * 2) return std::nullopt;
        const Label* named = label.size() <= longest_label ? label_named(key_of(label)) : nullptr;
        const Field* field = field_named(label);
        if (!named) named = field ? label_named(key_of(field->id)) : asked_as_elsewhere(label);
        if (!named && !field) return std::nullopt;
        // What is told once is the applicant's; told again it may be an employer's, or a referee's, and stays.
        const bool asks_who = !field || field->identifies;
        if (asks_who && (hr_section_open() || told_.count(key_of(label)) > 0)) return std::nullopt;
        return Part{named ? named->meaning : Meaning::other, field ? field->label : std::string(named->heading), {}};
    }

    /// "Name | Ana Sample | Telephone | 020 …": every second cell a label.
    bool labelled_cells(const Line& line) {
        if (!known(line.cells[0])) return false;
        settle();
        for (std::size_t at = 0; at < line.cells.size(); at += 2) {
            const std::string value = at + 1 < line.cells.size() ? line.cells[at + 1] : std::string();
            if (const auto part = known(line.cells[at]))
                say(*part, line.cells[at], value, line);
            else
                section_lines().push_back({{line.cells[at] + (value.empty() ? "" : " | " + value)}, false, line.close});
        }
        return true;
    }

    /// "Telephone: 020 …", several in a line too; or a question of the form alone in its line.
    bool labelled_text(const Line& line) {
        const std::string& text = line.cells.front();
        if (const Field* field = field_named(key_without_end(text))) {
            settle();
            begin(*field);
            return true;
        }
        if (text.ends_with('?')) // "What is your full name?", and the answer below
            if (const auto part = known(text)) {
                settle();
                say(*part, text, {}, line);
                return true;
            }
        std::vector<std::tuple<Part, std::string, std::string>> parts;
        const std::vector<std::string> pieces = pieces_of(text);
        for (std::size_t at = 0; at < pieces.size(); ++at) {
            const std::size_t colon = pieces[at].find(':');
            const std::string label = pieces[at].substr(0, colon);
            const auto part = colon != std::string::npos || at + 1 < pieces.size() ? known(label) : std::nullopt;
            if (!part) return false; // not all of it is labelled: it stays, and searches find what they know
            std::string value = colon == std::string::npos ? std::string() : trimmed(pieces[at].substr(colon + 1));
            // "Name:", a tab, "Ana Sample"
            if (value.empty() && at + 1 < pieces.size() && pieces[at + 1].find(':') == std::string::npos)
                value = pieces[++at];
            parts.emplace_back(*part, label, std::move(value));
        }
        if (parts.empty()) return false;
        settle();
        for (const auto& [part, label, value] : parts) say(part, label, value, line);
        return true;
    }

    static std::string key_without_end(const std::string& text) {
        const std::size_t end = text.find_last_not_of(" :*");
        return text.substr(0, end == std::string::npos ? 0 : end + 1);
    }

    static std::vector<std::string> pieces_of(const std::string& text) {
        std::vector<std::string> pieces;
        std::string text_left = text;
        for (const std::string_view mark : {" | ", "\t", " • ", " · "}) {
            for (std::size_t at = text_left.find(mark); at != std::string::npos; at = text_left.find(mark))
                text_left.replace(at, mark.size(), "\n");
        }
        for (std::size_t at = 0; at <= text_left.size();) {
            const std::size_t end = std::min(text_left.find('\n', at), text_left.size());
            if (std::string piece = trimmed(std::string_view(text_left).substr(at, end - at)); !piece.empty())
                pieces.push_back(std::move(piece));
            at = end + 1;
        }
        return pieces;
    }

    /// A label with its value, or one whose value stands below.
    void say(Part part, const std::string& label, const std::string& value, const Line& line) {
        const Field* field = field_named(part.heading);
        if (field && field->type == FieldType::long_text && !field->identifies) {
            begin(*field);
            if (!value.empty()) lines_.push_back({{value}, false, false});
            return;
        }
        // A sentence that happens to begin so, or the title of a post.
        if (!field && (value.size() > longest_value || (part.heading == "Title" && !is_form_of_address(value)))) {
            section_lines().push_back(line);
            return;
        }
        if (!value.empty()) told_.insert(key_of(label));
        open(std::move(part), value);
        if (!value.empty() && (open_->meaning != Meaning::address || line.cells.size() >= 2)) settle();
    }

    void open(Part part, const std::string& value) {
        part.text = value;
        open_ = std::move(part);
    }

    /// A question of the form whose answer stands below.
    void begin(const Field& field) {
        close();
        if (field.identifies || (field.hr_only && field.type != FieldType::long_text)) {
            const Label* named = label_named(key_of(field.id));
            open({named ? named->meaning : Meaning::other, field.label, {}}, {});
            return;
        }
        section_ = {Meaning::other, field.label, {}};
        panel_section_ = field.panel_sees();
    }

    void close() {
        if (!section_.heading.empty()) found_.add(section_.meaning, section_.heading, plain_text(lines_));
        section_ = {};
        panel_section_ = false;
        lines_.clear();
    }

    const std::string& heading_;
    std::map<std::string, const Field*> fields_; ///< by folded id and label
    Candidate found_;
    std::vector<Line> rest_, lines_; ///< of no section, and of the one that is open
    Part section_;                   ///< open while it has a heading
    bool panel_section_ = false;
    std::optional<Part> open_;      ///< a label that may go on in the next line
    std::size_t at_ = 0, last_ = 0; ///< this line, and the last that the open label takes
    std::string mail_;
    std::set<std::string> told_; ///< labels that had their value
};

} // namespace

Stated stated_in(const document::Document& document, const std::string& heading, const Form& form) {
    const std::vector<Line> lines = lines_of(document);
    Stated stated;
    Sorting sorting(heading, form);
    sorting.all(lines);
    stated.candidate = sorting.candidate();
    std::string margins;
    for (const document::Paragraph& paragraph : document.margins) margins += trimmed(paragraph.text()) + "\n";
    stated.candidate.add(Meaning::other, "Headers and footers", margins);
    for (std::size_t at = 0; at < std::min(lines.size(), name_within) && stated.head_line.empty(); ++at)
        stated.head_line = name_in_line(lines[at].text());
    for (std::size_t at = 0; at < std::min(lines.size(), near_the_head); ++at)
        stated.with_contacts =
            stated.with_contacts || !mail_in(lines[at].text()).empty() || has_phone(lines[at].text());
    return stated;
}

} // namespace evenhand::intake::candidates
