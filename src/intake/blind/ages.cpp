// Ages, in figures and words.
#include "intake/blind/finding.h"
#include "intake/blind/word_lists.h"

#include <algorithm>

namespace evenhand::intake::blinding {

namespace {

using Keys = std::initializer_list<std::string_view>;

class Ages {
  public:
    Ages(const Text& text, const Identity& identity, Finds& finds) : text_(text), identity_(identity), finds_(finds) {}

    void find() {
        for (std::size_t at = 0; at < text_.words.size(); ++at) {
            if (text_.words[at].starts) sentence_ = at;
            mask_birthday_or_decade(at);
            const Counted number = number_at(at);
            if (!number.words) continue;
            const std::size_t last = at + number.words - 1;
            look_at({at, last, number.number});
            at = last;
        }
    }

  private:
    struct Place {
        std::size_t first = 0, last = 0;
        int number = 0;
        bool grown() const { return number >= 14; }
    };

    std::string_view key(std::size_t at) const {
        return at < text_.words.size() ? std::string_view(text_.words[at].key) : std::string_view();
    }
    /// Of the word so many before; empty before the text.
    std::string_view before(std::size_t at, std::size_t back) const {
        return back <= at ? key(at - back) : std::string_view();
    }
    static bool one_of(std::string_view key, Keys keys) {
        return std::find(keys.begin(), keys.end(), key) != keys.end();
    }

    Counted number_at(std::size_t at) const {
        const TextWord& word = text_.words[at];
        if (!word.number) {
            const Counted number = spelt_number(text_, at);
            return number.number >= 4 ? number : Counted{};
        }
        std::string digits = word.key;
        for (const std::string_view old : {"yo", "yrs", "yr"})
            if (digits.size() > old.size() && digits.ends_with(old)) digits.resize(digits.size() - old.size());
        if (digits.size() > 2 || !std::all_of(digits.begin(), digits.end(), is_digit)) return {};
        const int number = std::stoi(digits);
        return number >= 4 ? Counted{number, 1} : Counted{};
    }

    /// "50th birthday", "sixtieth birthday", "in my late fifties", "fiftysomething"
    void mask_birthday_or_decade(std::size_t at) {
        const TextWord& word = text_.words[at];
        const Counted ordinal = word.number ? Counted{} : spelt_ordinal(text_, at);
        const std::size_t behind = at + std::max<std::size_t>(ordinal.words, 1);
        // "the museum's 75th birthday"
        const std::string_view whose = text_.text.substr(0, word.begin);
        const bool of_another = at > 0 && !identity_.part(key(at - 1).substr(0, key(at - 1).size() - 1)) &&
                                (whose.ends_with("'s ") || whose.ends_with("\u2019s "));
        if ((word.number || ordinal.words) && key(behind) == "birthday" && !of_another)
            finds_.mask(word.begin, text_.words[behind - 1].end, Hidden::age);
        static constexpr std::string_view decades[] = {"twenties", "thirties",  "forties", "fifties",
                                                       "sixties",  "seventies", "20s",     "30s",
                                                       "40s",      "50s",       "60s",     "70s"};
        if (std::find(std::begin(decades), std::end(decades), word.key) != std::end(decades)) {
            std::size_t back = 1;
            while (one_of(before(at, back), {"early", "mid", "late", "middle", "to", "or", "very"})) ++back;
            if (one_of(before(at, back), {"my", "his", "her"})) finds_.mask(word.begin, word.end, Hidden::age);
        }
        if (word.key.ends_with("something") && word.key.size() > 13) finds_.mask(word.begin, word.end, Hidden::age);
    }

    /// What stands directly behind a number ends what is said of it, or goes on as it does behind an age and not as it
    /// does behind "20 minutes".
    bool stands_alone(const Place& age) const {
        const std::size_t next = age.last + 1;
        const std::string_view gap = text_.text.substr(text_.words[age.last].end);
        if (gap.starts_with("%") || gap.starts_with(" %") || gap.starts_with("/") || gap.starts_with("+")) return false;
        if (next >= text_.words.size() || text_.words[next].starts) return true;
        if (text_.gap_after(age.last).find_first_of(",;)\u2013\u2014\"") != std::string_view::npos) return true;
        return one_of(key(next), {"and",    "but",      "or",     "so",     "when",    "while",     "who",     "now",
                                  "today",  "this",     "next",   "in",     "on",      "as",        "because", "since",
                                  "though", "yet",      "by",     "last",   "already", "then",      "i",       "im",
                                  "ive",    "id",       "ill",    "before", "after",   "too",       "with",    "at",
                                  "my",     "although", "not",    "soon",   "if",      "according", "young",   "going",
                                  "still",  "come",     "coming", "having", "living",  "we",        "our"});
    }

