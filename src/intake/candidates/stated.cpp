#include "intake/candidates/stated.h"

#include "base/text.h"
#include "intake/candidates/labels.h"
#include "intake/candidates/plain_text.h"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

namespace evenhand::intake::candidates {

namespace {

constexpr std::size_t longest_label = 60, longest_value = 300, address_lines = 6, near_the_head = 12;

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

bool has_phone(std::string_view text) {
    const auto digits = std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits >= 9 && text.size() <= 120;
}

/// Goes through the lines of a document and sorts them.
class Sorting {
  public:
    Sorting(const std::string& heading, const Form& form) : heading_(heading), form_(form) {}

    void line(const Line& line) {
        if (goes_on(line)) return;
        if (line.cells.size() >= 2 ? labelled_cells(line) : labelled_text(line)) return;
        const std::string key = key_of(line.cells.front());
        if (const std::string_view hr = hr_section(key); !hr.empty() && line.cells.size() == 1) {
            close();
            section_ = {Meaning::other, std::string(hr), {}};
            return;
        }
        if (!panel_section_ && (line.heading || is_section(key))) close();
        section_lines().push_back(line);
        if (section_.heading.empty() || panel_section_) look_for_mail(line.text());
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

    /// What a label whose value stands below is waiting for.
    bool goes_on(const Line& line) {
        if (!open_) return false;
        const std::string text = line.text();
        const std::size_t colon = text.find(':');
        const bool fits = !line.heading && line.cells.size() == 1 && text.size() <= longest_value / 3 &&
                          (colon == std::string::npos || !known(text.substr(0, colon))) && !known(text) &&
                          hr_section(key_of(text)).empty() && !is_section(key_of(text));
        const bool more =
            open_->meaning == Meaning::address ? taken_ < address_lines && (taken_ == 0 || line.close) : taken_ == 0;
        if (!fits || !more) {
            settle();
            return false;
        }
        open_->text += (open_->text.empty() ? "" : "\n") + text;
        ++taken_;
        if (open_->meaning != Meaning::address) settle();
        return true;
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
        const Field* field = form_.for_heading(label);
        if (!named && field) named = label_named(key_of(field->id));
        if (!named && !field) return std::nullopt;
        // What is told once is the applicant's; told again it may be an employer's, and stays where it is.
        if (!field && told_.count(key_of(label)) > 0) return std::nullopt;
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
        if (const Field* field = form_.for_heading(key_without_end(text))) {
            settle();
            begin(*field);
            return true;
        }
        std::vector<std::tuple<Part, std::string, std::string>> parts;
        for (const std::string& piece : pieces_of(text)) {
            const std::size_t colon = piece.find(':');
            const auto part = colon == std::string::npos ? std::nullopt : known(piece.substr(0, colon));
            if (!part) return false; // not all of it is labelled: it stays, and searches find what they know
            parts.emplace_back(*part, piece.substr(0, colon), trimmed(piece.substr(colon + 1)));
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
        const Field* field = form_.for_heading(part.heading);
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
        taken_ = value.empty() ? 0 : 1;
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

    void look_for_mail(const std::string& text) {
        if (mail_.empty()) mail_ = mail_in(text);
    }

    const std::string& heading_;
    const Form& form_;
    Candidate found_;
    std::vector<Line> rest_, lines_; ///< of no section, and of the one that is open
    Part section_;                   ///< open while it has a heading
    bool panel_section_ = false;
    std::optional<Part> open_; ///< a label that may go on in the next line
    std::size_t taken_ = 0;    ///< its lines so far
    std::string mail_;
    std::set<std::string> told_; ///< labels that had their value
};

} // namespace

Stated stated_in(const document::Document& document, const std::string& heading, const Form& form) {
    const std::vector<Line> lines = lines_of(document);
    Stated stated;
    Sorting sorting(heading, form);
    for (const Line& line : lines) sorting.line(line);
    stated.candidate = sorting.candidate();
    std::string margins;
    for (const document::Paragraph& paragraph : document.margins) margins += trimmed(paragraph.text()) + "\n";
    stated.candidate.add(Meaning::other, "Headers and footers", margins);
    if (!lines.empty() && looks_like_name(lines.front().text())) {
        stated.first_line = tidied(lines.front().text());
        for (std::size_t at = 1; at < std::min(lines.size(), near_the_head); ++at)
            stated.with_contacts =
                stated.with_contacts || !mail_in(lines[at].text()).empty() || has_phone(lines[at].text());
    }
    return stated;
}

} // namespace evenhand::intake::candidates
