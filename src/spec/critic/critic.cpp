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

bool all_numbers_in(const std::set<std::string>& of, const std::set<std::string>& others) {
    return std::all_of(of.begin(), of.end(), [&](const std::string& word) {
        return word.front() < '0' || word.front() > '9' || others.count(word) > 0;
    });
}

/// Two statements of three words of meaning or more say much the same if four words in five are shared, and all
/// numbers.
bool much_the_same(const std::set<std::string>& a, const std::set<std::string>& b) {
    if (a.size() < 3 || b.size() < 3) return a == b;
    if (!all_numbers_in(a, b) || !all_numbers_in(b, a)) return false;
    const auto shared = static_cast<std::size_t>(
        std::count_if(a.begin(), a.end(), [&](const auto& word) { return b.count(word) > 0; }));
    return 5 * shared >= 4 * (a.size() + b.size() - shared);
}

/// What a criterion says, by itself and with the stem that it completes.
struct Told {
    const Criterion* criterion;
    std::string stem;
    std::set<std::string> content, with_stem;
};

Told told(const Placed& placed) {
    const std::string whole = placed.full_text();
    const std::string& own = placed.criterion->text;
    Told one{placed.criterion, whole.substr(0, whole.size() - own.size()), content_of(Statement(own)), {}};
    one.with_stem = one.stem.empty() ? one.content : content_of(Statement(whole));
    return one;
}

/// What completes the same stem is compared without it: the more words a stem has, the more they would be alike.
bool much_the_same(const Told& a, const Told& b) {
    return a.stem == b.stem ? much_the_same(a.content, b.content) : much_the_same(a.with_stem, b.with_stem);
}

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

    const Criterion* find_or_keep(Told told) {
        if (told.content.empty()) return nullptr;
        const auto [same, fresh] = exact_.emplace(std::pair(told.stem, told.content), told.criterion);
        if (!fresh) return same->second;
        if (!compare_all_) return nullptr;
        const auto near =
            std::find_if(told_.begin(), told_.end(), [&](const Told& earlier) { return much_the_same(earlier, told); });
        const Criterion* found = near != told_.end() ? near->criterion : nullptr;
        told_.push_back(std::move(told));
        return found;
    }

  private:
    bool compare_all_;
    std::map<std::pair<std::string, std::set<std::string>>, const Criterion*> exact_;
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
        if (const Criterion* earlier = repeats.find_or_keep(told(one)))
            remarks.push_back(twice(*one.criterion, *earlier));
    }
    weigh_importance(placed, remarks);
    return remarks;
}

Problem as_problem(const Remark& remark) {
    return {Problem::Severity::warning, {}, 0, 0, remark.message, remark.advice};
}

} // namespace evenhand::spec
