#include "spec/critic.h"

#include "base/text.h"
#include "spec/critic/statement.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace evenhand::spec {

namespace {

/// Beyond this many criteria only statements of exactly the same words are told from others: comparing each with each
/// takes time by the square.
constexpr std::size_t most_compared = 1'000;

/// Two statements of three words of meaning or more say much the same if four words in five are shared.
bool much_the_same(const std::set<std::string>& a, const std::set<std::string>& b) {
    if (a.size() < 3 || b.size() < 3) return a == b;
    const auto shared = static_cast<std::size_t>(
        std::count_if(a.begin(), a.end(), [&](const auto& word) { return b.count(word) > 0; }));
    return 5 * shared >= 4 * (a.size() + b.size() - shared);
}

struct Told {
    const Criterion* criterion;
    std::set<std::string> content;
};

Remark twice(const Criterion& later, const Criterion& earlier) {
    return {Doubt::twice, later.id,
            fmt::format("criterion {} says much the same as criterion {}: the same evidence would count twice",
                        later.id, earlier.id),
            "one of them"};
}

/// The first earlier criterion that says the same.
class Repeats {
  public:
    explicit Repeats(bool compare_all) : compare_all_(compare_all) {}

    const Criterion* find_or_keep(const Criterion& criterion, std::set<std::string> content) {
        if (content.empty()) return nullptr;
        const auto [same, fresh] = exact_.emplace(content, &criterion);
        if (!fresh) return same->second;
        if (!compare_all_) return nullptr;
        const auto near = std::find_if(told_.begin(), told_.end(),
                                       [&](const Told& told) { return much_the_same(told.content, content); });
        const Criterion* found = near != told_.end() ? near->criterion : nullptr;
        told_.push_back({&criterion, std::move(content)});
        return found;
    }

  private:
    bool compare_all_;
    std::map<std::set<std::string>, const Criterion*> exact_;
    std::vector<Told> told_;
};

void weigh_importance(const std::vector<Placed>& placed, std::vector<Remark>& remarks) {
    const auto essentials = static_cast<std::size_t>(std::count_if(placed.begin(), placed.end(), [](const Placed& one) {
        return one.criterion->importance == Importance::essential;
    }));
    if (essentials > most_essentials)
        remarks.push_back({Doubt::many_essentials,
                           {},
                           fmt::format("there are {} essential criteria: each is scored for each application by each "
                                       "member, and good applicants are lost by one of so many",
                                       essentials),
                           fmt::format("at most {}, without which the work cannot be done, and the others desirable",
                                       most_essentials)});
    if (essentials == placed.size() && essentials > 1)
        remarks.push_back({Doubt::all_essential,
                           {},
                           fmt::format("all {} criteria are essential: none says what more is wished for, so that only "
                                       "levels tell those apart who meet them",
                                       essentials),
                           "desirable ones too, or a look whether each is essential"});
}

} // namespace

std::vector<Remark> criticise(const Specification& specification) {
    std::vector<Remark> remarks;
    const std::vector<Placed> placed = criteria(specification);
    const bool english = specification.language.rfind("en", 0) == 0;
    const Statement title(specification.post.title);
    const bool driving_is_the_work = !title.first_of({"driver", "drivers", "driving", "chauffeur"}).empty();
    Repeats repeats(placed.size() <= most_compared);
    for (const Placed& one : placed) {
        const Statement statement(one.full_text());
        if (english)
            for (Remark& remark : doubts_of(*one.criterion, statement, driving_is_the_work))
                remarks.push_back(std::move(remark));
        if (const Criterion* earlier = repeats.find_or_keep(*one.criterion, content_of(statement)))
            remarks.push_back(twice(*one.criterion, *earlier));
    }
    weigh_importance(placed, remarks);
    return remarks;
}

Problem as_problem(const Remark& remark) {
    return {Problem::Severity::warning, {}, 0, 0, remark.message, remark.advice};
}

} // namespace evenhand::spec
