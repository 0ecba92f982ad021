#include "spec/import/statements.h"

#include "base/text.h"
#include "spec/import/text.h"
#include "spec/import/words.h"

#include <algorithm>
#include <array>

namespace evenhand::spec::importing {

namespace {

/// Words at the end of a line that show that it goes on.
constexpr std::array<std::string_view, 14> open_ends = {"and", "or",   "of", "the", "to", "in", "with",
                                                        "for", "from", "a",  "an",  "by", "at", "including"};

bool is_link(std::string_view text) {
    const std::string words = plain(text);
    return words == " or " || words == " and " || words == " and or " || words == " plus ";
}

bool goes_on(const Line& before) {
    if (ends_with_any(before.text, ",&/")) return true;
    const auto words = words_of(plain(before.text));
    return !words.empty() && !ends_with_any(before.text, ".;:)") &&
           std::find(open_ends.begin(), open_ends.end(), words.back()) != open_ends.end();
}

/// Whether the line belongs to the statement before it.
bool continues(const Line& line, const Line& before) {
    const std::string_view text = before.text;
    const bool or_else = text.size() > 4 && text.substr(text.size() - 3) == " or" &&
                         !ends_with_any(text.substr(0, text.size() - 3), ";,");
    if (!line.mark.empty() && !(or_else && line.is_bullet())) {
        // A deeper list under a statement gives its details, if they are few words or it announced them.
        return line.depth > before.depth && before.depth > 0 && before.is_bullet() == line.is_bullet() &&
               (ends_with_any(before.text, ":") || (line.is_bullet() && word_count(line.text) <= 4));
    }
    return or_else || starts_lower(line.text) || line.text[0] == '(' || goes_on(before);
}

/// Whether the bullets that come next are a few words each: "including: Word, Excel" is one requirement.
bool lists_things(const std::vector<Line>& lines, std::size_t at) {
    std::size_t next = at + 1;
    for (; next < lines.size() && lines[next].is_bullet(); ++next)
        if (word_count(lines[next].text) > 3) return false;
    return next > at + 1;
}

/// Whether marked lines come next that complete this one.
bool is_stem(const std::vector<Line>& lines, std::size_t at) {
    const Line& line = lines[at];
    if (at + 1 >= lines.size() || lines[at + 1].mark.empty() || !line.mark.empty()) return false;
    if (lists_things(lines, at)) return false;
    const std::string words = plain(line.text);
    const bool open = ends_with_any(line.text, ":") || has(words, "the following") || goes_on(line);
    return open && !importance_said(words);
}

/// "**Qualifications**" over statements in the same cell.
bool is_group_heading(const std::vector<Line>& lines, std::size_t at) {
    const Line& line = lines[at];
    const std::string words = plain(line.text);
    if (at + 1 >= lines.size() || !line.mark.empty() || word_count(line.text) > 5) return false;
    if (starts_as_requirement(words) || ends_with_any(line.text, ".;,")) return false;
    const Line& next = lines[at + 1];
    if (line.bold && !next.bold && !next.mark.empty()) return true;
    const auto all = words_of(words);
    const bool open = std::find(open_ends.begin(), open_ends.end(), all.empty() ? "" : all.back()) != open_ends.end();
    if (!is_category(words) || open) return false; // "A working knowledge of:" goes on
    return (line.bold && !next.bold) || (ends_with_any(line.text, ":") && !next.mark.empty());
}

/// "1. Ability to:" and the lines that complete it, which count on their own or are bullets.
bool announces_details(const std::vector<Line>& lines, std::size_t at) {
    const Line& line = lines[at];
    if (at + 1 >= lines.size() || !ends_with_any(line.text, ":")) return false;
    if (line.mark.empty()) return lists_things(lines, at);
    const Line& next = lines[at + 1];
    return !next.mark.empty() && (next.depth > line.depth || next.is_bullet() != line.is_bullet());
}

std::string without_link(std::string piece) {
    piece = trimmed(piece);
    for (const std::string_view link : {"and ", "or "})
        if (piece.size() > link.size() && piece.substr(0, link.size()) == link)
            return trimmed(piece.substr(link.size()));
    return piece;
}

/// Words of which one makes a piece a requirement of its own.
constexpr std::array<std::string_view, 18> whole_things = {
    "qualification", "qualifications", "experience", "knowledge", "skills",     "ability",
    "degree",        "certificate",    "diploma",    "licence",   "training",   "membership",
    "awareness",     "understanding",  "commitment", "evidence",  "registered", "registration"};

/// The parts between semicolons that stand in no brackets.
std::vector<std::string> outside_brackets(const std::string& text) {
    std::vector<std::string> parts(1);
    int depth = 0;
    for (const char c : text) {
        depth += (c == '(' || c == '[') - (c == ')' || c == ']');
        if (c == ';' && depth <= 0)
            parts.emplace_back();
        else
            parts.back() += c;
    }
    return parts;
}

/// The requirements between semicolons; one piece where a semicolon parts less than requirements.
std::vector<std::string> between_semicolons(const std::string& text, const Legend& legend) {
    std::vector<std::string> pieces;
    bool linked = false; // "elections; ballots; and claims" is one list
    const auto parts = outside_brackets(text);
    for (const std::string& piece : parts) linked = linked || without_link(piece) != trimmed(piece);
    // "Essential: bakes bread; cleans ovens" is a list of requirements however they begin.
    const bool labelled = importance_value(text.substr(0, text.find(':')), legend).has_value();
    for (const std::string& piece : parts) {
        std::string words = without_link(piece);
        if (words.empty()) continue;
        const std::string plain_words = plain(words);
        const bool anew = starts_as_requirement(plain_words) || (starts_upper(words) && word_count(words) >= 2) ||
                          (!linked && (pieces.empty() || labelled || has_any(plain_words, whole_things)));
        if (!anew) return {text};
        pieces.push_back(std::move(words));
    }
    return pieces.size() < 2 ? std::vector<std::string>{text} : pieces;
}

/// "Hive inspections (E), swarm control (E) and honey extraction (D)": the pieces that end in an importance each,
/// behind what leads on to them; one piece for any other text.
std::vector<std::string> between_importances(const std::string& text, const Legend& legend) {
    std::vector<std::string> pieces;
    std::size_t told = 0;
    const std::size_t colon = text.find(": ");
    if (colon != std::string::npos && colon < text.find('(') && word_count(text.substr(0, colon)) <= 8)
        told = colon + 2;
    for (std::size_t open = text.find_first_of("([", told); open != std::string::npos;
         open = text.find_first_of("([", open + 1)) {
        const std::size_t close = text.find(text[open] == '(' ? ')' : ']', open);
        if (close == std::string::npos) break;
        if (!importance_value(text.substr(open + 1, close - open - 1), legend)) continue;
        std::string piece = trimmed(text.substr(told, close + 1 - told));
        while (!piece.empty() && ends_with_any(piece.substr(0, 1), ",; ")) piece.erase(0, 1);
        pieces.push_back(without_link(trimmed(piece)));
        told = close + 1;
    }
    const std::string rest = plain(text.substr(told));
    return pieces.size() < 2 || rest != " " ? std::vector<std::string>{text} : pieces;
}

class Grouping {
  public:
    Grouping(const std::vector<Line>& lines, const Legend& legend) : lines_(lines), legend_(legend) {}

