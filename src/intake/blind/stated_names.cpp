// Names that the answers tell of themselves: nicknames, former names, and the applicant's own in another spelling.
#include "intake/blind/name_context.h"
#include "intake/blind/spellings.h"
#include "intake/blind/word_lists.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

namespace evenhand::intake::blinding {

namespace {

using Keys = std::initializer_list<std::string_view>;

bool one_of(std::string_view key, Keys keys) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// How many letters differ, as Levenshtein counts them.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t instead = diagonal + (a[i - 1] != b[j - 1]);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, instead});
        }
    }
    return row[b.size()];
}

/// Without its vowels and doubled letters, and without an article: "lsd" of "elsayed" is no more than "sd" of Sayed
std::string consonants_of(std::string_view key) {
    std::string consonants;
    for (const char letter : key)
        if (std::string_view("aeiouyw").find(letter) == std::string_view::npos &&
            (consonants.empty() || consonants.back() != letter))
            consonants += letter;
    return consonants;
}

std::string_view without_article(std::string_view key) {
    return key.size() > 5 && (key.starts_with("al") || key.starts_with("el")) ? key.substr(2) : key;
}

/// "Elena" of Olena, "Osborne" of Osbourne, "Gnatyuk" of Hnatiuk, "Muhammad" of Mohamed, "Elsayed" of al-Sayed.
bool are_alike(std::string_view a, std::string_view b) {
    a = without_article(a), b = without_article(b);
    const std::size_t shorter = std::min(a.size(), b.size());
    if (shorter < 4) return false;
    const std::string spoken = consonants_of(a);
    return distance(a, b) <= std::max<std::size_t>(1, shorter / 4) || distance(sound_of(a), sound_of(b)) <= 1 ||
           (spoken.size() >= 3 && spoken == consonants_of(b));
}

/// Words that begin a clause with a capital now and then, and are nobody's name: "With my surname I've heard the joke"
bool is_function_word(std::string_view key) {
    return key == "i" || is_determiner(key) || is_joining(key) || begins_a_sentence(key) ||
           one_of(key,
                  {"ive", "im", "id", "ill", "its", "thats", "theyre", "youre", "weve", "not", "you", "me", "who"});
}

/// Where one's name is written, and often another way: "badge", "payroll"
bool is_paper(std::string_view key) {
    return one_of(key, {"badge",   "passport", "system",      "register", "rota",  "payroll",  "records",      "phone",
                        "birth",   "form",     "certificate", "papers",   "visa",  "contract", "certificates", "card",
                        "licence", "payslip",  "payslips",    "diploma",  "label", "diplomas", "nameplate",    "door",
                        "degree",  "lanyard",  "bank",        "lease",    "log",   "roster",   "list"});
}

/// Nobody has so many, with all spellings; a text of nothing else is no application.
constexpr std::size_t most_names = 400;

class Stated {
  public:
    Stated(const Text& text, Identity& identity) : text_(text), identity_(identity) {
        for (const std::string& own : identity.written_name) sounds_.push_back(sound_of(own));
    }

    void find() {
        for (std::size_t at = 0; at < count() && identity_.names.size() < most_names; ++at) {
            if (is_short_in_small_letters(at)) identity_.add_part(std::string(key(at)));
            if (!may_be_name(at)) continue;
            const std::size_t last = end_of_run(at);
            if (is_told(at, last) || is_spelt_otherwise(at, last)) add(at, last);
            at = last;
        }
    }

