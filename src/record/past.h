// What a record's own events tell of the moment before one of them, for verify.
#pragma once
#include "panel/authority.h"
#include "record/database.h"

#include <map>
#include <unordered_map>

namespace evenhand::record {

/// Looks things up in the state that the events before have built. What takes long is kept until an event may change
/// it.
class Past : public panel::Past {
  public:
    /// \param state tables of this program's format, in memory: the rows of `event` that others refer to are put there
    explicit Past(Database& state);
    /// To be called behind each event that was applied.
    void passed(long long number, const std::string& who, const panel::What& what);

    std::optional<Known> person(const std::string& id) override;
    bool has_vacancy() override;
    bool opened(spec::Stage stage) override;
    bool all_handed_in(spec::Stage stage) override;
    bool any_handed_in(spec::Stage stage) override;
    bool has_open_score(spec::Stage stage, const std::string& person) override;
    std::string took_pack_in(spec::Stage stage, const std::string& person) override;
    std::optional<panel::RulesVersion> rules(spec::Stage stage) override;
    std::optional<bool> moderation(spec::Stage stage) override;
    bool any_agreed(spec::Stage stage) override;
    bool on_hold() override;
    bool disposed() override;

  private:
    bool any(const char* sql, spec::Stage stage);

    Database& state_;
    Statement put_;
    std::unordered_map<std::string, Known> people_; ///< those that were asked for since people changed
    std::map<spec::Stage, bool> opened_, handed_in_;
    std::optional<bool> disposed_;
};

} // namespace evenhand::record
