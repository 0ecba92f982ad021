#include "record/compare.h"

#include "record/names.h"

#include <algorithm>
#include <cstring>
#include <map>

namespace evenhand::record {

namespace {

/// SQLite's order of values: NULL, whole numbers, text, bytes.
int rank_of(int type) {
    switch (type) {
    case SQLITE_NULL:
        return 0;
    case SQLITE_INTEGER:
        return 1;
    case SQLITE_TEXT:
        return 2;
    default:
        return 3;
    }
}

int compare_values(const Statement& a, const Statement& b, int column) {
    const int type = sqlite3_column_type(a.raw(), column), other = sqlite3_column_type(b.raw(), column);
    if (type != other) return rank_of(type) < rank_of(other) ? -1 : 1;
    if (type == SQLITE_NULL) return 0;
    if (type == SQLITE_INTEGER) {
        const std::int64_t x = a.integer(column), y = b.integer(column);
        return x < y ? -1 : x > y ? 1 : 0;
    }
    const int order = a.view(column).compare(b.view(column));
    return order < 0 ? -1 : order > 0 ? 1 : 0;
}

/// A value for a sentence.
std::string shown(const Statement& row, int column) {
    switch (sqlite3_column_type(row.raw(), column)) {
    case SQLITE_NULL:
        return "nothing";
    case SQLITE_INTEGER:
        return std::to_string(row.integer(column));
    case SQLITE_BLOB: {
        const std::string_view bytes = row.view(column).substr(0, 4);
        return to_hex(std::span(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size())) + "…";
    }
    default: {
        const std::string_view text = row.view(column);
        return text.size() <= 40 ? "\"" + std::string(text) + "\"" : fmt::format("a text of {} bytes", text.size());
    }
    }
}

class Comparison {
  public:
    Comparison(const Database& actual, const Database& expected, const StateTable& table, const std::string& columns,
               const Report& report)
        : expected_database_(expected), table_(table), report_(report), actual_(actual, sql(table, columns)),
          expected_(expected, sql(table, columns)),
          key_size_(1 + static_cast<int>(std::count(table.key.begin(), table.key.end(), ','))) {}

    void run() {
        bool here = actual_.step(), there = expected_.step();
        bool go_on = true;
        while (go_on && (here || there)) {
            const int order = !here ? 1 : !there ? -1 : compare_keys();
            if (order < 0)
                go_on = say(actual_, "is in the table, but no event put it there");
            else if (order > 0)
                go_on = say(expected_, "is missing; the events put it there");
            else
                go_on = compare_rest();
            if (order <= 0) here = actual_.step();
            if (order >= 0) there = expected_.step();
        }
    }

  private:
    static std::string sql(const StateTable& table, const std::string& columns) {
        return fmt::format("SELECT {}, {} FROM {} ORDER BY {}", table.key, columns, table.name, table.key);
    }
    int compare_keys() const {
        for (int i = 0; i < key_size_; ++i)
            if (const int order = compare_values(actual_, expected_, i); order != 0) return order;
        return 0;
    }
    bool compare_rest() {
        std::string differences;
        for (int i = key_size_; i < sqlite3_column_count(expected_.raw()); ++i) {
            if (compare_values(actual_, expected_, i) == 0) continue;
            if (!differences.empty()) differences += ", ";
            differences += fmt::format("{} is {}, but the events make it {}", sqlite3_column_name(expected_.raw(), i),
                                       value(actual_, i), value(expected_, i));
        }
        return differences.empty() || say(actual_, differences);
    }

    bool say(const Statement& row, const std::string& what) const {
        std::string key;
        for (int i = 0; i < key_size_; ++i) {
            if (!key.empty()) key += ", ";
            key += fmt::format("{} {}", sqlite3_column_name(row.raw(), i), value(row, i));
        }
        return report_(fmt::format("table {}", table_.name), fmt::format("The row of {} {}.", key, what));
    }

    /// A number that stands for a person, candidate, criterion or stage is told by what it stands for.
    std::string value(const Statement& row, int column) const {
        static const std::map<std::string_view, const char*> names{
            {"person", "SELECT id FROM person WHERE number = ?1"},
            {"officer", "SELECT id FROM person WHERE number = ?1"},
            {"candidate", "SELECT code FROM candidate WHERE number = ?1"},
            {"criterion", "SELECT id FROM criterion WHERE number = ?1"},
            {"stage", "SELECT name FROM stage WHERE number = ?1"},
            {"practice", "SELECT code FROM practice WHERE number = ?1"},
            {"application", "SELECT code FROM practice WHERE number = ?1"}};
        std::string_view name = sqlite3_column_name(row.raw(), column);
        if (name == "number") name = table_.name;
        const auto found = names.find(name);
        if (found == names.end() || sqlite3_column_type(row.raw(), column) != SQLITE_INTEGER) return shown(row, column);
        Statement query(expected_database_, found->second);
        return query.bind(row.integer(column)).step() ? query.text(0) : shown(row, column);
    }

    const Database& expected_database_;
    const StateTable& table_;
    const Report& report_;
    Statement actual_, expected_;
    int key_size_;
};

/// "trigger event_chain" → its SQL. SQLite's own indexes have none, and ANALYZE leaves tables of statistics.
std::map<std::string, std::string> objects(const Database& database) {
    std::map<std::string, std::string> all;
    Statement rows(database, "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL "
                             "AND NOT (type = 'table' AND name IN ('sqlite_stat1', 'sqlite_stat4'))");
    while (rows.step()) all[rows.text(0) + " " + rows.text(1)] = rows.text(2);
    return all;
}

} // namespace

void compare_table(const Database& actual, const Database& expected, const StateTable& table,
                   const std::string& columns, const Report& report) {
    Comparison(actual, expected, table, columns, report).run();
}

void compare_schema(const Database& actual, const Database& expected, const Report& report) {
    const auto here = objects(actual), there = objects(expected);
    for (const auto& [name, sql] : there) {
        const auto found = here.find(name);
        if (found == here.end())
            report("schema", fmt::format("The {} is missing.", name));
        else if (found->second != sql)
            report("schema", fmt::format("The {} was changed.", name));
    }
    for (const auto& [name, sql] : here)
        if (there.count(name) == 0) report("schema", fmt::format("The {} does not belong in a record.", name));
}

} // namespace evenhand::record
