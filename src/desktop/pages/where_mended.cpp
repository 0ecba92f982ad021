#include "desktop/pages/where_mended.h"

#include "desktop/controls/strings.h"

namespace evenhand::desktop {

Place where_mended(const panel::Vacancy& vacancy, panel::Missing::Where where) {
    using Where = panel::Missing::Where;
    switch (where) {
    case Where::applications:
        return {"applications", {}, {}, {}};
    case Where::panel:
        return {"panel", {}, {}, {}};
    case Where::rules:
        if (spec::criteria(vacancy.specification).empty()) return {"specification", {}, {}, {}};
        return {"rules", {}, {}, {}, rules_part::form};
    case Where::practice:
        return {"rules", {}, {}, {}, rules_part::practice};
    case Where::earlier_stage:
        break;
    }
    return {"decide", {}, {}, {}};
}

std::string step_title(const std::string& page) {
    if (page == "specification") return tr("Specification");
    if (page == "applications") return tr("Applications");
    if (page == "panel") return tr("Panel");
    if (page == "rules") return tr("Rules");
    if (page == "score") return tr("Score");
    if (page == "moderate") return tr("Moderate");
    if (page == "keeping") return tr("Keeping");
    return page == "reports" ? tr("Reports") : tr("Decide");
}

} // namespace evenhand::desktop
