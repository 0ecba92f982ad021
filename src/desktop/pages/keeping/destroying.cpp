#include "desktop/pages/keeping/destroying.h"

#include "base/text.h"
#include "desktop/controls/strings.h"
#include "desktop/pages/keeping/last_word.h"
#include "desktop/pages/keeping/part.h"
#include "panel/keeping.h"
#include "panel/permission.h"
#include "report/destroying.h"
#include "report/report.h"

#include <wx/window.h>

namespace evenhand::desktop {

namespace {

panel::Events events_of(const panel::Vacancy& vacancy, const std::string& actor, Date day, const ToDestroy& what,
                        const panel::ToErase& words) {
    return what.candidate.empty() ? panel::dispose(vacancy, actor, day, what.early, what.why, words)
                                  : panel::erase_candidate(vacancy, actor, what.candidate, day, what.why, words);
}

std::string codes_in_words(const panel::Vacancy& vacancy, const ToDestroy& what) {
    return list_words(panel::codes_of_person(vacancy, what.candidate));
}

std::string post_in_words(const panel::Vacancy& vacancy) {
    const spec::Post& post = vacancy.specification.post;
    return joined({post.reference, post.title}, post.reference.empty() ? "" : " ");
}

} // namespace

std::string why_not(const Context& context, ToDestroy what) {
    what.why = "-"; // a missing one is said when it is needed
    try {
        events_of(context.vacancy(), context.actor(), today(context), what, {});
    } catch (const Error& refusal) {
        return describe(refusal);
    }
    return {};
}

struct Destroying::Going {
    ToDestroy what;
    std::string actor;
    Date day{};
    record::Erasing found;
    std::vector<std::string> packs;
    bool gone = false;
    report::Destruction destruction;
};

Destroying::Destroying(wxWindow& page, Context& context, std::function<void()> ended)
    : page_(page), context_(context), ended_(std::move(ended)) {}

void Destroying::forget() {
    last_.reset();
    packs_.clear();
}

void Destroying::begin(const ToDestroy& what) {
    const auto going = std::make_shared<Going>();
    going->what = what;
    going->actor = context_.actor();
    going->day = today(context_);
    try {
        events_of(context_.vacancy(), going->actor, going->day, what, {}); // before all is read
    } catch (const Error& refusal) {
        return context_.say(describe(refusal));
    }
    Work work;
    work.says = tr("Looking at what there is to erase…");
    work.uses_record = true;
    work.run = [this, going](const Progress& progress) {
        const record::Record& record = *context_.record;
        going->found = going->what.candidate.empty()
                           ? record::words_of_record(record, going->actor, progress)
                           : record::words_of_candidate(record, going->what.candidate, progress);
        going->packs = report::packs_elsewhere(record.vacancy());
        // A reason that says one of their names is refused before anything is offered.
        events_of(record.vacancy(), going->actor, going->day, going->what, going->found.words);
    };
    // Not from inside the work's own call: a dialog opens, and more work begins.
    work.finished = [this, going] {
        context_.say(tr("Nothing is erased yet."));
        page_.CallAfter([this, going] { offer(going); });
    };
    work.cancelled = [this] { context_.say(tr("Nothing was erased.")); };
    context_.run(std::move(work));
}

void Destroying::offer(const std::shared_ptr<Going>& going) {
    const panel::Vacancy& vacancy = context_.vacancy();
    const bool whole = going->what.candidate.empty();
    LastWord word;
    word.title = whole ? tr("Dispose of the record") : tr("Erase a candidate's words");
    std::string& text = word.text;
    text = whole ? trf("{}: everything personal is erased.", post_in_words(vacancy))
                 : trf("What {} wrote, what names them and what was written about them is erased.",
                       codes_in_words(vacancy, going->what));
    text += " " + tr("It cannot be taken back.");
    if (!going->what.why.empty())
        text += "\n\n" + trf("The reason, which stays in the record: {}", panel::sentences({going->what.why}));
    text += "\n\n" + tr("What goes:");
    for (const auto& [name, number] : going->found.counts) text += "\n• " + trf("{}: {}", name, number);
    if (going->found.counts.empty()) text += "\n• " + tr("nothing that was still there");
    text += "\n• " + tr("the same in every copy that the record knows and can reach");
    text += "\n\n" + tr("What stays: scores, ranks and decisions by code, the rules, the numbers, and the chain that "
                        "proves them.");
    if (whole) text += " " + tr("The names of the panel go too; yours stays, as that of who disposed of it.");
    text += "\n\n" + tr("Reports and files that were printed or saved are not known to the record: destroy them "
                        "yourself.");
    for (const std::string& pack : going->packs) text += "\n• " + pack;
    word.does = whole ? tr("&Dispose of the record") : trf("&Erase {}", codes_in_words(vacancy, going->what));
    word.does_not = tr("&Keep everything");
    if (has_last_word(&page_, word))
        erase(going);
    else
        context_.say(tr("Nothing was erased."));
}

void Destroying::erase(const std::shared_ptr<Going>& going) {
    Work work;
    work.says = tr("Erasing…");
    work.uses_record = true;
    work.run = [this, going](const Progress& progress) {
        record::Record& record = *context_.record;
        record.commit(going->actor,
                      events_of(record.vacancy(), going->actor, going->day, going->what, going->found.words), progress);
        going->gone = true;
        // What has begun is not left half done: this cannot be cancelled.
        going->destruction = report::erased_everywhere(record, going->packs);
    };
    const auto ended = [this, going](const std::string& says, const std::string& why) {
        if (going->gone) {
            last_.reset();
            packs_ = going->packs;
            context_.changed();
            ended_();
        }
        context_.say(says);
        if (!why.empty()) context_.alarm(why);
    };
    work.finished = [this, going] { erased(*going); };
    work.failed = [going, ended](const std::string& why) {
        ended(going->gone ? tr("Erased in the record, but its copies could not all be looked at: save the certificate "
                               "to look again.")
                          : tr("Nothing was erased."),
              why);
    };
    work.cancelled = [ended] { ended(tr("Nothing was erased."), {}); };
    context_.run(std::move(work));
}

void Destroying::erased(const Going& going) {
    last_ = going.destruction;
    packs_ = going.packs;
    context_.changed();
    ended_();
    const auto left = static_cast<long long>(last_->backups_left.size());
    context_.say((going.what.candidate.empty() ? tr("The record was disposed of.")
                                               : trf("Erased: {}.", codes_in_words(context_.vacancy(), going.what))) +
                 " " +
                 (left == 0 ? tr("Every copy was reached.")
                            : trn("{} copy was not reached.", "{} copies were not reached.", left)));
}

void Destroying::certify() {
    if (!context_.files.save) return;
    const auto target =
        context_.files.save({tr("Save the certificate"), "PDF", "*.pdf"}, "certificate-of-destruction.pdf");
    if (!target) return;
    struct Written {
        report::Destruction what;
        std::vector<std::string> warnings;
    };
    const auto written = std::make_shared<Written>();
    const auto packs = packs_.empty() ? report::packs_elsewhere(context_.vacancy()) : packs_;
    Work work;
    work.says = tr("Looking for copies, and writing the certificate…");
    work.uses_record = true;
    work.run = [this, written, packs, target](const Progress& progress) {
        written->what = report::erased_everywhere(*context_.record, packs, progress);
        written->warnings = report::write_certificate(*context_.record, written->what, *target).warnings;
    };
    work.finished = [this, written, target] {
        last_ = std::move(written->what);
        ended_();
        context_.say(trf("Saved {}", target->string()));
        if (!written->warnings.empty()) context_.alarm(joined(written->warnings, " "));
    };
    work.failed = [this](const std::string& why) {
        context_.say(tr("The certificate was not written."));
        context_.alarm(why);
    };
    work.cancelled = [this] { context_.say(tr("Cancelled. No certificate was written.")); };
    context_.run(std::move(work));
}

} // namespace evenhand::desktop
