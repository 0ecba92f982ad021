// The record as it was at an earlier event.
#include "record/codec.h"
#include "record/file.h"
#include "record/schema.h"

#include <fmt/format.h>

namespace evenhand::record {

namespace {

/// Stands tables of the connection's own before those of the file, under the same names: what is asked of the record is
/// answered by them from then on, and nothing can get into the file. Events end with `last`; words and files are the
/// file's.
void shadow_tables(Database& database, long long last) {
    Database shape = Database::in_memory();
    make_tables(shape, current_version());
    for (const StateTable& table : state_tables()) {
        std::string sql =
            shape.text(fmt::format("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = '{}'", table.name));
        database.run(sql.insert(std::string_view("CREATE ").size(), "TEMP "));
    }
    database.run(fmt::format("CREATE TEMP VIEW event AS SELECT * FROM main.event WHERE number <= {}", last));
    for (const char* kept : {"word", "hr_word", "hr_file"}) // erasing is done, and is not done again
        database.run(fmt::format("CREATE TEMP VIEW {0} AS SELECT * FROM main.{0};"
                                 "CREATE TEMP TRIGGER {0}_stays INSTEAD OF DELETE ON {0} BEGIN SELECT 1; END",
                                 kept));
}

void fill_tables(Database& database, long long last, const Progress& progress) {
    Applier applier(database);
    Statement rows(database, events_sql);
    for (rows.bind(1, last); rows.step();) {
        const EventRow row = read_event(rows);
        if (row.number % 64 == 1)
            advance(progress, static_cast<std::size_t>(row.number), static_cast<std::size_t>(last),
                    "Going through the events");
        applier.apply({row.number, decode(row.kind, row.version, row.body), word_referred_to(row.why)});
    }
    advance(progress, static_cast<std::size_t>(last), static_cast<std::size_t>(last), "Going through the events");
}

} // namespace

Record Record::as_of(long long event, const Progress& progress) const {
    if (event < 1 || event > file_->loaded.vacancy.last.event)
        throw InvalidInput(fmt::format("There is no event {}", event),
                           fmt::format("a number from 1 to {}", file_->loaded.vacancy.last.event));
    if (file_->pack) throw InvalidInput("A panel pack has no earlier states");
    return guarded(file_->path, [&] {
        Database then = Database::open_for_reading(file_->path);
        then.run("PRAGMA query_only = OFF");
        {
            Transaction transaction(then, Transaction::Kind::read);
            shadow_tables(then, event);
            fill_tables(then, event, progress);
            transaction.commit();
        }
        then.run("PRAGMA query_only = ON");
        return Record(std::make_unique<File>(file_->path, Access::read, file_->clock, std::nullopt, std::move(then)));
    });
}

panel::Vacancy Record::vacancy_at(long long event, const Progress& progress) const {
    return std::move(as_of(event, progress).file_->loaded.vacancy);
}

} // namespace evenhand::record
