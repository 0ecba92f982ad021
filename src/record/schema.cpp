#include "record/schema.h"

#include "record/freezing.h"

#include <fmt/format.h>

namespace evenhand::record {

namespace {

/// Version 1. Hashes and salts are bytes; `event` columns hold the number of the event a row comes from; stages are 1
/// shortlisting, 2 test, 3 interview. score has no foreign keys: they would make filling it half as fast again, and
/// apply() looks every number up anyway. Its key begins with the person, since scores are handed in by person.
constexpr const char* first_tables = R"sql(
CREATE TABLE event(number INTEGER PRIMARY KEY, at TEXT NOT NULL, who TEXT NOT NULL, kind TEXT NOT NULL,
    version INTEGER NOT NULL, body TEXT NOT NULL, why TEXT, previous BLOB NOT NULL, hash BLOB NOT NULL) STRICT;
CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN SELECT raise(ABORT, 'events are never changed'); END;
CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN SELECT raise(ABORT, 'events are never removed'); END;
CREATE TRIGGER event_chain BEFORE INSERT ON event
    WHEN NEW.number IS NOT coalesce((SELECT max(number) FROM event), 0) + 1
      OR NEW.previous IS NOT coalesce((SELECT hash FROM event ORDER BY number DESC LIMIT 1), zeroblob(32))
    BEGIN SELECT raise(ABORT, 'events are only added at the end of the chain'); END;

CREATE TABLE word(hash BLOB NOT NULL PRIMARY KEY, salt BLOB NOT NULL, text TEXT NOT NULL) STRICT;
CREATE TABLE hr_word(hash BLOB NOT NULL PRIMARY KEY, salt BLOB NOT NULL, text TEXT NOT NULL) STRICT;
CREATE TRIGGER word_no_update BEFORE UPDATE ON word BEGIN SELECT raise(ABORT, 'words are never changed'); END;
CREATE TRIGGER hr_word_no_update BEFORE UPDATE ON hr_word BEGIN SELECT raise(ABORT, 'words are never changed'); END;
CREATE TABLE erased(hash BLOB NOT NULL PRIMARY KEY, event INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE document(kind TEXT NOT NULL PRIMARY KEY, xml TEXT NOT NULL, event INTEGER NOT NULL) STRICT;
CREATE TABLE criterion(number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE person(number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name BLOB, role TEXT NOT NULL,
    event INTEGER NOT NULL, substitute_for INTEGER REFERENCES person, why BLOB,
    stood_down INTEGER, stood_down_why BLOB) STRICT;
CREATE TABLE vacancy(one INTEGER PRIMARY KEY CHECK (one = 1), officer INTEGER NOT NULL REFERENCES person) STRICT;
CREATE TABLE declaration(event INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES person, interest TEXT NOT NULL,
    candidate INTEGER REFERENCES candidate, why BLOB) STRICT;
CREATE TABLE candidate(number INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, event INTEGER NOT NULL,
    late INTEGER NOT NULL, late_why BLOB, standing TEXT NOT NULL, set_aside INTEGER, why BLOB) STRICT;
CREATE TABLE owes(person INTEGER NOT NULL REFERENCES person, position INTEGER NOT NULL,
    candidate INTEGER NOT NULL REFERENCES candidate, PRIMARY KEY (person, position)) STRICT, WITHOUT ROWID;
CREATE TABLE answer(candidate INTEGER NOT NULL REFERENCES candidate, position INTEGER NOT NULL, field TEXT NOT NULL,
    hash BLOB NOT NULL, PRIMARY KEY (candidate, position)) STRICT, WITHOUT ROWID;
CREATE TABLE hr_answer(candidate INTEGER NOT NULL REFERENCES candidate, position INTEGER NOT NULL, field TEXT NOT NULL,
    hash BLOB NOT NULL, PRIMARY KEY (candidate, position)) STRICT, WITHOUT ROWID;

CREATE TABLE stage(number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, opened INTEGER) STRICT;
CREATE TABLE rules(stage INTEGER NOT NULL REFERENCES stage, version INTEGER NOT NULL, rules TEXT NOT NULL,
    scale TEXT NOT NULL, why BLOB, event INTEGER NOT NULL, PRIMARY KEY (stage, version)) STRICT;
CREATE TABLE admitted(stage INTEGER NOT NULL REFERENCES stage, candidate INTEGER NOT NULL REFERENCES candidate,
    PRIMARY KEY (stage, candidate)) STRICT, WITHOUT ROWID;
CREATE TABLE agreed_by(stage INTEGER NOT NULL REFERENCES stage, person INTEGER NOT NULL REFERENCES person,
    event INTEGER NOT NULL, PRIMARY KEY (stage, person)) STRICT, WITHOUT ROWID;
CREATE TABLE practice(number INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, event INTEGER NOT NULL) STRICT;
CREATE TABLE practice_answer(application INTEGER NOT NULL REFERENCES practice, position INTEGER NOT NULL,
    field TEXT NOT NULL, hash BLOB NOT NULL, PRIMARY KEY (application, position)) STRICT, WITHOUT ROWID;
CREATE TABLE practice_score(person INTEGER NOT NULL REFERENCES person, application INTEGER NOT NULL REFERENCES practice,
    criterion INTEGER NOT NULL REFERENCES criterion, mark INTEGER, note BLOB, event INTEGER NOT NULL,
    PRIMARY KEY (person, application, criterion)) STRICT, WITHOUT ROWID;
CREATE TABLE practice_closed(event INTEGER PRIMARY KEY, agreed BLOB) STRICT;
CREATE TABLE hr_view(event INTEGER PRIMARY KEY, why BLOB) STRICT;

CREATE TABLE score(stage INTEGER NOT NULL, person INTEGER NOT NULL, candidate INTEGER NOT NULL,
    criterion INTEGER NOT NULL, mark INTEGER, note BLOB, handed_in INTEGER NOT NULL,
    PRIMARY KEY (stage, person, candidate, criterion)) STRICT, WITHOUT ROWID;
CREATE TRIGGER score_handed_in_no_update BEFORE UPDATE ON score WHEN OLD.handed_in = 1
    BEGIN SELECT raise(ABORT, 'scores that were handed in are never changed'); END;
CREATE TRIGGER score_handed_in_no_delete BEFORE DELETE ON score WHEN OLD.handed_in = 1
    BEGIN SELECT raise(ABORT, 'scores that were handed in are never removed'); END;
CREATE TABLE evidence(stage INTEGER NOT NULL, person INTEGER NOT NULL, candidate INTEGER NOT NULL,
    criterion INTEGER NOT NULL, position INTEGER NOT NULL, hash BLOB NOT NULL,
    PRIMARY KEY (stage, person, candidate, criterion, position)) STRICT, WITHOUT ROWID;
CREATE TABLE hand_in(event INTEGER PRIMARY KEY, stage INTEGER NOT NULL REFERENCES stage,
    person INTEGER NOT NULL REFERENCES person) STRICT;

CREATE TABLE agreed(event INTEGER PRIMARY KEY, stage INTEGER NOT NULL REFERENCES stage,
    candidate INTEGER NOT NULL REFERENCES candidate, criterion INTEGER NOT NULL REFERENCES criterion,
    level INTEGER NOT NULL, why BLOB) STRICT;
CREATE TABLE took_part(event INTEGER NOT NULL REFERENCES agreed, how TEXT NOT NULL, position INTEGER NOT NULL,
    person INTEGER NOT NULL REFERENCES person, PRIMARY KEY (event, how, position)) STRICT, WITHOUT ROWID;
CREATE TABLE moderation(event INTEGER PRIMARY KEY, stage INTEGER NOT NULL REFERENCES stage,
    closed INTEGER NOT NULL, why BLOB) STRICT;
CREATE TABLE decision(event INTEGER NOT NULL, position INTEGER NOT NULL, stage INTEGER NOT NULL REFERENCES stage,
    candidate INTEGER NOT NULL REFERENCES candidate, outcome TEXT NOT NULL, proposed TEXT NOT NULL,
    ground TEXT NOT NULL, reason BLOB, PRIMARY KEY (event, position)) STRICT, WITHOUT ROWID;
CREATE TABLE safety(event INTEGER PRIMARY KEY, stage INTEGER NOT NULL REFERENCES stage) STRICT;
CREATE TABLE basis(event INTEGER PRIMARY KEY, stage INTEGER NOT NULL REFERENCES stage, text BLOB) STRICT;
CREATE TABLE sign_off(event INTEGER PRIMARY KEY, stage INTEGER NOT NULL REFERENCES stage,
    person INTEGER NOT NULL REFERENCES person) STRICT;
)sql";

/// Version 2: blind copies, files, applications that replace others or may be one person's. Some files of version 1
/// have `hidden` already.
constexpr const char* applications_compared = R"sql(
CREATE TABLE IF NOT EXISTS hidden(candidate INTEGER NOT NULL REFERENCES candidate, field TEXT NOT NULL, first INTEGER NOT NULL,
    behind INTEGER NOT NULL, what TEXT NOT NULL, PRIMARY KEY (candidate, field, first)) STRICT, WITHOUT ROWID;
CREATE TABLE hr_file(hash BLOB NOT NULL PRIMARY KEY, salt BLOB NOT NULL, bytes BLOB NOT NULL) STRICT;
CREATE TRIGGER hr_file_no_update BEFORE UPDATE ON hr_file BEGIN SELECT raise(ABORT, 'files are never changed'); END;
CREATE TABLE original(candidate INTEGER NOT NULL REFERENCES candidate, position INTEGER NOT NULL, name BLOB,
    hash BLOB NOT NULL, PRIMARY KEY (candidate, position)) STRICT, WITHOUT ROWID;
CREATE TABLE alike(event INTEGER NOT NULL, number INTEGER NOT NULL, by_what TEXT NOT NULL,
    PRIMARY KEY (event, number)) STRICT, WITHOUT ROWID;
CREATE TABLE alike_candidate(event INTEGER NOT NULL, number INTEGER NOT NULL, position INTEGER NOT NULL,
    candidate INTEGER NOT NULL REFERENCES candidate, PRIMARY KEY (event, number, position)) STRICT, WITHOUT ROWID;
CREATE TABLE kept_apart(event INTEGER NOT NULL, position INTEGER NOT NULL,
    candidate INTEGER NOT NULL REFERENCES candidate, PRIMARY KEY (event, position)) STRICT, WITHOUT ROWID;
ALTER TABLE candidate ADD COLUMN replaced_by INTEGER;
ALTER TABLE candidate ADD COLUMN renewed INTEGER;
ALTER TABLE answer ADD COLUMN blinded INTEGER;
UPDATE answer SET blinded = (SELECT max(e.number) FROM event e JOIN candidate c ON c.number = answer.candidate
    WHERE e.kind = 'answer-blinded' AND json_extract(e.body, '$.candidate') = c.code
    AND json_extract(e.body, '$.field') = answer.field) WHERE EXISTS (SELECT 1 FROM event WHERE kind = 'answer-blinded');
)sql";

/// Version 3: signatures, panel packs, backups, and how long the record is kept. Keys and signatures are in hex, as in
/// the events. `unswept` is no state: it has a row from an erasing until the file was written anew.
constexpr const char* signed_and_kept = R"sql(
CREATE TABLE member_key(event INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES person, key TEXT NOT NULL) STRICT;
CREATE TABLE signature(event INTEGER PRIMARY KEY, stage INTEGER NOT NULL REFERENCES stage,
    person INTEGER NOT NULL REFERENCES person, act TEXT NOT NULL, of_event INTEGER NOT NULL, of_hash TEXT NOT NULL,
    digest TEXT NOT NULL, key TEXT NOT NULL, signature TEXT NOT NULL) STRICT;
CREATE TABLE paper_signature(event INTEGER PRIMARY KEY, stage INTEGER NOT NULL REFERENCES stage,
    person INTEGER NOT NULL REFERENCES person, act TEXT NOT NULL, why BLOB) STRICT;
CREATE TABLE pack(event INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, stage INTEGER NOT NULL REFERENCES stage,
    person INTEGER NOT NULL REFERENCES person, key TEXT NOT NULL, secret BLOB, returned INTEGER, sealed BLOB,
    withdrawn INTEGER, why BLOB) STRICT;
CREATE TABLE backup(event INTEGER PRIMARY KEY, place BLOB) STRICT;
CREATE TABLE retention(event INTEGER PRIMARY KEY, from_date TEXT NOT NULL, months INTEGER NOT NULL, why BLOB) STRICT;
CREATE TABLE hold(event INTEGER PRIMARY KEY, placed INTEGER NOT NULL, why BLOB) STRICT;
CREATE TABLE disposal(event INTEGER PRIMARY KEY, why BLOB) STRICT;
CREATE TABLE unswept(event INTEGER PRIMARY KEY) STRICT;
ALTER TABLE candidate ADD COLUMN moved_out INTEGER;
ALTER TABLE candidate ADD COLUMN erased INTEGER;
)sql";

/// Version 4: what is asked at the interview.
constexpr const char* interview_questions = R"sql(
CREATE TABLE interview_question(event INTEGER NOT NULL, position INTEGER NOT NULL,
    criterion INTEGER NOT NULL REFERENCES criterion, text BLOB, PRIMARY KEY (event, position)) STRICT, WITHOUT ROWID;
)sql";

} // namespace

