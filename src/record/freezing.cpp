#include "record/freezing.h"

#include "base/text.h"

#include <fmt/format.h>
#include <string_view>
#include <vector>

namespace evenhand::record {

namespace {

/// A table whose rows stay as they are, and when a new row is one that is there already.
struct Settled {
    std::string_view table;
    std::string_view same = "event = NEW.event";
};

const std::vector<Settled>& settled() {
    static const std::vector<Settled> all{
        {"vacancy", "one = NEW.one"},
        {"criterion", "number = NEW.number OR id = NEW.id"},
        {"declaration"},
        {"owes", "person = NEW.person AND position = NEW.position"},
        {"rules", "rowid = NEW.rowid OR (stage = NEW.stage AND version = NEW.version)"},
        {"admitted", "stage = NEW.stage AND candidate = NEW.candidate"},
        {"practice", "number = NEW.number OR code = NEW.code"},
        {"practice_answer", "application = NEW.application AND position = NEW.position"},
        {"practice_closed"},
        {"hr_view"},
        {"hand_in"},
        {"agreed"},
        {"took_part", "event = NEW.event AND how = NEW.how AND position = NEW.position"},
        {"moderation"},
        {"decision", "event = NEW.event AND position = NEW.position"},
        {"safety"},
        {"basis"},
        {"sign_off"},
        {"alike", "event = NEW.event AND number = NEW.number"},
        {"alike_candidate", "event = NEW.event AND number = NEW.number AND position = NEW.position"},
        {"kept_apart", "event = NEW.event AND position = NEW.position"},
        {"member_key"},
        {"signature"},
        {"paper_signature"},
        {"backup"},
        {"retention"},
        {"hold"},
        {"disposal"},
        {"erased", "hash = NEW.hash"},
    };
    return all;
}

std::string trigger(std::string_view table, std::string_view name, std::string_view when, std::string_view condition,
                    std::string_view says) {
    return fmt::format("CREATE TRIGGER {0}_{1} BEFORE {2} ON {0}{3}{4} BEGIN SELECT raise(ABORT, '{5}'); END;\n", table,
                       name, when, condition.empty() ? "" : " WHEN ", condition, says);
}

/// Words and files: `text` is the column that holds them. The same one may be brought again.
std::string of_words(std::string_view table, std::string_view text) {
    return trigger(table, "no_replace", "INSERT",
                   fmt::format("EXISTS (SELECT 1 FROM {0} WHERE rowid = NEW.rowid OR (hash = NEW.hash AND (salt <> "
                               "NEW.salt OR {1} <> NEW.{1})))",
                               table, text),
                   "words and files are never changed") +
           trigger(table, "no_delete", "DELETE", "NOT EXISTS (SELECT 1 FROM erased WHERE hash = OLD.hash)",
                   "words and files are only removed when they are erased");
}

/// Whether the score that a row belongs to was handed in. \param row OLD or NEW
std::string handed_in(std::string_view row) {
    return fmt::format("EXISTS (SELECT 1 FROM score s WHERE s.stage = {0}.stage AND s.person = {0}.person AND "
                       "s.candidate = {0}.candidate AND s.criterion = {0}.criterion AND s.handed_in = 1)",
                       row);
}

std::string of_scores() {
    constexpr std::string_view moved = "NEW.stage IS NOT OLD.stage OR NEW.person IS NOT OLD.person OR NEW.candidate IS "
                                       "NOT OLD.candidate OR NEW.criterion IS NOT OLD.criterion";
    return trigger("score", "no_move", "UPDATE", moved, "scores stay where they were given") +
           trigger("score", "handed_in_no_replace", "INSERT", "NEW.handed_in <> 0 OR " + handed_in("NEW"),
                   "scores that were handed in are never replaced") +
           trigger("evidence", "no_update", "UPDATE", "", "evidence is never changed") +
           trigger("evidence", "handed_in_no_delete", "DELETE", handed_in("OLD"),
                   "evidence of scores that were handed in is never removed") +
           trigger("evidence", "handed_in_no_insert", "INSERT", handed_in("NEW"),
                   "scores that were handed in are given no more evidence");
}

constexpr std::string_view any_opened = "EXISTS (SELECT 1 FROM stage WHERE opened IS NOT NULL)";

std::string of_settled(const Settled& one) {
    return trigger(one.table, "no_update", "UPDATE", "", "what is settled is never changed") +
           trigger(one.table, "no_delete", "DELETE", "", "what is settled is never removed") +
           trigger(one.table, "no_replace", "INSERT",
                   fmt::format("EXISTS (SELECT 1 FROM {} WHERE {})", one.table, one.same),
                   "what is settled is never replaced");
}

/// Rows of which only other columns than these ever change. \param same when a new row is one that is there
std::string of_lasting(std::string_view table, const std::vector<std::string>& columns, std::string_view same) {
    std::vector<std::string> changes;
    for (const std::string& column : columns) changes.push_back(fmt::format("NEW.{0} IS NOT OLD.{0}", column));
    return trigger(table, "lasting_no_update", "UPDATE", joined(changes, " OR "), "what is settled is never changed") +
           trigger(table, "lasting_no_delete", "DELETE", "", "what is settled is never removed") +
           trigger(table, "lasting_no_replace", "INSERT",
                   fmt::format("EXISTS (SELECT 1 FROM {} WHERE {})", table, same), "what is settled is never replaced");
}

/// Whether a row of an application is settled: scoring is open, and it did not come late. \param row OLD or NEW
std::string came_in_time(std::string_view row) {
    return fmt::format("{} AND EXISTS (SELECT 1 FROM candidate c WHERE c.number = {}.candidate AND c.late = 0)",
                       any_opened, row);
}

/// No row is added, changed or removed while the condition holds. \param old_row, new_row the condition, of such a row
std::string closed_while(std::string_view table, const std::string& old_row, const std::string& new_row) {
    constexpr std::string_view says = "what was settled when scoring opened is never changed";
    return trigger(table, "settled_no_insert", "INSERT", new_row, says) +
           trigger(table, "settled_no_update", "UPDATE", fmt::format("{} OR {}", old_row, new_row), says) +
           trigger(table, "settled_no_delete", "DELETE", old_row, says);
}

} // namespace

std::string freezing_triggers() {
    std::string sql =
        of_scores() + of_words("word", "text") + of_words("hr_word", "text") + of_words("hr_file", "bytes");
    for (const Settled& one : settled()) sql += of_settled(one);
    sql += trigger("stage", "no_update", "UPDATE", "OLD.opened IS NOT NULL OR NEW.number IS NOT OLD.number",
                   "what is settled is never changed");
    sql += trigger("stage", "no_delete", "DELETE", "", "what is settled is never removed");
    sql += trigger("stage", "no_replace", "INSERT",
                   "EXISTS (SELECT 1 FROM stage WHERE number = NEW.number OR name = NEW.name)",
                   "what is settled is never replaced");
    return sql;
}

std::string freezing_triggers_once_open() {
    std::string sql = closed_while("document", std::string(any_opened), std::string(any_opened));
    const auto stage_opened = [](std::string_view row) {
        return fmt::format("EXISTS (SELECT 1 FROM stage s WHERE s.number = {}.stage AND s.opened IS NOT NULL)", row);
    };
    sql += closed_while("agreed_by", stage_opened("OLD"), stage_opened("NEW"));
    for (const std::string_view table : {"answer", "hr_answer", "hidden", "original"})
        sql += closed_while(table, came_in_time("OLD"), came_in_time("NEW"));
    sql += of_lasting("person", {"number", "id", "name", "role", "event", "substitute_for", "why"},
                      "number = NEW.number OR id = NEW.id");
    sql += of_lasting("candidate", {"number", "code", "event", "late", "late_why"},
                      "number = NEW.number OR code = NEW.code");
    sql += of_lasting("pack", {"event", "id", "stage", "person", "key", "secret"}, "event = NEW.event OR id = NEW.id");
    sql += trigger("pack", "settled_no_update", "UPDATE", "OLD.returned IS NOT NULL OR OLD.withdrawn IS NOT NULL",
                   "what is settled is never changed");
    sql += of_settled({"interview_question", "event = NEW.event AND position = NEW.position"});
    sql += trigger("interview_question", "no_more", "INSERT",
                   "EXISTS (SELECT 1 FROM stage WHERE name = 'interview' AND opened IS NOT NULL)",
                   "what is settled is never added to");
    return sql;
}

} // namespace evenhand::record