    /// The word before the number that says something of it: "now", "only" and the like passed over.
    std::size_t leading(std::size_t first) const {
        std::size_t back = first;
        while (back > sentence_ &&
               one_of(key(back - 1), {"now",   "only",   "just",   "still",     "already", "nearly", "almost",
                                      "about", "around", "barely", "currently", "over",    "a",      "mere",
                                      "soon",  "then",   "not",    "yet",       "exactly", "well"}))
            --back;
        return back;
    }

    bool i_am(std::size_t first) const {
        const std::size_t at = leading(first);
        const std::string_view one = before(at, 1), two = before(at, 2), three = before(at, 3);
        if (one_of(one, {"im", "turning", "nearing", "approaching", "pushing"})) return true;
        if (one == "me" && one_of(two, {"makes", "made", "making"})) return true; // "which makes me sixty-nine"
        if (one_of(one, {"is", "turns"}) || one == "was" || one == "turned")      // "Ana is 27 going on fifty"
            if (const NamePart* part = identity_.part(two); part && at > 1 && text_.words[at - 2].capital) return true;
        if (one_of(one, {"am", "was", "turn", "turned", "reach", "reached"}) &&
            one_of(two, {"i", "and", "have", "ive", "had", "just", "recently", "he", "she"}))
            return two != "and" || one != "was";
        if (one_of(one, {"turn", "turned"}) && one_of(three, {"i", "ill", "shall", "will"})) return true;
        if (one == "turned" || one == "turn")
            return at - 1 > sentence_ ? one_of(two, {"shall", "will", "to", "ill", "id", "who"}) : false;
        if (one == "be" && one_of(two, {"may", "might", "must"})) return one_of(three, {"i", "he", "she"});
        return one == "be" && (one_of(two, {"ill", "shall", "will"})) &&
               (two == "ill" || three == "i" || before(at, 4) == "i");
    }

    /// "aged 45", "age: 45", "at the age of forty-five"
    bool aged(const Place& age) const {
        const std::size_t at = leading(age.first);
        const std::string_view one = before(at, 1);
        if (one == "aged" && at > 1 && (is_role(key(at - 2)) || is_relative(key(at - 2)))) return false;
        if (one == "aged" || one == "age") return one == "aged" || !one_of(before(at, 2), {"average", "mean"});
        return one == "of" &&
               one_of(before(at, 2), {"age", "woman", "man", "lady", "gentleman", "lad", "girl", "boy"}) &&
               (before(at, 2) == "age" || (stands_alone(age) && is_said_of_me(at)));
    }

    /// "I am a woman of", "As a man of"; "a man of", beginning the sentence
    bool is_said_of_me(std::size_t at) const {
        for (std::size_t back = 3; back <= 6 && back <= at - sentence_; ++back)
            if (one_of(before(at, back), {"am", "im", "as", "being"})) return true;
        return at <= sentence_ + 3;
    }

    /// "pupils aged 14 to 16", "anyone aged 65 or over", "age 65+"
    bool of_many(const Place& age) const {
        const std::size_t next = age.last + 1;
        const std::string_view gap = text_.text.substr(text_.words[age.last].end);
        if (gap.starts_with("+")) return true;
        const bool number_next = next + 1 < text_.words.size() && number_at(next + 1).words > 0;
        if (number_next && one_of(key(next), {"to", "and", "or"}) && key(next + 2) != "when") return true;
        if (gap.starts_with("+") || gap.starts_with("-") || gap.starts_with("\u2013"))
            if (next < text_.words.size() && (gap.starts_with("+") || text_.words[next].number)) return true;
        if (one_of(key(next), {"and", "or"}) &&
            one_of(key(next + 1), {"over", "above", "under", "below", "older", "younger", "upwards"}))
            return true;
        bool whom = false; // "children whom I see first at the age of seven"
        for (std::size_t at = age.first; at-- > sentence_;) {
            whom = whom || one_of(key(at), {"who", "whom", "whose", "they", "their", "them"});
            if (one_of(key(at), {"children", "pupils", "people", "students", "adults", "those", "residents", "patients",
                                 "learners", "boys", "girls", "men", "women", "anyone", "clients", "users", "child",
                                 "toddlers", "teenagers"}))
                return whom || age.first - at <= 4;
        }
        return age.first > 0 && one_of(before(age.first, 1), {"over", "under", "below", "above"}) && !i_am(age.first);
    }

