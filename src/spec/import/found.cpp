#include "spec/import/found.h"

#include "base/text.h"
#include "spec/import/text.h"
#include "spec/import/words.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <utility>

namespace evenhand::spec::importing {

void Found::set_importance(const std::optional<Importance>& is, const std::string& words_for_it) {
    if (importance || !importance_words.empty() || !is) return;
    importance = is;
    importance_words = words_for_it;
}

std::vector<Found> found_in(const std::vector<Statement>& statements) {
    std::vector<Found> all;
    std::string stem, heading;
    const Statement* label = nullptr;
    for (const Statement& one : statements) {
        if (one.kind == Statement::Kind::heading) heading = one.said.text;
        if (one.kind == Statement::Kind::stem) stem = one.said.text;
        if (one.kind == Statement::Kind::end_of_stem) stem.clear();
        if (one.kind == Statement::Kind::label) label = &one;
        if (one.kind != Statement::Kind::statement) continue;
        Found found;
        found.number = one.number;
        found.text = one.said.text;
        found.heading = heading;
        found.stem = stem;
        if (label) found.set_importance(label->said.importance, label->said.importance_words);
        found.said = one.said;
        found.weight = one.said.weight;
        found.assessed = one.said.assessed;
        found.place = one.place;
        found.words = one.words;
        all.push_back(std::move(found));
    }
    return all;
}

Findings::Findings(std::string file, Legend legend) : file_(std::move(file)), legend_(std::move(legend)) {}

void Findings::warn(const document::Place& place, std::string message, std::string expected) {
    const std::string where = document::to_string(place);
    if (!where.empty()) message = where + ": " + message;
    imported.warnings.push_back(
        {Problem::Severity::warning, file_, place.line, 0, std::move(message), std::move(expected)});
}

void Findings::warn_remark(const Line& line) {
    warn(line.place, fmt::format("{} was taken for a remark, not for a requirement", quoted(line.text)));
}

std::vector<Line> Findings::in_one_language(std::vector<Line> lines) {
    const auto is = [](std::string_view language) {
        return [language](const Line& line) {
            return !says_both_languages(line.text) && language_of(plain(line.text)) == language;
        };
    };
    const auto welsh = std::find_if(lines.begin(), lines.end(), is("cy"));
    if (welsh == lines.end() || std::none_of(lines.begin(), lines.end(), is("en"))) return lines;
    if (!translation_told_)
        warn(welsh->place,
             fmt::format("lines in Welsh say what others say in English, so they were left out, from {} on",
                         quoted(welsh->text)));
    translation_told_ = true;
    lines.erase(std::remove_if(lines.begin(), lines.end(), is("cy")), lines.end());
    return lines;
}

void Findings::begin_block(const document::Place& place) {
    blocks_.push_back({place, 0});
}

void Findings::section(std::string number, std::string heading) {
    number_ = std::move(number);
    heading_ = std::move(heading);
}

bool Findings::has_section() const {
    return !heading_.empty() || !number_.empty();
}

void Findings::add(Found found) {
    // Codes of methods or an importance alone have lost what they belong to.
    const bool codes = looks_like_codes(found.text) && is_assessment(found.text, legend_);
    if (codes || importance_value(found.text, legend_)) {
        warn(found.place, fmt::format("what {} belongs to cannot be told", quoted(found.text)));
        return;
    }
    if (blocks_.empty()) blocks_.emplace_back();
    if (parts_.empty() || parts_.back().number != number_ || parts_.back().heading != heading_ ||
        parts_.back().stem != found.stem)
        parts_.push_back({number_, heading_, found.stem, {}, {}});
    parts_.back().found.push_back(std::move(found));
    parts_.back().blocks.push_back(static_cast<int>(blocks_.size()) - 1);
    ++blocks_.back().count;
}

std::size_t Findings::count() const {
    std::size_t all = 0;
    for (const Part& part : parts_) all += part.found.size();
    return all;
}

bool Findings::has_essential() const {
    return std::any_of(parts_.begin(), parts_.end(), [](const Part& part) {
        return std::any_of(part.found.begin(), part.found.end(),
                           [](const Found& one) { return one.importance != Importance::desirable; });
    });
}

std::size_t Findings::count_in_block() const {
    return blocks_.empty() ? 0 : blocks_.back().count;
}

std::vector<const Found*> Findings::of_block(int block) const {
    std::vector<const Found*> all;
    for (const Part& part : parts_)
        for (std::size_t one = 0; one < part.found.size(); ++one)
            if (part.blocks[one] == block) all.push_back(&part.found[one]);
    return all;
}

void Findings::drop_block(int block, const std::string& why) {
    const auto dropped = of_block(block);
    const std::string what = counted(static_cast<long long>(dropped.size()), "requirement is", "requirements are");
    const std::string first = quoted(dropped.front()->text);
    warn(dropped.front()->place, fmt::format("{} left out, from {} on: {}", what, first, why));
    for (Part& part : parts_)
        for (std::size_t one = part.found.size(); one-- > 0;)
            if (part.blocks[one] == block) {
                part.found.erase(part.found.begin() + static_cast<std::ptrdiff_t>(one));
                part.blocks.erase(part.blocks.begin() + static_cast<std::ptrdiff_t>(one));
            }
    parts_.erase(std::remove_if(parts_.begin(), parts_.end(), [](const Part& part) { return part.found.empty(); }),
                 parts_.end());
}

/// Rows in Welsh and in English by turns: the Welsh of each pair says what the English says.
void Findings::drop_translated_rows() {
    for (Part& part : parts_) {
        std::vector<std::string_view> languages;
        for (const Found& one : part.found) languages.push_back(language_of(plain(one.text)));
        bool pairs = !languages.empty() && languages.size() % 2 == 0;
        for (std::size_t one = 0; pairs && one < languages.size(); one += 2)
            pairs = languages[one] == languages[0] && languages[one + 1] == languages[1] &&
                    part.found[one].importance == part.found[one + 1].importance;
        if (!pairs || languages[0] == languages[1] || languages[0].empty() || languages[1].empty()) continue;
        const std::size_t welsh = languages[0] == "cy" ? 0 : 1;
        warn(part.found[welsh].place,
             fmt::format("requirements in Welsh say what those in English beside them say, so they were left out, "
                         "from {} on",
                         quoted(part.found[welsh].text)));
        for (std::size_t one = languages.size(); one-- > 0;) {
            if (one % 2 != welsh) continue;
            part.found.erase(part.found.begin() + static_cast<std::ptrdiff_t>(one));
            part.blocks.erase(part.blocks.begin() + static_cast<std::ptrdiff_t>(one));
        }
    }
}

void Findings::drop_translations() {
    std::vector<std::string_view> languages;
    std::vector<std::size_t> counts;
    for (std::size_t block = 0; block < blocks_.size(); ++block) {
        std::string words = " ";
        const auto all = of_block(static_cast<int>(block));
        for (const Found* one : all)
            if (!says_both_languages(one->text)) words += plain(one->text);
        languages.push_back(language_of(words));
        counts.push_back(all.size());
    }
    for (std::size_t block = 0; block < blocks_.size(); ++block) {
        if (languages[block] != "cy" || counts[block] == 0) continue;
        for (std::size_t other = 0; other < blocks_.size(); ++other)
            if (languages[other] == "en" && counts[other] == counts[block]) {
                drop_block(static_cast<int>(block), "they say in Welsh what the document says in English");
                counts[other] = 0; // it has its translation
                break;
            }
    }
}

void Findings::drop_repeats() {
    struct Said {
        std::set<std::string> statements;
        std::size_t details = 0; ///< how many state importance or methods
    };
    std::vector<Said> said(blocks_.size());
    for (std::size_t block = 0; block < blocks_.size(); ++block)
        for (const Found* one : of_block(static_cast<int>(block))) {
            said[block].statements.insert(plain(one->text));
            said[block].details += one->importance.has_value() + one->assessed.stated();
        }
    const auto repeats = [&](const Said& one, const Said& of) {
        const auto same = std::count_if(one.statements.begin(), one.statements.end(),
                                        [&](const std::string& words) { return of.statements.count(words) > 0; });
        return one.statements.size() >= 2 && static_cast<std::size_t>(same) * 10 >= one.statements.size() * 6;
    };
    for (std::size_t block = 0; block < said.size(); ++block)
        for (std::size_t other = 0; other < said.size(); ++other) {
            if (block == other || !repeats(said[block], said[other])) continue;
            const bool poorer = said[block].details < said[other].details ||
                                (said[block].details == said[other].details && block > other);
            if (!poorer) continue;
            drop_block(static_cast<int>(block), "they are said in another place of the document");
            said[block] = {};
            break;
        }
}

void Findings::for_all(ForAll said) {
    const bool everywhere = !said.following || (!has_section() && !said.list_below);
    for_all_.push_back({std::move(said), everywhere, number_, heading_});
}

void Findings::say_of_last(const ForAll& said, std::size_t count) {
    for (auto part = parts_.rbegin(); part != parts_.rend(); ++part)
        for (auto one = part->found.rbegin(); one != part->found.rend() && count > 0; ++one, --count) {
            if (said.only && one->importance && one->importance != said.only) continue;
            if (said.importance) one->set_importance(said.importance, said.importance_words);
            if (said.assessed.stated() && !one->assessed.stated() && !one->assessed_doubtful)
                one->assessed = said.assessed;
        }
}

void Findings::say_of_section(const Assessed& assessed) {
    if (!has_section()) return;
    for (auto part = parts_.rbegin(); part != parts_.rend(); ++part) {
        if (part->number != number_ || part->heading != heading_) return;
        for (Found& one : part->found)
            if (!one.assessed.stated() && !one.assessed_doubtful) one.assessed = assessed;
    }
}

static Assessed both(Assessed first, const Assessed& second) {
    if (!first.stated()) return second;
    first.words += "; " + second.words;
    for (std::size_t one = 0; one < second.methods.size(); ++one) {
        if (std::find(first.methods.begin(), first.methods.end(), second.methods[one]) != first.methods.end()) continue;
        first.methods.push_back(second.methods[one]);
        first.codes.push_back(second.codes[one]);
    }
    return first;
}

/// To those that say nothing themselves. Where two sentences contradict each other, none holds.
void Findings::share_out_for_all() {
    std::set<std::string> told;
    const auto contradict = [&](const std::string& words) {
        if (told.insert(words).second)
            warn({}, fmt::format("the document says of all criteria that they are {}, so neither was taken", words));
    };
    for (Part& part : parts_)
        for (Found& found : part.found) {
            std::vector<const ForAll*> here;
            for (const Scope& one : for_all_)
                if (one.everywhere || (one.number == part.number && one.heading == part.heading))
                    here.push_back(&one.said);
            const ForAll* importance = nullptr;
            bool doubtful = found.importance_doubtful || found.importance || !found.importance_words.empty();
            for (const ForAll* one : here) {
                if (doubtful || !one->importance) continue;
                if (importance && importance->importance != one->importance) {
                    contradict("essential and that they are desirable");
                    doubtful = found.importance_doubtful = true;
                }
                importance = one;
            }
            if (importance && !doubtful) found.set_importance(importance->importance, importance->importance_words);
            if (std::find(legend_.besides.begin(), legend_.besides.end(), found.assessed.words) !=
                legend_.besides.end())
                for (const ForAll* one : here)
                    if (one->assessed.stated() && one->numbers.empty() && !one->only && !one->others)
                        found.assessed = both(found.assessed, one->assessed);
            if (found.assessed.stated() || found.assessed_doubtful) continue;
            const auto of_number = [&](const ForAll* one) {
                return std::find(one->numbers.begin(), one->numbers.end(), found.number) != one->numbers.end();
            };
            const auto own = std::find_if(here.begin(), here.end(), of_number);
            if (own != here.end() && !(*own)->also) {
                found.assessed = (*own)->assessed;
                continue;
            }
            const ForAll* before = nullptr;
            for (const ForAll* one : here) {
                if (!one->numbers.empty()) continue;
                if (!one->assessed.stated() || (one->only && one->only != found.importance)) continue;
                // "All are scored from the form. Those essential are tested again at interview."
                if (before && (one->also || (one->only && !before->only && !before->others))) {
                    found.assessed = both(found.assessed, one->assessed);
                    continue;
                }
                before = one;
                if (found.assessed.stated() && found.assessed.methods != one->assessed.methods) {
                    contradict(fmt::format("assessed by {} and by {}", quoted(found.assessed.words),
                                           quoted(one->assessed.words)));
                    found.assessed = {};
                    found.assessed_doubtful = true;
                    break;
                }
                found.assessed = one->assessed;
            }
            if (own != here.end() && !found.assessed_doubtful) found.assessed = both(found.assessed, (*own)->assessed);
        }
}

/// "E1", "E2", "D1": numbers that say the importance, where every number is of this kind and nothing else says it.
void Findings::letters_as_importance() {
    const auto importance_of = [&](const std::string& number) -> std::optional<Importance> {
        if (number.size() < 2 || number[1] < '0' || number[1] > '9') return std::nullopt;
        return importance_value(number.substr(0, 1), legend_);
    };
    bool essential = false, desirable = false;
    for (const Part& part : parts_)
        for (const Found& one : part.found) {
            if (one.number.empty()) continue;
            const auto importance = importance_of(one.number);
            if (!importance) return;
            essential = essential || *importance == Importance::essential;
            desirable = desirable || *importance == Importance::desirable;
        }
    if (!essential || !desirable) return; // a section may well be called E
    for (Part& part : parts_)
        for (Found& one : part.found)
            if (!one.importance && !one.importance_doubtful)
                if (const auto importance = importance_of(one.number)) {
                    one.importance = importance;
                    one.importance_words = one.number.substr(0, 1);
                }
}

} // namespace evenhand::spec::importing
