// Whether a file still says what was put into it.
#include "record/apply.h"
#include "record/chain.h"
#include "record/codec.h"
#include "record/compare.h"
#include "record/past.h"
#include "record/record.h"
#include "record/schema.h"
#include "record/signing.h"
#include "record/word_use.h"
#include "record/words.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace evenhand::record {

namespace {

/// So many findings of a kind say enough.
constexpr int most_findings = 20;
/// The version of the format that brought hr_file.
constexpr int files_since = 2;

class Verifier {
  public:
    Verifier(const Database& database, const std::vector<Head>& anchors, const Progress& progress, Acts acts)
        : database_(database), anchors_(anchors), progress_(progress),
          version_(static_cast<int>(database.number("PRAGMA user_version"))), shape_(Database::in_memory()),
          rebuilt_(Database::in_memory()), applier_(rebuilt_) {
        make_tables(shape_, version_);
        make_tables(rebuilt_, current_version());
        if (acts == Acts::judge) past_.emplace(rebuilt_);
    }

    Verification run() {
        step([&] { integrity(); });
        step([&] { compare_schema(database_, shape_, report()); });
        step([&] { events(); });
        if (can_rebuild_)
            for (const StateTable& table : state_tables())
                if (table.since <= version_)
                    step([&] { compare_table(database_, rebuilt_, table, columns_of(table), report()); });
        step([&] { words("word", "text", Kept::word); });
        step([&] { words("hr_word", "text", Kept::hr_word); });
        if (version_ >= files_since) step([&] { words("hr_file", "bytes", Kept::hr_file); });
        missing_words();
        for (const Head& anchor : anchors_)
            if (anchor.event > result_.events || anchor.event < 1)
                missing_anchor(anchor,
                               "the record does not go that far: later events were removed, or it is another record's");
        return std::move(result_);
    }

  private:
    /// What the file's damage keeps from being read is a finding; what the machine fails at is thrown.
    template <class Work>
    void step(Work&& work) {
        try {
            work();
        } catch (const SQLite::Exception& error) {
            if (!is_damage(error)) throw;
            find("file", fmt::format("It is damaged and cannot be read in full: {}.", error.what()));
        }
    }

    void find(std::string where, std::string message) {
        result_.problems.push_back({std::move(where), std::move(message)});
    }

    /// Of an older file, the columns it has; state is built as this program builds it.
    std::string columns_of(const StateTable& table) const {
        if (version_ == current_version()) return "*";
        return shape_.text(fmt::format("SELECT group_concat(name) FROM pragma_table_info('{}')", table.name));
    }

    /// Takes findings of one kind until there are enough.
    Report report() {
        return [this, count = 0](const std::string& where, const std::string& message) mutable {
            if (++count > most_findings) {
                find(where, "There are more.");
                return false;
            }
            find(where, message);
            return true;
        };
    }

    /// Indexes too: one that leads to another row would show the words of somebody else.
    void integrity() {
        const Report say = report();
        Statement rows(database_, "PRAGMA integrity_check");
        while (rows.step())
            if (rows.view(0) != "ok" && !say("file", fmt::format("It is damaged: {}.", rows.view(0)))) return;
    }

    /// The chain, and the state that the events make.
    void events() {
        const auto total = static_cast<std::size_t>(database_.number("SELECT count(*) FROM event"));
        const Report say = report();
        Transaction transaction(rebuilt_, Transaction::Kind::write);
        Statement rows(database_, events_sql);
        Digest before = no_digest;
        std::size_t seen = 0;
        for (rows.bind(INT64_MIN, INT64_MAX); rows.step();) {
            if (seen % 1000 == 0 || total < 1000) advance(progress_, seen, total, "Checking the events");
            ++seen;
            const EventRow event = read_event(rows);
            const Digest previous = rows.digest(7), hash = rows.digest(8);
            link(event, previous, hash, before, say);
            if (event.why.empty() && !rows.is_null(6)) // under the same hash
                say(fmt::format("event {}", event.number), "Its reason is an empty text, where nothing stands (NULL).");
            for (const Head& anchor : anchors_)
                if (anchor.event == event.number && digest_from_hex(anchor.hash) != hash)
                    missing_anchor(anchor, "the events up to there were rewritten, or it is another record's");
            replay(event, say);
            before = hash;
            result_.events = event.number;
            result_.head = {event.number, to_hex(hash)};
        }
        transaction.commit();
        if (seen == 0) find("head", "The record holds no event.");
    }

    void link(const EventRow& event, const Digest& previous, const Digest& hash, const Digest& before,
              const Report& say) {
        const std::string where = fmt::format("event {}", event.number);
        const long long next = result_.events + 1;
        if (event.number != next)
            say(where, next == event.number - 1
                           ? fmt::format("Event {} is missing before it.", next)
                           : fmt::format("Events {} to {} are missing before it.", next, event.number - 1));
        else if (previous != before)
            say(where, "It does not follow the event before it: one of them was exchanged, removed or put in.");
        if (hash_of(event, previous) != hash)
            say(where, fmt::format("What it says (\"{}\" by {}, {}) does not fit its hash: it was changed after it was "
                                   "recorded.",
                                   event.kind, event.who, event.at));
    }

