// What is held on one applicant, for the applicant who asks: the request, what they sent, and the files it came in.
#include "report/blocks.h"
#include "report/report.h"
#include "report/words.h"

#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>
#include <sstream>

namespace evenhand::report {

Date due_by(Date requested) {
    const Date next = requested + std::chrono::months(1);
    return next.ok() ? next : Date{next.year() / next.month() / std::chrono::last};
}

namespace {

const Applicant& applicant(const Context& context) {
    if (context.hr().applicant) return *context.hr().applicant;
    throw InvalidInput("this report shows what an applicant sent, and nothing of that was given", "facts of HR's");
}

std::string label_of(const Context& context, const std::string& field) {
    constexpr std::string_view column = "column:";
    if (field.starts_with(column)) return field.substr(column.size());
    const intake::Field* found = context.vacancy().form.find(field);
    return found ? found->label : field;
}

/// Who could read an answer, and what a blind copy hid of it.
std::string who_read(const Context& context, const intake::Answer& answer) {
    const intake::Field* field = context.vacancy().form.find(answer.field);
    if (field && field->monitoring) return context.tr("HR; counted for equality monitoring");
    if (answer.hr_only) return context.tr("HR alone");
    for (const record::BlindCopy& copy : applicant(context).copies)
        if (copy.field == answer.field && !copy.masks.empty())
            return context.trn("HR; the panel with {} place hidden", "HR; the panel with {} places hidden",
                               copy.masks.size());
    return context.tr("HR and the panel");
}

bool is_long(const std::string& text) {
    return text.size() > 300 || text.find('\n') != std::string::npos;
}

/// Short answers in a table, long ones each under a heading of their own.
void answers(const Context& context, const intake::Application& application, bool with_readers, const Sink& out) {
    Table table;
    table.summary = context.tr("Short answers of the application");
    table.columns = {{context.tr("Asked"), Column::Width::fit, 110, false, true},
                     {context.tr("Answer"), Column::Width::share, 1, false, false}};
    if (with_readers) table.columns.push_back({context.tr("Read by"), Column::Width::fit, 90, false, false});
    for (const intake::Answer& answer : application.answers) {
        if (is_long(answer.text)) continue;
        Row row{{label_of(context, answer.field), answer.text}, false, false};
        if (with_readers) row.cells.emplace_back(who_read(context, answer));
        table.rows.push_back(std::move(row));
    }
    if (!table.rows.empty()) out(std::move(table));
    for (const intake::Answer& answer : application.answers) {
        if (!is_long(answer.text)) continue;
        out(Heading{3, label_of(context, answer.field)});
        if (with_readers)
            out(Paragraph{context.trf("Read by {}.", who_read(context, answer)), Paragraph::Look::quiet, true});
        std::istringstream lines(answer.text);
        for (std::string line; std::getline(lines, line);)
            if (std::string words = trimmed(line); !words.empty()) out(Paragraph{std::move(words)});
    }
}

std::string size_words(const Context& context, std::size_t bytes) {
    if (bytes < 1024) return context.trf("{} bytes", bytes);
    return context.trf("{} KB", (bytes + 1023) / 1024);
}

} // namespace

void compose_access_request(const Context& context, const Sink& out) {
    const spec::Post& post = context.vacancy().specification.post;
    const std::size_t index = context.candidate();
    const panel::Candidate& candidate = context.vacancy().candidates[index];
    const std::string name = context.candidate_name(index);
    FactList facts;
    facts.rows.emplace_back(context.tr("Applicant"), name.empty() ? context.tr("no name was given") : name);
    facts.rows.emplace_back(context.tr("Code"), candidate.code);
    facts.rows.emplace_back(context.tr("Post"),
                            post.reference.empty() ? post.title : post.title + ", " + post.reference);
    if (!post.organisation.empty()) facts.rows.emplace_back(context.tr("Held by"), post.organisation);
    facts.rows.emplace_back(context.tr("Application taken in"), context.moment(candidate.taken.at));
    if (const std::string why = panel::set_aside_because(candidate); !why.empty())
        facts.rows.emplace_back(context.tr("Set aside"), sentence(why));
    const auto& requested = context.facts().requested;
    facts.rows.emplace_back(context.tr("Asked for on"),
                            requested ? context.date(*requested)
                                      : context.tr("not stated: the month below runs from the day of the request"));
    facts.rows.emplace_back(context.tr("Due by"), requested ? context.date(due_by(*requested))
                                                            : context.tr("one month after the day of the request"));
    facts.rows.emplace_back(context.tr("Held as of"), context.moment(recorded_at(context.facts())));
    out(std::move(facts));
    out(Paragraph{context.tr(
        "The month can become three where a request is complex or there are several, which the applicant is told "
        "within the first month with the reasons. It stands still while the employer waits to hear who asks or "
        "what is meant.")});
}

void compose_access_answers(const Context& context, const Sink& out) {
    if (applicant(context).application.answers.empty()) return;
    answers(context, applicant(context).application, true, out);
}

void compose_access_earlier(const Context& context, const Sink& out) {
    const auto& earlier = applicant(context).earlier;
    for (std::size_t i = 0; i < earlier.size(); ++i) {
        out(Heading{3, context.trf("Version {}", i + 1)});
        answers(context, earlier[i], false, out);
    }
}

void compose_access_files(const Context& context, const Sink& out) {
    const auto& files = applicant(context).application.originals;
    if (files.empty()) return;
    Table table;
    table.summary = context.tr("Files that the application came in");
    table.columns = {{context.tr("File"), Column::Width::share, 1, false, true},
                     {context.tr("Size"), Column::Width::fit, 80, true, false}};
    for (const intake::Original& file : files)
        table.rows.push_back({{file.name, size_words(context, file.bytes.size())}, false, false});
    out(std::move(table));
    out(Paragraph{context.trf("A copy of each goes with this pack: evenhand applications original RECORD {} -o FOLDER",
                              context.facts().candidate),
                  Paragraph::Look::quiet});
}

} // namespace evenhand::report
