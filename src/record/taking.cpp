#include "record/taking.h"

#include "base/text.h"
#include "panel/selection.h"
#include "record/sources.h"

#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

namespace evenhand::record {

namespace {

using Severity = Problem::Severity;

/// The files of one application may be so large together; what is larger is no application.
constexpr std::size_t most_bytes = 128 << 20;

std::vector<const intake::Original*> by_bytes(const std::vector<intake::Original>& files) {
    std::vector<const intake::Original*> list;
    for (const intake::Original& one : files) list.push_back(&one);
    std::sort(list.begin(), list.end(), [](const auto* a, const auto* b) { return a->bytes < b->bytes; });
    return list;
}

bool same_files(const std::vector<intake::Original>& a, const std::vector<intake::Original>& b) {
    const auto one = by_bytes(a), other = by_bytes(b);
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](const auto* x, const auto* y) { return x->bytes == y->bytes; });
}

/// What the files brought, one application after the other, and what became of it.
class Arrivals {
  public:
    Arrivals(const Record& record, ReadIn& read, const Progress& progress)
        : record_(record), vacancy_(record.vacancy()), read_(read), progress_(progress), traits_of_(vacancy_.form) {}

    void add(intake::Application application, Place place) {
        arrived_.push_back({std::move(application), std::move(place), {}, {}});
    }

    void settle() {
        if (arrived_.empty()) return;
        read_held();
        for (std::size_t at = 0; at < arrived_.size(); ++at) {
            if (at % 64 == 0) advance(progress_, at, arrived_.size(), "Comparing the applications with each other");
            arrived_[at].traits = traits_of_(arrived_[at].application);
            compare(at);
        }
        drop_shared_numbers();
        find_versions();
        find_alike();
        hand_over();
        append(skipped_, read_.skipped);
        append(warnings_, read_.warnings);
    }

  private:
    struct Arrived {
        intake::Application application;
        Place place;
        intake::Traits traits;
        enum class Fate { is_new, newer, already, skipped } fate = Fate::is_new;
        std::string code = {};                   ///< of the record, where it is newer or there already
        std::optional<std::size_t> repeats = {}; ///< which of those that arrived
        std::map<std::string, std::vector<intake::Mask>> masks = {}; ///< of a newer version: hidden by hand and kept
    };
    using Fate = Arrived::Fate;

    /// Who has one number.
    struct Holders {
        std::set<std::string> names, emails;
        std::size_t count = 0;
        bool told = false;

        void add(const intake::Traits& traits) {
            ++count;
            if (!traits.name.empty()) names.insert(traits.name);
            for (const auto& [by, key] : traits.keys)
                if (by == intake::SameBy::email) emails.insert(key);
        }
        /// Neither a name nor an e-mail address is all theirs.
        bool are_several_people() const {
            return (names.size() > 1 && emails.size() != 1) || (emails.size() > 1 && names.size() != 1);
        }
    };

    void read_held() {
        held_.resize(vacancy_.candidates.size());
        std::size_t done = 0;
        record_.each_application([&](std::size_t index, const intake::Application& application) {
            if (done++ % 64 == 0) advance(progress_, done, held_.size(), "Comparing with the applications there are");
            held_[index] = traits_of_(application);
            held_by_answers_.emplace(to_hex(held_[index].answers), index);
        });
    }

    /// Whether the record holds it, or one that arrived before is the same.
    void compare(std::size_t at) {
        Arrived& one = arrived_[at];
        std::size_t bytes = 0;
        for (const intake::Original& file : one.application.originals) bytes += file.bytes.size();
        if (bytes > most_bytes)
            return skip(one,
                        fmt::format("its files have {} million bytes together; it is not taken", bytes / 1'000'000),
                        fmt::format("at most {} million", most_bytes / 1'000'000));
        const std::string answers = to_hex(one.traits.answers);
        const auto [first, last] = held_by_answers_.equal_range(answers);
        for (auto held = first; held != last; ++held)
            if (record_.holds_originals(code(held->second), one.application.originals)) {
                one.fate = Fate::already;
                one.code = code(held->second);
                return;
            }
        const auto [begin, end] = by_answers_.equal_range(answers);
        for (auto before = begin; before != end; ++before)
            if (same_files(arrived_[before->second].application.originals, one.application.originals)) {
                one.fate = Fate::already;
                one.repeats = before->second;
                return;
            }
        by_answers_.emplace(answers, at);
    }

