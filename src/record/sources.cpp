#include "record/sources.h"

#include "base/files.h"
#include "base/text.h"
#include "base/xml_reader.h"
#include "intake/form.h"
#include "merit/read.h"
#include "panel/acts.h"
#include "spec/read.h"
#include "spec/xml_file.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace evenhand::record {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void refuse(const std::string& path, std::string message) {
    throw InvalidInput(std::vector<Problem>{{Problem::Severity::error, path, 0, 0, std::move(message), {}}});
}

} // namespace

void require_file(const std::string& path) {
    std::error_code failure;
    const fs::file_status status = fs::status(path, failure);
    if (status.type() == fs::file_type::not_found) refuse(path, "there is no such file");
    if (fs::is_directory(status)) refuse(path, "this is a folder, not a file");
    if (fs::exists(status) && !fs::is_regular_file(status))
        refuse(path, "this is a device or a pipe, which may never come to an end, not a file");
    if (!fs::status_known(status)) throw StorageError(fmt::format("Cannot read {}: {}.", path, failure.message()));
}

Source read_source(const std::string& path) {
    require_file(path);
    return {path, read_file(path)};
}

namespace {

/// An id that would lead out of the folder it is looked for in is never looked for.
bool is_plain_name(const std::string& id) {
    return !id.empty() && id.find('/') == std::string::npos && id.front() != '.';
}

/// The first of the places that holds the file; nothing where none does.
template <std::size_t Count>
std::optional<Source> first_of(const std::array<fs::path, Count>& places) {
    std::error_code ignored;
    for (const fs::path& place : places)
        if (fs::is_regular_file(place, ignored)) return Source{place.string(), read_file(place)};
    return std::nullopt;
}

} // namespace

Source find_scale(const std::string& rules_file, const std::string& id) {
    const fs::path beside = fs::path(rules_file).parent_path();
    const std::string name = id + ".xml";
    if (is_plain_name(id)) {
        const auto found = first_of(std::array<fs::path, 3>{beside / name, beside / ".." / "scales" / name,
                                                            data_folder() / "criteria" / "scales" / name});
        if (found) return *found;
    }
    throw InvalidInput({{Problem::Severity::error, rules_file, 0, 0, fmt::format("there is no scale \"{}\"", id),
                         fmt::format("a file {} beside the rules, or one of Evenhand's own scales", name)}});
}

Source find_framework(const xml::Element& framework, const std::string& specification_file,
                      std::vector<Problem>& problems) {
    const std::string id = xml::tidied_white_space(framework.get("id"));
    const fs::path beside = fs::path(specification_file).parent_path();
    const std::string name = id + ".xml";
    if (is_plain_name(id)) {
        const auto found = first_of(
            std::array<fs::path, 2>{beside / "frameworks" / name, data_folder() / "criteria" / "frameworks" / name});
        if (found) return *found;
    }
    xml::Reader(specification_file, problems)
        .warning(framework,
                 fmt::format("there is no behaviour framework \"{}\", so criteria will stand without its guidance", id),
                 fmt::format("a file frameworks/{} beside the specification", name));
    return {};
}

RulesFiles read_rules_files(const std::string& rules_file) {
    RulesFiles files;
    files.rules = read_source(rules_file);
    const merit::Rules rules = merit::parse_rules(files.rules.text, files.rules.file);
    files.scale = find_scale(rules_file, rules.scale);
    merit::parse_scale(files.scale.text, files.scale.file);
    return files;
}

SpecificationFiles read_specification_files(const std::string& specification_file, std::vector<Problem>& warnings) {
    SpecificationFiles files{read_source(specification_file), {}};
    std::vector<Problem> problems;
    const xml::Element root = spec::parse_xml_file(files.specification.text, files.specification.file);
    const auto specification = spec::read_specification(root, files.specification.file, problems);
    if (has_errors(problems)) throw InvalidInput(std::move(problems));
    if (specification.framework) {
        files.framework = find_framework(*root.child("framework"), files.specification.file, problems);
        if (!files.framework.text.empty()) spec::parse_framework(files.framework.text, files.framework.file);
    }
    warnings.insert(warnings.end(), problems.begin(), problems.end());
    return files;
}

panel::Events vacancy_of_files(const std::string& specification_file, const std::string& form_file,
                               const std::string& rules_file, const std::string& officer,
                               std::vector<Problem>& warnings) {
    std::vector<Problem> found;
    const SpecificationFiles specification = read_specification_files(specification_file, found);
    panel::Events events = vacancy_of_files(specification, form_file, rules_file, officer);
    warnings.insert(warnings.end(), found.begin(), found.end());
    return events;
}

panel::Events vacancy_of_files(const SpecificationFiles& specification, const std::string& form_file,
                               const std::string& rules_file, const std::string& officer) {
    const auto or_own = [](const std::string& given, const char* folder, const char* name) {
        return given.empty() ? (data_folder() / folder / name).string() : given;
    };
    const RulesFiles rules = read_rules_files(or_own(rules_file, "criteria/rules", "default.xml"));
    const Source form = read_source(or_own(form_file, "forms", "standard.xml"));
    intake::parse_form(form.text, form.file);
    return panel::create_vacancy(specification.specification.text, specification.framework.text, form.text,
                                 rules.rules.text, rules.scale.text, officer);
}

} // namespace evenhand::record
