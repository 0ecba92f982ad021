// verify: a record against itself, and a printed report against the record.
#include "base/telling.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/json.h"
#include "cli/printed_head.h"
#include "record/sources.h"
#include "report/check.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::cli {

namespace {

using Findings = std::vector<record::Verification::Finding>;

struct VerifyGiven {
    Common common;
    std::string report, head;
};

/// A report as it was read: what it says it is, and every head in it.
struct Paper {
    report::PrintedReport printed;
    std::optional<report::Identity> identity;
    std::vector<record::Head> heads;
};

Paper read_paper(const std::string& file) {
    record::require_file(file);
    Paper paper;
    paper.printed = report::read_printed(file);
    paper.identity = report::identity_from(paper.printed.id);
    std::string text;
    for (const std::string& page : paper.printed.pages) text += page + '\n';
    paper.heads = heads_in(text);
    if (paper.heads.empty() && !paper.identity)
        throw InvalidInput({{Problem::Severity::error, file, 0, 0, "no chain head is printed in this PDF",
                             "a report that Evenhand wrote, with HASH@EVENT under how to verify"}});
    return paper;
}

std::string quoted(const std::string& words) {
    constexpr std::size_t most = 200;
    if (words.size() <= most) return "\"" + words + "\"";
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80) --end;
    return "\"" + words.substr(0, end) + "…\"";
}

/// Where it stands, and what is said there on paper and in the record.
std::string sentence_of(const report::Difference& difference, bool may_tell) {
    std::vector<std::string> place;
    if (!difference.heading.empty()) place.push_back(tidied(difference.heading));
    if (!difference.row.empty()) place.push_back("row " + quoted(tidied(difference.row)));
    if (!difference.column.empty()) place.push_back("column " + quoted(tidied(difference.column)));
    std::string text = place.empty() ? "At the beginning" : joined(place);
    text += difference.printed.empty() ? ": nothing is printed" : ": it says " + quoted(tidied(difference.printed));
    if (!may_tell) return text + ", and the record says otherwise (what, is not for everyone to see).";
    return text + (difference.expected.empty() ? ", where the record has nothing."
                                               : ", the record says " + quoted(tidied(difference.expected)) + ".");
}

/// Where a finding stands that proves nothing: whoever prints with other fonts prints every page otherwise.
constexpr std::string_view look_of_all = "report, its look";

/// Of pages that say what they should and look otherwise all the same.
record::Verification::Finding look_of(const std::vector<int>& pages, std::size_t all) {
    constexpr const char* do_this = "Print the report anew and lay the two side by side.";
    if (pages.size() >= all)
        return {std::string(look_of_all),
                fmt::format("Its words are those of the record, but none of its pages looks as this machine "
                            "prints it: another version or other fonts made it, or something was moved, "
                            "covered or drawn on it. {}",
                            do_this)};
    std::vector<std::string> numbers;
    for (const int page : pages) numbers.push_back(std::to_string(page));
    return {"report", fmt::format("{} {}: the words are those of the record, but something was moved, covered or drawn "
                                  "there. {}",
                                  numbers.size() == 1 ? "Page" : "Pages", evenhand::listed(numbers), do_this)};
}

bool erased_since(const record::Record& record, long long event) {
    const auto later = record.history(event + 1);
    return std::any_of(later.begin(), later.end(), [](const auto& entry) { return entry.kind == "words-erased"; });
}

void check_cells(const Session& session, const record::Record& record, const Paper& paper, Findings& findings) {
    constexpr std::size_t most = 30;
    const report::Checked checked = report::check_report(record, paper.printed, *paper.identity, session.progress());
    const auto& differences = checked.comparison.differences;
    for (std::size_t i = 0; i < differences.size() && i < most; ++i)
        findings.push_back(
            {fmt::format("report, page {}", differences[i].page), sentence_of(differences[i], checked.may_tell)});
    if (differences.size() > most)
        findings.push_back({"report", fmt::format("{} more places differ.", differences.size() - most)});
    if (!checked.comparison.complete)
        findings.push_back({"report", "From there on hardly anything is as the record has it."});
    if (!checked.look_otherwise.empty())
        findings.push_back(look_of(checked.look_otherwise, paper.printed.pages.size()));
    if (!differences.empty() && erased_since(record, paper.identity->head.event))
        findings.push_back({"report", "Words of the record were erased after the report was made: what stood in their "
                                      "place cannot be compared."});
}

