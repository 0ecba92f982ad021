#include "intake/candidates/applicants.h"

#include "base/text.h"
#include "document/format.h"
#include "document/read.h"
#include "intake/candidates/stated.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

namespace evenhand::intake::candidates {

namespace {

using document::Format;
using Severity = Problem::Severity;

std::string name_of_file(const std::string& path) {
    return path.substr(path.find_last_of('/') + 1);
}

/// A table with headings of the form is no application but many. Of two columns each has to be one, who somebody is and
/// what they wrote: a form with a question and its answer in each row looks like that but for its first answer.
bool holds_applications(const document::Document& document, const Form& form) {
    return std::any_of(document.blocks.begin(), document.blocks.end(), [&](const document::Block& block) {
        const auto* table = std::get_if<document::Table>(&block);
        if (!table || table->rows.size() < 2) return false;
        std::size_t headings = 0, who = 0, what = 0;
        for (const document::Cell& cell : table->rows.front().cells)
            if (const Field* const field = form.for_heading(cell.text())) {
                ++headings;
                ++(field->panel_sees() ? what : who);
            }
        return headings >= 3 || (headings == table->rows.front().cells.size() && who > 0 && what > 0);
    });
}

[[noreturn]] void refuse_as_too_long() {
    throw InvalidInput(fmt::format("there is more than {} MB of text in it", most_text >> 20), "one application");
}

void append(Candidate& whole, Candidate more) {
    for (Part& part : more.parts) whole.parts.push_back(std::move(part));
    std::move(more.originals.begin(), more.originals.end(), std::back_inserter(whole.originals));
}

} // namespace

Applicants::Applicants(const std::string& file, const Form& form, const ColumnMap& map)
    : file_(file), form_(form), map_(map) {
    std::vector<Problem> errors;
    for (const auto& [column, field] : map)
        if (!field.empty() && !form.find(field) && !form.for_heading(field))
            errors.push_back(
                {Severity::error, file, 0, 0,
                 fmt::format("the mapping names a field \"{}\", which the form {} does not have", field, form.id),
                 "the id or label of one of its fields"});
    if (!errors.empty()) throw InvalidInput(std::move(errors));
}

void Applicants::take(const std::string& who, std::vector<GivenFile> files) {
    Candidate whole;
    bool any = false;
    head_line_.clear();
    sure_line_ = false;
    std::vector<std::string> paths;
    for (std::size_t at = 0; at < files.size(); ++at) {
        paths.push_back(files[at].path);
        try {
            read(files[at], files.size() > 1 ? at + 1 : 0, whole, any);
        } catch (const InvalidInput& error) {
            for (Problem problem : error.problems()) {
                problem.file = place(files[at].path);
                intake.skipped.push_back(std::move(problem));
            }
        }
    }
    if (!any) return;
    std::vector<Original> own;
    for (GivenFile& given : files) own.push_back({name_of_file(given.path), std::move(given.bytes)});
    whole.originals.insert(whole.originals.begin(), std::make_move_iterator(own.begin()),
                           std::make_move_iterator(own.end()));
    whole.add(Meaning::other, "File", joined(paths, "\n"));
    settle_name(who, whole);
    add(std::move(whole), files.size() == 1 ? paths.front() : who);
}

void Applicants::read(const GivenFile& given, std::size_t number, Candidate& whole, bool& any) {
    if (given.bytes.empty()) throw InvalidInput("the file is empty", "an application");
    const Format format = document::format_of(given.bytes);
    if (format != Format::json && format != Format::xml) return read_document(given, number, whole, any);
    Read found = format == Format::json ? read_json_resumes(given.bytes, place(given.path))
                                        : read_candidate_xml(given.bytes, place(given.path));
    std::move(found.skipped.begin(), found.skipped.end(), std::back_inserter(intake.skipped));
    if (found.candidates.size() == 1) {
        found.candidates.front().line = 0;
        append(whole, std::move(found.candidates.front()));
        any = true;
        return;
    }
    // What lies in a file with others' is nobody's own: the file is not kept.
    for (Candidate& candidate : found.candidates) {
        candidate.add(Meaning::other, "File", given.path);
        if (candidate.says(Meaning::name).empty())
            warn(given.path, "one of the candidates in it has no name, so none can be hidden from the panel",
                 "a name for each");
        add(std::move(candidate), given.path);
    }
}

void Applicants::read_document(const GivenFile& given, std::size_t number, Candidate& whole, bool& any) {
    const std::string at = place(given.path);
    if (document::format_of(given.bytes) == Format::text && given.bytes.size() > most_text) refuse_as_too_long();
    document::Document document = document::read_document(given.bytes, at);
    if (holds_applications(document, form_))
        throw InvalidInput("there is a table of applications in the document, which is no application by itself",
                           "the table saved as .xlsx, .ods or CSV");
    std::string heading = kind_in_file_name(name_of_file(given.path));
    if (heading.empty()) heading = number > 0 ? fmt::format("Document {}", number) : "Document";
    Stated stated = stated_in(document, heading, form_);
    if (stated.candidate.parts.empty()) throw InvalidInput("the document says nothing", "an application with text");
    if (head_line_.empty()) {
        head_line_ = stated.head_line;
        sure_line_ = stated.with_contacts;
    }
    for (Problem warning : document.warnings) {
        warning.file = at;
        intake.warnings.push_back(std::move(warning));
    }
    append(whole, std::move(stated.candidate));
    any = documents_ = true;
}

/// What a document states goes over the look of its first line, and that over the name of the file, which people choose
/// as they like.
void Applicants::settle_name(const std::string& who, Candidate& candidate) {
    if (!candidate.says(Meaning::name).empty()) return;
    const std::string by_file = name_in_file_name(who, common_);
    const std::string mail(candidate.says(Meaning::email));
    const bool confirmed = !head_line_.empty() && (share_a_word(head_line_, who) || share_a_word(head_line_, by_file) ||
                                                   share_a_word(head_line_, mail.substr(0, mail.find('@'))));
    if (confirmed || (by_file.empty() && sure_line_)) {
        candidate.add(Meaning::name, "Name", head_line_);
        if (!confirmed)
            warn(who, fmt::format("the name is not stated; \"{}\", a line at its head, is taken for it", head_line_),
                 "a line \"Name: …\", or the name as the file's name");
        return;
    }
    if (!by_file.empty()) {
        candidate.add(Meaning::name, "Name", by_file);
        warn(who, fmt::format("the name is not stated; \"{}\" is taken from the name of the file or folder", by_file),
             "a line \"Name: …\" in the document");
        return;
    }
    warn(who, "no name was found, so none can be hidden from the panel",
         "a line \"Name: …\" in the document, or the name as the file's name");
}

void Applicants::add(Candidate candidate, const std::string& path) {
    for (const Part& part : candidate.parts) headings_.insert(folded(part.heading));
    const int line = candidate.line;
    std::size_t size = 0;
    for (const Part& part : candidate.parts) size += part.text.size();
    if (size > most_text) {
        intake.skipped.push_back(
            {Severity::error, place(path), line, 0,
             fmt::format("there is more than {} MB of text in the application; it is not taken", most_text >> 20),
             "one application"});
        return;
    }
    Application application = application_of(std::move(candidate), form_, map_);
    const bool read = std::any_of(application.answers.begin(), application.answers.end(),
                                  [](const Answer& answer) { return !answer.hr_only; });
    if (!read)
        intake.warnings.push_back({Severity::warning, place(path), line, 0,
                                   "the application has no answer that the panel may read",
                                   "a text of one's own, or set it aside as ineligible"});
    intake.applications.push_back(std::move(application));
}

void Applicants::finish() {
    for (const auto& [column, field] : map_)
        if (headings_.count(folded(tidied(column))) == 0)
            intake.warnings.push_back({Severity::warning, file_, 0, 0,
                                       fmt::format("the mapping names \"{}\", which no application here has", column),
                                       "a heading such as \"Interests\""});
    if (const Field* field = statement_field(form_); field && documents_)
        intake.notes.push_back(fmt::format("the text of documents is the answer to \"{}\"", field->label));
}

std::string Applicants::place(const std::string& path) const {
    return path == file_ || file_.ends_with("/" + path) ? file_ : file_ + "/" + path;
}

void Applicants::warn(const std::string& path, std::string message, std::string expected) {
    intake.warnings.push_back({Severity::warning, place(path), 0, 0, std::move(message), std::move(expected)});
}

} // namespace evenhand::intake::candidates