  private:
    std::size_t count() const { return text_.words.size(); }
    std::string_view key(std::size_t at) const {
        return at < count() ? std::string_view(text_.words[at].key) : std::string_view();
    }
    std::string_view before(std::size_t at, std::size_t back) const {
        return back <= at ? key(at - back) : std::string_view();
    }
    bool may_be_name(std::size_t at) const {
        const TextWord& word = text_.words[at];
        return word.capital && !word.number && !is_function_word(word.key) && !is_title(word.key) &&
               !is_month(word.key) && !is_weekday(word.key) && !is_language(word.key) && !is_role(word.key) &&
               !is_relative(word.key); // "They call me Boss"
    }
    /// "they call me gaz" of a Gareth
    bool is_short_in_small_letters(std::size_t at) const {
        const std::string_view here = key(at);
        return !text_.words[at].capital && here.size() >= 3 && !is_determiner(here) && !is_joining(here) &&
               is_called(at) && std::any_of(identity_.given.begin(), identity_.given.end(), [&](const auto& name) {
                   return name.substr(0, 2) == here.substr(0, 2);
               });
    }
    /// The last of the words with capitals that stand together.
    std::size_t end_of_run(std::size_t first) const {
        std::size_t last = first;
        while (last + 1 < count() && last < first + 3 && may_be_name(last + 1) && !text_.words[last + 1].starts &&
               only(text_.gap_after(last), " -.") && !text_.gap_after(last).empty())
            ++last;
        return last;
    }

    /// Whether what stands around says that the words name the applicant.
    bool is_told(std::size_t first, std::size_t last) const {
        return is_called(first) || is_own_name(first) || is_own_name_behind(last) || is_former(first) ||
               is_changed(first) || is_form(first) || is_translated(last) || is_on_papers(first) ||
               is_beside_own(first, last) || is_called_behind(last) || i_am(first, last) || in_another_script(first) ||
               is_on_badge(first);
    }

    /// "call me Rambo", "I go by", "known to all as", "my nickname is"
    bool is_called(std::size_t at) const {
        const std::string_view one = before(at, 1), two = before(at, 2);
        if (one_of(one, {"me", "myself"}))
            return one_of(two, {"call", "calls", "called", "calling", "nickname", "nicknamed", "dubbed", "christened",
                                "named", "name", "sign"});
        if (one == "by") return one_of(two, {"go", "goes", "went"});
        if (one == "to") {
            if (one_of(two, {"answer", "answers", "answered", "respond"})) return true;
            for (std::size_t back = 2; back <= 5; ++back) // "they shorten it to"
                if (one_of(before(at, back), {"shorten", "shortens", "shortened", "abbreviate", "abbreviated", "cut",
                                              "anglicise", "anglicised", "shortening"}) &&
                    back <= 4)
                    return one_of(two,
                                  {"it", "name", "me", "shortened", "abbreviated", "that", "this", "usually", "down"});
        }
        if (one == "nickname" || one == "nicknamed") return true;
        if (one_of(one, {"or", "and"}) && at >= 2 && text_.words[at - 2].capital) // "they call me Ven or Venky"
            for (std::size_t back = 3; back <= 4; ++back)
                if (one_of(before(at, back), {"me", "to", "by"}) && identity_.part(two)) return is_called(at - 2);
        if (one_of(one, {"is", "was"}) && two == "nickname") return true;
        if (one == "aka") return true;
        if (one_of(one, {"becomes", "became"})) return one_of(two, {"it", "that", "this", "which", "name", "surname"});
        // "the dog walkers have me as John"
        if (one == "as" && two == "me" &&
            one_of(before(at, 3), {"have", "has", "had", "know", "knows", "entered", "list", "lists", "listed", "spell",
                                   "spells", "put"}))
            return true;
        if (one != "as") return false;
        // "I am known as", "my name is often misspelt as", "Ana Sample, also known as"
        bool known = false;
        for (std::size_t back = 2; back <= 8; ++back) {
            const std::string_view word = before(at, back);
            known = known ||
                    one_of(word, {"known",   "knows",    "knew",       "misspelt", "misspelled", "written", "spelt",
                                  "spelled", "recorded", "registered", "listed",   "published",  "publish", "trading",
                                  "trade",   "credited", "signed",     "sign",     "write",      "perform", "performed",
                                  "appears", "appear",   "indexed",    "billed"});
            if (!known) continue;
            const NamePart* part = identity_.part(word);
            if (one_of(word, {"i", "im", "me", "ive", "my"}) || (part && !part->ordinary && !part->particle))
                return true;
        }
        return false;
    }

