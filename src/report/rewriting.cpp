#include "report/rewriting.h"

#include "base/ascii.h"

#include <algorithm>

namespace evenhand::report {

namespace {

bool is_letter_or_digit(char c) {
    return is_letter(c) || is_digit(c);
}

/// No part of a longer word. Where a letter cannot be told from a quotation mark it is taken for a mark: rather a word
/// too many is rewritten than a name too few.
bool stands_alone(const std::string& text, std::size_t at, std::size_t size) {
    const auto begins_letter = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return is_letter_or_digit(c) || (byte >= 0xC3 && byte <= 0xDF); // UTF-8 of two bytes; signs have 0xC2 or three
    };
    const std::size_t end = at + size;
    return (at == 0 || !is_letter_or_digit(text[at - 1])) && (end >= text.size() || !begins_letter(text[end]));
}

/// Calls `change` for every text that a reader sees or hears.
struct Texts {
    const Rewriting& rewriting;

    void change(std::string& text) const { text = rewriting(text); }
    void operator()(Heading& heading) const { change(heading.text); }
    void operator()(Paragraph& paragraph) const { change(paragraph.text); }
    void operator()(Bullets& bullets) const {
        for (std::string& item : bullets.items) change(item);
    }
    void operator()(FactList& facts) const {
        for (auto& [label, value] : facts.rows) {
            change(label);
            change(value);
        }
    }
    void operator()(Table& table) const {
        change(table.summary);
        for (Column& column : table.columns) change(column.heading);
        for (Row& row : table.rows)
            for (Cell& cell : row.cells) change(cell.text);
    }
    void operator()(Distribution& chart) const { change(chart.alternative); }
    void operator()(SignOff& sign_off) const {
        for (SignOff::Signer& signer : sign_off.signers) change(signer.name);
    }
    template <class Other>
    void operator()(Other&) const {}
};

} // namespace

Rewriting::Rewriting(const Context& context) : vacancy_(context.vacancy()), another_(context.tr("another applicant")) {
    if (context.definition().audience == Audience::candidate) {
        own_code_ = context.facts().candidate;
        add_applicants(context);
    }
    if (context.definition().coded) add_people(context);
    std::stable_sort(names_.begin(), names_.end(),
                     [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
}

void Rewriting::add(const std::string& name, const std::string& instead) {
    if (name.find(' ') != std::string::npos) // one word alone could be any word of a sentence
        names_.emplace_back(name, instead);
}

/// Of two who are called alike, somebody of the panel stays, and for HR the one it is about. Without HR that one is an
/// applicant like the others: it would tell who stands behind the code, whatever was written.
void Rewriting::add_applicants(const Context& context) {
    const bool hr = context.facts().hr.has_value();
    const std::size_t own = context.candidate();
    if (hr) add(context.candidate_name(own), context.candidate_name(own));
    for (const panel::Person& person : vacancy_.people) add(person.name, person.name);
    const std::vector<std::string>& names = hr ? context.facts().hr->names : context.facts().names_to_hide;
    for (std::size_t c = 0; c < names.size(); ++c)
        if (!hr || c != own) add(names[c], hr ? another_ : context.tr("an applicant"));
}

void Rewriting::add_people(const Context& context) {
    for (const panel::Person& person : vacancy_.people) add(person.name, context.name_of(person.id));
    // Somebody called as a code is could not be told from it.
    const auto is_code = [&](const auto& name) {
        return std::any_of(vacancy_.people.begin(), vacancy_.people.end(),
                           [&](const panel::Person& person) { return context.name_of(person.id) == name.first; });
    };
    names_.erase(std::remove_if(names_.begin(), names_.end(), is_code), names_.end());
}

std::string Rewriting::operator()(const std::string& text) const {
    return without_names(own_code_.empty() ? text : without_codes(text));
}

/// In one go: what was put in is not looked at again.
std::string Rewriting::without_names(const std::string& text) const {
    if (names_.empty()) return text;
    std::string changed;
    for (std::size_t at = 0; at < text.size();) {
        const auto from = at == 0 || !is_letter_or_digit(text[at - 1]) ? names_.begin() : names_.end();
        const auto found = std::find_if(from, names_.end(), [&](const auto& name) {
            return text.compare(at, name.first.size(), name.first) == 0 && stands_alone(text, at, name.first.size());
        });
        changed += found == names_.end() ? text.substr(at, 1) : found->second;
        at += found == names_.end() ? 1 : found->first.size();
    }
    return changed;
}

std::string Rewriting::without_codes(const std::string& text) const {
    std::string changed;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 1;
        const bool begins = text[at] == 'C' && (at == 0 || !is_letter_or_digit(text[at - 1]));
        while (begins && end < text.size() && is_digit(text[end])) ++end;
        const std::string word = text.substr(at, end - at);
        const bool ends = end == text.size() || !is_letter_or_digit(text[end]);
        const bool other = begins && end > at + 1 && ends && word != own_code_ && vacancy_.candidate_index(word);
        changed += other ? another_ : word;
        at = end;
    }
    return changed;
}

void Rewriting::apply(Block& block) const {
    std::visit(Texts{*this}, block);
}

} // namespace evenhand::report
