#include "base/text.h"
#include "intake/blind/finding.h"
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
    if (holds_any(words, {"birth", "dob", "birthday"})) return Kind::birth;
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
    return !key.empty() && static_cast<unsigned char>(key[0]) >= 0xE2;
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

/// As people write it who have no umlauts or rings: "Jörg" is Joerg too.
std::vector<std::string> transliterated(const std::string& word) {
    static constexpr std::pair<std::string_view, std::string_view> letters[] = {
        {"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"å", "aa"}, {"ø", "oe"}, {"æ", "ae"}, {"þ", "th"}};
    std::string spelt = folded(word);
    const std::string before = spelt;
    for (const auto& [letter, instead] : letters)
        for (std::size_t at = spelt.find(letter); at != std::string::npos; at = spelt.find(letter, at))
            spelt.replace(at, letter.size(), instead);
    if (spelt == before) return {};
    return {word_key(spelt)};
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
    void add_email(const std::string& value) {
        if (value.find('@') != std::string::npos) identity_.emails.push_back(folded(trimmed(value)));
    }
    Identity identity() {
        std::vector<std::string>& name = identity_.written_name;
        std::sort(name.begin(), name.end());
        name.erase(std::unique(name.begin(), name.end()), name.end());
        return identity_;
    }

  private:
    void add_name(const std::string& value) {
        const auto words = words_of(value);
        for (const TextWord& word : words)
            if (!is_title(word.key)) identity_.written_name.push_back(word.key);
        std::string initials, given_letters;
        std::vector<std::string> before; // back to the last that is no particle
        const auto add_part = [&](const std::string& key, bool particle) {
            // Short ones are words of many languages: "An", "Do".
            const bool ordinary = is_ordinary(key) || character_breaks(key).size() < 3;
            if (!identity_.part(key)) identity_.names.push_back({key, ordinary, particle});
        };
        for (const TextWord& word : words) {
            if (word.number || is_title(word.key)) continue;
            if (without_gaps(word.key)) continue;
            const std::vector<std::size_t> letters = character_breaks(word.key);
            const std::string initial = word.key.substr(0, letters.empty() ? 0 : letters.front());
            const bool nickname = word.begin > 0 && value[word.begin - 1] == '(';
            if (!nickname) initials += initial;
            if (letters.size() == 1) given_letters += initial;
            if (letters.size() >= 2) add_part(word.key, is_particle(word.key));
            for (const std::string& other : transliterated(value.substr(word.begin, word.end - word.begin)))
                add_part(other, false);
            // "O Neill" is written O'Neill too, García-López GarciaLopez, and a file vandendijk.
            std::string joined_up = word.key;
            for (auto one = before.rbegin(); one != before.rend(); ++one) {
                joined_up.insert(0, *one);
                if (joined_up.size() >= 4) add_part(joined_up, false);
            }
            if (!is_particle(word.key)) before.clear();
            before.push_back(word.key);
        }
        // The letters somebody gives for given names are what colleagues call them by: "K. R." is KR.
        if (given_letters.size() >= 2 && !is_abbreviation(given_letters)) add_part(given_letters, false);
        // "SAMPLE, Ann Beth": the family name comes first and its initial last.
        if (words.size() >= 2 && value.substr(words[0].end, 1) == "," && !initials.empty())
            std::rotate(initials.begin(), initials.begin() + 1, initials.end());
        add_whole_names(value);
        if (initials.size() > identity_.initials.size()) identity_.initials = initials;
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

const NamePart* Identity::part(std::string_view key) const {
    const auto found = std::find_if(names.begin(), names.end(), [&](const NamePart& one) { return one.key == key; });
    return found == names.end() ? nullptr : &*found;
}

Identity identity_of(const Application& application, const Form& form) {
    Collector collector;
    for (const Answer& answer : application.answers) {
        const Field* field = form.find(answer.field);
        if (field && !field->identifies) continue;
        const auto kind = kind_of(field ? field->id + " " + field->label : answer.field);
        if (field ? field->type == FieldType::email : holds_any(words_of(answer.field), {"email", "mail"}))
            collector.add_email(answer.text);
        if (kind || field) collector.add(kind.value_or(Kind::other), answer.text);
    }
    return collector.identity();
}

} // namespace evenhand::intake::blinding
