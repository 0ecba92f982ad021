// Plain SQL over the table of scores as the judge of merit's arithmetic, and the speed of large records.
#include "merit/selection.h"
#include "panel/selection.h"
#include "record/sample.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <chrono>
#include <fmt/format.h>
#include <random>

using namespace evenhand;
using namespace evenhand::test;
using merit::Mark;
using record::Record;

namespace {

/// A vacancy with that many candidates, every score given at random and handed in.
Record random_vacancy(const std::filesystem::path& path, int candidates, unsigned seed) {
    Record record = create(path);
    std::mt19937 random(seed);
    panel::ApplicationsTaken taken;
    panel::StageOpened open{spec::Stage::shortlisting, {}, {}};
    for (int i = 1; i <= candidates; ++i) {
        open.candidates.push_back(fmt::format("C{:03}", i));
        taken.rows.push_back(application(open.candidates.back(), "Applicant", "Statement"));
    }
    panel::Events people;
    for (const char* id : {"P2", "P3", "P4"}) {
        people.push_back(event(panel::PersonAdded{id, word(id), panel::Role::member, {}, {}}));
        people.push_back(event(panel::InterestDeclared{id, panel::Interest::none, {}}));
    }
    record.commit("P1", people);
    record.commit("P1", {event(panel::RulesSet{spec::Stage::shortlisting, rules_with("split=\"ask\"", "split=\"mean\""),
                                               scale_xml}),
                         event(taken), event(open)});
    panel::ScoresGiven given = scores({});
    for (const char* id : {"P2", "P3", "P4"})
        for (const std::string& code : open.candidates)
            for (const char* criterion : {"1.1", "1.2"}) {
                const int level = static_cast<int>(random() % 5); // 4 stands for "cannot be judged"
                given.rows.push_back(
                    score(id, code, criterion, level == 4 ? Mark::cannot_judge() : Mark::level(level)));
            }
    record.commit("P1", {event(given)});
    for (const char* id : {"P2", "P3", "P4"})
        record.commit(id, {event(panel::HandedIn{spec::Stage::shortlisting, id})});
    record.commit("P1", {event(panel::ModerationClosed{spec::Stage::shortlisting})});
    return record;
}

} // namespace

TEST_CASE("Totals by plain SQL over the scores are those of the shortlist") {
    for (const unsigned seed : {1u, 2u, 3u}) {
        const Folder folder;
        const Record record = random_vacancy(folder / "a.evenhand", 120, seed);
        const merit::Selection selection = panel::selection_of(record.vacancy(), spec::Stage::shortlisting);
        REQUIRE(selection.results.size() == 120);
        // Twelfths are whole for a mean of up to three levels at a weight of 1 and of 1.5.
        SQLite::Database database((folder / "a.evenhand").string(), SQLite::OPEN_READONLY);
        SQLite::Statement rows(database,
                               "SELECT code, sum(part), count(part) FROM (SELECT c.code, "
                               "sum(s.mark) * 12 / count(s.mark) * iif(k.id = '1.2', 3, 2) / 2 AS part "
                               "FROM score s JOIN candidate c ON c.number = s.candidate "
                               "JOIN criterion k ON k.number = s.criterion GROUP BY c.code, k.id) GROUP BY code");
        std::map<std::string, std::optional<Rational>> totals;
        while (rows.executeStep())
            totals[rows.getColumn(0).getString()] = rows.getColumn(2).getInt() == 2
                                                        ? std::optional(Rational(rows.getColumn(1).getInt64(), 12))
                                                        : std::nullopt;
        int with_total = 0;
        for (const merit::Result& result : selection.results) {
            INFO(result.code);
            CHECK((result.total == totals.at(result.code)));
            with_total += result.total ? 1 : 0;
        }
        CHECK(with_total > 60); // or the comparison would say little
    }
}
