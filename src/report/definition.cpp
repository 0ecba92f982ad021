#include "report/definition.h"

#include "base/text.h"
#include "base/xml_reader.h"
#include "report/blocks.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>

namespace evenhand::report {

namespace {

constexpr std::string_view xmlns = "urn:evenhand:report:1";
using panel::Phase;

std::optional<Audience> audience_named(std::string_view word) {
    for (const Audience audience : {Audience::vacancy, Audience::member, Audience::candidate})
        if (name(audience) == word) return audience;
    return std::nullopt;
}

std::optional<Phase> phase_named(std::string_view word) {
    for (const Phase phase : {Phase::draft, Phase::open, Phase::moderation, Phase::deciding})
        if (panel::name(phase) == word) return phase;
    return std::nullopt;
}

struct Placeholder {
    std::string_view word;
    std::string Filling::*value;
    std::optional<Audience> only; ///< in whose reports there is something to fill in
};
const std::array<Placeholder, 6> placeholders{{
    {"{organisation}", &Filling::organisation, std::nullopt},
    {"{vacancy}", &Filling::vacancy, std::nullopt},
    {"{reference}", &Filling::reference, std::nullopt},
    {"{stage}", &Filling::stage, std::nullopt},
    {"{candidate}", &Filling::candidate, Audience::candidate},
    {"{member}", &Filling::member, Audience::member},
}};

std::string words_for(Audience audience) {
    std::vector<std::string> words;
    for (const Placeholder& each : placeholders)
        if (!each.only || *each.only == audience) words.emplace_back(each.word);
    return joined(words);
}

std::string blocks_for(Audience audience) {
    std::vector<std::string> names;
    for (const BlockKind& kind : block_kinds())
        if (std::find(kind.audiences.begin(), kind.audiences.end(), audience) != kind.audiences.end())
            names.emplace_back(kind.name);
    return "one of " + joined(names);
}

/// Notes every {word} that nothing fills in. \param note called with the message
template <class Note>
void check_wording(std::string_view wording, Audience audience, const Note& note) {
    for (std::size_t at = wording.find('{'); at != std::string_view::npos; at = wording.find('{', at + 1)) {
        const std::size_t end = wording.find('}', at);
        const auto word = wording.substr(at, end == std::string_view::npos ? end : end - at + 1);
        const bool known = std::any_of(placeholders.begin(), placeholders.end(), [&](const Placeholder& each) {
            return each.word == word && (!each.only || *each.only == audience);
        });
        if (!known) note(fmt::format("nothing fills in {} here", word));
    }
}

class DefinitionReader {
  public:
    DefinitionReader(const std::string& file, std::vector<Problem>& problems) : reader_(file, problems) {}

    Definition read(const xml::Element& root) {
        if (!reader_.root(root, "report", xmlns)) return {};
        reader_.attributes(root, {"id", "title", "for", "from"},
                           {"orientation", "hr-only", "people", "print", "paper", "letterhead", "xml:lang"});
        reader_.children(root, {"block"});
        definition_.id = root.get("id");
        definition_.title = root.get("title");
        if (root.find("xml:lang")) definition_.language = root.get("xml:lang");
        definition_.audience = reader_.choice<Audience>(root, "for", audience_named, "vacancy, member or candidate")
                                   .value_or(Audience::vacancy);
        definition_.from = reader_.choice<Phase>(root, "from", phase_named, "draft, open, moderation or deciding")
                               .value_or(Phase::deciding);
        definition_.landscape = either(root, "orientation", "portrait", "landscape");
        definition_.coded = either(root, "people", "named", "coded");
        definition_.large = either(root, "print", "normal", "large");
        definition_.a3 = either(root, "paper", "A4", "A3");
        definition_.hr_only = reader_.yes(root, "hr-only");
        definition_.letterhead = reader_.yes(root, "letterhead");
        for (const std::string_view attribute : {"id", "title"})
            if (const auto* found = root.find(attribute); found && trimmed(found->value).empty())
                reader_.error(*found, fmt::format("{} is empty", attribute), "words");
        for (const xml::Element& child : root.children)
            if (child.name == "block") read_block(child);
        if (definition_.blocks.empty()) reader_.error(root, "<report> has no block", "<block is=\"…\" heading=\"…\">");
        return std::move(definition_);
    }

  private:
    /// \returns whether the attribute says `other`; what it says usually may be left out
    bool either(const xml::Element& root, std::string_view attribute, std::string_view usual, std::string_view other) {
        const auto* found = root.find(attribute);
        if (!found || found->value == usual) return false;
        if (found->value != other)
            reader_.error(*found, fmt::format("{} is \"{}\"", attribute, found->value),
                          fmt::format("{} or {}", usual, other));
        return found->value == other;
    }

