#include "report/pdf/fonts.h"

#include "base/errors.h"

#include <fmt/format.h>

namespace evenhand::report::pdf {

Fonts::Fonts(const std::vector<std::filesystem::path>& folders, std::string_view language) {
    for (const bool bold : {false, true}) {
        Weight& weight = weights_[bold];
        weight.files = font_files(folders, bold, language);
        auto face = Face::open(weight.files.front());
        if (!face) throw StorageError(fmt::format("The font {} cannot be used.", weight.files.front().path.string()));
        weight.ids.push_back(static_cast<int>(faces_.size()));
        faces_.push_back({std::move(face), 0});
    }
}

int Fonts::find(char32_t character, bool bold) {
    Weight& weight = weights_[bold];
    const auto [place, is_new] = weight.found.try_emplace(character, -1);
    if (!is_new) return place->second;
    for (std::size_t i = 0; i < weight.files.size(); ++i) {
        if (i == weight.ids.size()) {
            auto opened = Face::open(weight.files[i]);
            weight.ids.push_back(opened ? static_cast<int>(faces_.size()) : -1);
            if (opened) faces_.push_back({std::move(opened), 0});
        }
        const int id = weight.ids[i];
        if (id >= 0 && faces_[static_cast<std::size_t>(id)].face->glyph(character)) return place->second = id;
    }
    return -1;
}

Ref Fonts::ref(FaceId id, Objects& objects) {
    Opened& opened = faces_[id];
    if (opened.ref == 0) opened.ref = objects.reserve();
    return opened.ref;
}

void Fonts::embed(Objects& objects, Deflater& deflate, bool archival) const {
    for (const Opened& opened : faces_)
        if (opened.ref) opened.face->embed(objects, opened.ref, deflate, archival);
}

std::string Fonts::resources() const {
    std::string fonts;
    for (std::size_t id = 0; id < faces_.size(); ++id)
        if (faces_[id].ref) fonts += fmt::format("/F{} {} 0 R", id, faces_[id].ref);
    return "/ProcSet[/PDF/Text]/Font<<" + fonts + ">>";
}

} // namespace evenhand::report::pdf
