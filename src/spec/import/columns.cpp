#include "spec/import/columns.h"

#include "base/text.h"
#include "spec/import/heads.h"
#include "spec/import/text.h"
#include "spec/import/values.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::spec::importing {

namespace {

/// What stands in a column, cell by cell.
struct Profile {
    int filled = 0, ticks = 0, real_ticks = 0, importance = 0, methods = 0, codes = 0, numbers = 0, texts = 0;
    int words = 0;      ///< of all texts
    int longest = 0;    ///< words of the longest cell
    int categories = 0; ///< texts such as "Knowledge and skills"
    int mentions = 0;   ///< texts of a few words that name a method
    bool essential = false, desirable = false;
    std::string only; ///< what all of them say, where they say the same one character; else empty
    std::string all;  ///< plain words
    bool marks() const { return filled > 0 && texts == 0; }
    int mean() const { return filled == 0 ? 0 : words / filled; }
};

bool each_line(const std::string& words, const Legend& legend, bool (*is)(const std::string&, const Legend&)) {
    const auto lines = split(words, "\n");
    return !lines.empty() &&
           std::all_of(lines.begin(), lines.end(), [&](const std::string& line) { return is(line, legend); });
}

/// "3", "2.1", "A.1", "E12": counts rows.
bool is_number(const std::string& words) {
    const std::size_t letters = std::min(words.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), words.size());
    const std::string rest = words.substr(letters);
    // "a)", "(b)", "iv."
    const std::string core = words.substr(words.substr(0, 1) == "(");
    const bool letter =
        core.size() >= 2 && core.size() <= 4 && ends_with_any(core, ").") &&
        core.substr(0, core.size() - 1).find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos;
    if (letter) return true;
    return letters <= 2 && words.size() <= 8 && rest.find_first_of("0123456789") != std::string::npos &&
           rest.find_first_not_of("0123456789.()-") == std::string::npos;
}

void look_at(const std::string& words, const Legend& legend, Profile& profile) {
    const std::string one = clean(words);
    if (is_ditto(one)) return;
    ++profile.filled;
    profile.only = profile.filled == 1 || profile.only == one ? one : std::string();
    const int count = static_cast<int>(word_count(words));
    profile.words += count;
    profile.longest = std::max(profile.longest, count);
    const auto lines = split(words, "\n");
    if (std::none_of(lines.begin(), lines.end(), says_both_languages)) profile.all += plain(words);
    const bool dash = one == "-" || one == "\u2013" || one == "\u2014";
    if (dash || (is_nothing(one) && tick_of(one) == Tick::none)) {
        --profile.filled;
        return;
    }
    const auto is_importance = [](const std::string& line, const Legend& of) {
        return importance_value(line, of).has_value() || values_alone(line, of).has_value();
    };
    const auto is_method = [](const std::string& line, const Legend& of) { return is_assessment(line, of); };
    const auto is_tick = [](const std::string& line, const Legend& of) {
        return tick_of(line) != Tick::none && !of.method(line);
    };
    const bool figures = one.find_first_not_of("0123456789.%() ") == std::string::npos;
    if ((figures || is_number(one)) && !legend.method(one)) {
        ++profile.numbers;
    } else if (each_line(words, legend, is_tick)) {
        ++profile.ticks;
        profile.real_ticks += tick_of(one) == Tick::yes;
    } else if (each_line(words, legend, is_importance)) {
        ++profile.importance;
        const std::string first = split(words, "\n").front();
        const auto both = values_alone(first, legend);
        const auto is = both ? both->importance : importance_value(first, legend);
        (is == Importance::essential ? profile.essential : profile.desirable) = true;
    } else if (each_line(words, legend, is_method) || !groups_in(words, legend).empty()) {
        ++(is_assessment(words, legend) ? profile.methods : profile.codes);
    } else if (looks_like_codes(one)) {
        ++profile.codes;
    } else {
        ++profile.texts;
        profile.categories += count <= 5 && is_category(plain(one)) && !starts_as_requirement(plain(one));
        const auto all = words_of(plain(one));
        for (std::size_t at = 0; at < all.size() && all.size() <= 14; ++at)
            if (method_at(all, at)) {
                ++profile.mentions;
                break;
            }
    }
}