    void read_block(const xml::Element& element) {
        reader_.attributes(element, {"is", "heading"}, {"page"});
        reader_.children(element, {"intro", "empty"});
        BlockUse use;
        use.is = element.get("is");
        use.heading = element.get("heading");
        use.new_page = element.get("page") == "new";
        if (const auto* page = element.find("page"); page && page->value != "new")
            reader_.error(*page, fmt::format("page is \"{}\"", page->value), "new, or no such attribute");
        if (const auto* heading = element.find("heading")) {
            if (trimmed(heading->value).empty()) reader_.error(*heading, "heading is empty", "words");
            check_wording(heading->value, definition_.audience, [&](std::string message) {
                reader_.error(*heading, std::move(message), words_for(definition_.audience));
            });
        }
        for (const xml::Element& child : element.children) read_words(child, use);
        check_block(element, use);
        definition_.blocks.push_back(std::move(use));
    }

    void read_words(const xml::Element& element, BlockUse& use) {
        if (element.name != "intro" && element.name != "empty") return;
        reader_.attributes(element, {});
        reader_.children(element, {}, true);
        if (element.text.empty()) reader_.error(element, fmt::format("<{}> is empty", element.name), "words");
        check_wording(element.text, definition_.audience, [&](std::string message) {
            reader_.error(element, std::move(message), words_for(definition_.audience));
        });
        if (element.name == "intro") {
            use.intro.push_back(element.text);
        } else {
            if (!use.empty.empty()) reader_.error(element, "a second <empty>", "one at most");
            use.empty = element.text;
        }
    }

    void check_block(const xml::Element& element, const BlockUse& use) {
        const xml::Attribute* is = element.find("is");
        if (!is) return;
        if (!seen_.insert(use.is).second)
            reader_.error(*is, fmt::format("the block \"{}\" stands twice", use.is), "once");
        const BlockKind* kind = find_block(use.is);
        if (!kind) {
            reader_.error(*is, fmt::format("there is no block \"{}\"", use.is), blocks_for(definition_.audience));
            return;
        }
        const auto& audiences = kind->audiences;
        if (std::find(audiences.begin(), audiences.end(), definition_.audience) == audiences.end())
            reader_.error(
                *is,
                fmt::format("the block \"{}\" may not stand in a report for a {}", use.is, name(definition_.audience)),
                blocks_for(definition_.audience));
        else if (definition_.from < kind->from)
            reader_.error(*is,
                          fmt::format("the block \"{}\" shows what may not be seen yet from \"{}\" on", use.is,
                                      panel::name(definition_.from)),
                          fmt::format("from=\"{}\" in <report>", panel::name(kind->from)));
        if (kind->hr_only && !definition_.hr_only)
            reader_.error(*is, fmt::format("the block \"{}\" shows what HR alone may read", use.is),
                          "hr-only=\"yes\" in <report>");
        if (kind->can_be_empty && use.empty.empty())
            reader_.error(element,
                          fmt::format("the block \"{}\" can be empty and does not say what is printed then", use.is),
                          "<empty>…</empty>");
    }

    xml::Reader reader_;
    Definition definition_;
    std::set<std::string> seen_;
};

} // namespace

std::string_view name(Audience audience) {
    switch (audience) {
    case Audience::vacancy:
        return "vacancy";
    case Audience::member:
        return "member";
    case Audience::candidate:
        return "candidate";
    }
    return {};
}

bool has_block(const Definition& definition, std::string_view name) {
    return std::any_of(definition.blocks.begin(), definition.blocks.end(),
                       [&](const BlockUse& use) { return use.is == name; });
}

bool shows_hr(const Definition& definition) {
    return definition.hr_only || has_block(definition, "letter");
}

Definition read_definition(const xml::Element& root, const std::string& file, std::vector<Problem>& problems) {
    return DefinitionReader(file, problems).read(root);
}

Definition parse_definition(std::string_view bytes, const std::string& file) {
    return xml::parsed(read_definition, bytes, file);
}

std::string filled(std::string_view wording, const Filling& filling) {
    std::string text;
    while (!wording.empty()) {
        const auto found = std::find_if(placeholders.begin(), placeholders.end(),
                                        [&](const Placeholder& each) { return wording.starts_with(each.word); });
        if (found != placeholders.end()) {
            text += filling.*(found->value);
            wording.remove_prefix(found->word.size());
        } else {
            text += wording.front();
            wording.remove_prefix(1);
        }
    }
    return text;
}

} // namespace evenhand::report