    std::vector<Statement> run() {
        for (std::size_t at = 0; at < lines_.size(); ++at) take(at);
        flush();
        end_stem();
        return std::move(result_);
    }

  private:
    void take(std::size_t at) {
        const Line& line = lines_[at];
        if (line.text.empty() || is_nothing(line.text)) return;
        if (is_link(line.text)) {
            linked_ = open_;
            if (open_) append(line.text);
            return;
        }
        if (const auto label = label_of(line); label) {
            flush();
            end_stem();
            Statement one;
            one.kind = Statement::Kind::label;
            one.words = line.text;
            one.said.importance = label;
            one.said.importance_words = clean(std::string_view(line.text).substr(0, line.text.find(':')));
            one.place = line.place;
            result_.push_back(std::move(one));
            return;
        }
        if (open_ && !is_group_heading(lines_, at) && (linked_ || detail_of(line) || continues(line, before_))) {
            append((line.is_bullet() || line.mark.empty() ||
                            line.number().find_first_not_of("abcdefghivx") != std::string::npos
                        ? ""
                        : line.mark + " ") +
                   line.text);
            linked_ = false;
            return;
        }
        flush();
        const bool heading = is_group_heading(lines_, at);
        if (heading || is_stem(lines_, at)) {
            end_stem();
            Statement stem;
            stem.kind = heading ? Statement::Kind::heading : Statement::Kind::stem;
            stem.words = stem.said.text = line.text;
            stem.place = line.place;
            result_.push_back(std::move(stem));
            stem_ = !heading;
            return;
        }
        if (line.mark.empty()) end_stem();
        begin(at);
    }

