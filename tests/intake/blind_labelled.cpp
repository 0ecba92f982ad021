// How well blind copies hide what identifies, measured on answers whose labels were written by hand without looking at
// the code that masks: tests/data/blind, whose first lines explain it. scripts/score-blind prints the score.
#include "base/files.h"
#include "base/text.h"
#include "intake/blind.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <iostream>
#include <map>
#include <sstream>

using namespace evenhand;

namespace {

struct Label {
    std::string kind, words;
    std::size_t begin = 0, end = 0; ///< in the answer without its marks, bytes
};
struct Sample {
    std::string who;
    intake::Application application;
    std::vector<std::vector<Label>> labels; ///< of each answer of the application; those HR alone sees have none
};

/// The standard form with what other forms ask as well.
intake::Form sample_form() {
    intake::Form form;
    form.id = "labelled";
    const auto add = [&](const char* id, const char* label, intake::FieldType type, bool identifies) {
        intake::Field field;
        field.id = id, field.label = label, field.type = type, field.identifies = identifies;
        form.fields.push_back(field);
    };
    using intake::FieldType;
    add("reference", "Application reference", FieldType::text, true);
    add("title", "Title", FieldType::text, true);
    add("name", "Full name", FieldType::text, true);
    add("known_as", "Known as", FieldType::text, true);
    add("email", "E-mail address", FieldType::email, true);
    add("phone", "Telephone", FieldType::text, true);
    add("address", "Postal address", FieldType::long_text, true);
    add("date_of_birth", "Date of birth", FieldType::date, true);
    add("ni_number", "National Insurance number", FieldType::text, true);
    add("profile", "Profile link", FieldType::text, true);
    add("statement", "Personal statement", FieldType::long_text, false);
    add("employment", "Employment history", FieldType::long_text, false);
    add("qualifications", "Qualifications and training", FieldType::long_text, false);
    return form;
}

/// A line of the file has "\n" where the answer goes on to the next.
std::string with_lines(std::string value) {
    for (std::size_t at = value.find("\\n"); at != std::string::npos; at = value.find("\\n", at))
        value.replace(at, 2, "\n");
    return value;
}

/// Takes the marks off. \throws InvalidInput at a mark that is not closed
std::string unmarked(const std::string& marked, std::vector<Label>& labels) {
    std::string text;
    for (std::size_t at = 0; at < marked.size();) {
        const std::size_t open = std::min(marked.find("{{", at), marked.size());
        text.append(marked, at, open - at);
        if (open == marked.size()) break;
        const std::size_t stroke = marked.find('|', open), close = marked.find("}}", open);
        if (stroke > close || close == std::string::npos)
            throw InvalidInput(fmt::format("\"{}\" is no mark", marked.substr(open, 30)));
        Label label{marked.substr(open + 2, stroke - open - 2), marked.substr(stroke + 1, close - stroke - 1), 0, 0};
        label.begin = text.size();
        text += label.words;
        label.end = text.size();
        labels.push_back(label);
        at = close + 2;
    }
    return text;
}

std::vector<Sample> read_samples(const std::filesystem::path& path, const intake::Form& form) {
    static const std::map<std::string, std::string> fields{
        {"known as", "known_as"}, {"birth", "date_of_birth"}, {"ni", "ni_number"}, {"link", "profile"}};
    std::vector<Sample> samples;
    std::istringstream in(read_file(path));
    for (std::string line; std::getline(in, line);) {
        if (trimmed(line).empty() || line[0] == '#') continue;
        const std::size_t colon = std::min(line.find(':'), line.size());
        const std::string key = line.substr(0, colon),
                          value = with_lines(trimmed(line.substr(std::min(colon + 1, line.size()))));
        if (key == "applicant") {
            samples.push_back({value, {}, {}});
            continue;
        }
        const auto other = fields.find(key);
        const intake::Field* field = form.find(other == fields.end() ? key : other->second);
        if (!field || samples.empty()) throw InvalidInput(fmt::format("\"{}\" is no line of a sample", line));
        Sample& sample = samples.back();
        std::vector<Label>& labels = sample.labels.emplace_back();
        sample.application.answers.push_back({field->id, unmarked(value, labels), field->identifies});
    }
    return samples;
}

/// The kind of a label that a mask answers to.
std::string kind_of(intake::Hidden hidden) {
    using intake::Hidden;
    switch (hidden) {
    case Hidden::birth_date:
        return "birth";
    case Hidden::email:
        return "email";
    case Hidden::phone:
        return "phone";
    case Hidden::link:
        return "link";
    case Hidden::school:
        return "school";
    case Hidden::number:
        return "number";
    case Hidden::study_year:
        return "study";
    default:
        return std::string(intake::name(hidden));
    }
}

struct Count {
    std::size_t labelled = 0, recalled = 0, hidden = 0, rightly = 0;
    Count& operator+=(const Count& other) {
        labelled += other.labelled, recalled += other.recalled, hidden += other.hidden, rightly += other.rightly;
        return *this;
    }
};
struct Score {
    std::map<std::string, Count> kinds;
    std::size_t answers = 0, too_much = 0; ///< letters and digits hidden outside the labels
    std::string told;                      ///< what was missed and what was hidden for nothing, a line each

    Count of(const std::vector<std::string>& wanted) const {
        Count sum;
        for (const std::string& kind : wanted)
            if (const auto found = kinds.find(kind); found != kinds.end()) sum += found->second;
        return sum;
    }
    Count all() const {
        Count sum;
        for (const auto& [kind, count] : kinds) sum += count;
        return sum;
    }
};

bool letter_or_digit(char c) {
    return static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c));
}

