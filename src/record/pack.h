// Panel packs: making one for a member, and taking it back.
#pragma once
#include "panel/packs.h"
#include "record/pack_file.h"
#include "record/record.h"

namespace evenhand::record {

/// A pack that stands beside its place until it is kept, and is gone if it is not: the record can note it in between.
class NewPack {
  public:
    /// \param person an id  \throws NotAllowed where the panel's rules give them none, InvalidInput for a short
    /// passphrase, StorageError (something has that name; no room)
    NewPack(const Record& record, const std::string& actor, spec::Stage stage, const std::string& person,
            const seal::Secret& passphrase, const std::filesystem::path& target, const seal::Cost& cost = {});
    /// What the record keeps of it, for panel::make_pack.
    const panel::NewPack& known_by() const { return known_by_; }
    /// Puts it in its place, whole. \throws StorageError if something has come to be there
    void keep() { file_->keep(); }

  private:
    panel::NewPack known_by_;
    std::unique_ptr<NewPackFile> file_;
};

/// The events by which a pack comes back. \throws InvalidInput: no pack, not the passphrase, changed, another
/// vacancy's; NotAllowed: not handed in yet, withdrawn, came back already, of earlier rules
panel::Events pack_returned(const Record& record, const std::string& actor, const std::filesystem::path& path,
                            const seal::Secret& passphrase);

} // namespace evenhand::record
