// applications export: what came in, as a table for another program.
#include "base/files.h"
#include "base/text.h"
#include "cli/commands.h"
#include "document/csv.h"
#include "record/blinding.h"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <map>

namespace evenhand::cli {

namespace {

struct ExportGiven {
    Common common;
    std::string file, why;
};

/// Fields of the form, then what came in under other headings, in the order of codes.
class Columns {
  public:
    explicit Columns(const intake::Form& form) {
        for (const intake::Field& field : form.fields) place_of(field.id);
    }
    std::size_t place_of(const std::string& field) {
        const auto [found, fresh] = places_.emplace(field, fields_.size());
        if (fresh) fields_.push_back(field);
        return found->second;
    }
    std::size_t count() const { return fields_.size(); }
    std::vector<std::string> headings() const {
        std::vector<std::string> headings;
        constexpr std::string_view prefix = "column:";
        for (const std::string& field : fields_)
            headings.push_back(field.starts_with(prefix) ? field.substr(prefix.size()) : field);
        return headings;
    }

  private:
    std::map<std::string, std::size_t> places_;
    std::vector<std::string> fields_;
};

int export_applications(const Session& session, const ExportGiven& given) {
    auto record = open_record(session, given.common.record, record::Record::Access::write);
    if (std::filesystem::exists(given.file))
        throw InvalidInput(fmt::format("{} is there already", given.file), "the name of a new file");
    look_as_hr(session, record, given.common, given.why);
    Columns columns(record.vacancy().form);
    std::vector<std::vector<std::string>> rows;
    for (const panel::Candidate& candidate : record.vacancy().candidates) {
        std::vector<std::string> row(columns.count());
        for (const intake::Answer& answer : record::whole_application(record, candidate.code).answers) {
            const std::size_t at = columns.place_of(answer.field);
            row.resize(columns.count());
            row[at] = answer.text;
        }
        rows.push_back(std::move(row));
    }
    AtomicFile file(given.file);
    file.write("\xEF\xBB\xBF"); // without it spreadsheets take the letters for others
    file.write(document::csv_row(columns.headings()));
    for (std::vector<std::string>& row : rows) {
        row.resize(columns.count());
        file.write(document::csv_row(row));
    }
    file.commit();
    session.out() << fmt::format(
        "{} written to {}.\n", counted(static_cast<long long>(rows.size()), "application", "applications"), given.file);
    return 0;
}

} // namespace

void add_export_command(CLI::App& applications, Session& session) {
    auto given = std::make_shared<ExportGiven>();
    CLI::App* command = add_command(applications, "export", "Write what came in as a table (CSV), for HR",
                                    "evenhand applications export coordinator.evenhand -o applications.csv");
    add_record(command, given->common);
    command->add_option("-o,--output", given->file, "the file to write")
        ->type_name("FILE")
        ->check(not_empty)
        ->required();
    command->add_option("--why", given->why, "why HR looks at what names people")->type_name("TEXT");
    add_by(command, given->common);
    on_chosen(command, session, [&session, given] { return export_applications(session, *given); });
}

} // namespace evenhand::cli
