// The only code that writes the tables of state: for a commit, for the rebuild that verify compares, and for going back
// in time. What an event does depends on the events before it and on nothing else.
#pragma once
#include "panel/event.h"
#include "record/database.h"

#include <unordered_map>

namespace evenhand::record {

/// An event as it is applied: words have hashes, their texts are not looked at.
struct Recorded {
    long long number = 0;
    const panel::What& what;
    const panel::Word& why;
};

class Applier {
  public:
    explicit Applier(Database& database) : database_(database) {}
    /// Inside the caller's transaction. \throws StorageError if the event names what the state does not have,
    /// SQLite::Exception
    void apply(const Recorded& event);
    /// By what an id or code stands in tables. \throws StorageError if there is none
    std::int64_t person(const std::string& id);
    std::int64_t candidate(const std::string& code);
    std::int64_t criterion(const std::string& id);
    std::int64_t practice(const std::string& code); ///< an application of the practice round
    /// Forgets numbers that a rollback has taken back.
    void forget() {
        people_.clear();
        candidates_.clear();
        criteria_.clear();
        practice_.clear();
    }

  private:
    using Hash = std::optional<Digest>;
    static Hash hash_of(const panel::Word& word); ///< nothing where nothing was said
    struct Context {
        long long event;
        Hash why;
    };
    void on(const Context& context, const panel::VacancyCreated& event);
    void on(const Context& context, const panel::RulesSet& event);
    void on(const Context& context, const panel::PersonAdded& event);
    void on(const Context& context, const panel::InterestDeclared& event);
    void on(const Context& context, const panel::PersonStoodDown& event);
    void on(const Context& context, const panel::ApplicationsTaken& event);
    void on(const Context& context, const panel::CandidateSetAside& event);
    void on(const Context& context, const panel::AnswerBlinded& event);
    void on(const Context& context, const panel::ApplicationsRenewed& event);
    void on(const Context& context, const panel::OriginalsKept& event);
    void on(const Context& context, const panel::AlikeFound& event);
    void on(const Context& context, const panel::KeptApart& event);
    void on(const Context& context, const panel::CandidateReplaced& event);
    void give_answers(std::int64_t candidate, const panel::ApplicationsTaken::Row& row);
    void hide(std::int64_t candidate, const std::string& field, const panel::HiddenPart& part);
    void on(const Context& context, const panel::StageOpened& event);
    void on(const Context& context, const panel::ScoresGiven& event);
    void on(const Context& context, const panel::HandedIn& event);
    void on(const Context& context, const panel::ScoreAgreed& event);
    void on(const Context& context, const panel::ModerationClosed& event);
    void on(const Context& context, const panel::ModerationReopened& event);
    void on(const Context& context, const panel::Decided& event);
    void on(const Context& context, const panel::WordsErased& event);
    void on(const Context& context, const panel::SpecificationChanged& event);
    void on(const Context& context, const panel::RulesAgreed& event);
    void on(const Context& context, const panel::HrViewOpened& event);
    void on(const Context& context, const panel::PracticeTaken& event);
    void on(const Context& context, const panel::PracticeScored& event);
    void on(const Context& context, const panel::PracticeClosed& event);
    void on(const Context& context, const panel::SafetyConsulted& event);
    void on(const Context& context, const panel::BasisWritten& event);
    void on(const Context& context, const panel::SignedOff& event);
    void on(const Context& context, const panel::KeyShown& event);
    void on(const Context& context, const panel::Signed& event);
    void on(const Context& context, const panel::SignedOnPaper& event);
    void on(const Context& context, const panel::PackMade& event);
    void on(const Context& context, const panel::PackReturned& event);
    void on(const Context& context, const panel::PackWithdrawn& event);
    void on(const Context& context, const panel::BackupMade& event);
    void on(const Context& context, const panel::RetentionSet& event);
    void on(const Context& context, const panel::HoldSet& event);
    void on(const Context& context, const panel::CandidateMovedOut& event);
    void on(const Context& context, const panel::CandidateErased& event);
    void on(const Context& context, const panel::RecordDisposed& event);
    void on(const Context& context, const panel::InterviewQuestionsWritten& event);

    void set_document(const Context& context, const char* kind, const std::string& xml);
    void set_specification(const Context& context, const std::string& xml, const std::string& framework);
    void add_person(const Context& context, const panel::PersonAdded& event, const Hash& why);
    void drop_scores_out_of_place(const panel::RulesSet& event);
    bool has_levels_of_before(int stage, const merit::Scale& scale);
    void moderation(const Context& context, spec::Stage stage, bool closed);
    void give_evidence(int stage, std::int64_t candidate, std::int64_t criterion, std::int64_t person,
                       const std::vector<panel::Word>& words);

    using Numbers = std::unordered_map<std::string, std::int64_t>; ///< by id or code
    std::int64_t number_in(Numbers& known, const char* table, const char* sql, const std::string& name);

    /// Prepared once for each place in the code. \param sql a literal
    Statement& prepared(const char* sql);
    template <class... Values>
    void run(const char* sql, const Values&... values) {
        prepared(sql).bind(values...).run();
    }

    Database& database_;
    std::unordered_map<const char*, Statement> statements_;
    Numbers people_, candidates_, criteria_, practice_; ///< those that were looked up
};

} // namespace evenhand::record
