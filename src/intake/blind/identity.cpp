#include "base/text.h"
#include "intake/blind/finding.h"
#include "intake/blind/spellings.h"
#include "intake/blind/word_lists.h"

#include <algorithm>

namespace evenhand::intake::blinding {

namespace {

enum class Kind { name, phone, address, birth, link, other };

bool holds_any(const std::vector<TextWord>& words, std::initializer_list<std::string_view> keys) {
    return std::any_of(words.begin(), words.end(), [&](const TextWord& word) {
        return std::find(keys.begin(), keys.end(), word.key) != keys.end();
    });
}

/// What an identifying field holds, by its id and label; nothing for one that does not say that it identifies.
std::optional<Kind> kind_of(const std::string& heading) {
    std::string spaced = heading;
    std::replace(spaced.begin(), spaced.end(), '_', ' ');
    const auto words = words_of(spaced);
    if (holds_any(words, {"birth", "dob", "birthday"}) && !holds_any(words, {"place", "country", "town"}))
        return Kind::birth;
    if (holds_any(words, {"phone", "telephone", "mobile", "tel", "fax"})) return Kind::phone;
    if (holds_any(words, {"address", "postcode", "postal", "street", "town", "city"}) &&
        !holds_any(words, {"email", "e", "mail", "web", "website"}))
        return Kind::address;
    if (holds_any(words, {"link", "links", "profile", "website", "web", "url", "homepage", "portfolio", "linkedin"}))
        return Kind::link;
    if (holds_any(words, {"insurance", "ni", "passport", "payroll", "reference", "candidate"})) return Kind::other;
    if (holds_any(words, {"name", "names", "surname", "forename", "forenames", "firstname", "lastname", "nickname",
                          "known", "initials"}))
        return Kind::name;
    return std::nullopt;
}

std::string digits_of(std::string_view text) {
    std::string digits;
    for (const char c : text)
        if (is_digit(c)) digits += c;
    return digits;
}

/// CJK and other scripts without word gaps: looked for whole.
bool without_gaps(std::string_view key) {
    const auto byte = [&](std::size_t at) { return at < key.size() ? static_cast<unsigned char>(key[at]) : 0; };
    // Thai and Lao; Burmese and Khmer; from Japanese on.
    return (byte(0) == 0xE0 && byte(1) >= 0xB8 && byte(1) <= 0xBB) ||
           (byte(0) == 0xE1 && (byte(1) == 0x80 || byte(1) == 0x81 || byte(1) == 0x9E || byte(1) == 0x9F)) ||
           byte(0) >= 0xE2;
}

std::vector<std::string> parts_of(std::string_view text, std::string_view separators) {
    std::vector<std::string> parts(1);
    for (const char c : text)
        if (separators.find(c) == std::string_view::npos)
            parts.back() += c;
        else
            parts.emplace_back();
    return parts;
}

/// What a form is told of thousands: it identifies nobody, and is a word of many answers.
bool is_answer(std::string_view key) {
    static constexpr std::string_view answers[] = {"yes",     "no",     "none",    "not",     "male",    "female",
                                                   "prefer",  "white",  "british", "english", "welsh",   "scottish",
                                                   "irish",   "single", "asian",   "black",   "married", "other",
                                                   "unknown", "full",   "part",    "he",      "she",     "they"};
    return std::find(std::begin(answers), std::end(answers), key) != std::end(answers);
}

/// Words of a name's field that are no name: "née Sample", "known as".
bool is_remark(std::string_view key) {
    static constexpr std::string_view remarks[] = {"nee",  "formerly", "known", "as",  "aka",        "born",     "or",
                                                   "name", "maiden",   "and",   "now", "previously", "preferred"};
    return std::find(std::begin(remarks), std::end(remarks), key) != std::end(remarks);
}

/// Of an e-mail address: "contact.sample@".
bool is_of_no_person(std::string_view key) {
    static constexpr std::string_view words[] = {"email", "mail",   "info", "jobs", "contact", "work",
                                                 "apply", "career", "home", "post", "office",  "family"};
    return std::find(std::begin(words), std::end(words), key) != std::end(words);
}

class Collector {
  public:
    void add(Kind kind, const std::string& value) {
        switch (kind) {
        case Kind::name:
            add_name(value);
            break;
        case Kind::phone:
            for (const std::string& one : parts_of(value, ",;\n")) add_phone(one);
            break;
        case Kind::address:
            for (const std::string& one : parts_of(value, ",;\n")) add_line(one);
            break;
        case Kind::birth:
            identity_.birth = parse_birth(value);
            break;
        case Kind::link:
            for (const std::string& one : parts_of(value, " ,;\n")) add_link(one);
            break;
        case Kind::other:
            if (const std::string key = key_without_blanks(value); key.size() >= 4) identity_.others.push_back(key);
            break;
        }
    }
    void add_they() { identity_.they = true; }
    void add_email(const std::string& value) {
        if (value.find('@') != std::string::npos) identity_.emails.push_back(folded(trimmed(value)));
    }
    /// Of a field that identifies and does not say how: what has a digit, and what is written as a name is. A title or
    /// "none" are everybody's.
    void add_unknown(const std::string& value) {
        const auto words = words_of(value);
        const bool digits = std::any_of(value.begin(), value.end(), is_digit);
        const bool named = !words.empty() && words.size() <= 6 && words.front().capital &&
                           !is_title(words.front().key) && !is_answer(words.front().key);
        if (digits || (named && value.find('\n') == std::string::npos)) add(Kind::other, value);
    }
    Identity identity() {
        for (const std::string& name : identity_.given)
            for (const std::string& piece : pieces_of(name)) identity_.add_part(piece, false, true);
        for (const std::string& email : identity_.emails) add_names_of_email(email);
        std::vector<std::string>& name = identity_.written_name;
        std::sort(name.begin(), name.end());
        name.erase(std::unique(name.begin(), name.end()), name.end());
        return identity_;
    }

