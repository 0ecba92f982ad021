#include "desktop/window/context.h"

#include "base/text.h"
#include "desktop/controls/local.h"
#include "desktop/controls/strings.h"
#include "panel/keeping.h"

#include <memory>
#include <random>

namespace evenhand::desktop {

std::filesystem::path with_ending(const std::filesystem::path& path, const FileKind& kind) {
    std::string first;
    std::string ending;
    for (const char letter : kind.pattern + ";") {
        if (letter == '*') continue;
        if (letter != ';') {
            ending += letter;
            continue;
        }
        if (folded(path.extension().string()) == folded(ending)) return path;
        if (first.empty()) first = ending;
        ending.clear();
    }
    return path.string() + first;
}

Random machine_random() {
    return [source = std::make_shared<std::random_device>()] { return static_cast<std::uint32_t>((*source)()); };
}

const panel::StageState* Context::state() const {
    if (!record) return nullptr;
    const auto found = vacancy().stages.find(stage);
    return found != vacancy().stages.end() ? &found->second : nullptr;
}

const panel::Person* Context::scorer() const {
    const panel::Person* one = who();
    return one && one->scores() && !one->stood_down ? one : nullptr;
}

std::vector<record::ScoreWords> Context::own_words(spec::Stage at, const std::string& candidate) const {
    return record->score_words(at, candidate, person);
}

bool Context::act(const std::string& actor, const std::function<panel::Events()>& what,
                  const std::function<std::string()>& then) {
    try {
        panel::require_not_disposed(record->vacancy());
        record->commit(actor, what());
        std::string more = then ? then() : std::string();
        if (record->pack() && record->pack()->handed_in)
            more = tr("Handed in. Close the pack and send the file back to HR.");
        say(trf("Saved {}", time_words(clock())) + (more.empty() ? "" : " · " + more));
        return true;
    } catch (const NotAllowed& refusal) {
        say(describe(refusal));
    } catch (const InvalidInput& refusal) {
        say(describe(refusal));
    } catch (const std::exception& failure) {
        say(tr("Not saved."));
        alarm(tr("This was not saved.") + " " + describe(failure));
    }
    return false;
}

} // namespace evenhand::desktop