    /// "my maiden name, Ana Other", "My surname is Sample"
    bool is_own_name(std::size_t at) const {
        std::size_t back = 1;
        while (back <= 3 && one_of(before(at, back), {"is", "was", "of", "being", "still", "then"})) ++back;
        if (!one_of(before(at, back), {"name", "surname", "forename", "nickname"}) || back > at) return false;
        if (text_.gap_after(at - 1).find_first_of(".!?") != std::string_view::npos) return false;
        for (std::size_t more = back + 1; more <= back + 3; ++more)
            if (one_of(before(at, more), {"my", "maiden", "birth", "former", "earlier", "previous", "married"}))
                return true;
        return false;
    }

    /// "Ana (Nita) Sample", "Ana \"Nita\" Sample", "Miss Other (now Mrs Sample)"
    bool is_beside_own(std::size_t first, std::size_t last) const {
        const auto is_own = [&](std::string_view word) {
            const NamePart* part = identity_.part(word);
            return part && !part->ordinary && !part->particle;
        };
        if (key(last + 1) == "now" && text_.gap_after(last).starts_with(" ("))
            return is_own(key(last + 2)) || (is_title(key(last + 2)) && is_own(key(last + 3)));
        return first > 0 && first == last && !text_.words[first].upper && is_own(key(first - 1)) &&
               opens_nickname(text_.gap_after(first - 1)) &&
               (closes_nickname(text_.gap_after(last)) || text_.gap_after(last).starts_with(")"));
    }

    /// "Nita, as my friends call me", "Nita is what they call me"
    bool is_called_behind(std::size_t last) const {
        if (!(key(last + 1) == "as" && text_.gap_after(last) == ", ") &&
            !(key(last + 1) == "is" && key(last + 2) == "what"))
            return false;
        for (std::size_t at = last + 2; at <= last + 7; ++at)
            if (one_of(key(at), {"call", "calls", "called"}) && key(at + 1) == "me") return true;
        return false;
    }

    /// "I am Nita to my friends", "In Gaelic I am Anndra"
    bool i_am(std::size_t first, std::size_t last) const {
        const bool am = before(first, 1) == "im" || (before(first, 1) == "am" && before(first, 2) == "i");
        if (!am || text_.words[first].upper) return false;
        if (key(last + 1) == "to" && text_.gap_after(last) == " ")
            return one_of(key(last + 2), {"my", "the", "everyone", "everybody", "all", "friends", "colleagues", "most",
                                          "them", "others", "those"});
        const std::size_t back = before(first, 1) == "im" ? 2 : 3;
        if (is_language(before(first, back)) && before(first, back + 1) == "in") return true;
        // "at work I'm Nita,", "I am Nita on the badge"
        if (last > first + 1 || is_place(key(first))) return false;
        const bool ends = last + 1 == count() || text_.words[last + 1].starts ||
                          text_.gap_after(last).find_first_of(",;)") != std::string_view::npos ||
                          one_of(key(last + 1), {"because", "but", "and", "or", "as"});
        for (std::size_t more = back; ends && more <= back + 4; ++more)
            if (one_of(before(first, more), {"at", "in", "on"})) return true;
        const bool on = one_of(key(last + 1), {"on", "in"});
        return on && (key(last + 2) == "paper" || is_paper(key(last + 3)) || is_paper(key(last + 4)));
    }

    /// "my badge says Nita", "the certificates say Ana Other"
    bool is_on_badge(std::size_t first) const {
        return !text_.words[first].starts &&
               one_of(before(first, 1), {"say", "says", "said", "read", "reads", "show", "shows", "has", "have"}) &&
               is_paper(before(first, 2));
    }

