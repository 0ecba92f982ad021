// spec check, spec show, spec import.
#include "base/files.h"
#include "base/telling.h"
#include "base/text.h"
#include "base/xml.h"
#include "cli/check.h"
#include "cli/commands.h"
#include "cli/json.h"
#include "cli/table.h"
#include "document/read.h"
#include "record/sources.h"
#include "spec/critic.h"
#include "spec/import.h"
#include "spec/read.h"
#include "spec/xml_file.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <sstream>

namespace evenhand::cli {

namespace {

int check(const Session& session, const std::vector<std::string>& files) {
    bool failed = false;
    std::string unreadable;
    std::set<std::string> seen;
    for (const std::string& file : files) {
        if (!seen.insert(file).second) continue;
        Checked checked;
        try {
            checked = check_file(file);
        } catch (const StorageError& error) { // the other files are checked all the same
            unreadable += (unreadable.empty() ? "" : " ") + std::string(error.what());
            continue;
        }
        session.warn(checked.problems);
        if (has_errors(checked.problems)) {
            failed = true;
            continue;
        }
        session.out() << fmt::format(
            "{}: {}, {}\n", file, checked.what,
            checked.problems.empty() ? "no problems"
                                     : counted(static_cast<long long>(checked.problems.size()), "warning", "warnings"));
    }
    if (!unreadable.empty()) throw StorageError(unreadable);
    return failed ? 1 : 0;
}

std::string methods_of(const spec::Criterion& criterion) {
    std::vector<std::string> names;
    for (const spec::Method method : criterion.methods) names.emplace_back(spec::name(method));
    return names.empty() ? "not stated" : joined(names);
}

std::string importance_of(const spec::Criterion& criterion) {
    if (criterion.importance == spec::Importance::unspecified) return "not stated";
    std::string word(spec::name(criterion.importance));
    if (!criterion.importance_printed.empty()) word += fmt::format(" (\"{}\")", criterion.importance_printed);
    return word;
}

void show_sections(std::ostream& out, const std::vector<spec::Section>& sections) {
    for (const spec::Section& section : sections) {
        const std::string gap = section.number.empty() || section.heading.empty() ? "" : " ";
        out << '\n' << section.number << gap << section.heading << '\n';
        if (!section.stem.empty()) out << section.stem << '\n';
        if (!section.criteria.empty()) {
            TextTable table({"Id", "Importance", "Assessed by", "Criterion"});
            for (const spec::Criterion& criterion : section.criteria)
                table.add({criterion.id, importance_of(criterion), methods_of(criterion), criterion.text});
            out << table.text();
        }
        show_sections(out, section.sections);
    }
}

void show_text(std::ostream& to, const spec::Specification& specification) {
    std::ostringstream out;
    const spec::Post& post = specification.post;
    std::vector<std::string> facts;
    for (const std::string& fact : {post.reference, post.organisation, post.unit})
        if (!fact.empty()) facts.push_back(fact);
    facts.push_back(counted(post.number, "post", "posts"));
    out << post.title << '\n' << joined(facts) << '\n';
    show_sections(out, specification.sections);
    const auto count = spec::criteria(specification).size();
    out << '\n' << counted(static_cast<long long>(count), "criterion", "criteria") << '\n';
    if (count == 0)
        for (const spec::Duties& duties : specification.duties)
            for (const std::string& task : duties.tasks) out << "- " << task << '\n';
    to << without_controls(out.str());
}

int show(const Session& session, const Common& common, const std::string& file) {
    const record::Source source = record::read_source(file);
    std::vector<Problem> problems;
    const spec::Specification specification =
        spec::read_specification(spec::parse_xml_file(source.text, file), file, problems);
    if (has_errors(problems)) throw InvalidInput(std::move(problems));
    if (common.json) {
        session.print(to_json(specification, problems));
        return 0;
    }
    session.warn(problems);
    show_text(session.out(), specification);
    return 0;
}

struct ImportGiven {
    Common common;
    std::string document, output, title;
};

/// An XML file is written where there is none, or over another specification; never over anything else, such as the
/// document itself or a record.
void require_replaceable(const std::string& output) {
    if (!std::filesystem::exists(output)) return;
    try {
        if (xml::load(output).name == "person-specification") return;
    } catch (const Error&) { // said below
    }
    throw InvalidInput(
        fmt::format("{} is there already and is no person specification, so it was left as it is", output),
        "another name after -o");
}

/// What the critic says of what was read, each with the place it came from, behind the warnings of the reading.
void criticise(spec::Imported& imported, const std::string& file) {
    for (const spec::Remark& remark : spec::criticise(imported.specification)) {
        Problem problem = spec::as_problem(remark);
        problem.file = file;
        const auto source = std::find_if(imported.sources.begin(), imported.sources.end(),
                                         [&](const spec::Source& one) { return one.criterion == remark.criterion; });
        if (source != imported.sources.end()) {
            problem.line = source->place.line;
            if (const std::string where = document::to_string(source->place); !where.empty())
                problem.message = fmt::format("{}: {}", where, problem.message);
        }
        imported.warnings.push_back(std::move(problem));
    }
}

int import_document(const Session& session, const ImportGiven& given) {
    const record::Source source = record::read_source(given.document);
    spec::Imported imported =
        spec::import_specification(document::read_document(source.text, given.document), given.document);
    if (!given.title.empty()) imported.specification.post.title = tidied(given.title);
    criticise(imported, given.document);
    if (!given.output.empty()) {
        require_replaceable(given.output);
        const std::string bytes = xml::write(spec::to_xml(imported.specification));
        AtomicFile file(given.output);
        file.write(bytes);
        file.commit();
    }
    if (given.common.json) {
        session.print(to_json(imported));
        return 0;
    }
    session.warn(imported.warnings);
    if (given.output.empty()) {
        show_text(session.out(), imported.specification);
    } else {
        const auto count = static_cast<long long>(imported.sources.size());
        session.out() << fmt::format("Wrote {}: {}.\n", given.output, counted(count, "criterion", "criteria"));
    }
    return 0;
}

void add_import(CLI::App& group, Session& session) {
    auto given = std::make_shared<ImportGiven>();
    CLI::App* command = add_command(group, "import", "Read a person specification out of a document",
                                    "evenhand spec import \"Person specification.docx\" -o officer.xml");
    add_positional(command, "DOCUMENT", given->document,
                   "a file that people read: .docx, .odt, .pdf, .html, .rtf, .md or .txt")
        ->required();
    command->add_option("-o,--output", given->output, "the XML to write")->type_name("FILE")->check(not_empty);
    command->add_option("--title", given->title, "the title of the post, where the document does not say it rightly")
        ->type_name("TEXT")
        ->check(not_empty);
    add_json(command, given->common);
    on_chosen(command, session, [&session, given] { return import_document(session, *given); });
}

} // namespace

void add_spec_commands(CLI::App& program, Session& session) {
    CLI::App* group = add_command(program, "spec", "Check and show the files that describe a post",
                                  "evenhand spec check criteria/operations-coordinator.xml");
    group->require_subcommand(1);

    auto files = std::make_shared<std::vector<std::string>>();
    CLI::App* checking =
        add_command(*group, "check", "Check files of criteria/, forms/ and reports/; each is known by its root element",
                    "evenhand spec check criteria/*.xml criteria/*/*.xml forms/*.xml reports/*.xml");
    add_positional(checking, "FILE", *files, "the files to check")->required();
    on_chosen(checking, session, [&session, files] { return check(session, *files); });

    struct Given {
        Common common;
        std::string file;
    };
    auto given = std::make_shared<Given>();
    CLI::App* showing = add_command(*group, "show", "Show a person specification",
                                    "evenhand spec show criteria/operations-coordinator.xml --json");
    add_positional(showing, "FILE", given->file, "a person specification")->required();
    add_json(showing, given->common);
    on_chosen(showing, session, [&session, given] { return show(session, given->common, given->file); });
    add_import(*group, session);
}

} // namespace evenhand::cli
