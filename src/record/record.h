// The vacancy's file: one SQLite database, NAME.evenhand. Events are stored and chained; the state is built from them
// by one function; nothing else gets in. The door to SQLite. Design, section 5; docs/file-format.md.
#pragma once
#include "base/clock.h"
#include "base/progress.h"
#include "panel/acts.h"
#include "panel/vacancy.h"
#include "seal/digest.h"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace evenhand::seal {
class Secret;
struct SigningKey;
} // namespace evenhand::seal

namespace evenhand::record {

/// The end of the chain: the newest event's number and hash.
struct Head {
    long long event = 0;
    std::string hash; ///< 64 hex digits
    friend bool operator==(const Head&, const Head&) = default;
};

/// An event as it stands in the file, for the history. A reason that was erased says so and when; HR's are empty.
struct Entry {
    long long number = 0;
    Moment at{};
    std::string who; ///< person id
    std::string kind;
    std::string body; ///< canonical JSON; words as hashes
    std::string why;
    std::string hash;
};

/// One answer of an application. Which of the two lists it comes from decides who may see it.
struct ShownAnswer {
    std::string field, text;
};

/// An answer and its blind copy.
struct BlindCopy {
    std::string field, original, copy;
    std::vector<intake::Mask> masks; ///< what is hidden in the original, ascending
    bool by_hand = false;            ///< HR said what is hidden
};
/// A member's words beside a score.
struct ScoreWords {
    std::string person, criterion, note;
    std::vector<std::string> evidence;
};

/// What a panel pack is for.
struct PackFacts {
    std::string id, person; ///< of the pack; person id of whom it was made for
    spec::Stage stage = spec::Stage::shortlisting;
    std::string vacancy; ///< hash of the first event of the record it was made from
    Head rules;          ///< the event that set the rules it scores by
    std::string key;     ///< what is handed in is sealed for this public key
    bool handed_in = false;
};

/// An open record, or a panel pack, which is as a record of what one member may see. One thread at a time. Moves, does
/// not copy. What commit() returned from is on disk.
class Record {
  public:
    enum class Access { read, write };

    /// A new record; never overwrites. \throws StorageError if the file exists or cannot be made
    static Record create(const std::filesystem::path& path, const panel::Events& genesis, Clock clock = system_clock());
    /// \throws InvalidInput: not there, not a record, newer than this program; StorageError: damaged; NotAllowed:
    /// (write) open in another program, saying who has it since when. Reading writes nothing and works from
    /// write-protected places, on a full disk, and beside a writer.
    static Record open(const std::filesystem::path& path, Access access, Clock clock = system_clock());
    /// A panel pack: the member's part of a record, in memory alone, and what they do in the encrypted file. It takes
    /// the member's own scores and their hand-in, by which it is ready to be sent back, and nothing else.
    /// \throws InvalidInput: not there, no pack, not the passphrase, changed; NotAllowed: open in another program
    static Record open_pack(const std::filesystem::path& path, const seal::Secret& passphrase, Access access,
                            Clock clock = system_clock());
    Record(Record&&) noexcept;
    Record& operator=(Record&&) noexcept;
    ~Record(); ///< gives the lock back

    /// The state now. The reference stays good; what it refers to changes with commit().
    const panel::Vacancy& vacancy() const;
    /// The state as it was after that event, built anew from the events; words erased since are empty there too.
    /// \throws InvalidInput if there is no such event, Cancelled
    panel::Vacancy vacancy_at(long long event, const Progress& progress = {}) const;
    /// The whole record as it was then, for reading: state, history and head; words erased since are missing there too.
    /// \throws as vacancy_at()
    Record as_of(long long event, const Progress& progress = {}) const;
    Head head() const;

    /// Stores the events of one act in one transaction and brings the state up to date; all of them or none. Texts of
    /// words go to their table, and their hashes into the events. \param actor person id  \throws StorageError (disk
    /// full, read-only…), Cancelled
    void commit(const std::string& actor, panel::Events events, const Progress& progress = {});

