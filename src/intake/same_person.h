// Applications that may be one person's, and the number by which an application is known where it comes from.
#pragma once
#include "intake/application.h"
#include "seal/digest.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace evenhand::intake {

/// What two applications have in common that hardly two people have.
enum class SameBy {
    email,
    name_and_birth_date,
    name_and_phone,
    reference, ///< the application's own number, with other answers
    answers    ///< every answer
};

/// "the same e-mail address", "the same name and date of birth"…
std::string_view name(SameBy by);
/// "the same e-mail address, the same name and telephone number"
std::string in_words(const std::vector<SameBy>& by);

/// The field that holds the application's own number: the identifying one whose id or label says reference, or number
/// or id of the application or candidate. nullptr if the form has none.
const Field* own_number_field(const Form& form);

/// What of an application is compared with others.
struct Traits {
    Digest answers{};                                 ///< of every answer, in whatever order they came
    std::string own_number;                           ///< the application's, as it is compared; empty where it has none
    std::string name;                                 ///< the applicant's, as it is compared
    std::vector<std::pair<SameBy, std::string>> keys; ///< what is the same key is the same thing
};

/// Takes the traits of applications by one form, which is borrowed.
class TraitsReader {
  public:
    explicit TraitsReader(const Form& form) : form_(form), number_field_(own_number_field(form)) {}
    Traits operator()(const Application& application) const;

  private:
    const Form& form_;
    const Field* number_field_;
};

/// Applications that may be one person's.
struct Alike {
    std::vector<std::size_t> applications; ///< indices, ascending, two or more
    std::vector<SameBy> by;                ///< in the enumeration's order
    friend bool operator==(const Alike&, const Alike&) = default;
};

/// Groups the applications: who has an e-mail address in common, or the name together with the date of birth or a
/// telephone number, or the application's number, or all answers. Case, accents, titles and the order of the parts make
/// no difference to a name. Groups that share a member are one; ascending by their first.
std::vector<Alike> alike(const std::vector<Traits>& applications);

} // namespace evenhand::intake
