// What is remembered per user, outside every record: window places, text size, column widths, recent records, where one
// was reading. Nothing about a candidate but codes one marked for later.
#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

class wxFileConfig;

namespace evenhand::desktop {

class Preferences {
  public:
    /// Kept in memory alone, and gone afterwards.
    Preferences();
    /// Kept in that file. A file that cannot be read or written is done without: preferences are a convenience.
    explicit Preferences(const std::filesystem::path& file);
    Preferences(Preferences&&) noexcept;
    Preferences& operator=(Preferences&&) noexcept;
    ~Preferences();
    /// Where a user's own are kept: in the folder the desktop names for settings.
    static std::filesystem::path usual_file();

    /// Keys are like "/window/width"; the value given is what it is before it was ever set.
    std::string text(const std::string& key, const std::string& before = {}) const;
    long number(const std::string& key, long before) const;
    void set(const std::string& key, const std::string& value);
    void set(const std::string& key, long value);

    /// Newest first, each once; files that are gone are left out.
    std::vector<std::filesystem::path> recent_records() const;
    void add_recent(const std::filesystem::path& record);

  private:
    void flush();
    std::filesystem::path file_;
    std::unique_ptr<wxFileConfig> config_;
};

} // namespace evenhand::desktop