    /// What the panel may read of an application: never names, contact data or flags. In the form's order.
    std::vector<ShownAnswer> application(const std::string& candidate) const;
    /// What there is to read of an application of the practice round, by its code "X1"…
    std::vector<ShownAnswer> practice_application(const std::string& code) const;
    /// HR's side of what the panel reads: each answer as it was written and as it is shown, in the form's order.
    std::vector<BlindCopy> blind_copies(const std::string& candidate) const;
    /// HR's side of an application: identifying and HR-only answers.
    std::vector<ShownAnswer> hr_answers(const std::string& candidate) const;
    /// HR's side: every application whole, as it was written, without its files. \param visit gets its index among the
    /// vacancy's candidates
    void each_application(const std::function<void(std::size_t, const intake::Application&)>& visit) const;
    /// HR's side: what applications said before a newer version replaced them, oldest first, by code; words that were
    /// erased are left out.
    std::map<std::string, std::vector<intake::Application>> earlier_versions() const;
    /// HR's side: the files an application came in. \throws InvalidInput if there is no such candidate
    std::vector<intake::Original> originals(const std::string& candidate) const;
    /// Whether those are the very files, in whatever order and under whatever names, that the application came in.
    bool holds_originals(const std::string& candidate, const std::vector<intake::Original>& files) const;
    /// HR's side of one field: each candidate's answer in the vacancy's order, empty where there is none.
    std::vector<std::string> hr_answers_to(const std::string& field) const;
    /// Each candidate's name in the vacancy's order, empty where none was given. For HR's view, and for declarations of
    /// interest, whose page shows names by alphabet and without codes, and before scoring opens alone. A name is what
    /// the form's identifying fields with "name" in their id or label hold, one after the other.
    std::vector<std::string> names() const;
    /// Scheme flags of every candidate, in the vacancy's order (HR's view), by the fields named as the rules' schemes
    /// are.
    panel::Flags flags(spec::Stage stage) const;
    /// The reason of a decision that HR alone may read (where an interview scheme made it); the panel's view has none
    /// there.
    std::string hr_reason(const panel::Decision& decision) const;
    /// Members' notes and evidence on a candidate; the caller asks panel::require_may_see first. \param person an id:
    /// that member's alone, which is what members see before all have handed in; none: everyone's
    std::vector<ScoreWords> score_words(spec::Stage stage, const std::string& candidate,
                                        const std::optional<std::string>& person = {}) const;
    /// What a person's signature goes under, without key and signature: their hand-in or sign-off of that event.
    panel::Signed to_sign(const std::string& person, spec::Stage stage, panel::Signable act, long long event) const;
    /// The bytes that are signed for it; see record/signing.h.
    std::string bytes_to_sign(const panel::Signed& what) const;
    /// The whole signature under that act, with the person's key.
    panel::Signed signed_with(const seal::SigningKey& key, const std::string& person, spec::Stage stage,
                              const panel::Unsigned& act) const;
    /// Events from first to last, oldest first. HR's words are left out, as in every view but those that name HR.
    std::vector<Entry> history(long long first = 1, long long last = INT64_MAX) const;
    const std::filesystem::path& path() const;
    /// What it is a pack for; nullptr: it is a record.
    const PackFacts* pack() const;

  private:
    friend class NewPack;
    friend panel::Events pack_returned(const Record& record, const std::string& actor,
                                       const std::filesystem::path& path, const seal::Secret& passphrase);
    struct File;
    explicit Record(std::unique_ptr<File> file);
    std::unique_ptr<File> file_;
};

struct Verification {
    struct Finding {
        std::string where;   ///< "event 17", "table score", "word …", "head"
        std::string message; ///< what is wrong, as a sentence
    };
    long long events = 0;
    Head head;
    std::vector<Finding> problems;
    bool ok() const { return problems.empty(); }
};

/// Recomputes the chain, rebuilds the state in memory with the same apply() and compares it table by table, and checks
/// every word against its hash. Writes nothing. \param anchors heads printed on reports or kept elsewhere: each must be
/// in the chain at its number. \param acts whether it is asked of each event, too, if its person was allowed it then
/// \throws InvalidInput if the file is no record, StorageError if it cannot be read
enum class Acts { take, judge };
Verification verify(const std::filesystem::path& path, const std::vector<Head>& anchors = {},
                    const Progress& progress = {}, Acts acts = Acts::take);

} // namespace evenhand::record