void check_paper(const Session& session, const Common& common, const Paper& paper, Findings& findings) {
    if (!paper.identity) {
        findings.push_back({"report", "The file does not say which report it is: another program has written it anew. "
                                      "Only the head printed in it was looked for, its figures were not checked."});
        return;
    }
    const record::Head& own = paper.identity->head;
    if (!paper.heads.empty() && std::find(paper.heads.begin(), paper.heads.end(), own) == paper.heads.end())
        findings.push_back(
            {"report", fmt::format("The head printed in it is not {}@{}, which the file says it was made "
                                   "at.",
                                   own.hash, own.event)});
    const bool in_chain =
        std::none_of(findings.begin(), findings.end(), [](const auto& finding) { return finding.where == "head"; });
    if (!in_chain) return; // it is of another record, or of another past of this one
    try {
        check_cells(session, open_record(session, common.record, record::Record::Access::read), paper, findings);
    } catch (const Cancelled&) {
        throw;
    } catch (const Error& error) {
        findings.push_back({"report", fmt::format("It cannot be compared with the record: {}", error.what())});
    }
}

bool is_of_paper(const record::Verification::Finding& finding) {
    return finding.where.starts_with("report");
}

/// What the findings come to, as a line.
std::string conclusion(const Findings& findings, const VerifyGiven& given) {
    const std::string report = without_controls(given.report);
    if (std::all_of(findings.begin(), findings.end(), [](const auto& one) { return one.where == look_of_all; }))
        return fmt::format("evenhand: {} says what the record said then, and the record verifies; whether its pages "
                           "were tampered with cannot be told on this machine.\n",
                           report);
    const std::string count = counted(static_cast<long long>(findings.size()), "problem", "problems");
    if (std::all_of(findings.begin(), findings.end(), is_of_paper))
        return fmt::format("evenhand: {} is not as the record has it: {}. The record itself verifies, with the head "
                           "that is printed there.\n",
                           report, count);
    return fmt::format("evenhand: {} does not verify: {}.\n", given.common.record, count);
}

int verify(const Session& session, const VerifyGiven& given) {
    std::vector<record::Head> anchors;
    std::optional<Paper> paper;
    if (!given.head.empty()) anchors.push_back(*head_from(given.head));
    if (!given.report.empty()) {
        paper = read_paper(given.report);
        anchors.insert(anchors.end(), paper->heads.begin(), paper->heads.end());
        if (paper->identity && std::find(anchors.begin(), anchors.end(), paper->identity->head) == anchors.end())
            anchors.push_back(paper->identity->head);
    }
    require_record(given.common.record);
    record::Verification result = record::verify(given.common.record, anchors, session.progress(), record::Acts::judge);
    if (paper) check_paper(session, given.common, *paper, result.problems);
    if (given.common.json) {
        session.print(to_json(result));
        return result.ok() ? 0 : 1;
    }
    for (const auto& finding : result.problems)
        session.err() << without_controls(fmt::format(
            "{}: {}: {}\n", is_of_paper(finding) ? given.report : given.common.record, finding.where, finding.message));
    if (!result.ok()) {
        session.err() << conclusion(result.problems, given);
        return 1;
    }
    session.out() << fmt::format("OK: {}{}{}.\nHead: {}@{}\n", counted(result.events, "event", "events"),
                                 anchors.empty() ? "" : ", and the head given is among them",
                                 paper ? "; the report says what the record said then" : "", result.head.hash,
                                 result.head.event);
    return 0;
}

} // namespace

void add_verify_command(CLI::App& program, Session& session) {
    auto given = std::make_shared<VerifyGiven>();
    CLI::App* checking = add_command(program, "verify", "Check that a record was not changed behind Evenhand's back",
                                     "evenhand verify coordinator.evenhand shortlist.pdf");
    add_record(checking, given->common);
    add_positional(checking, "REPORT", given->report,
                   "a PDF that Evenhand wrote: it must say what the record said then, and its head must be in the "
                   "chain");
    checking->add_option("--head", given->head, "a head that was noted elsewhere and must be in the chain")
        ->type_name("HASH@EVENT")
        ->check([](const std::string& text) {
            return head_from(text) ? std::string() : "\"" + text + "\" is not 64 hexadecimal digits, @ and a number";
        });
    add_json(checking, given->common);
    on_chosen(checking, session, [&session, given] { return verify(session, *given); });
}

} // namespace evenhand::cli
