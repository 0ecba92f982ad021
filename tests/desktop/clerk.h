// Somebody who takes applications in at the window, and what the window tells.
#pragma once
#include "desktop/desk.h"

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

namespace evenhand::test {

/// A desk whose user chooses a file of that text whenever one is asked for.
struct Clerk {
    explicit Clerk(const Sample& sample, const std::string& text, const std::string& works = {})
        : desk(
              (std::ofstream(sample.folder / "table.csv") << text, sample), works,
              desktop::FileChoice{
                  [path = sample.folder / "table.csv"](const desktop::FileKind&) { return std::optional(path); }, {}}) {
        desk.window().show_page(applications_page);
        wait_until([] { return true; });
    }
    desktop::TableView& table() { return desk.control<desktop::TableView>("Candidates"); }
    desktop::TableView& found() { return desk.control<desktop::TableView>("What the import found"); }
    desktop::TableView& columns() { return desk.control<desktop::TableView>("Columns of the table"); }
    const panel::Candidate& candidate(std::size_t i) { return desk.window().context().vacancy().candidates.at(i); }
    /// What the page asks about columns is answered as it proposes.
    bool takes_the_columns() {
        const bool asked = wait_until([this] { return shows("Columns of the table") && !desk.window().working(); });
        if (asked) desk.key('Y', wxMOD_CONTROL);
        return asked;
    }
    bool shows(const std::string& name) {
        for (wxWindow* one : everything(desk.window()))
            if (one->IsShownOnScreen() && dynamic_cast<desktop::TableView*>(one) && spoken_name(*one) == name)
                return true;
        return false;
    }
    bool ended() {
        return wait_until([this] { return !desk.window().working(); });
    }
    void choose(const std::string& digits) {
        table().SetFocus();
        desk.type(digits);
    }
    Desk desk;
};

/// Everything to be seen and heard in the window.
inline std::vector<std::string> told(Desk& desk) {
    auto texts = seen(desk.window());
    const auto spoken = heard(desk.window());
    texts.insert(texts.end(), spoken.begin(), spoken.end());
    return texts;
}

inline bool names_anyone(Desk& desk) {
    const auto texts = told(desk);
    return std::any_of(Sample::identifying.begin(), Sample::identifying.end(),
                       [&](const std::string& word) { return says(texts, word); });
}

} // namespace evenhand::test