  private:
    /// The words of a name's field that are names, titles at the beginning left out.
    std::vector<TextWord> names_in(const std::string& value) {
        std::vector<TextWord> names;
        const auto words = words_of(value);
        for (std::size_t at = 0; at < words.size(); ++at) {
            const bool leads = names.empty() || value.substr(words[at - 1].end, 1) == ",";
            const bool title = is_title(words[at].key) && leads && at + 1 < words.size();
            if (!words[at].number && !title && !(is_remark(words[at].key) && !words[at].capital))
                names.push_back(words[at]);
        }
        return names;
    }

    void add_name(const std::string& value) {
        const auto words = names_in(value);
        const bool family_first = words.size() >= 2 && value.substr(words[0].end, 1) == ",";
        for (const TextWord& word : words) {
            identity_.written_name.push_back(word.key);
            const bool last = words.size() >= 2 && &word == (family_first ? &words.front() : &words.back());
            (last ? identity_.family : identity_.given).insert(word.key);
        }
        if (!words.empty() &&
            std::none_of(words.begin(), words.end(), [](const TextWord& word) { return word.capital; }))
            identity_.in_lower_case = true;
        std::string initials, given_letters;
        for (const TextWord& word : words) {
            if (without_gaps(word.key)) continue;
            const std::string written = value.substr(word.begin, word.end - word.begin);
            const std::vector<std::size_t> letters = character_breaks(word.key);
            const std::string initial = word.key.substr(0, letters.empty() ? 0 : letters.front());
            const char mark = word.begin > 0 ? value[word.begin - 1] : ' ';
            const bool nickname = mark == '(' || mark == '"' || mark == '\'';
            // A name in brackets, "Петър Образцов (Petar Obraztsov)", begins initials of its own.
            const bool anew = nickname && &word != &words.back() && value.find(')', word.end) > (&word + 1)->begin;
            if (anew && mark == '(') add_initials(initials, value, words), initials.clear();
            if (!nickname || (anew && mark == '(')) initials += initial;
            if (letters.size() == 1) given_letters += initial;
            identity_.initial_letters += initial;
            if (letters.size() >= 2)
                identity_.add_part(word.key, is_particle_of(words, word), false, has_tilde(written));
            if (const std::string rest = behind_apostrophe(written); !rest.empty()) identity_.add_part(rest, false);
            for (const std::string& other : transliterated(written)) identity_.add_part(other, false);
            if (is_particle(word.key)) continue;
            for (const std::string_view shorter : short_forms(word.key))
                identity_.add_part(std::string(shorter), false);
            // Of a family name, "Ray", nobody makes Raymond.
            if (words.size() == 1 || &word != &words.back())
                for (const std::string_view longer : long_forms(word.key))
                    identity_.add_part(std::string(longer), false);
        }
        add_joined(words);
        // The letters somebody gives for given names are what colleagues call them by: "K. R." is KR.
        if (given_letters.size() >= 2 && !is_abbreviation(given_letters)) identity_.add_part(given_letters, false);
        add_initials(initials, value, words);
        add_whole_names(value);
    }
    /// "Ben" and "Le" are names at the beginning and the end of one.
    static bool is_particle_of(const std::vector<TextWord>& words, const TextWord& word) {
        static constexpr std::string_view given[] = {"ben", "della", "mac", "abu", "al", "le"};
        const bool first = &word == &words.front() && word.capital &&
                           std::find(std::begin(given), std::end(given), word.key) != std::end(given);
        return is_particle(word.key) && !first && &word != &words.back();
    }
    /// "O Neill" is written O'Neill too, García-López GarciaLopez, and a file vandendijk.
    void add_joined(const std::vector<TextWord>& words) {
        constexpr std::size_t most = 5;
        for (std::size_t first = 0; first < words.size(); ++first) {
            std::string joined = words[first].key;
            bool particles = is_particle(words[first].key);
            for (std::size_t last = first + 1; last < words.size() && last < first + most; ++last) {
                joined += words[last].key;
                // "A. vd Sample"
                const std::string& next = words[last].key;
                if (particles && last == first + 1 && is_particle(next) && words[first].key.size() > 1)
                    identity_.add_part(words[first].key.substr(0, 1) + next.substr(0, 1), true);
                if (joined.size() >= 4 && !without_gaps(joined)) identity_.add_part(joined, false, !particles);
                particles = particles && is_particle(words[last].key);
            }
        }
    }
    void add_initials(std::string initials, const std::string& value, const std::vector<TextWord>& words) {
        // "SAMPLE, Ann Beth": the family name comes first and its initial last.
        if (words.size() >= 2 && value.substr(words[0].end, 1) == "," && !initials.empty())
            std::rotate(initials.begin(), initials.begin() + 1, initials.end());
        if (initials.size() >= 2) identity_.initials.push_back(initials);
    }
    /// In a script without word gaps: the name, and of three characters or more the given name, which ends it.
    void add_whole_names(const std::string& value) {
        for (const std::string& one : parts_of(value, " ,()")) {
            if (!without_gaps(one)) continue;
            identity_.whole_names.push_back(one);
            const auto ends = character_breaks(one);
            if (ends.size() >= 3) identity_.whole_names.push_back(one.substr(ends[ends.size() - 3]));
        }
    }
    /// "db.sample@": somebody is called by those initials; "rambo.sample@": and by that nickname.
    void add_names_of_email(const std::string& email) {
        const std::vector<std::string> parts = parts_of(email.substr(0, email.find('@')), "._-+0123456789");
        const auto known = [&](const std::string& one) { return one.size() >= 3 && identity_.part(one); };
        if (std::none_of(parts.begin(), parts.end(), known)) return;
        for (const std::string& one : parts) {
            const bool letters = std::all_of(one.begin(), one.end(), [](char c) { return c >= 'a' && c <= 'z'; });
            if (!letters || known(one)) continue;
            const auto begins = [&](const std::string& all) { return all.starts_with(one); };
            if (one.size() == 2 && std::any_of(identity_.initials.begin(), identity_.initials.end(), begins))
                identity_.called_by.push_back(one);
            if (one.size() >= 4 && !is_ordinary(one) && !is_of_no_person(one)) identity_.add_part(one);
        }
    }
    void add_phone(const std::string& value) {
        const std::string digits = dialled_at_home(digits_of(value));
        if (digits.size() >= 6) identity_.phones.push_back(digits);
    }
    /// Without what goes without saying.
    void add_link(std::string link) {
        std::transform(link.begin(), link.end(), link.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        for (const std::string_view beginning : {"https://", "http://", "www."})
            if (link.starts_with(beginning)) link.erase(0, beginning.size());
        while (!link.empty() && link.back() == '/') link.pop_back();
        if (link.size() >= 4 && link.find_first_of("./@") != std::string::npos) identity_.links.push_back(link);
    }
    void add_line(const std::string& line) {
        std::vector<std::string> keys;
        for (const TextWord& word : words_of(line)) {
            keys.push_back(street_key(word.key));
            identity_.address_words.insert(keys.back());
        }
        if (keys.size() >= 2)
            identity_.address_lines.push_back(keys);
        else if (keys.size() == 1 && keys[0].size() >= 3 && digits_of(keys[0]).empty())
            identity_.towns.push_back(keys[0]);
        else if (keys.size() == 1 && digits_of(keys[0]).size() >= 4)
            identity_.others.push_back(keys[0]);
    }
    static std::optional<Date> parse_birth(const std::string& value);
    static std::string key_without_blanks(const std::string& value) {
        std::string key;
        for (const TextWord& word : words_of(value)) key += word.key;
        return key;
    }

    Identity identity_;
};

std::optional<Date> Collector::parse_birth(const std::string& value) {
    std::vector<int> numbers;
    int month_word = 0;
    std::string digits;
    const auto take = [&] {
        if (!digits.empty() && digits.size() <= 4) numbers.push_back(std::stoi(digits));
        digits.clear();
    };
    for (const char c : value)
        if (c >= '0' && c <= '9')
            digits += c;
        else
            take();
    take();
    for (const TextWord& word : words_of(value))
        if (const int month = month_number(word.key)) month_word = month;
    int year = 0, month = 0, day = 0;
    if (month_word && numbers.size() == 2)
        year = std::max(numbers[0], numbers[1]), month = month_word, day = std::min(numbers[0], numbers[1]);
    else if (numbers.size() == 3 && numbers[0] > 31)
        year = numbers[0], month = numbers[1], day = numbers[2];
    else if (numbers.size() == 3)
        year = numbers[2], month = numbers[1], day = numbers[0];
    const Date date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                    std::chrono::day(static_cast<unsigned>(day))};
    return year >= 1900 && date.ok() ? std::optional(date) : std::nullopt;
}

} // namespace

std::string dialled_at_home(std::string digits) {
    if (digits.rfind("0044", 0) == 0) digits.erase(0, 4);
    if (digits.rfind("44", 0) == 0 && digits.size() > 10) digits.erase(0, 2);
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    return digits;
}

void Identity::add_part(const std::string& key, bool particle, bool joined, bool tilde) {
    const auto before = [](const NamePart& one, const std::string& wanted) { return one.key < wanted; };
    const auto place = std::lower_bound(names.begin(), names.end(), key, before);
    if (place != names.end() && place->key == key) return;
    // Short ones are words of many languages: "An", "Do". "Ann Other" makes another.
    const bool ordinary = is_ordinary(key) || character_breaks(key).size() < 3 || (joined && key.size() < 8);
    names.insert(place, {key, ordinary, is_place(key), particle, tilde});
}

const NamePart* Identity::part(std::string_view key) const {
    const auto found = std::lower_bound(names.begin(), names.end(), key,
                                        [](const NamePart& one, std::string_view wanted) { return one.key < wanted; });
    return found == names.end() || found->key != key ? nullptr : &*found;
}

namespace {

/// "My pronouns are they/them"
bool says_they(std::string_view text) {
    for (const std::string_view they : {"they/", "They/", "THEY/", "they /", "They /", "they, them", "They, them"})
        if (text.find(they) != std::string_view::npos) return true;
    return false;
}

} // namespace

Identity identity_of(const Application& application, const Form& form) {
    Collector collector;
    for (const Answer& answer : application.answers) {
        if (says_they(answer.text)) collector.add_they();
        const Field* field = form.find(answer.field);
        if (field && !field->identifies) continue;
        const auto kind = kind_of(field ? field->id + " " + field->label : answer.field);
        if (field ? field->type == FieldType::email : holds_any(words_of(answer.field), {"email", "mail"}))
            collector.add_email(answer.text);
        else if (kind)
            collector.add(*kind, answer.text);
        else if (field)
            collector.add_unknown(answer.text);
    }
    return collector.identity();
}

} // namespace evenhand::intake::blinding