    /// "In my papers I am Олена": a name in letters that are not Latin, of somebody whose form has none of them
    bool in_another_script(std::size_t at) const {
        const auto is_other = [](std::string_view word) {
            return !word.empty() && static_cast<unsigned char>(word.front()) >= 0xCD;
        };
        if (!is_other(key(at)) || std::any_of(identity_.written_name.begin(), identity_.written_name.end(), is_other))
            return false;
        for (std::size_t back = 1; back <= 10; ++back)
            if (one_of(before(at, back),
                       {"i", "im", "name", "me", "write", "written", "sign", "spelt", "yours", "regards", "sincerely"}))
                return true;
        return false;
    }

    /// "or the English form, Ana Other"
    bool is_form(std::size_t at) const {
        std::size_t back = 1;
        while (back <= 2 && one_of(before(at, back), {"is", "was", "of"})) ++back;
        if (!one_of(before(at, back), {"form", "version", "spelling", "equivalent"}) ||
            !is_language(before(at, back + 1)))
            return false;
        for (std::size_t more = back + 2; more <= back + 16; ++more)
            if (one_of(before(at, more), {"name", "names", "surname"})) return true;
        return false;
    }

    /// "Margaret is the English for it"
    bool is_translated(std::size_t last) const {
        return one_of(key(last + 1), {"is", "being"}) && key(last + 2) == "the" && is_language(key(last + 3)) &&
               one_of(key(last + 4), {"for", "form", "version", "of", "spelling", "equivalent"});
    }

    /// "Other was my maiden name"
    bool is_own_name_behind(std::size_t last) const {
        const std::string_view gap = text_.gap_after(last);
        const bool beside = key(last + 1) == "my" && (gap == " (" || gap == ", ");
        if (beside && last > 0) --last; // "Other, my maiden name"
        if (!beside && (!one_of(key(last + 1), {"is", "was", "being"}) || key(last + 2) != "my")) return false;
        return one_of(key(last + 3), {"name", "surname", "nickname"}) ||
               (one_of(key(last + 4), {"name", "surname"}) &&
                one_of(key(last + 3), {"maiden", "former", "old", "middle", "first", "family", "birth", "married",
                                       "given", "own", "real", "full", "previous", "second"}));
    }

    /// "I changed my name from Other to Sample"
    bool is_changed(std::size_t at) const {
        if (!one_of(before(at, 1), {"from", "to"})) return false;
        for (std::size_t back = 2; back <= 7; ++back)
            if (one_of(before(at, back), {"name", "surname"}))
                for (std::size_t more = back + 1; more <= back + 3; ++more)
                    if (one_of(before(at, more), {"changed", "change", "changing"})) return true;
        return false;
    }

    /// "née Other", "Ana Sample (formerly Other)"
    bool is_former(std::size_t at) const {
        const std::string_view one = before(at, 1);
        if (one == "nee") return true;
        if (!one_of(one, {"formerly", "previously", "born", "was", "then", "geb"}) || at < 2) return false;
        const std::string_view gap = text_.gap_after(at - 2);
        return gap == " (" && identity_.part(before(at, 2));
    }

    /// "the certificate is in the name of Ana Other"
    bool is_on_papers(std::size_t at) const {
        std::size_t back = before(at, 1) == "of" ? 2 : 1;
        if (before(at, back) != "name" || !one_of(before(at, back + 2), {"in", "under", "by"})) return false;
        for (std::size_t more = back + 1; more <= back + 10; ++more)
            if (one_of(before(at, more),
                       {"certificate", "certificates", "degree",    "diploma",    "diplomas",     "passport",
                        "papers",      "record",       "records",   "registered", "registration", "published",
                        "publish",     "publications", "qualified", "award",      "awards",       "references",
                        "reference",   "study",        "studied",   "i"}))
                return true;
        return false;
    }

