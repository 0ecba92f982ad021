// spec check, spec show.
#include "base/text.h"
#include "base/xml.h"
#include "cli/check.h"
#include "cli/commands.h"
#include "cli/json.h"
#include "cli/table.h"
#include "record/sources.h"
#include "spec/read.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

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

void show_text(std::ostream& out, const spec::Specification& specification) {
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
}

int show(const Session& session, const Common& common, const std::string& file) {
    const record::Source source = record::read_source(file);
    std::vector<Problem> problems;
    const spec::Specification specification = spec::read_specification(xml::parse(source.text, file), file, problems);
    if (has_errors(problems)) throw InvalidInput(std::move(problems));
    if (common.json) {
        session.print(to_json(specification, problems));
        return 0;
    }
    session.warn(problems);
    show_text(session.out(), specification);
    return 0;
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
}

} // namespace evenhand::cli
