// Panel packs: a member takes the applications away, scores them where the record is not, and sends the pack back. What
// comes back stays sealed until everybody who owes has handed in, in the record or by a pack.
#pragma once
#include "panel/vacancy.h"

#include <string>

namespace evenhand::panel {

/// The pack in which the person scores at the stage now: made, not withdrawn, not come back. nullptr if there is none.
const Pack* pack_out(const Vacancy& vacancy, spec::Stage stage, std::string_view person);
/// The pack that came back and is not opened yet; nullptr if there is none.
const Pack* pack_sealed(const Vacancy& vacancy, spec::Stage stage, std::string_view person);
/// Why the person cannot score or hand in in the record now.
std::string scores_in_pack(const Person& person, const Pack& out);
/// Whether the candidate's scores come with that pack: they were there when it was made.
bool comes_with(const Pack& pack, const Candidate& candidate);
/// Whether what the person owes at the stage is in a pack that came back, and what is not, late applications, is handed
/// in.
bool has_returned(const Vacancy& vacancy, spec::Stage stage, const Person& person);
/// Whether any score of the stage was handed in or came back: by its rules it is judged from then on.
bool any_handed_in(const Vacancy& vacancy, const StageState& state);
/// Whether packs came back and nobody is awaited any more: then, and not before, they are opened.
bool packs_are_due(const Vacancy& vacancy, spec::Stage stage);

/// \throws NotAllowed saying why that member takes no pack. \param person an id
void require_may_take_pack(const Vacancy& vacancy, const std::string& actor, spec::Stage stage,
                           const std::string& person);
/// What a new pack is known by.
struct NewPack {
    std::string id;                     ///< 32 hex digits
    std::string public_key, secret_key; ///< 64 hex digits each
};
Events make_pack(const Vacancy& vacancy, const std::string& actor, spec::Stage stage, const std::string& person,
                 const NewPack& pack);
/// \param person an id
Events withdraw_pack(const Vacancy& vacancy, const std::string& actor, spec::Stage stage, const std::string& person,
                     const std::string& why);
/// \param same whether it is what came back before, byte for byte  \param sealed what comes back
Events return_pack(const Vacancy& vacancy, const std::string& actor, const std::string& id, bool same,
                   std::string sealed);

} // namespace evenhand::panel