    /// A number that several people have is no application's own: the vacancy's, it may be. It says nothing then, but
    /// of two whose number is the same HR is told.
    void drop_shared_numbers() {
        std::unordered_map<std::string, Holders> holders;
        for (intake::Traits& traits : held_) holders[traits.own_number].add(traits);
        for (Arrived& one : arrived_)
            if (one.fate == Fate::is_new) holders[one.traits.own_number].add(one.traits);
        holders.erase("");
        const auto settle = [&](intake::Traits& traits) {
            const auto found = holders.find(traits.own_number);
            if (found == holders.end() || !found->second.are_several_people()) return false;
            traits.own_number.clear();
            if (found->second.count == 2) return false;
            std::erase_if(traits.keys, [](const auto& key) { return key.first == intake::SameBy::reference; });
            return !std::exchange(found->second.told, true);
        };
        for (Arrived& one : arrived_)
            if (const std::string number = one.traits.own_number; settle(one.traits))
                warn(one,
                     fmt::format("the number {} is in the applications of several people, so it says nothing about "
                                 "newer versions",
                                 number),
                     "a number of its own for each application");
        for (std::size_t at = 0; at < held_.size(); ++at) {
            settle(held_[at]);
            if (!held_[at].own_number.empty()) held_by_number_.emplace(held_[at].own_number, at);
        }
    }

    /// Those whose number the record knows are versions of what it holds.
    void find_versions() {
        std::map<std::string, std::vector<Arrived*>> by_number;
        for (Arrived& one : arrived_)
            if (one.fate == Fate::is_new && held_by_number_.count(one.traits.own_number) > 0)
                by_number[one.traits.own_number].push_back(&one);
        if (by_number.empty()) return;
        std::map<std::string, std::vector<Digest>> earlier;
        for (const auto& [code, versions] : record_.earlier_versions())
            for (const intake::Application& version : versions) earlier[code].push_back(traits_of_(version).answers);
        for (auto& entry : by_number) settle_versions(entry.second, earlier);
    }

    void settle_versions(std::vector<Arrived*> versions, const std::map<std::string, std::vector<Digest>>& earlier) {
        const auto [first, last] = held_by_number_.equal_range(versions.front()->traits.own_number);
        std::vector<std::string> in, all;
        for (auto held = first; held != last; ++held) {
            all.push_back(code(held->second));
            if (vacancy_.candidates[held->second].standing == merit::Standing::in) in.push_back(all.back());
        }
        for (std::vector<std::string>* codes : {&in, &all}) std::sort(codes->begin(), codes->end(), panel::code_before);
        // Of an older file: what replaced it stays.
        const auto is_earlier = [&](Arrived* one) {
            for (const std::string& code : all)
                if (const auto known = earlier.find(code);
                    known != earlier.end() &&
                    std::count(known->second.begin(), known->second.end(), one->traits.answers))
                    one->code = code;
            if (!one->code.empty()) one->fate = Fate::already;
            return !one->code.empty();
        };
        versions.erase(std::remove_if(versions.begin(), versions.end(), is_earlier), versions.end());
        for (Arrived* one : versions) settle_version(*one, in, all, versions);
    }

    void settle_version(Arrived& one, const std::vector<std::string>& in, const std::vector<std::string>& all,
                        const std::vector<Arrived*>& versions) {
        const std::string others = fmt::format("{} has the same application number with other answers", listed(all));
        if (in.empty())
            return skip(one, others + " and is set aside; this one is not taken",
                        "the candidate brought back first, if the application counts again");
        if (in.size() > 1)
            return skip(one,
                        fmt::format("{} have the same application number with other answers; this one is not taken",
                                    listed(in)),
                        "HR's decision which of them stands, then this file again");
        if (panel::any_stage_opened(vacancy_))
            return skip(one, others + ", and scoring has opened; this one is not taken",
                        "a newer version before scoring opens");
        if (versions.size() > 1) {
            std::vector<std::string> lines;
            for (const Arrived* other : versions)
                if (other != &one) lines.push_back(where(other->place, one.place));
            return skip(one, fmt::format("{}, and so has {}; neither replaces it", others, listed(lines)),
                        "one newer version of an application");
        }
        one.fate = Fate::newer;
        one.code = in.front();
        keep_masks(one);
        held_[*vacancy_.candidate_index(one.code)] = one.traits;
    }

