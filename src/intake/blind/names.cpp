// The applicant's names, and titles beside them.
#include "intake/blind/name_context.h"
#include "intake/blind/word_lists.h"

#include <algorithm>
#include <fmt/format.h>

namespace evenhand::intake::blinding {

namespace {

class Names : private NameContext {
  public:
    Names(const Text& text, const Identity& identity, Finds& finds) : NameContext(text, identity), finds_(finds) {}

    void find() {
        for (std::size_t at = 0; at < count(); ++at) match(at);
        for (std::size_t at = 0; at < count(); ++at) decide(at);
        spread();
        match_titled_initials();
        reach_over_unknown();
        mask_runs();
        for (const std::string& whole : identity_.whole_names)
            for (std::size_t at = text_.text.find(whole); at != std::string_view::npos;
                 at = text_.text.find(whole, at + whole.size()))
                finds_.mask(at, at + whole.size(), Hidden::name);
    }

  private:
    void match(std::size_t at) {
        if (is_[at] == Sure::name) return;
        if (is_in_place_of_two_words(at))
            return identity_.part(key(at))
                       ? finds_.leave(word(at).begin, word(at).end, "a place's name of several words, it seems")
                       : void();
        if (const auto [part, begin, end] = part_of_word(text_, at, identity_); part) {
            parts_[at] = part, begin_[at] = begin, end_[at] = end;
            if (is_namesake(*part, at))
                return finds_.leave(begin, end, "somebody else who has a name of the applicant's, it seems");
            is_[at] = part->particle ? Sure::particle : is_doubtful(*part, at) ? Sure::perhaps : Sure::name;
            return;
        }
        if (is_shortened_name(at) || begins_given_name(at) || is_titled_piece(at)) is_[at] = Sure::name;
        const bool broken = text_.gap_after(at) == "-\n"; // at the end of a line
        if (at + 1 == count() || !word(at).capital || !(broken || joins_names(text_.gap_after(at)))) return;
        if (const NamePart* both = identity_.part(word(at).key + word(at + 1).key); both && !both->particle) {
            is_[at] = is_[at + 1] = Sure::name;
            end_[at + 1] = word(at + 1).end;
        }
    }

    /// An ordinary word that is a part of the name too: what stands around it decides; where that does not, it is left
    /// and told.
    void decide(std::size_t at) {
        if (is_[at] != Sure::perhaps) return;
        const TextWord& one = word(at);
        const bool titled = one.capital && behind_title(at);
        const bool hyphened = at > 0 && is_[at - 1] == Sure::name && text_.gap_after(at - 1) == "-";
        const bool beside = beside_name(at) && (one.capital || identity_.in_lower_case || hyphened);
        if (introduced(at) || titled || beside || in_small_letters_beside(at) ||
            (one.capital && (is_relatives(at) || is_known_for_it(at) || is_cited(at)))) {
            is_[at] = Sure::name;
            return;
        }
        is_[at] = Sure::no;
        const NamePart* part = parts_[at];
        const bool apart = at > 0 && text_.gap_after(at - 1) == ", " && part && !part->ordinary;
        if (!one.capital && at + 1 == count() && (apart || is_signature(at))) { // "let you down. tyler", "bye, tyler"
            is_[at] = Sure::name;
            return;
        }
        const bool told = tells_of_a_subject(key(at + 1)) || (at > 0 && (key(at - 1) == "me" || key(at - 1) == "as"));
        const bool said = at > 0 && reports(key(at - 1)) && part && !part->place; // "mr hobbs said jack turns up"
        if (in_small_letters_ && part && ((told && !part->ordinary && !part->place) || said || is_whole_name(at))) {
            is_[at] = Sure::name;
            return;
        }
        if (!one.capital) return part && !part->ordinary && !part->place ? leave(at) : void();
        if (as_month(at) || is_dated_month(at)) return;
        if (is_weekday(one.key) || part_of_another_word(at)) return leave(at);
        // "Jo at work": a short name is doubtful for other languages' sake.
        const bool no_word = part && one.starts && one.key.size() == 2 && !is_ordinary(one.key) &&
                             !is_abbreviation(one.key) && !is_particle(one.key);
        if (no_word || is_subject(at) || is_signature(at)) {
            is_[at] = Sure::name;
            return;
        }
        if (one.starts || stands_as_a_word(at) || is_town_of_that_name(at) ||
            (part && part->place && stands_as_a_place(at)))
            leave(at);
        else
            is_[at] = Sure::name;
    }

    void leave(std::size_t at) {
        finds_.leave(word(at).begin, end_[at], "a part of the applicant's name that is an ordinary word too");
    }