class ColumnsReader {
  public:
    ColumnsReader(const Grid& grid, std::size_t header, std::size_t first, std::size_t last, const Legend& legend)
        : grid_(grid), legend_(legend) {
        result_.all.resize(grid.columns());
        for (std::size_t column = 0; column < grid.columns(); ++column) {
            heads_.push_back(head(column, header, first));
            profiles_.push_back(profile(column, first, last));
            result_.all[column].heading = heads_.back().words;
        }
    }

    Columns read(std::size_t first, std::size_t last) {
        const bool numbered = first < last && shift_past_numbers(first, last);
        int levels = 0, single_methods = 0;
        for (std::size_t column = 0; column < heads_.size(); ++column) {
            const Head& head = heads_[column];
            const bool again = column > 0 && heads_[column - 1].words == head.words;
            levels += head.said.level && head.names_columns && !head.importance.one();
            single_methods += head.method.has_value() && !again;
            result_.criteria_named =
                result_.criteria_named || (head.generic && head.said.statement) || head.said.speaks;
        }
        result_.levels = levels >= 2;
        for (const Head& head : heads_) { // "Task" beside "Application" and "Interview" is a method
            const bool among_methods = head.method && single_methods >= 2;
            result_.duties = result_.duties || (head.said.duty && head.names_columns && !among_methods);
        }
        for (std::size_t column = 0; column < heads_.size(); ++column)
            result_.all[column].role = numbered && column == 0 ? Role::number : role(column, single_methods);
        choose_statements();
        translations();
        crosses(first, last);
        for (const Column& column : result_.all)
            result_.has_values = result_.has_values || column.role == Role::importance || column.role == Role::method ||
                                 column.role == Role::mark || (column.role == Role::statement && column.importance);
        return std::move(result_);
    }

  private:
    /// The lowest heading that says something it knows; else all of them in one.
    Head head(std::size_t column, std::size_t header, std::size_t first) const {
        Head best;
        std::string all;
        for (std::size_t row = first; row-- > header;) {
            const Head one = head_of(grid_.words(row, column), legend_);
            if (one.words.empty() || (row + 1 < first && !grid_.begins(row + 1, column))) continue;
            const bool knows =
                one.importance.one() || one.importance_column || one.method || one.method_column || one.names_columns;
            if (!best.words.empty() && best.generic && one.importance.one()) { // "Essential" over "Criteria"
                Head both = one;
                both.importance.rest = " ";
                return both;
            }
            if (best.method && !best.method_column && one.importance.one()) { // "Essential" over "Form", "Interview"
                best.importance = one.importance;
                return best;
            }
            if (best.generic || best.method) continue;
            const bool open = (one.generic && one.said.statement) || (one.method && !one.method_column);
            if (knows && !open) return one;
            if (best.words.empty() || open) best = one;
        }
        return best;
    }

    Profile profile(std::size_t column, std::size_t first, std::size_t last) const {
        Profile profile;
        for (std::size_t row = first; row < last; ++row) {
            const std::string& words = grid_.words(row, column);
            const document::Cell* cell = grid_.at(row, column);
            // A row of one cell over all columns is a heading or a note.
            if (words.empty() || !grid_.begins(row, column) || !cell || cell->columns > 1) continue;
            look_at(words, legend_, profile);
        }
        return profile;
    }

    /// Where the rows begin with a number that has no heading, all headings stand one column too far on the left.
    bool shift_past_numbers(std::size_t first, std::size_t last) {
        const bool room = heads_.size() > 2 && heads_.back().words.empty() && profiles_.back().filled > 0 &&
                          !heads_[0].words.empty() && !heads_[0].said.number;
        if (!room) return false;
        bool any = false;
        for (std::size_t row = first; row < last; ++row) {
            if (grid_.filled(row).size() < 2 || grid_.words(row, 0).empty()) continue;
            if (!is_number(clean(grid_.words(row, 0)))) return false;
            any = true;
        }
        if (!any) return false;
        heads_.insert(heads_.begin(), Head());
        heads_.pop_back();
        for (std::size_t column = 0; column < heads_.size(); ++column)
            result_.all[column].heading = heads_[column].words;
        return true;
    }

    /// Whether a column that stands for one importance holds statements.
    bool importance_over_words() const {
        for (std::size_t column = 0; column < heads_.size(); ++column)
            if (heads_[column].importance.one() && profiles_[column].texts > 0) return true;
        return false;
    }