const std::vector<Step>& steps() {
    static const std::string third = signed_and_kept + freezing_triggers(),
                             fourth = interview_questions + freezing_triggers_once_open();
    static const std::vector<Step> all{
        {1, first_tables}, {2, applications_compared}, {3, third.c_str()}, {4, fourth.c_str()}};
    return all;
}

int current_version() {
    return steps().back().to;
}

void require_known_version(const std::filesystem::path& path, int version) {
    if (version > current_version())
        throw InvalidInput(
            fmt::format("{} was written by a newer Evenhand (its format is {}, this one knows up to {}). "
                        "Open it with the newer program.",
                        path.string(), version, current_version()));
    if (version < 1) throw InvalidInput(fmt::format("{} is no complete vacancy record.", path.string()));
}

void make_tables(Database& database, int version) {
    for (const Step& step : steps())
        if (step.to <= version) database.run(step.sql);
    database.run(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", application_id, version));
}

void bring_up_to_date(Database& database, const std::filesystem::path& path, const std::vector<Step>& all) {
    const auto version = static_cast<int>(database.number("PRAGMA user_version"));
    if (version >= all.back().to) return;
    std::filesystem::path copy = resolved(path);
    copy += fmt::format(".before-v{}", all.back().to);
    if (std::filesystem::exists(copy))
        throw StorageError(fmt::format("{} is of an older format, and the copy to be made of it first, {}, is already "
                                       "there. Move that away and open the record again.",
                                       path.string(), copy.string()));
    make_private_file(copy); // SQLite would make one that others may read
    try {
        Statement(database, "VACUUM INTO ?1").bind(copy.string()).run();
    } catch (...) {
        std::filesystem::remove(copy); // half a copy is none
        throw;
    }
    Transaction transaction(database, Transaction::Kind::write);
    for (const Step& step : all) {
        if (step.to <= version) continue;
        database.run(step.sql);
        database.run(fmt::format("PRAGMA user_version = {}", step.to));
    }
    transaction.commit();
}

const std::vector<StateTable>& state_tables() {
    static const std::vector<StateTable> all{
        {"vacancy", "one"},
        {"document", "kind"},
        {"criterion", "number"},
        {"person", "number"},
        {"declaration", "event"},
        {"candidate", "number"},
        {"owes", "person,position"},
        {"answer", "candidate,position"},
        {"hr_answer", "candidate,position"},
        {"hidden", "candidate,field,first", 2},
        {"original", "candidate,position", 2},
        {"alike", "event,number", 2},
        {"alike_candidate", "event,number,position", 2},
        {"kept_apart", "event,position", 2},
        {"stage", "number"},
        {"rules", "stage,version"},
        {"admitted", "stage,candidate"},
        {"agreed_by", "stage,person"},
        {"practice", "number"},
        {"practice_answer", "application,position"},
        {"practice_score", "person,application,criterion"},
        {"practice_closed", "event"},
        {"hr_view", "event"},
        {"score", "stage,person,candidate,criterion"},
        {"evidence", "stage,person,candidate,criterion,position"},
        {"hand_in", "event"},
        {"agreed", "event"},
        {"took_part", "event,how,position"},
        {"moderation", "event"},
        {"decision", "event,position"},
        {"safety", "event"},
        {"basis", "event"},
        {"sign_off", "event"},
        {"member_key", "event", 3},
        {"signature", "event", 3},
        {"paper_signature", "event", 3},
        {"pack", "event", 3},
        {"backup", "event", 3},
        {"retention", "event", 3},
        {"hold", "event", 3},
        {"disposal", "event", 3},
        {"interview_question", "event,position", 4},
        {"erased", "hash"},
    };
    return all;
}

} // namespace evenhand::record
