#include "record/handing_on.h"

#include "base/errors.h"
#include "base/files.h"
#include "record/blinding.h"
#include "record/originals.h"

#include <fmt/format.h>

namespace evenhand::record {

namespace {

std::string as_text(const Record& record, const std::string& candidate) {
    const panel::Vacancy& vacancy = record.vacancy();
    const spec::Post& post = vacancy.specification.post;
    std::string text =
        fmt::format("{}{}{}\n{}\n", post.title, post.reference.empty() ? "" : ", ", post.reference, candidate);
    for (const intake::Answer& answer : whole_application(record, candidate).answers) {
        std::string label = answer.field;
        for (const intake::Field& field : vacancy.form.fields)
            if (field.id == answer.field && !field.label.empty()) label = field.label;
        constexpr std::string_view prefix = "column:";
        if (label.starts_with(prefix)) label = label.substr(prefix.size());
        text += fmt::format("\n{}\n{}\n", label, answer.text);
    }
    return text;
}

} // namespace

std::filesystem::path handed_on_file(const std::filesystem::path& folder, const std::string& candidate) {
    return folder / (candidate + "-application.txt");
}

std::size_t hand_on(const Record& record, const std::string& candidate, const std::filesystem::path& folder) {
    const std::filesystem::path file = handed_on_file(folder, candidate);
    if (std::filesystem::exists(file))
        throw InvalidInput(fmt::format("{} is there already", file.string()), "another folder");
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    if (failed)
        throw StorageError(fmt::format("The folder {} cannot be made ({}).", folder.string(), failed.message()));
    const std::size_t originals =
        record.originals(candidate).empty() ? 0 : write_originals(record, candidate, folder).size();
    AtomicFile out(file);
    out.write(as_text(record, candidate));
    out.commit();
    return originals;
}

} // namespace evenhand::record
