#include "report/compose.h"

#include "report/blocks.h"
#include "report/context.h"
#include "report/identity.h"
#include "report/rewriting.h"
#include "report/words.h"

#include "base/text.h"

#include <fmt/format.h>
#include <set>

namespace evenhand::report {

namespace {

/// Prints the blocks of a definition: heading and introduction come before the first thing that a block says, or, where
/// it says nothing, the heading and the sentence for the empty part.
class Printer {
  public:
    /// \param as_written takes what a block hands on that its reader wrote
    Printer(const Definition& definition, const Context& context, const Sink& out, const Sink& as_written)
        : definition_(definition), context_(context), filling_(context.filling()), out_(out), as_written_(as_written),
          lies_(definition.landscape) {}

    void print(const BlockUse& use) {
        const BlockKind* kind = find_block(use.is);
        if (!kind || !kind->compose) throw InvalidInput(fmt::format("there is no block \"{}\"", use.is));
        bool begun = false;
        kind->compose(context_, [&](Block block) {
            if (!begun) begin(use, kind->landscape || definition_.landscape, true);
            begun = true;
            (kind->as_written ? as_written_ : out_)(std::move(block));
        });
        if (begun) return;
        begin(use, definition_.landscape, false);
        if (!use.empty.empty()) out_(Paragraph{said(use.empty)});
    }

  private:
    void begin(const BlockUse& use, bool lies, bool with_intro) {
        if (lies != lies_)
            out_(Turn{lies});
        else if (use.new_page)
            out_(PageBreak{});
        lies_ = lies;
        out_(Heading{2, said(use.heading)});
        if (!with_intro) return;
        for (const std::string& words : use.intro) out_(Paragraph{said(words), Paragraph::Look::normal, true});
    }

    /// The wording in the report's language. A translation that asks for other words in braces is left aside.
    std::string said(const std::string& wording) const {
        const std::string translated = context_.tr(wording);
        return filled(in_braces(translated) == in_braces(wording) ? translated : wording, filling_);
    }

    static std::set<std::string> in_braces(const std::string& wording) {
        std::set<std::string> words;
        for (std::size_t at = wording.find('{'); at != std::string::npos; at = wording.find('{', at + 1))
            words.insert(wording.substr(at, wording.find('}', at) - at));
        return words;
    }

    const Definition& definition_;
    const Context& context_;
    Filling filling_;
    const Sink& out_;
    const Sink& as_written_;
    bool lies_;
};

std::string post_line(const spec::Post& post) {
    std::vector<std::string> parts;
    for (const std::string* part : {&post.organisation, &post.title, &post.reference})
        if (!part->empty()) parts.push_back(*part);
    return joined(parts, " · ");
}

/// Whom the report is about, for the line under the title: "Candidate C004".
std::string about(const Definition& definition, const Facts& facts) {
    if (definition.audience == Audience::candidate) return facts.language.trf("Candidate {}", facts.candidate);
    if (definition.audience != Audience::member) return {};
    const panel::Person* person = facts.vacancy->find_person(facts.member);
    return person ? person->name : facts.member;
}

} // namespace

Moment recorded_at(const Facts& facts) {
    return facts.head_at.value_or(facts.vacancy->last.at);
}

Frame frame_of(const Definition& definition, const Facts& facts) {
    const spec::Post& post = facts.vacancy->specification.post;
    const std::string whom = about(definition, facts);
    Frame frame;
    frame.title = facts.language.tr(definition.title);
    if (!post.title.empty()) frame.title += ": " + post.title;
    if (!whom.empty()) frame.title += ", " + whom;
    frame.subject = post_line(post);
    frame.author = post.organisation;
    frame.language = facts.language;
    frame.id = to_text({definition.id, facts.head, facts.stage, facts.member, facts.candidate, facts.language.tag(),
                        facts.requested, facts.hr.has_value()});
    frame.header_left = post_line(post);
    frame.header_right = facts.language.tr("Confidential");
    const std::string& hash = facts.head.hash;
    const std::string ends = hash.size() > 16 ? hash.substr(0, 8) + "…" + hash.substr(hash.size() - 8) : hash;
    frame.footer_left = facts.language.trf("Record as of {} · {}", facts.language.moment(recorded_at(facts)), ends);
    frame.landscape = definition.landscape;
    frame.large = definition.large;
    frame.a3 = definition.a3;
    return frame;
}

void compose(const Definition& definition, const Facts& facts, const Sink& sink, const Progress& progress) {
    constexpr double letterhead = 100; ///< points
    const Context context(definition, facts);
    const Rewriting rewriting(context);
    const Sink rewritten = [&](Block block) {
        rewriting.apply(block);
        sink(std::move(block));
    };
    const Sink& out = rewriting.changes_anything() ? rewritten : sink;
    if (definition.letterhead) out(White{letterhead});
    out(Heading{1, context.tr(definition.title)});
    std::string line = post_line(facts.vacancy->specification.post);
    if (const std::string whom = about(definition, facts); !whom.empty()) line += " · " + whom;
    // What can be printed for everybody at any time, such as the specification, is of no stage.
    if (definition.audience != Audience::vacancy || definition.from != panel::Phase::draft)
        line += " · " + stage_words(context, facts.stage);
    out(Paragraph{line, Paragraph::Look::quiet, true});
    Printer printer(definition, context, out, sink);
    std::size_t done = 0;
    for (const BlockUse& use : definition.blocks) {
        advance(progress, done++, definition.blocks.size(), use.heading);
        printer.print(use);
    }
}

Report compose(const Definition& definition, const Facts& facts) {
    Report report{frame_of(definition, facts), {}};
    compose(definition, facts, [&](Block block) { report.blocks.push_back(std::move(block)); });
    return report;
}

} // namespace evenhand::report
