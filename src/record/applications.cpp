// Applications whole, as they were written, with the files they came in: HR's side, for comparing and handing back.
#include "record/codec.h"
#include "record/file.h"
#include "record/words.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::record {

namespace {

void require_candidate(const panel::Vacancy& vacancy, const std::string& code) {
    if (!vacancy.candidate_index(code)) throw InvalidInput(fmt::format("There is no candidate {}", code));
}

/// Gives the rows of one candidate after the other, candidates and rows in the order of their tables.
class AnswersByCandidate {
  public:
    AnswersByCandidate(const Database& database, const char* sql, bool hr_only)
        : rows_(database, sql), more_(rows_.step()), hr_only_(hr_only) {}

    void append(std::int64_t candidate, std::vector<intake::Answer>& answers) {
        for (; more_ && rows_.integer(0) == candidate; more_ = rows_.step())
            answers.push_back({rows_.text(1), rows_.text(2), hr_only_});
    }

  private:
    Statement rows_;
    bool more_, hr_only_;
};

/// What was written in an event's row: where a blind copy hides something, the original follows it.
intake::Application as_written(const panel::ApplicationsTaken::Row& row,
                               const std::function<std::string(const panel::Word&)>& text) {
    intake::Application application;
    for (std::size_t at = 0; at < row.answers.size(); ++at) {
        const bool copy = !row.answers[at].hr_only;
        if (copy && at + 1 < row.answers.size() && row.answers[at + 1].hr_only && row.fields[at + 1] == row.fields[at])
            ++at;
        if (std::string answer = text(row.answers[at]); !answer.empty())
            application.answers.push_back({row.fields[at], std::move(answer), !copy});
    }
    return application;
}

} // namespace

void Record::each_application(const std::function<void(std::size_t, const intake::Application&)>& visit) const {
    guarded(file_->path, [&] {
        const Database& database = file_->database;
        Statement candidates(database, "SELECT number FROM candidate ORDER BY number");
        AnswersByCandidate shown(database,
                                 "SELECT a.candidate, a.field, coalesce(o.text, w.text) FROM answer a "
                                 "JOIN word w ON w.hash = a.hash "
                                 "LEFT JOIN hr_answer h ON h.candidate = a.candidate AND h.field = a.field "
                                 "LEFT JOIN hr_word o ON o.hash = h.hash ORDER BY a.candidate, a.position",
                                 false);
        AnswersByCandidate kept(
            database,
            "SELECT a.candidate, a.field, w.text FROM hr_answer a JOIN hr_word w ON w.hash = a.hash "
            "WHERE NOT EXISTS (SELECT 1 FROM answer s WHERE s.candidate = a.candidate "
            "AND s.field = a.field) ORDER BY a.candidate, a.position",
            true);
        while (candidates.step()) {
            intake::Application application;
            shown.append(candidates.integer(0), application.answers);
            kept.append(candidates.integer(0), application.answers);
            const auto index = file_->loaded.positions.candidate.at(static_cast<std::size_t>(candidates.integer(0)));
            visit(static_cast<std::size_t>(index), application);
        }
    });
}

std::map<std::string, std::vector<intake::Application>> Record::earlier_versions() const {
    const panel::Vacancy& vacancy = file_->loaded.vacancy;
    std::map<std::string, std::vector<intake::Application>> versions;
    const auto& candidates = vacancy.candidates;
    if (std::none_of(candidates.begin(), candidates.end(), [](const auto& one) { return one.renewed.has_value(); }))
        return versions;
    guarded(file_->path, [&] {
        Statement word(file_->database, "SELECT text FROM word WHERE hash = ?1");
        Statement hr_word(file_->database, "SELECT text FROM hr_word WHERE hash = ?1");
        const auto text = [&](const panel::Word& one) {
            if (one.hash.empty()) return std::string();
            Statement& query = (one.hr_only ? hr_word : word).bind(digest_from_hex(one.hash));
            std::string found = query.step() ? query.text(0) : std::string(); // erased
            query.bind(digest_from_hex(one.hash));                            // resets it
            return found;
        };
        Statement events(file_->database, "SELECT number, kind, version, body FROM event WHERE kind IN "
                                          "('applications-taken', 'applications-renewed') ORDER BY number");
        while (events.step()) {
            const panel::What what = decode(events.view(1), static_cast<int>(events.integer(2)), events.view(3));
            const auto* taken = std::get_if<panel::ApplicationsTaken>(&what);
            for (const auto& row : taken ? taken->rows : std::get<panel::ApplicationsRenewed>(what).rows) {
                const auto index = vacancy.candidate_index(row.code);
                if (index && candidates[*index].renewed && candidates[*index].renewed->event > events.integer(0))
                    versions[row.code].push_back(as_written(row, text));
            }
        }
    });
    return versions;
}

std::vector<intake::Original> Record::originals(const std::string& candidate) const {
    require_candidate(file_->loaded.vacancy, candidate);
    return guarded(file_->path, [&] {
        Statement rows(file_->database, "SELECT w.text, f.bytes FROM original o "
                                        "JOIN candidate c ON c.number = o.candidate "
                                        "JOIN hr_file f ON f.hash = o.hash LEFT JOIN hr_word w ON w.hash = o.name "
                                        "WHERE c.code = ?1 ORDER BY o.position");
        std::vector<intake::Original> files;
        for (rows.bind(candidate); rows.step();) files.push_back({rows.text(0), rows.text(1)});
        return files;
    });
}

bool Record::holds_originals(const std::string& candidate, const std::vector<intake::Original>& files) const {
    return guarded(file_->path, [&] {
        Statement rows(file_->database, "SELECT f.hash, f.salt, length(f.bytes) FROM original o "
                                        "JOIN candidate c ON c.number = o.candidate "
                                        "JOIN hr_file f ON f.hash = o.hash WHERE c.code = ?1 ORDER BY o.position");
        std::vector<char> matched(files.size(), 0);
        std::size_t held = 0;
        for (rows.bind(candidate); rows.step(); ++held) {
            bool found = false;
            for (std::size_t at = 0; at < files.size() && !found; ++at)
                if (!matched[at] && static_cast<std::int64_t>(files[at].bytes.size()) == rows.integer(2) &&
                    word_hash(rows.view(1), files[at].bytes) == rows.digest(0))
                    matched[at] = found = true;
            if (!found) return false;
        }
        return held == files.size();
    });
}

} // namespace evenhand::record