    /// Particles and initials are a name's where they stand beside one; initials alone where they are all of them.
    void spread() {
        for (const bool forward : {true, false})
            for (std::size_t step = 0; step < count(); ++step) {
                const std::size_t at = forward ? step : count() - 1 - step;
                if (is_[at] == Sure::name || !(is_[at] == Sure::particle || are_initials(at))) continue;
                const bool before =
                    at > 0 && is_[at - 1] == Sure::name && joins_names(text_.gap_after(at - 1)) && !word(at).starts;
                const bool after = at + 1 < count() && is_[at + 1] == Sure::name && joins_names(text_.gap_after(at));
                if (closes_turned_name(at)) is_[at] = Sure::name;
                const bool more = at + 1 < count() && letter_alone(key(at + 1)) && word(at + 1).capital &&
                                  text_.gap_after(at) == " " && are_initials(at + 1); // "Sample A S"
                if (after || (before && word(at).capital &&
                              (!is_article_or_verb(at) || more || text_.text.substr(word(at).end).starts_with("."))))
                    is_[at] = Sure::name;
            }
        for (std::size_t at = 0; at < count(); ++at) {
            if (is_[at] == Sure::name) continue;
            if (mask_parted_initials(at)) continue;
            if (!(word(at).upper || (dotted(at) && word(at).capital)) || !are_all_initials(word(at).key, dotted(at)))
                continue;
            // "it's DB to everybody"
            const bool called =
                at > 0 && std::count(identity_.called_by.begin(), identity_.called_by.end(), key(at)) &&
                (introduced(at) || key(at - 1) == "its" || key(at - 1) == "as" || key(at - 1) == "just");
            if (!called && is_abbreviation(word(at).key) && !dotted(at))
                finds_.leave(word(at).begin, word(at).end, "the applicant's initials, and a common abbreviation");
            else
                is_[at] = Sure::name;
        }
    }

    /// A name nobody gave, beside one that is sure: "Ana Other" of Ana Sample, "Other Sample".
    void reach_over_unknown() {
        const auto unknown = [&](std::size_t at) {
            const TextWord& one = word(at);
            return is_[at] == Sure::no && !parts_[at] && one.capital && !one.starts && !one.upper && !one.number &&
                   one.key.size() >= 3 && !is_title(one.key) && !is_month(one.key) && !is_weekday(one.key) &&
                   !is_language(one.key) && !is_thing_with_a_name(one.key) && !is_ordinary(one.key) &&
                   !is_determiner(one.key) && !is_place(one.key);
        };
        // "Ana X. Sample"
        for (std::size_t at = 1; at + 1 < count(); ++at)
            if (is_[at] == Sure::no && letter_alone(key(at)) && word(at).capital && is_[at - 1] == Sure::name &&
                is_[at + 1] == Sure::name && parts_[at - 1] && parts_[at + 1] && text_.gap_after(at - 1) == " " &&
                identity_.given.contains(parts_[at - 1]->key) && identity_.family.contains(parts_[at + 1]->key) &&
                only(text_.gap_after(at), " ."))
                is_[at] = Sure::name;
        // "Sample XM" of somebody whose given name is written in one word
        for (std::size_t at = 1; at < count(); ++at) {
            if (is_[at] != Sure::no || parts_[at] || !word(at).upper || key(at).size() > 3 ||
                is_[at - 1] != Sure::name || !parts_[at - 1] || text_.gap_after(at - 1) != " " ||
                is_abbreviation(key(at)))
                continue;
            const auto& own = identity_.written_name;
            if (std::any_of(own.begin(), own.end(), [&](const std::string& name) {
                    return name != parts_[at - 1]->key && name.front() == key(at).front() &&
                           (name.find(key(at)[1], 1) != std::string::npos ||
                            identity_.initial_letters.find(key(at)[1]) != std::string::npos);
                }))
                is_[at] = Sure::name;
        }
        // "Sample-Other"
        for (std::size_t at = 0; at + 1 < count(); ++at) {
            const auto own = [&](std::size_t one, std::size_t other) {
                return is_[one] == Sure::name && is_[other] == Sure::no && !parts_[other] && word(other).capital &&
                       !word(other).number && parts_[one] && !parts_[one]->ordinary && !parts_[one]->place &&
                       identity_.family.contains(parts_[one]->key);
            };
            if (text_.gap_after(at) != "-") continue;
            if (own(at, at + 1)) is_[at + 1] = Sure::name;
            if (own(at + 1, at)) is_[at] = Sure::name;
        }
        const std::vector<Sure> before = is_;
        for (std::size_t at = 0; at < count(); ++at) {
            const NamePart* part = parts_[at];
            if (before[at] != Sure::name || !part || part->ordinary || part->place || part->particle) continue;
            if (end_[at] < word(at).end || word(at).upper) continue; // "Ana's"
            if (identity_.family.contains(part->key) && at > 0 && unknown(at - 1) && text_.gap_after(at - 1) == " ")
                is_[at - 1] = Sure::name;
            if (!identity_.given.contains(part->key)) continue;
            for (std::size_t next = at + 1; next < count() && next <= at + 2 && unknown(next); ++next) {
                if (text_.gap_after(next - 1) != " ") break;
                is_[next] = Sure::name;
            }
        }
    }

