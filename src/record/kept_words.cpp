#include "record/kept_words.h"

namespace evenhand::record {

namespace {

using Codes = std::vector<std::string>;

template <class Rows>
Codes codes_of(const Rows& rows) {
    Codes codes;
    for (const auto& row : rows) codes.push_back(row.code);
    return codes;
}

/// Whom the reason of an event is about.
struct About {
    Codes operator()(const panel::InterestDeclared& e) const {
        return e.candidate.empty() ? Codes() : Codes{e.candidate};
    }
    Codes operator()(const panel::ApplicationsTaken& e) const { return codes_of(e.rows); }
    Codes operator()(const panel::ApplicationsRenewed& e) const { return codes_of(e.rows); }
    Codes operator()(const panel::OriginalsKept& e) const { return codes_of(e.rows); }
    Codes operator()(const panel::CandidateSetAside& e) const { return {e.code}; }
    Codes operator()(const panel::AnswerBlinded& e) const { return {e.code}; }
    Codes operator()(const panel::ScoreAgreed& e) const { return {e.candidate}; }
    Codes operator()(const panel::KeptApart& e) const { return e.candidates; }
    Codes operator()(const panel::CandidateReplaced& e) const { return {e.code, e.by}; }
    Codes operator()(const panel::Decided& e) const {
        Codes codes;
        for (const auto& row : e.rows) codes.push_back(row.candidate);
        return codes;
    }
    template <class Event>
    Codes operator()(const Event&) const {
        return {};
    }
};

bool accounts_for_keeping(const panel::What& what) {
    return std::holds_alternative<panel::RetentionSet>(what) || std::holds_alternative<panel::HoldSet>(what) ||
           std::holds_alternative<panel::CandidateErased>(what) || std::holds_alternative<panel::WordsErased>(what) ||
           std::holds_alternative<panel::RecordDisposed>(what);
}

class Visitor {
  public:
    explicit Visitor(const std::function<void(const KeptWord&)>& visit) : visit_(visit) {}

    void word(Theme theme, const panel::Word& word, const Codes& codes = {}, const std::string& person = {}) const {
        if (!word.hash.empty()) visit_({theme, word.hash, codes, person});
    }

    void operator()(const panel::VacancyCreated& e) const { word(Theme::name, e.officer_name, {}, e.officer); }
    void operator()(const panel::PersonAdded& e) const { word(Theme::name, e.name, {}, e.id); }
    void operator()(const panel::ApplicationsTaken& e) const { answers(e.rows); }
    void operator()(const panel::ApplicationsRenewed& e) const { answers(e.rows); }
    void operator()(const panel::PracticeTaken& e) const { answers(e.rows); }
    void operator()(const panel::AnswerBlinded& e) const {
        word(Theme::answer, e.copy, {e.code});
        word(Theme::answer, e.original, {e.code});
    }
    void operator()(const panel::OriginalsKept& e) const {
        for (const auto& row : e.rows) {
            const Codes codes{row.code};
            for (const auto& original : row.originals) {
                word(Theme::file, original.name, codes);
                if (!original.file.hash.empty()) visit_({Theme::file, original.file.hash, codes, {}});
            }
        }
    }
    void operator()(const panel::ScoresGiven& e) const {
        for (const auto& row : e.rows) {
            if (row.note.hash.empty() && row.evidence.empty()) continue; // most have none, and there may be many
            const Codes codes{row.candidate};
            word(Theme::note, row.note, codes);
            for (const panel::Word& quote : row.evidence) word(Theme::note, quote, codes);
        }
    }
    void operator()(const panel::PracticeScored& e) const { word(Theme::note, e.note); }
    void operator()(const panel::Decided& e) const {
        for (const auto& row : e.rows) word(Theme::reason, row.reason, {row.candidate});
    }
    void operator()(const panel::BasisWritten& e) const { word(Theme::text, e.text); }
    void operator()(const panel::InterviewQuestionsWritten& e) const {
        for (const panel::Word& question : e.questions) word(Theme::text, question);
    }
    void operator()(const panel::PackMade& e) const { word(Theme::pack, e.secret); }
    void operator()(const panel::PackReturned& e) const {
        if (!e.sealed.hash.empty()) visit_({Theme::pack, e.sealed.hash, {}, {}});
    }
    void operator()(const panel::BackupMade& e) const { word(Theme::place, e.place); }
    template <class Event>
    void operator()(const Event&) const {}

  private:
    template <class Rows>
    void answers(const Rows& rows) const {
        for (const auto& row : rows) {
            const Codes codes{row.code};
            for (const panel::Word& answer : row.answers) word(Theme::answer, answer, codes);
        }
    }

    const std::function<void(const KeptWord&)>& visit_;
};

} // namespace

void each_kept_word(const panel::What& what, const panel::Word& why,
                    const std::function<void(const KeptWord&)>& visit) {
    const Visitor visitor(visit);
    std::visit(visitor, what);
    if (why.hash.empty()) return;
    const Theme theme = accounts_for_keeping(what)                            ? Theme::account
                        : std::holds_alternative<panel::PracticeClosed>(what) ? Theme::text
                                                                              : Theme::reason;
    visitor.word(theme, why, std::visit(About{}, what));
}

} // namespace evenhand::record
