#include "desktop/window/preferences.h"

#include "base/files.h"
#include "base/text.h"
#include "desktop/controls/strings.h"

#include <algorithm>
#include <fmt/format.h>
#include <wx/fileconf.h>
#include <wx/mstream.h>
#include <wx/stdpaths.h>

namespace evenhand::desktop {

namespace {

constexpr std::size_t most_recent = 8;

std::unique_ptr<wxFileConfig> config_from(const std::string& bytes) {
    wxMemoryInputStream stream(bytes.data(), bytes.size());
    return std::make_unique<wxFileConfig>(stream, wxConvUTF8);
}

std::string bytes_of(const std::filesystem::path& file) {
    std::error_code none;
    if (!std::filesystem::exists(file, none)) return {};
    try {
        // wx reads for ever what is no UTF-8.
        std::string bytes = read_file(file);
        return is_utf8(bytes) ? bytes : std::string();
    } catch (const std::exception&) {
        return {};
    }
}

} // namespace

Preferences::Preferences() : config_(config_from({})) {}
Preferences::Preferences(const std::filesystem::path& file) : file_(file), config_(config_from(bytes_of(file))) {}
Preferences::Preferences(Preferences&&) noexcept = default;
Preferences& Preferences::operator=(Preferences&&) noexcept = default;
Preferences::~Preferences() = default;

std::filesystem::path Preferences::usual_file() {
    wxStandardPaths& paths = wxStandardPaths::Get();
    paths.SetFileLayout(wxStandardPaths::FileLayout_XDG);
    return std::filesystem::path(utf8(paths.GetUserConfigDir())) / "evenhand" / "preferences.conf";
}

std::string Preferences::text(const std::string& key, const std::string& before) const {
    return utf8(config_->Read(shown(key), shown(before)));
}

long Preferences::number(const std::string& key, long before) const {
    return config_->ReadLong(shown(key), before);
}

void Preferences::set(const std::string& key, const std::string& value) {
    if (config_->HasEntry(shown(key)) && text(key) == value) return;
    config_->Write(shown(key), shown(value));
    flush();
}

void Preferences::set(const std::string& key, long value) {
    set(key, std::to_string(value));
}

void Preferences::flush() {
    if (file_.empty()) return;
    try {
        std::filesystem::create_directories(file_.parent_path());
        wxMemoryOutputStream stream;
        config_->Save(stream, wxConvUTF8);
        const wxStreamBuffer* buffer = stream.GetOutputStreamBuffer();
        AtomicFile target(file_);
        target.write({static_cast<const char*>(buffer->GetBufferStart()), buffer->GetIntPosition()});
        target.commit();
    } catch (const std::exception&) {
        // A full disk must not keep anybody from scoring; the record says so itself when it matters.
    }
}

std::vector<std::filesystem::path> Preferences::recent_records() const {
    std::vector<std::filesystem::path> list;
    std::error_code none;
    for (std::size_t i = 1; i <= most_recent; ++i)
        if (const std::string path = text(fmt::format("/recent/{}", i));
            !path.empty() && std::filesystem::exists(path, none))
            list.emplace_back(path);
    return list;
}

void Preferences::add_recent(const std::filesystem::path& record) {
    std::error_code none;
    const auto path = std::filesystem::absolute(record, none);
    std::vector<std::filesystem::path> list = recent_records();
    list.erase(std::remove(list.begin(), list.end(), path), list.end());
    list.insert(list.begin(), path);
    for (std::size_t i = 0; i < most_recent; ++i)
        set(fmt::format("/recent/{}", i + 1), i < list.size() ? list[i].string() : std::string());
}

} // namespace evenhand::desktop
