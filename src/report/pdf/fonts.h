// The fonts of a document: for every character the first font of a fixed list that has it.
#pragma once
#include "report/pdf/face.h"

#include <array>
#include <cstdint>
#include <unordered_map>

namespace evenhand::report::pdf {

using FaceId = std::uint16_t;

class Fonts {
  public:
    /// \throws StorageError if there is no main font
    Fonts(const std::vector<std::filesystem::path>& folders, std::string_view language);

    FaceId main(bool bold) const { return bold ? 1 : 0; }
    Face& face(FaceId id) { return *faces_[id].face; }
    const Face& face(FaceId id) const { return *faces_[id].face; }
    /// The first font that has the character, opened when first needed; -1 if none has it.
    int find(char32_t character, bool bold);

    /// Reserves the object of every font that is used later; call embed() at the end.
    Ref ref(FaceId id, Objects& objects);
    /// \param archival says of each font which glyphs are in it, as PDF/A-1 asks
    void embed(Objects& objects, Deflater& deflate, bool archival) const;
    /// The inside of a resource dictionary that names every used font F0, F1…
    std::string resources() const;

  private:
    struct Opened {
        std::unique_ptr<Face> face;
        Ref ref = 0;
    };
    struct Weight {
        std::vector<FontFile> files;
        std::vector<int> ids; ///< of the files opened so far; -1 for one that cannot be used
        std::unordered_map<char32_t, int> found;
    };
    std::vector<Opened> faces_;
    std::array<Weight, 2> weights_;
};

} // namespace evenhand::report::pdf