/// Which bytes stand within any of the stretches.
template <typename Stretch>
std::vector<bool> covered(std::size_t size, const std::vector<Stretch>& stretches) {
    std::vector<bool> bytes(size, false);
    for (const Stretch& stretch : stretches)
        std::fill(bytes.begin() + static_cast<std::ptrdiff_t>(stretch.begin),
                  bytes.begin() + static_cast<std::ptrdiff_t>(stretch.end), true);
    return bytes;
}

/// What stands around a stretch, so that a reader of the score need not look for it.
std::string surroundings(const std::string& text, std::size_t begin, std::size_t end) {
    constexpr std::size_t around = 24;
    const auto in_letter = [&](std::size_t at) {
        return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
    };
    std::size_t from = begin - std::min(begin, around), to = std::min(text.size(), end + around);
    while (in_letter(from)) --from;
    while (in_letter(to)) ++to;
    std::string part = text.substr(from, to - from);
    std::replace(part.begin(), part.end(), '\n', ' ');
    return part;
}

void add_answer(Score& score, const std::string& who, const std::string& text, const std::vector<Label>& labels,
                const std::vector<intake::Mask>& masks) {
    ++score.answers;
    const auto hidden = covered(text.size(), masks), labelled = covered(text.size(), labels);
    for (std::size_t i = 0; i < text.size(); ++i)
        if (letter_or_digit(text[i]) && hidden[i] && !labelled[i]) ++score.too_much;
    for (const Label& label : labels) {
        if (label.kind == "either") continue;
        bool whole = true;
        for (std::size_t i = label.begin; i < label.end; ++i) whole &= hidden[i] || !letter_or_digit(text[i]);
        Count& count = score.kinds[label.kind];
        ++count.labelled;
        if (whole)
            ++count.recalled;
        else
            score.told += fmt::format("  {}: {} left: {} in \"{}\"\n", who, label.kind, label.words,
                                      surroundings(text, label.begin, label.end));
    }
    for (const intake::Mask& mask : masks) {
        const bool rightly = std::any_of(labels.begin(), labels.end(), [&](const Label& label) {
            return label.begin < mask.end && mask.begin < label.end;
        });
        Count& count = score.kinds[kind_of(mask.hidden)];
        ++count.hidden;
        if (rightly)
            ++count.rightly;
        else
            score.told +=
                fmt::format("  {}: hidden for nothing as {}: {} in \"{}\"\n", who, intake::name(mask.hidden),
                            text.substr(mask.begin, mask.end - mask.begin), surroundings(text, mask.begin, mask.end));
    }
}

Score score(const std::vector<Sample>& samples, const intake::Form& form) {
    Score score;
    for (const Sample& sample : samples) {
        const auto copies = intake::blind(sample.application, form);
        std::size_t next = 0;
        for (std::size_t i = 0; i < sample.labels.size(); ++i) {
            const intake::Answer& answer = sample.application.answers[i];
            if (!intake::panel_reads(answer, form)) continue;
            REQUIRE(next < copies.size());
            REQUIRE(copies[next].field == answer.field);
            add_answer(score, sample.who, answer.text, sample.labels[i], copies[next++].masks);
        }
        REQUIRE(next == copies.size());
    }
    return score;
}

std::string in_words(const std::string& name, const Count& count) {
    const auto of = [](std::size_t part, std::size_t all) {
        return fmt::format("{}/{} {:.1f} %", part, all,
                           100.0 * static_cast<double>(part) / static_cast<double>(std::max<std::size_t>(all, 1)));
    };
    return fmt::format("{:<16} recall {:>16}   precision {:>16}\n", name, of(count.recalled, count.labelled),
                       of(count.rightly, count.hidden));
}

const std::vector<std::string> contact{"email", "phone", "address", "link"},
    others{"title", "pronoun", "age", "study", "school", "number"};

void print(const Score& score) {
    std::cout << score.told;
    for (const auto& [kind, count] : score.kinds) std::cout << in_words(kind, count);
    std::cout << in_words("contact", score.of(contact)) << in_words("others", score.of(others))
              << in_words("all", score.all())
              << fmt::format("{} answers, {} letters and digits hidden outside what is labelled\n", score.answers,
                             score.too_much);
}

/// Of one set of labelled answers, whose file it reads.
void check_set(const std::filesystem::path& path) {
    const intake::Form form = sample_form();
    const Score all = score(read_samples(path, form), form);
    if (std::getenv("EVENHAND_PRINT_SCORE")) {
        std::cout << path.filename().string() << '\n';
        print(all);
    }
    REQUIRE(all.answers >= 40);
    INFO(path.filename().string() << '\n' << all.told);
    for (const auto& kinds : {std::vector<std::string>{"name"}, contact, std::vector<std::string>{"birth"}}) {
        CAPTURE(kinds);
        const Count count = all.of(kinds);
        REQUIRE(count.labelled > 0);
        CHECK(count.recalled * 100 >= count.labelled * 99);
    }
    const Count names = all.of({"name"}), contacts = all.of(contact), rest = all.of(others);
    CHECK(names.rightly * 100 >= names.hidden * 95);
    CHECK(contacts.rightly * 100 >= contacts.hidden * 98);
    CHECK(rest.recalled * 100 >= rest.labelled * 95);
    CHECK(rest.rightly * 100 >= rest.hidden * 95);
}

} // namespace

TEST_CASE("Of the labelled answers 99 of 100 names, contacts and dates of birth are hidden, and little for nothing") {
    if (const char* one = std::getenv("EVENHAND_LABELLED")) return check_set(one);
    for (const char* set : {"answers.txt", "answers-2.txt", "answers-3.txt", "answers-4.txt", "answers-5.txt",
                            "answers-6.txt", "answers-7.txt", "answers-8.txt", "answers-9.txt", "answers-10.txt"})
        check_set(std::filesystem::path(EVENHAND_TEST_DATA) / "blind" / set);
}