    /// Several words of which one is the applicant's, and the others are like the rest of the name, or all begin as the
    /// whole name does: "Olga Sergeevna Sample" of Olha Serhiivna Sample. Or a middle name: "Ana Other Sample".
    bool is_spelt_otherwise(std::size_t first, std::size_t last) const {
        if (last == first) return sounds_like_own(first) || is_misspelt(first);
        bool known = false;
        std::string initials;
        std::vector<std::string_view> others;
        for (std::size_t at = first; at <= last; ++at) {
            initials += key(at).substr(0, 1);
            const NamePart* part = identity_.part(key(at));
            if (!part)
                others.push_back(key(at));
            else
                known = known || (!part->ordinary && !part->particle);
        }
        others.erase(std::remove_if(others.begin(), others.end(), is_particle), others.end());
        if (others.empty()) return false;
        // "Elena Hnatyuk" of Olena Hnatiuk
        const auto is_like_own = [&](std::string_view other) {
            return std::any_of(identity_.written_name.begin(), identity_.written_name.end(),
                               [&](const std::string& own) { return are_alike(own, other); });
        };
        const bool all_alike = std::all_of(others.begin(), others.end(), is_like_own) &&
                               !(last == first + 1 && is_place_of_two_words(key(first), key(last)));
        known = known || (others.size() > 1 && all_alike) || // "Muhammad Elsayed" of Mohammed al-Sayed
                std::any_of(others.begin(), others.end(), [&](std::string_view other) { return sounds(other); });
        if (!known) return false;
        const bool begin_alike = initials.size() >= 3 && std::find(identity_.initials.begin(), identity_.initials.end(),
                                                                   initials) != identity_.initials.end();
        const bool middle =
            identity_.given.contains(std::string(key(first))) && identity_.family.contains(std::string(key(last)));
        return begin_alike || middle || all_alike;
    }

    /// Whether one of the applicant's names is spoken so.
    bool sounds(std::string_view other) const {
        if (other.size() < 4 || is_ordinary(other) || is_place(other)) return false;
        const std::string sound = sound_of(other);
        return sound.size() >= 4 && std::find(sounds_.begin(), sounds_.end(), sound) != sounds_.end();
    }
    /// "Cipora" of Tzipora: one word that does not begin a sentence.
    bool sounds_like_own(std::size_t at) const {
        return !text_.words[at].starts && !identity_.part(key(at)) && sounds(key(at));
    }

    /// One word that differs from a long name by a letter: "Wroblewski", "Jeniffer"; behind a title from a shorter one
    /// too. A name of others, "Andrew", is none.
    bool is_misspelt(std::size_t at) const {
        const TextWord& word = text_.words[at];
        if (word.upper || identity_.part(word.key) || is_ordinary(word.key) || is_place(word.key)) return false;
        const bool titled = at > 0 && is_title(key(at - 1)) && text_.words[at - 1].capital;
        if (!titled && (word.starts || !short_forms(word.key).empty() || !long_forms(word.key).empty())) return false;
        return std::any_of(identity_.written_name.begin(), identity_.written_name.end(), [&](const std::string& own) {
            const std::size_t size = std::min(own.size(), word.key.size()), differs = distance(own, word.key);
            if (size < (titled ? 5u : 7u) || word.key == own + "s" || is_ordinary(own) || is_place(own)) return false;
            // "Petrauskas" of a Petrauskiene: the ending of a wife or a man
            const std::size_t common = static_cast<std::size_t>(
                std::mismatch(own.begin(), own.begin() + static_cast<std::ptrdiff_t>(size), word.key.begin()).first -
                own.begin());
            if (size >= 8 && common >= 6 && common + 6 >= own.size() && identity_.family.contains(own)) return true;
            return differs <= (size >= (titled ? 7u : 10u) ? 2u : 1u);
        });
    }

    void add(std::size_t first, std::size_t last) {
        for (std::size_t at = first; at <= last; ++at)
            if (key(at).size() >= 2 && !is_abbreviation(key(at))) identity_.add_part(std::string(key(at)));
    }

    const Text& text_;
    Identity& identity_;
    std::vector<std::string> sounds_; ///< of the names the form was told
};

} // namespace

void add_stated_names(const Text& text, Identity& identity) {
    Stated(text, identity).find();
}

} // namespace evenhand::intake::blinding