    /// All of somebody's, or without the first: "J. R. Sample" signs so whose first given name is never used. With full
    /// stops the first and the last will do.
    bool are_all_initials(std::string_view letters, bool stops) const {
        if (std::find(identity_.called_by.begin(), identity_.called_by.end(), letters) != identity_.called_by.end())
            return true;
        return std::any_of(identity_.initials.begin(), identity_.initials.end(), [&](const std::string& all) {
            if (letters == all || (letters.size() >= 3 && (all.ends_with(letters) || all.starts_with(letters))))
                return true;
            return stops && letters.size() >= 2 && all.front() == letters.front() && all.ends_with(letters.substr(1));
        });
    }

    /// "D. O. K. L.", "D. O. K.-L.", "D. O. K-L.", "D. L.": initials with a full stop behind each.
    bool mask_parted_initials(std::size_t at) {
        std::string letters;
        std::size_t next = at;
        const auto letter = [&](std::size_t place) { // "C.B.-Y."
            return letter_alone(key(place)) || (place == at && dotted(at) && key(at).size() <= 4);
        };
        for (; next < count() && next < at + 6 && letter(next) && word(next).capital && is_[next] != Sure::name;
             ++next) {
            const std::string_view behind = text_.text.substr(word(next).end);
            if (!behind.starts_with(".") && !(behind.starts_with("-") && letters.size() >= 2)) break;
            letters += key(next);
            if (next + 1 < count() && text_.gap_after(next) != ". " && text_.gap_after(next) != "-" &&
                text_.gap_after(next) != ".-") {
                ++next;
                break;
            }
        }
        if (letters.size() < 2 || !are_all_initials(letters, true)) return false;
        std::fill(is_.begin() + static_cast<std::ptrdiff_t>(at), is_.begin() + static_cast<std::ptrdiff_t>(next),
                  Sure::name);
        return true;
    }

    void mask_runs() {
        for (std::size_t at = 0; at < count(); ++at) {
            if (is_[at] != Sure::name) continue;
            const std::size_t first = at;
            while (at + 1 < count() && is_[at + 1] == Sure::name && joined_behind(at) &&
                   text_.gap_after(at).find(',') == std::string_view::npos && end_[at] == word(at).end &&
                   !word(at + 1).starts)
                ++at;
            std::size_t end = end_[at];
            // The full stop of an initial goes with it, unless it ends the sentence.
            const bool initial = letter_alone(word(at).key) || dotted(at);
            if (initial && at + 1 < count() && !word(at + 1).capital && text_.gap_after(at).starts_with(".")) ++end;
            mask_titles(first, at);
            finds_.mask(begin_[first], end, Hidden::name);
        }
    }

    /// "Prof. Dr. Sample", and behind a name "Ana Sample, Ms", "ANA SAMPLE (Ms)".
    void mask_titles(std::size_t first, std::size_t last) {
        for (std::size_t at = first; behind_title(at) && text_.gap_after(at - 1).size() <= 2; --at)
            finds_.mask(word(at - 1).begin, word(at - 1).end, Hidden::title);
        // "M. Sample" of somebody with no M
        if (first > 0 && key(first - 1) == "m" && word(first - 1).capital && text_.gap_after(first - 1) == ". " &&
            identity_.initial_letters.find('m') == std::string::npos)
            finds_.mask(word(first - 1).begin, word(first - 1).end, Hidden::title);
        const std::size_t next = last + 1;
        if (next >= count() || !is_title(key(next)) || !word(next).capital) return;
        const std::string_view gap = text_.gap_after(last), behind = text_.text.substr(word(next).end);
        const bool goes_on = behind.starts_with(" ") && next + 1 < count() && word(next + 1).capital;
        if ((gap == ", " || gap == " (") && !goes_on) finds_.mask(word(next).begin, word(next).end, Hidden::title);
    }

    /// "Mr. L", said of somebody whose name begins so.
    void match_titled_initials() {
        for (std::size_t at = 1; at < count(); ++at) {
            if (is_[at] != Sure::no || !letter_alone(key(at)) || !word(at).capital || key(at) == "i" ||
                !behind_title(at))
                continue;
            const bool other = at + 1 < count() && word(at + 1).capital && !word(at + 1).starts &&
                               only(text_.gap_after(at), " .") &&
                               !(text_.gap_after(at).starts_with(".") && begins_a_sentence(key(at + 1)));
            if (!other && identity_.initial_letters.find(key(at)) != std::string::npos) is_[at] = Sure::name;
        }
    }

    Finds& finds_;
};

} // namespace

void find_names(const Text& text, const Identity& identity, Finds& finds) {
    Names(text, identity, finds).find();
}

} // namespace evenhand::intake::blinding
