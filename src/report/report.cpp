#include "report/report.h"

#include "report/compose.h"
#include "report/gather.h"
#include "report/print.h"

#include "base/files.h"
#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::report {

namespace {

/// \throws NotAllowed where the report would take the place of a record: this one, or any other by its ending
void require_no_record(const record::Record& record, const std::filesystem::path& target) {
    std::error_code ignored;
    if (target.extension() == ".evenhand" || std::filesystem::equivalent(record.path(), target, ignored))
        throw NotAllowed(fmt::format("{} is the name of a record, and a record is never overwritten. Choose another "
                                     "name for the report.",
                                     target.string()));
}

std::vector<std::string> warnings_of(const pdf::Document& document) {
    std::vector<std::string> warnings;
    for (const pdf::MissingGlyph& missing : document.missing_glyphs())
        warnings.push_back(
            fmt::format("No font on this machine has the character U+{:04X} (first seen in \"{}\"). A replacement is "
                        "drawn; copying gives the character.",
                        static_cast<std::uint32_t>(missing.character), missing.first_seen_in));
    return warnings;
}

Written set_and_save(const Definition& definition, const Facts& facts, bool pdf_a, const std::filesystem::path& target,
                     const Progress& progress) {
    pdf::DocumentOptions options = options_for(frame_of(definition, facts), progress);
    options.archival = pdf_a;
    pdf::Document document(std::move(options));
    compose(definition, facts, [&](const Block& block) { print(document, block); });
    Written written;
    written.pages = document.pages();
    document.save(target);
    written.warnings = warnings_of(document);
    return written;
}

} // namespace

std::vector<std::string> report_names() {
    const auto folder = data_folder() / "reports";
    std::error_code failed;
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder, failed))
        if (entry.path().extension() == ".xml") names.push_back(entry.path().stem().string());
    if (failed)
        throw StorageError(
            fmt::format("The folder of reports cannot be read: {} ({}).", folder.string(), failed.message()));
    std::sort(names.begin(), names.end());
    return names;
}

Definition definition_named(const std::string& name) {
    const auto names = report_names();
    if (std::find(names.begin(), names.end(), name) == names.end())
        throw InvalidInput(fmt::format("there is no report \"{}\"", name), "one of " + joined(names));
    const auto path = data_folder() / "reports" / (name + ".xml");
    return parse_definition(read_file(path), path.string());
}

std::vector<std::string> languages() {
    return language_names();
}

Language language_named(const std::string& tag) {
    if (tag.empty()) return {};
    if (std::optional<Language> found = find_language(tag)) return *found;
    throw InvalidInput(fmt::format("there are no words in the language \"{}\"", tag),
                       "one of " + joined(language_names()));
}

Written write_report(const record::Record& record, const std::string& name, const Options& options,
                     const std::filesystem::path& target, const Progress& progress) {
    require_no_record(record, target);
    const Definition definition = definition_named(name);
    Facts facts = gather(record, definition, options, progress);
    if (has_block(definition, "destruction")) facts.destruction = erased_from(record, facts.language);
    return set_and_save(definition, facts, options.pdf_a, target, progress);
}

Written write_certificate(const record::Record& record, const Destruction& destruction,
                          const std::filesystem::path& target, const std::string& language) {
    require_no_record(record, target);
    const Definition definition = definition_named("destruction-certificate");
    Options options;
    options.language = language;
    Facts facts = gather(record, definition, options);
    facts.destruction = destruction;
    return set_and_save(definition, facts, true, target, {});
}

} // namespace evenhand::report