    void replay(const EventRow& event, const Report& say) {
        if (!can_rebuild_) return;
        try {
            panel::What what = decode(event.kind, event.version, event.body);
            const panel::Word why = word_referred_to(event.why);
            if (encode(what) != event.body && encode(what, Rows::first) != event.body)
                say(fmt::format("event {}", event.number), "Its body is not written as Evenhand writes it.");
            const std::string not_allowed = past_ ? panel::not_allowed(*past_, what, event.who) : std::string();
            applier_.apply({event.number, what, why});
            if (past_) past_->passed(event.number, event.who, what);
            stamp(event, say);
            if (!not_allowed.empty()) say_not_allowed(event, not_allowed, say);
            if (const auto* sign = std::get_if<panel::Signed>(&what))
                if (const std::string wrong = wrong_with(database_, rebuilt_, *sign); !wrong.empty())
                    say(fmt::format("event {}", event.number), wrong);
            collect(uses_, event.number, what, why);
        } catch (const Error& error) {
            cannot_rebuild(event, error.what(), say);
        } catch (const SQLite::Exception& error) {
            cannot_rebuild(event, error.what(), say);
        }
    }

    /// An act is somebody's, at some time; the chain would hold any text there.
    void stamp(const EventRow& event, const Report& say) {
        const std::string where = fmt::format("event {}", event.number);
        try {
            parse_moment(event.at);
        } catch (const InvalidInput& error) {
            say(where, fmt::format("When it was cannot be: {}.", error.what()));
        }
        if (people_.count(event.who) > 0) return;
        Statement person(rebuilt_, "SELECT 1 FROM person WHERE id = ?1");
        if (person.bind(event.who).step())
            people_.insert(event.who);
        else
            say(where, fmt::format("It is by \"{}\", who is nobody in this record.", event.who));
    }

    /// The chain would hold it all the same: whoever can write the file can write an act as anybody's.
    void say_not_allowed(const EventRow& event, const std::string& why, const Report& say) {
        Statement name(database_, "SELECT ' (' || text || ')' FROM word WHERE hash = ?1");
        Statement person(rebuilt_, "SELECT name FROM person WHERE id = ?1 AND name IS NOT NULL");
        std::string called;
        if (person.bind(event.who).step() && name.bind(person.digest(0)).step()) called = name.text(0);
        say(fmt::format("event {}", event.number),
            fmt::format("\"{}\" by {}{}, {}, was not allowed: {}.", event.kind, event.who, called, event.at, why));
    }

    void cannot_rebuild(const EventRow& event, std::string_view what, const Report& say) {
        can_rebuild_ = false;
        say(fmt::format("event {}", event.number),
            fmt::format("It cannot follow from the events before it, so the state cannot be compared from here on: {}",
                        what));
    }

    void words(const char* table, const char* column, Kept kept) {
        const Report say = report();
        Statement rows(database_, fmt::format("SELECT hash, salt, {} FROM {}", column, table));
        while (rows.step()) {
            const Digest hash = rows.digest(0);
            const auto use = uses_.find(hash);
            if (use == uses_.end()) {
                if (can_rebuild_ &&
                    !say(name(hash, kept), fmt::format("It stands in the table {}, but no event refers to it.", table)))
                    return;
                continue;
            }
            use->second.found = true;
            std::string wrong;
            if (!is_word_of(hash, rows.view(1), rows.view(2)))
                wrong = "was changed: it does not fit its hash";
            else if (use->second.erased != 0)
                wrong = fmt::format("was erased by event {}, but is there", use->second.erased);
            else if (use->second.kept != kept)
                wrong = kept == Kept::word                  ? "is HR's alone to read, but stands in the panel's table"
                        : use->second.kept == Kept::hr_file ? "is a file, but stands among HR's words"
                        : kept == Kept::hr_file             ? "is a word, but stands among the files"
                                                            : "is the panel's to read, but stands in HR's table";
            if (!wrong.empty() && !say(name(hash, kept), sentence(hash, use->second, wrong))) return;
        }
    }

    void missing_words() {
        std::vector<std::pair<long long, Digest>> missing; // by event, so that the same file gives the same findings
        for (const auto& [hash, use] : uses_)
            if (!use.found && use.erased == 0) missing.emplace_back(use.event, hash);
        std::sort(missing.begin(), missing.end());
        const Report say = report();
        for (const auto& [event, hash] : missing)
            if (!say(name(hash, uses_.at(hash).kept),
                     sentence(hash, uses_.at(hash), "is missing, and no event says that it was erased")))
                return;
    }

    std::string sentence(const Digest& hash, const WordUse& use, const std::string& wrong) const {
        std::string text = about(rebuilt_, hash, use);
        text.front() = static_cast<char>(text.front() - 'a' + 'A'); // they begin with "the" or "a"
        return fmt::format("{} {}.", text, wrong);
    }

    static std::string name(const Digest& hash, Kept kept) {
        return (kept == Kept::hr_file ? "file " : "word ") + to_hex(hash).substr(0, 12) + "…";
    }

    void missing_anchor(const Head& anchor, std::string_view why) {
        find("head", fmt::format("The chain does not hold the head {} that was printed or kept for event {}: {}.",
                                 anchor.hash, anchor.event, why));
    }

    const Database& database_;
    const std::vector<Head>& anchors_;
    const Progress& progress_;
    int version_;
    Database shape_; ///< empty tables of the file's version
    Database rebuilt_;
    Applier applier_;
    std::optional<Past> past_; ///< if acts are judged
    bool can_rebuild_ = true;
    WordUses uses_;
    std::set<std::string> people_; ///< who have done something up to there
    Verification result_;
};

} // namespace

Verification verify(const std::filesystem::path& path, const std::vector<Head>& anchors, const Progress& progress,
                    Acts acts) {
    return guarded(path, [&]() -> Verification {
        try {
            Database database = Database::open_for_reading(path);
            const Transaction snapshot(database, Transaction::Kind::read);
            return Verifier(database, anchors, progress, acts).run();
        } catch (const SQLite::Exception& error) {
            if (!is_damage(error)) throw;
            Verification cut_off; // not one table of it can be read, as when a copy was broken off
            cut_off.problems.push_back({"file", fmt::format("It is damaged and cannot be read: {}.", error.what())});
            return cut_off;
        }
    });
}

} // namespace evenhand::record