    /// "45 years old", "45-year-old", "45 years of age", "62 years young", "45yo", "45 Jahre alt"
    bool old(const Place& age) const {
        const std::size_t next = age.last + 1;
        if (text_.words[age.last].key.ends_with("yo") || key(next) == "yearold" || key(next) == "oed" ||
            key(next) == "mlwydd")
            return true;
        if (one_of(key(next), {"years", "year", "yrs", "yr"}))
            return one_of(key(next + 1), {"old", "young", "olds"}) || (key(next + 1) == "of" && key(next + 2) == "age");
        return (key(next) == "jahre" && key(next + 1) == "alt") || (key(next) == "y" && key(next + 1) == "o");
    }

    /// "The boat is 35 years old", "over 65 years old", "a 20-year-old boiler"
    bool old_of_another(const Place& age) const {
        const std::string_view one = before(leading(age.first), 1), two = before(leading(age.first), 2);
        if (one_of(one, {"than", "least", "to", "from", "between"})) return true;
        if (one_of(one, {"is", "are", "was", "were", "being"}))
            return !one_of(two, {"i", "he", "she", "age", "who"}) && !identity_.part(two);
        // "The bridge, 45 years old, needs paint"
        const bool behind_comma = age.first > sentence_ && text_.gap_after(age.first - 1) == ", ";
        if (behind_comma && one_of(before(age.first, 2), {"the", "our", "its", "this", "that"}) &&
            !one_of(before(age.first, 1), {"applicant", "candidate", "author", "writer", "undersigned"}))
            return true;
        const std::size_t next = age.last + 1;
        if (!key(next).starts_with("year") || text_.gap_after(age.last) != "-" || i_am(age.first)) return false;
        std::size_t behind = next;
        while (one_of(key(behind), {"year", "old", "yearold"})) ++behind;
        const bool thing = behind < text_.words.size() && !text_.words[behind].starts &&
                           text_.gap_after(behind - 1) == " " &&
                           !one_of(key(behind), {"i", "who", "with", "and", "in", "at", "from"});
        return thing && !one_of(before(age.first, 2), {"as", "am", "im"});
    }

    /// "Ms Sample, 44, said", "Sample (44)", "I am Ana, 44 this year"
    bool behind_name(const Place& age) const {
        if (age.first == 0 || !text_.words[age.first].number || !text_.words[age.first - 1].capital) return false;
        const std::string_view gap = text_.gap_after(age.first - 1);
        return (gap == ", " || gap == " (") && identity_.part(before(age.first, 1)) &&
               !one_of(key(age.last + 1), {"and", "or", "with"}) && stands_alone(age);
    }

    /// "At 23 I am", "at seventy, I", "when I was"
    bool at_that_age(const Place& age) const {
        const std::string_view one = before(age.first, 1);
        const bool begins = age.first == sentence_ + 1 && (one == "now" || one == "by"); // "Now 50, I want a change"
        if (one != "at" && !begins) return false;
        const bool goes_on = age.last + 1 < text_.words.size() && !text_.words[age.last + 1].starts;
        if (goes_on && one_of(key(age.last + 1), {"i", "im", "ive", "id", "ill", "my"}) && stands_alone(age))
            return true;
        return one == "at" && stands_alone(age) && life_began(age.first);
    }

    /// "I was in school until 17 and then in the army"
    bool until_that_age(const Place& age) const {
        if (!one_of(before(age.first, 1), {"until", "till"}) || !stands_alone(age)) return false;
        bool i = false, was = false;
        for (std::size_t at = sentence_; at < age.first; ++at) {
            i = i || one_of(key(at), {"i", "my", "me"});
            was = was || (age.number > 24 && one_of(key(at), {"worked", "served", "played", "danced"}));
            was = was || one_of(key(at), {"was", "lived", "grew", "stayed", "went", "learned", "couldnt", "didnt"});
        }
        return i && was;
    }

