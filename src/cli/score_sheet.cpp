#include "cli/score_sheet.h"

#include "base/telling.h"
#include "base/text.h"
#include "record/score_sheets.h"

#include <fmt/format.h>

namespace evenhand::cli {

namespace {

struct ExportGiven {
    Common common;
    std::string member, file;
};

int export_sheet(const Session& session, const ExportGiven& given) {
    if (!record::is_sheet_name(given.file))
        throw Usage(fmt::format("{} ends neither in .csv nor in .xlsx: the ending says which is written", given.file));
    const auto record = open_record(session, given.common.record, record::Record::Access::read);
    const panel::Person& member = record.vacancy().require_person(given.member);
    const std::size_t count =
        record::write_score_sheet(record, stage_of(record.vacancy(), given.common), member, given.file);
    session.out() << without_controls(
        fmt::format("{} written to {}, for {}. It is not encrypted: send it as you would send the scores "
                    "themselves.\n",
                    counted(static_cast<long long>(count), "row", "rows"), given.file, given.member));
    return 0;
}

} // namespace

void add_score_sheet_export(CLI::App& scores, Session& session) {
    auto given = std::make_shared<ExportGiven>();
    CLI::App* command = add_command(scores, "export",
                                    "Write a spreadsheet in which one member scores: a row for each score they owe, "
                                    "which \"scores import\" takes back",
                                    "evenhand scores export coordinator.evenhand \"A Member\" -o member.xlsx");
    add_record(command, given->common);
    add_positional(command, "MEMBER", given->member, "who scores")->required();
    command->add_option("-o,--output", given->file, "the file to write, ending in .xlsx or .csv")
        ->type_name("FILE")
        ->check(not_empty)
        ->required();
    add_stage(command, given->common);
    on_chosen(command, session, [&session, given] { return export_sheet(session, *given); });
}

} // namespace evenhand::cli