    static std::optional<Importance> label_of(const Line& line) {
        if (word_count(line.text) > 6) return std::nullopt;
        return importance_said(plain(line.text));
    }

    bool detail_of(const Line& line) const {
        return details_ && !line.mark.empty() &&
               (line.depth > before_.depth || line.is_bullet() != before_.is_bullet());
    }

    void begin(std::size_t at) {
        const Line& line = lines_[at];
        open_ = true;
        details_ = announces_details(lines_, at);
        before_ = line;
        text_ = line.text;
        words_ = line.mark.empty() ? line.text : line.mark + " " + line.text;
    }

    void append(const std::string& more) {
        text_ += " " + more;
        words_ += " " + more;
        if (!details_) before_.text = text_;
    }

    void flush() {
        if (!open_) return;
        open_ = linked_ = details_ = false;
        auto pieces = between_semicolons(text_, legend_);
        if (pieces.size() == 1) pieces = between_importances(text_, legend_);
        std::optional<Stripped> label;
        for (std::string& piece : pieces) {
            Statement one;
            one.number = pieces.size() == 1 ? before_.number() : std::string();
            one.words = pieces.size() == 1 ? words_ : piece;
            one.said = stripped(piece, legend_);
            one.bold = before_.bold;
            one.place = before_.place;
            if (label && !one.said.importance) {
                one.said.importance = label->importance;
                one.said.importance_words = label->importance_words;
            }
            // "Essential: bakes bread; knows ovens": said once before all of them.
            const std::size_t colon = piece.find(':');
            if (pieces.size() > 1 && &piece == &pieces.front() && one.said.importance && colon != std::string::npos &&
                importance_value(piece.substr(0, colon), legend_))
                label = one.said;
            if (!one.said.text.empty()) result_.push_back(std::move(one));
        }
    }

    void end_stem() {
        if (!stem_) return;
        stem_ = false;
        Statement end;
        end.kind = Statement::Kind::end_of_stem;
        result_.push_back(std::move(end));
    }

    const std::vector<Line>& lines_;
    const Legend& legend_;
    std::vector<Statement> result_;
    bool open_ = false, linked_ = false, details_ = false, stem_ = false;
    Line before_; ///< the line with which the open statement begins
    std::string text_, words_;
};

} // namespace

std::vector<Statement> statements_in(const std::vector<Line>& lines, const Legend& legend) {
    return Grouping(lines, legend).run();
}

std::size_t count_of(const std::vector<Statement>& statements) {
    return static_cast<std::size_t>(std::count_if(statements.begin(), statements.end(), [](const Statement& one) {
        return one.kind == Statement::Kind::statement;
    }));
}

} // namespace evenhand::spec::importing
