// A record to look at in the window: 3 candidates, 4 criteria, a chair and 2 members, made through the acts of the
// panel.
#pragma once
#include "record/record.h"
#include "support/folder.h"

#include <filesystem>
#include <string>
#include <vector>

namespace evenhand::test {

class Sample {
  public:
    static constexpr const char *chair = "Sample Chair", *member_a = "Sample Member A", *member_b = "Sample Member B";
    /// Every word of an application that says who sent it.
    static const std::vector<std::string> identifying;

    /// In a folder of its own, which goes with it. \param open whether scoring is open
    explicit Sample(bool open = true);
    Sample(const Sample&) = delete;
    Sample& operator=(const Sample&) = delete;

    const Folder folder;
    const std::filesystem::path path;

    record::Record reading() const { return record::Record::open(path, record::Record::Access::read); }
    /// What that member gave, as it is in the file now.
    merit::Mark mark(const std::string& member, const std::string& candidate, const std::string& criterion) const;
    /// That member's note there, as it is in the file now.
    std::string note(const std::string& member, const std::string& candidate, const std::string& criterion) const;
    /// What that member pinned as evidence there, as it is in the file now.
    std::vector<std::string> evidence(const std::string& member, const std::string& candidate,
                                      const std::string& criterion) const;
    /// The candidates in that member's own order.
    std::vector<std::string> order(const std::string& member) const;

    // What others do beside the window, or before it opens the record.
    void declare_conflict(const std::string& member, const std::string& candidate);
    void open_scoring();
    void score_all(const std::string& member, int level, const std::string& note = {});
    void hand_in(const std::string& member);

  private:
    void commit(record::Record& record, const std::string& actor, panel::Events events);
};

} // namespace evenhand::test