    Role mark(std::size_t column) {
        Column& one = result_.all[column];
        const Head& head = heads_[column];
        if (head.importance.one()) one.importance = head.importance.which();
        if (head.method) one.method = head.method;
        one.code = head.code;
        return Role::mark;
    }

    Role role(std::size_t column, int single_methods) {
        const Head& head = heads_[column];
        const Profile& profile = profiles_[column];
        // A few words among numbers head the rows below them.
        if (head.said.number && profile.texts <= profile.numbers && profile.methods == 0 &&
            (profile.texts == 0 || column == 0))
            return Role::number;
        if (head.importance_column && profile.importance * 2 > profile.filled) return Role::importance;
        if (head.said.weight && head.importance.one() && profile.numbers > 0 && profile.texts == 0) {
            result_.all[column].weighs = true;
            return mark(column);
        }
        if (head.said.weight && head.names_columns) return Role::weight;
        if (head.importance_column) return profile.texts * 2 > profile.filled ? Role::unknown : Role::importance;
        if (head.importance.one()) {
            if (profile.filled > 0 && profile.numbers == profile.filled)
                return Role::number; // under one heading for both
            if (profile.essential && profile.desirable && profile.importance == profile.filled) return Role::importance;
            // An empty column is what the other of the two is.
            if (profile.texts == 0 && (profile.filled > 0 || !importance_over_words())) return mark(column);
            result_.all[column].importance = head.importance.which();
            return Role::statement;
        }
        if (head.method && (single_methods >= 2 || !head.method_column)) {
            const bool words = profile.methods + profile.codes > profile.ticks + profile.importance + profile.numbers;
            const bool own = profile.filled == 0 || (!words && profile.texts == 0);
            if (own || (profile.texts == 0 && profile.only == head.code)) return mark(column);
            if (profile.texts == 0) return Role::method;
        }
        if (head.method_column)
            return (profile.texts - profile.mentions) * 2 > profile.filled ? Role::guidance : Role::method;
        if (head.said.evidence && head.names_columns)
            return profile.methods + profile.codes > profile.texts - profile.mentions ? Role::method : Role::guidance;
        if (result_.levels && head.said.level && head.names_columns) return Role::ignored;
        if (profile.filled > 0 && profile.importance == profile.filled) return Role::importance;
        if (head.said.blank_form && head.names_columns) return Role::ignored;
        if (profile.filled == 0) return Role::unknown;
        // "Used for shortlisting?" over Yes and No.
        if (profile.ticks == profile.filled)
            if (const auto method = only_method(plain(head.words))) {
                result_.all[column].method = method;
                return Role::mark;
            }
        if (profile.methods > 0 && profile.methods + profile.codes == profile.filled) return Role::method;
        if (profile.numbers == profile.filled && (head.words.empty() || column == 0)) return Role::number;
        // "Interview", "A presentation to staff": under a heading that says nothing of it.
        const bool criteria = head.generic || head.said.statement || head.said.category;
        if (!criteria && profile.methods > 0 && profile.methods + profile.mentions == profile.filled &&
            profile.mean() <= 4)
            return Role::method;
        if (profile.texts == 0) {
            const std::string where = head.words.empty() ? fmt::format("column {}", column + 1)
                                                         : fmt::format("the column {}", quoted(head.words));
            result_.doubts.push_back(fmt::format("what {} says cannot be told, so it was left out", where));
            return Role::ignored;
        }
        return Role::unknown; // words: a statement or what heads it
    }