    /// "I left school at 16", "married at nineteen", "until my knees gave out at 41"
    bool life_began(std::size_t first) const {
        const std::size_t from = std::max(sentence_, first - std::min<std::size_t>(first, 10));
        bool i = key(from).ends_with("ed") || key(from) == "left", event = false; // "Learned the trade at 14"
        for (std::size_t at = from; at < first; ++at) {
            // "since I was a lifeguard at sixteen"
            event = event || (one_of(key(at), {"since", "when"}) && key(at + 1) == "i" && key(at + 2) == "was");
            i = i || key(at) == "i" || key(at) == "me" || key(at) == "ive" || key(at) == "my";
            event = event || (one_of(key(at), {"until", "till"}) && key(at + 1) == "my");
            // "I had my first child at twenty-two"
            event = event || (one_of(key(at), {"child", "baby"}) && one_of(before(at, 1), {"first", "my"}));
            event = event ||
                    one_of(key(at),
                           {"left",     "married",   "retired",     "widowed",  "qualified", "emigrated", "orphaned",
                            "began",    "graduated", "apprenticed", "learned",  "learnt",    "arrived",   "fled",
                            "went",     "returned",  "moved",       "came",     "divorced",  "became",    "study",
                            "studying", "school",    "trained",     "enlisted", "joined",    "retrained", "university",
                            "college",  "career",    "careers"});
        }
        return i && event;
    }

    /// "I am good with figures, patient, and 59."
    bool ends_list_of_what_i_am(const Place& age) const {
        const bool i = key(sentence_) == "im" || (key(sentence_) == "i" && key(sentence_ + 1) == "am");
        return i && before(age.first, 1) == "and" && age.first > sentence_ + 3 && age.number >= 16 &&
               text_.gap_after(age.first - 2).starts_with(",") && text_.text.substr(end(age)).find_first_of(".;") == 0;
    }

    void look_at(const Place& age) {
        const bool is_aged = aged(age), is_old = old(age);
        const bool is_mine =
            i_am(age.first) && (age.grown() || key(age.last + 1) == "when") && (stands_alone(age) || is_old);
        // "when I was eleven, to work"; "my sixty-five years"
        const bool as_child = before(age.first, 1) == "was" && before(age.first, 2) == "i" &&
                              one_of(before(age.first, 3), {"when", "since", "until", "till"}) && stands_alone(age);
        const bool all_my_years =
            before(age.first, 1) == "my" && age.number >= 40 && key(age.last + 1) == "years" &&
            !one_of(key(age.last + 2), {"of", "in", "as", "with", "at", "on", "experience", "service"});
        const bool said = is_aged || is_old || is_mine || as_child || all_my_years;
        if ((is_aged || is_old) && (of_many(age) || (is_old && old_of_another(age)))) {
            if (age.grown()) finds_.leave(begin(age), end(age), "may be somebody's age");
            return;
        }
        const bool when = age.grown() && key(age.last + 1) == "when" && !text_.text.substr(end(age)).starts_with("%") &&
                          one_of(key(age.last + 2), {"i", "we"});
        const bool chained =
            masked_before_ && one_of(before(age.first, 1), {"or", "nearly", "on"}) && age.first <= masked_last_ + 3;
        masked_before_ = said || chained || ends_list_of_what_i_am(age) ||
                         (age.grown() && (behind_name(age) || at_that_age(age) || until_that_age(age) || when));
        if (!masked_before_) return;
        masked_last_ = age.last;
        finds_.mask(begin(age), end(age), Hidden::age);
    }

    std::size_t begin(const Place& age) const { return text_.words[age.first].begin; }
    std::size_t end(const Place& age) const { return text_.words[age.last].end; }

    const Text& text_;
    const Identity& identity_;
    Finds& finds_;
    std::size_t sentence_ = 0;
    bool masked_before_ = false;
    std::size_t masked_last_ = 0;
};

} // namespace

void find_ages(const Text& text, const Identity& identity, Finds& finds) {
    Ages(text, identity, finds).find();
}

} // namespace evenhand::intake::blinding
