// A score sheet that comes back.
#include "base/text.h"
#include "panel/permission.h"
#include "panel/score_intake.h"
#include "panel/score_sheet_key.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace evenhand::panel {

namespace {

using Row = document::Row;
using Rows = std::vector<Row>;
enum Column { row_key, candidate, criterion, words, scale, score, note, sum };
using Places = std::array<std::optional<std::size_t>, sheet_headings.size()>;

/// A sheet with one column wrong must not print a line for each row.
constexpr std::size_t most_problems = 100;

/// "F17", as a spreadsheet calls it.
std::string cell_name(std::size_t column, int row) {
    std::string letters;
    for (std::size_t left = column + 1; left > 0; left = (left - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
    return letters + std::to_string(row);
}

Places places_of(const Row& headings) {
    Places places;
    for (std::size_t at = 0; at < headings.cells.size(); ++at) {
        const std::string heading = folded(tidied(headings.cells[at]));
        for (std::size_t known = 0; known < sheet_headings.size(); ++known)
            if (!places[known] && heading == folded(sheet_headings[known])) places[known] = at;
    }
    return places;
}

/// What is wrong, each with the cell where it is, in the order of rows.
class Findings {
  public:
    Findings(const std::string& file, const Places& places) : file_(file), places_(places) {}

    void add(Column column, int row, const std::string& message, std::string expected) {
        if (++count_ > most_problems) return;
        list_.push_back({Problem::Severity::error, file_, row, 0,
                         fmt::format("{}: {}", cell_name(*places_[column], row), message), std::move(expected)});
    }
    /// What is true of the whole sheet, or of many of its rows: at the first of them alone.
    void add_once(Column column, int row, const std::string& message, std::string expected) {
        if (said_.insert(message).second) add(column, row, message, std::move(expected));
    }
    /// What the panel's rules refuse of a score, with the row for its line.
    void add_refused(const std::vector<Problem>& refused) {
        for (const Problem& problem : refused) add(score, problem.line, problem.message, problem.expected);
    }
    void throw_if_any() {
        if (list_.empty()) return;
        std::stable_sort(list_.begin(), list_.end(),
                         [](const Problem& a, const Problem& b) { return a.line < b.line; });
        for (Problem& problem : list_) problem.line = 0; // the cell is named, and is not always in that line of a CSV
        if (count_ > most_problems)
            list_.push_back({Problem::Severity::error,
                             file_,
                             0,
                             0,
                             fmt::format("{} more cells are wrong", count_ - most_problems),
                             {}});
        throw InvalidInput(std::move(list_));
    }

  private:
    const std::string& file_;
    const Places& places_;
    std::set<std::string> said_;
    std::vector<Problem> list_;
    std::size_t count_ = 0;
};

/// A row whose key holds.
struct Held {
    SheetKey key;
    int line = 0;
    std::string score, note;
};

class Reading {
  public:
    Reading(const Vacancy& vacancy, const SheetOf& of, const Rows& rows, const std::string& file,
            const std::string& actor)
        : vacancy_(vacancy), of_(of), rows_(rows), state_(opened_stage(vacancy, of.stage)), file_(file),
          places_(places_of(rows.front())), findings_(file_, places_), asked_(words_of_criteria(vacancy)) {
        for (std::size_t known = 0; known < sheet_headings.size(); ++known)
            if (!places_[known] && known != scale)
                throw InvalidInput(
                    {{Problem::Severity::error, file, 0, 0,
                      fmt::format("{}: there is no column \"{}\"",
                                  cell_name(rows.front().cells.size(), rows.front().line), sheet_headings[known]),
                      "the headings as the sheet was exported with"}});
        const Person& who = known_person(vacancy, actor);
        if (who.scores()) only_ = &who;
    }

    SheetScores read(const std::string& actor, const std::function<WordsOn(const std::string&)>& words_of_person) {
        for (std::size_t at = 1; at < rows_.size(); ++at) row(rows_[at]);
        if (rows_.size() < 2)
            findings_.add(row_key, rows_.front().line + 1, "the sheet has no rows", "the rows as they were exported");
        find_missing();
        SheetScores scores = scores_of(actor, words_of_person);
        findings_.throw_if_any();
        return scores;
    }

  private:
    std::string cell(const Row& row, Column column) const {
        const std::size_t at = *places_[column];
        return at < row.cells.size() ? trimmed(row.cells[at]) : std::string();
    }
    const std::string& name_of(const std::string& person) const {
        const Person* found = vacancy_.find_person(person);
        return found ? found->name : person;
    }

    void row(const Row& row) {
        const std::string text = cell(row, row_key);
        const std::optional<SheetKey> key = sheet_key(text);
        if (!key)
            return findings_.add(row_key, row.line,
                                 text.empty() ? "the row has no key" : fmt::format("\"{}\" is no row key", text),
                                 "the key that the row was exported with");
        if (!is_ours(*key, row.line)) return;
        const auto [before, fresh] = seen_.emplace(key->position, row.line);
        if (cell(row, sum) != checksum(*key, of_))
            return findings_.add(sum, row.line, "the checksum does not fit the key in the row",
                                 "key and checksum as they were exported, rows sorted whole");
        if (rows_in_all_ == 0) rows_in_all_ = key->rows;
        if (key->rows != rows_in_all_)
            return findings_.add(row_key, row.line, "the row is of another export of the sheet",
                                 "the rows of one sheet");
        if (!fresh)
            return findings_.add(row_key, row.line,
                                 fmt::format("the row of {} on {} is there twice, first in row {}", key->candidate,
                                             key->criterion, before->second),
                                 "each row once");
        if (fits(*key, row)) held_.push_back({*key, row.line, cell(row, score), cell(row, note)});
    }

    /// Whether the row is of this vacancy, stage, member and of the rules as they are.
    bool is_ours(const SheetKey& key, int line) {
        const auto no = [&](const std::string& message, std::string expected) {
            findings_.add_once(row_key, line, message, std::move(expected));
            return false;
        };
        if (key.vacancy != vacancy_mark(of_))
            return no("this is a row of another vacancy's sheet",
                      fmt::format("a sheet of {}", vacancy_.specification.post.title));
        if (key.stage != of_.stage)
            return no(fmt::format("this is a row of a sheet of the {} stage", spec::name(key.stage)),
                      fmt::format("a sheet of the {} stage", spec::name(of_.stage)));
        if (only_ && key.person != only_->id)
            return no(fmt::format("this is a row of the sheet of {}", name_of(key.person)),
                      fmt::format("the sheet of {}", only_->name));
        if (person_.empty()) person_ = key.person;
        if (key.person != person_)
            return no(fmt::format("this is a row of the sheet of {}, and the rows before are of {}",
                                  name_of(key.person), name_of(person_)),
                      "one member's sheet at a time");
        if (!is_scored_alike(key.rules))
            return no(fmt::format("this is a row of a sheet from before the rules changed (event {})", of_.rules),
                      "a sheet exported since");
        return true;
    }

    /// Whether by the rules that an event has set scores are given as they are now.
    bool is_scored_alike(long long rules) const {
        const auto then = std::find_if(state_.rules.begin(), state_.rules.end(),
                                       [&](const RulesVersion& version) { return version.stamp.event == rules; });
        return then != state_.rules.end() && score_alike(*then, state_.rules.back());
    }

    /// Whether the cells that people read belong to the key.
    bool fits(const SheetKey& key, const Row& row) {
        constexpr std::string_view slipped = "the cells of a row stay together";
        const std::string code = cell(row, candidate), id = cell(row, criterion);
        if (code != key.candidate)
            findings_.add(candidate, row.line, fmt::format("\"{}\" stands in the row of {}", code, key.candidate),
                          fmt::format("{}: {}", key.candidate, slipped));
        if (id != key.criterion)
            findings_.add(criterion, row.line,
                          fmt::format("\"{}\" stands in the row of criterion {}", id, key.criterion),
                          fmt::format("{}: {}", key.criterion, slipped));
        else if (const auto asked = asked_.find(id);
                 asked != asked_.end() && tidied(cell(row, words)) != tidied(asked->second))
            findings_.add(words, row.line, fmt::format("the words of criterion {} were changed", id),
                          fmt::format("\"{}\"", asked->second));
        else
            return code == key.candidate;
        return false;
    }

    /// Rows that were exported and did not come back, each where it stood.
    void find_missing() {
        if (static_cast<long long>(seen_.size()) == rows_in_all_ || rows_in_all_ == 0) return;
        const Person* person = vacancy_.find_person(person_);
        const std::vector<std::size_t> order =
            person ? reading_order(vacancy_, of_.stage, *person) : std::vector<std::size_t>{};
        const auto criteria = static_cast<long long>(state_.criteria.size());
        // Whose row it was is known as long as the member owes what they owed then.
        const bool as_exported = static_cast<long long>(order.size()) * criteria == rows_in_all_;
        for (long long position = 1; position <= rows_in_all_; ++position) {
            if (seen_.contains(position)) continue;
            std::string expected = "every row as it was exported, its score left empty where there is none";
            std::string message = fmt::format("row {} of the {} exported is missing", position, rows_in_all_);
            if (as_exported)
                message +=
                    fmt::format(", that of {} on {}",
                                vacancy_.candidates[order[static_cast<std::size_t>((position - 1) / criteria)]].code,
                                state_.criteria[static_cast<std::size_t>((position - 1) % criteria)].id);
            findings_.add(row_key, rows_.front().line + static_cast<int>(position), message, std::move(expected));
        }
    }

    /// Whether the column of a criterion counts through the candidates, none twice.
    bool counts_through(const std::string& of_criterion) const {
        std::set<std::string> numbers;
        for (const Held& held : held_)
            if (held.key.criterion == of_criterion && !held.score.empty() && !numbers.insert(held.score).second)
                return false;
        return numbers.size() > 2 && numbers.contains("1") && numbers.contains("2") && numbers.contains("3");
    }
    /// "1st", "2=", or a number out of the scale where the column counts through the candidates.
    bool looks_like_rank(const Held& held) const {
        const std::size_t figures = std::min(held.score.find_first_not_of("0123456789"), held.score.size());
        const std::string after = folded(held.score.substr(figures));
        if (figures == 0) // "=2"
            return held.score.starts_with('=') && held.score.size() > 1 &&
                   held.score.find_first_not_of("0123456789", 1) == std::string::npos;
        if (after == "st" || after == "nd" || after == "rd" || after == "th" || after == "=") return true;
        return after.empty() && counts_through(held.key.criterion);
    }

    std::optional<merit::Mark> mark_of(const Held& held) {
        try {
            return parse_mark(state_.scale_now(), held.score);
        } catch (const InvalidInput& failure) {
            const Problem& problem = failure.problems().front();
            if (!looks_like_rank(held)) {
                findings_.add(score, held.line, problem.message, problem.expected);
                return std::nullopt;
            }
            findings_.add(score, held.line,
                          fmt::format("\"{}\" looks like a rank and is no level of the scale", held.score),
                          fmt::format("{}: how well the criterion is met, whoever else meets it", problem.expected));
            return std::nullopt;
        }
    }

    /// Whether the record says so already.
    bool is_there(const Held& held, merit::Mark mark, const WordsBeside& beside) const {
        const auto at = vacancy_.candidate_index(held.key.candidate);
        const auto asked = state_.criterion_index(held.key.criterion);
        const auto person = vacancy_.person_index(held.key.person);
        return at && asked && person && state_.marks.at(*at, *asked, *person) == mark &&
               trimmed(beside.note) == held.note;
    }

    SheetScores scores_of(const std::string& actor, const std::function<WordsOn(const std::string&)>& words_of_person) {
        SheetScores scores;
        if (held_.empty()) return scores;
        const WordsOn words_on = words_of_person(person_);
        std::map<std::string, std::map<std::string, WordsBeside>> beside;
        ScoreIntake intake(vacancy_, of_.stage, file_, actor);
        for (Held& held : held_) {
            if (!beside.contains(held.key.candidate)) beside[held.key.candidate] = words_on(held.key.candidate);
            WordsBeside& there = beside[held.key.candidate][held.key.criterion];
            if (held.score.empty()) {
                ++scores.blank;
                if (!held.note.empty() && held.note != trimmed(there.note))
                    findings_.add(note, held.line, "a note stands beside no score", "a score beside it, or neither");
                continue;
            }
            const std::optional<merit::Mark> mark = mark_of(held);
            if (!mark) continue;
            if (is_there(held, *mark, there)) {
                ++scores.unchanged;
                continue;
            }
            intake.add({held.key.person, held.key.candidate, held.key.criterion, *mark, held.note,
                        std::move(there.evidence), held.line});
            ++scores.taken;
        }
        try {
            scores.events = intake.finish();
        } catch (const InvalidInput& refused) {
            findings_.add_refused(refused.problems());
        }
        return scores;
    }

    const Vacancy& vacancy_;
    const SheetOf& of_;
    const Rows& rows_;
    const StageState& state_;
    const std::string file_;
    const Places places_;
    Findings findings_;
    const std::map<std::string, std::string> asked_;
    const Person* only_ = nullptr;  ///< a member enters no sheet but their own
    std::string person_;            ///< whose sheet it is
    long long rows_in_all_ = 0;     ///< as the rows say
    std::map<long long, int> seen_; ///< position → row
    std::vector<Held> held_;
};

} // namespace

bool is_score_sheet(const std::vector<std::string>& headings) {
    const Places places = places_of({1, headings});
    return places[row_key] && places[sum];
}

SheetScores read_score_sheet(const Vacancy& vacancy, const SheetOf& of, const std::vector<document::Row>& rows,
                             const std::string& file, const std::string& actor,
                             const std::function<WordsOn(const std::string& person)>& words) {
    return Reading(vacancy, of, rows, file, actor).read(actor, words);
}

} // namespace evenhand::panel