    /// Among the columns of words: which has the statements, which heads them.
    void choose_statements() {
        std::vector<std::size_t> open;
        for (std::size_t column = 0; column < result_.all.size(); ++column)
            if (result_.all[column].role == Role::unknown && profiles_[column].texts > 0) open.push_back(column);
        std::optional<std::size_t> chosen;
        if (result_.count(Role::statement) == 0 && !open.empty()) {
            chosen = *std::max_element(open.begin(), open.end(), [&](std::size_t a, std::size_t b) {
                return weight_as_statement(a) < weight_as_statement(b);
            });
            if (const auto named = named_statement(open)) chosen = named;
            result_.all[*chosen].role = Role::statement;
        }
        const std::size_t statement = *(chosen                           ? chosen
                                        : result_.count(Role::statement) ? result_.first(Role::statement)
                                                                         : std::optional<std::size_t>(0));
        bool category = false;
        for (const std::size_t column : open) {
            if (chosen && column == *chosen) continue;
            const bool heads = column < statement && !category;
            result_.all[column].role = heads ? Role::category : Role::guidance;
            category = category || heads;
        }
        if (chosen && !category && !heads_[*chosen].generic && !heads_[*chosen].words.empty() &&
            !heads_[*chosen].importance_column && !heads_[*chosen].is_sentence && !heads_[*chosen].said.speaks)
            result_.section = heads_[*chosen].words;
        for (std::size_t column = 0; column < result_.all.size(); ++column) {
            const Head& head = heads_[column];
            const std::string rest = trimmed(head.importance.rest);
            if (result_.all[column].role == Role::statement && head.importance.one() && !rest.empty() && !category &&
                !head.said.speaks && result_.count(Role::statement) == 1)
                result_.section = head.words;
        }
    }

    /// The one column of words that its heading calls criteria, if what stands in it is more than groups of them.
    std::optional<std::size_t> named_statement(const std::vector<std::size_t>& open) const {
        std::optional<std::size_t> named;
        for (const std::size_t column : open) {
            if (!heads_[column].generic || !heads_[column].said.statement) continue;
            if (named) return std::nullopt;
            named = column;
        }
        if (!named || profiles_[*named].categories * 2 > profiles_[*named].filled) return std::nullopt;
        return named;
    }

    int weight_as_statement(std::size_t column) const {
        return profiles_[column].words + (heads_[column].said.statement ? 5 * profiles_[column].filled : 0);
    }

    void translations() {
        std::vector<std::string_view> languages;
        bool english = false;
        for (std::size_t column = 0; column < result_.all.size(); ++column) {
            const bool words = profiles_[column].texts > 0;
            languages.push_back(words ? language_of(profiles_[column].all) : std::string_view());
            english = english || (words && languages.back() == "en" && profiles_[column].mean() > 2);
        }
        if (!english) return;
        bool found = false;
        for (std::size_t column = 0; column < result_.all.size(); ++column) {
            Column& one = result_.all[column];
            const bool words = one.role == Role::statement || one.role == Role::guidance || one.role == Role::category;
            if (!words || languages[column] != "cy") continue;
            one.role = Role::translation;
            found = true;
        }
        if (!found) return;
        result_.doubts.emplace_back("the columns in Welsh say what others say in English, so they were left out");
        if (result_.count(Role::statement) > 0) return;
        for (std::size_t column = 0; column < result_.all.size(); ++column)
            if (languages[column] == "en" && profiles_[column].texts > 0 && result_.all[column].role != Role::ignored) {
                result_.all[column].role = Role::statement;
                return;
            }
    }

    /// An X beside ticks says no where one row has both; elsewhere somebody ticked with the letter. A cross that is a
    /// sign of its own says no wherever there are ticks. Columns of importance and of methods may have signs of their
    /// own each.
    void crosses(std::size_t first, std::size_t last) {
        for (const bool importance : {true, false}) {
            std::vector<std::size_t> group;
            for (std::size_t column = 0; column < result_.all.size(); ++column)
                if (result_.all[column].role == Role::mark && result_.all[column].importance.has_value() == importance)
                    group.push_back(column);
            bool ticks = false, both = false;
            for (std::size_t row = first; row < last; ++row) {
                bool tick = false, cross = false;
                for (const std::size_t column : group) {
                    const Tick mark = tick_of(clean(grid_.words(row, column)));
                    tick = tick || mark == Tick::yes;
                    cross = cross || mark == Tick::cross;
                }
                ticks = ticks || tick;
                both = both || (tick && cross);
            }
            for (const std::size_t column : group) {
                result_.all[column].crosses_say_yes = !ticks;
                result_.all[column].letters_say_yes = !ticks || (!both && group.size() > 1);
            }
        }
    }

    const Grid& grid_;
    const Legend& legend_;
    Columns result_;
    std::vector<Head> heads_;
    std::vector<Profile> profiles_;
};

} // namespace

Columns columns_of(const Grid& grid, std::size_t header, std::size_t first, std::size_t last, const Legend& legend) {
    return ColumnsReader(grid, header, first, last, legend).read(first, last);
}

} // namespace evenhand::spec::importing
