// Which report a file is: what it takes to compose it anew. It stands in the PDF, for programs and not for people.
#pragma once
#include "base/clock.h"
#include "record/record.h"
#include "spec/model.h"

#include <optional>
#include <string>
#include <string_view>

namespace evenhand::report {

struct Identity {
    std::string name; ///< of the definition
    record::Head head;
    spec::Stage stage = spec::Stage::shortlisting;
    std::string member, candidate; ///< person id and code; empty for none
    std::string language;          ///< BCP 47
    std::optional<Date> requested;
    bool hr = false; ///< with what HR alone may read
    friend bool operator==(const Identity&, const Identity&) = default;
};

/// "shortlist-report head=HASH@EVENT stage=shortlisting …": names and values, of which none holds a blank.
std::string to_text(const Identity& identity);
/// Nothing where the text is anything else.
std::optional<Identity> identity_from(std::string_view text);

} // namespace evenhand::report