    /// What HR hid by hand holds for the same words by the same person; whatever else is new is told.
    void keep_masks(Arrived& one) {
        std::map<std::string, std::string> before, now;
        for (const ShownAnswer& answer : record_.hr_answers(one.code)) before[answer.field] = answer.text;
        std::map<std::string, std::string> texts;
        for (const intake::Answer& answer : one.application.answers)
            (intake::panel_reads(answer, vacancy_.form) ? texts : now)[answer.field] = answer.text;
        for (const BlindCopy& copy : record_.blind_copies(one.code)) {
            if (!copy.by_hand) continue;
            const auto same = texts.find(copy.field);
            if (before == now && same != texts.end() && same->second == copy.original) {
                one.masks[copy.field] = copy.masks;
                continue;
            }
            warn(one,
                 fmt::format("what was hidden by hand in the answer \"{}\" of {} is gone with the newer version, and "
                             "the blind copy is made anew",
                             copy.field, one.code),
                 "a look at the blind copy before scoring opens");
        }
    }

    /// Who may have applied twice, among all that the record will hold.
    void find_alike() {
        std::vector<intake::Traits> all = std::move(held_);
        const std::size_t before = all.size();
        std::vector<std::size_t> fresh; // which arrived
        std::map<std::size_t, const Arrived*> renewed;
        for (std::size_t at = 0; at < arrived_.size(); ++at) {
            if (arrived_[at].fate == Fate::newer) renewed[*vacancy_.candidate_index(arrived_[at].code)] = &arrived_[at];
            if (arrived_[at].fate != Fate::is_new) continue;
            fresh.push_back(at);
            all.push_back(std::move(arrived_[at].traits));
        }
        for (const intake::Alike& group : intake::alike(all)) {
            panel::Incoming::Alike found{{}, {}, group.by};
            std::vector<const Arrived*> of_these;
            for (const std::size_t at : group.applications) {
                if (at >= before) {
                    found.applications.push_back(at - before);
                    of_these.push_back(&arrived_[fresh[at - before]]);
                    continue;
                }
                found.candidates.push_back(code(at));
                if (const auto newer = renewed.find(at); newer != renewed.end()) of_these.push_back(newer->second);
            }
            if (of_these.empty() || (found.applications.empty() && is_known(found.candidates))) continue;
            for (const Arrived* one : of_these) warn_of(*one, of_these, found);
            read_.incoming.alike.push_back(std::move(found));
        }
    }

    bool is_known(const std::vector<std::string>& codes) const {
        return std::any_of(vacancy_.alike.begin(), vacancy_.alike.end(), [&](const panel::Alike& group) {
            return std::all_of(codes.begin(), codes.end(), [&](const std::string& code) {
                return std::find(group.candidates.begin(), group.candidates.end(), code) != group.candidates.end();
            });
        });
    }

    void warn_of(const Arrived& one, const std::vector<const Arrived*>& of_these, const panel::Incoming::Alike& group) {
        constexpr std::size_t most = 3; // of a heap, the first few are enough to look it up
        std::vector<std::string> others;
        std::size_t more = 0;
        const auto add = [&](std::string other) {
            if (others.size() < most)
                others.push_back(std::move(other));
            else
                ++more;
        };
        for (const std::string& code : group.candidates)
            if (code != one.code) add(code);
        for (const Arrived* other : of_these)
            if (other != &one && other->code.empty()) add(where(other->place, one.place));
        if (more > 0) others.push_back(fmt::format("{} more", more));
        warn(one,
             fmt::format("may be of the same person as {} ({}); each is kept until HR decides", listed(others),
                         intake::in_words(group.by)),
             "one application of each person, or HR's word that each counts");
    }

