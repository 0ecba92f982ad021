// From what was found to a specification: ids, sections, and warnings about what the document does not state.
#include "base/text.h"
#include "spec/import/found.h"
#include "spec/import/text.h"
#include "spec/import/words.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>
#include <utility>

namespace evenhand::spec::importing {

namespace {

std::string without_blanks(std::string text) {
    text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
    return text;
}

/// Whether a file may say it in assessed="…": codes of the legend, or our own words where there is none, with blank,
/// "/" or "," between.
bool is_readable(const std::string& words, const Legend& legend) {
    for (const std::string& code : split(words, " /,")) {
        const bool known = legend.methods.empty()
                               ? method_named(code).has_value()
                               : std::any_of(legend.methods.begin(), legend.methods.end(),
                                             [&](const MethodCode& one) { return one.code == code; });
        if (!known) return false;
    }
    return true;
}

/// Gives ids: the printed number where only one criterion has it, else section.position.
class Ids {
  public:
    void saw(const std::string& number) {
        if (!number.empty() && ++numbers_[without_blanks(number)] > 1) restarts_ = true;
    }
    /// Only one has it; where numbers start again in each section, one that says its section ("2.1").
    bool is_own(const std::string& number) const {
        const auto found = numbers_.find(without_blanks(number));
        const bool says_section = number.find('.') != std::string::npos;
        return found != numbers_.end() && found->second == 1 && (!restarts_ || says_section);
    }
    std::string id(const std::string& number, const std::string& section, std::size_t position) {
        if (is_own(number)) return without_blanks(number);
        std::string id;
        do {
            id = section + "." + std::to_string(position++);
        } while (is_own(id) || !given_.insert(id).second);
        return id;
    }

  private:
    std::map<std::string, int> numbers_;
    std::set<std::string> given_;
    bool restarts_ = false;
};

} // namespace

void Findings::set_importance(Criterion& criterion, const Found& found) const {
    criterion.importance = found.importance.value_or(Importance::unspecified);
    const std::string& words = found.importance_words;
    if (words.empty()) return;
    const ImportanceCode* code = legend_.importance_of(words);
    const bool letter = words == "E" || words == "D";
    const bool ours = found.importance && (folded(words) == name(*found.importance) || letter);
    if (!ours && !code) criterion.importance_printed = words;
}

void Findings::set_assessed(Criterion& criterion, const Assessed& assessed) {
    criterion.methods = assessed.methods;
    if (!assessed.stated()) return;
    for (const Method method : assessed.methods) // a word beside the legend's codes
        if (!legend_.methods.empty() && !legend_.code_for(method))
            legend_.methods.push_back({std::string(name(method)), method, {}});
    if (is_readable(assessed.words, legend_)) {
        criterion.assessed = assessed.words;
        return;
    }
    criterion.assessed = joined(assessed.codes, " ");
    criterion.assessed_printed = assessed.words;
}

void Findings::warn_unstated(const Found& found) {
    const std::string statement = quoted(found.text);
    const Assessed& assessed = found.assessed;
    const bool no_importance = !found.importance && !found.importance_doubtful;
    const bool no_method = !assessed.stated() && !found.assessed_doubtful;
    if (no_importance && !found.importance_words.empty())
        warn(found.place, fmt::format("{} is no importance that is known, so that of {} is not specified",
                                      quoted(found.importance_words), statement));
    else if (no_importance && no_method)
        warn(found.place, fmt::format("neither importance nor method of assessment is stated for {}", statement));
    else if (no_importance)
        warn(found.place, fmt::format("no importance is stated for {}", statement));
    if (no_method && !(no_importance && found.importance_words.empty()))
        warn(found.place, fmt::format("no method of assessment is stated for {}", statement));
    for (const std::string& code : assessed.unknown) {
        const Legend::Unknown* explained = legend_.without_method(code);
        warn(found.place, explained && !explained->words.empty()
                              ? fmt::format("{} ({}) is no method that is known, in {} for {}", quoted(code),
                                            explained->words, quoted(assessed.words), statement)
                              : fmt::format("nothing in the document says what {} stands for, in {} for {}",
                                            quoted(code), quoted(assessed.words), statement));
    }
}

Criterion Findings::criterion(const Found& found, const std::string& id, bool number_is_its_own) {
    Criterion result;
    result.id = id;
    if (number_is_its_own) result.number = found.number;
    result.text = found.text;
    set_importance(result, found);
    set_assessed(result, found.assessed);
    result.weight = found.weight;
    result.guidance = found.guidance;
    warn_unstated(found);
    imported.sources.push_back(
        {id, found.place, found.words, found.number, found.importance_words, found.assessed.words});
    return result;
}

/// "You will have" beside "It would be great if you had" names what is essential.
void Findings::settle_implied() {
    const auto is_desirable = [](const Found& one) { return one.importance == Importance::desirable; };
    const bool contrast = std::any_of(parts_.begin(), parts_.end(), [&](const Part& part) {
        return std::any_of(part.found.begin(), part.found.end(), is_desirable);
    });
    for (Part& part : parts_)
        for (Found& one : part.found)
            if (contrast && one.implied_essential && !one.importance_doubtful)
                one.set_importance(Importance::essential, "You will have");
}

/// The post's title over its criteria is no section of them.
void Findings::drop_title_as_heading() {
    const std::string title = plain(imported.specification.post.title);
    for (Part& part : parts_)
        if (title != " " && plain(part.heading) == title) part.heading.clear();
}

std::vector<Section> Findings::sections() {
    Ids ids;
    for (const Part& part : parts_)
        for (const Found& found : part.found) ids.saw(found.number);
    std::vector<Section> sections;
    bool restarts = false;
    std::size_t position = 0;
    for (std::size_t one = 0; one < parts_.size(); ++one) {
        const Part& part = parts_[one];
        const bool goes_on =
            one > 0 && parts_[one - 1].number == part.number && parts_[one - 1].heading == part.heading;
        if (!goes_on) {
            sections.push_back({part.number, part.heading, part.stem, {}, {}});
            position = 0;
        } else {
            sections.back().sections.push_back({{}, {}, part.stem, {}, {}});
        }
        const bool inner = goes_on;
        const std::string of = part.number.empty() ? std::to_string(sections.size()) : without_blanks(part.number);
        for (const Found& found : part.found) {
            const bool own = ids.is_own(found.number);
            restarts = restarts || (!own && !found.number.empty());
            Section& into = inner ? sections.back().sections.back() : sections.back();
            into.criteria.push_back(criterion(found, ids.id(found.number, of, ++position), own));
        }
    }
    if (restarts)
        warn({}, "several criteria have the same printed number, so these are known by section and position instead");
    return sections;
}

Imported Findings::finish() {
    drop_translations();
    drop_translated_rows();
    drop_repeats();
    letters_as_importance();
    share_out_for_all();
    settle_implied();
    drop_title_as_heading();
    Specification& specification = imported.specification;
    specification.sections = sections();
    specification.methods = legend_.methods;
    specification.importance = legend_.importance;
    if (!specification.sections.empty()) return std::move(imported);
    const std::size_t tasks = [&] {
        std::size_t all = 0;
        for (const Duties& duties : specification.duties) all += duties.tasks.size();
        return all;
    }();
    warn({},
         tasks == 0 ? std::string("no criteria were found in this document")
                    : fmt::format("no criteria were found in this document, only {}",
                                  counted(static_cast<long long>(tasks), "task", "tasks")),
         "a person specification: what the post requires");
    return std::move(imported);
}

} // namespace evenhand::spec::importing