    void hand_over() {
        std::vector<std::optional<std::size_t>> taken_as(arrived_.size());
        for (std::size_t at = 0; at < arrived_.size(); ++at) {
            Arrived& one = arrived_[at];
            if (one.fate == Fate::is_new) {
                taken_as[at] = read_.incoming.applications.size();
                read_.incoming.applications.push_back(std::move(one.application));
                read_.places.push_back(one.place);
            } else if (one.fate == Fate::newer) {
                read_.incoming.newer.push_back({one.code, std::move(one.application), std::move(one.masks)});
                read_.newer_places.push_back(one.place);
            } else if (one.repeats && arrived_[*one.repeats].fate == Fate::skipped) {
                skip(one,
                     fmt::format("every answer is the same as in {}, which is not taken",
                                 where(arrived_[*one.repeats].place, one.place)),
                     "one application of each person");
            } else if (one.fate == Fate::already) {
                if (one.repeats)
                    warn(one,
                         fmt::format("every answer is the same as in {}; it is taken once",
                                     where(arrived_[*one.repeats].place, one.place)),
                         "one application of each person");
                read_.already.push_back({one.place, one.repeats ? arrived_[*one.repeats].code : one.code,
                                         one.repeats ? taken_as[*one.repeats] : std::nullopt});
            }
        }
    }

    static std::string where(const Place& place, const Place& seen_from) {
        if (place.line == 0) return place.file;
        return place.file == seen_from.file ? fmt::format("line {}", place.line)
                                            : fmt::format("line {} of {}", place.line, place.file);
    }
    const std::string& code(std::size_t candidate) const { return vacancy_.candidates[candidate].code; }
    void warn(const Arrived& one, std::string message, std::string expected) {
        warnings_.emplace_back(&one, problem(Severity::warning, one, std::move(message), std::move(expected)));
    }
    void skip(Arrived& one, std::string message, std::string expected) {
        one.fate = Fate::skipped;
        skipped_.emplace_back(&one, problem(Severity::error, one, std::move(message), std::move(expected)));
    }
    static Problem problem(Severity severity, const Arrived& one, std::string message, std::string expected) {
        return {severity, one.place.file, one.place.line, 0, std::move(message), std::move(expected)};
    }

    /// What is told of an application, in the order in which they came.
    using Told = std::vector<std::pair<const Arrived*, Problem>>;
    static void append(Told& told, std::vector<Problem>& problems) {
        std::stable_sort(told.begin(), told.end(),
                         [](const auto& a, const auto& b) { return std::less<>()(a.first, b.first); });
        for (auto& entry : told) problems.push_back(std::move(entry.second));
    }

    const Record& record_;
    const panel::Vacancy& vacancy_;
    ReadIn& read_;
    const Progress& progress_;
    intake::TraitsReader traits_of_;
    std::vector<intake::Traits> held_; ///< of the vacancy's candidates, in their order
    std::unordered_multimap<std::string, std::size_t> held_by_answers_, held_by_number_, by_answers_;
    std::vector<Arrived> arrived_; ///< all are here before any is told of
    Told warnings_, skipped_;
};

/// What has no line is a file among others.
Place place_of(const std::string& file, const intake::Application& application) {
    if (application.line > 0 || application.originals.empty()) return {file, application.line};
    const std::string& name = application.originals.front().name;
    const std::filesystem::path path(file);
    return {path.filename() == name ? file : (path / name).string(), 0};
}

} // namespace

ReadIn read_in(const Record& record, const std::vector<std::string>& files, const intake::ColumnMap& map,
               const Progress& progress) {
    ReadIn read;
    Arrivals arrivals(record, read, progress);
    for (const std::string& file : files) {
        advance(progress, 0, 0, "Reading the applications");
        if (!std::filesystem::is_directory(file)) require_file(file);
        intake::Intake one = intake::read_applications(file, record.vacancy().form, map, progress);
        for (intake::Application& application : one.applications) {
            Place place = place_of(file, application);
            arrivals.add(std::move(application), std::move(place));
        }
        for (const std::string& note : one.notes) read.notes.push_back(file + ": " + note);
        read.skipped.insert(read.skipped.end(), one.skipped.begin(), one.skipped.end());
        read.warnings.insert(read.warnings.end(), one.warnings.begin(), one.warnings.end());
    }
    arrivals.settle();
    return read;
}

} // namespace evenhand::record
