// Dates, numbers and lists as the user's locale has them, in what the window shows and takes.
#include "desktop/controls/local.h"

#include "desktop/controls/strings.h"
#include "desktop/controls/tree_table.h"
#include "desktop/desk.h"
#include "spec/model.h"

#include <cstdlib>
#include <wx/textctrl.h>

using namespace evenhand;
using namespace evenhand::test;

namespace {

/// The user's locale, as the desktop would hand it to the program; what was there before comes back.
class UsersLocale {
  public:
    explicit UsersLocale(const char* locale) {
        const char* before = std::getenv("LC_ALL");
        if (before) before_ = before;
        setenv("LC_ALL", locale, 1);
    }
    ~UsersLocale() {
        if (before_.empty())
            unsetenv("LC_ALL");
        else
            setenv("LC_ALL", before_.c_str(), 1);
    }
    UsersLocale(const UsersLocale&) = delete;
    UsersLocale& operator=(const UsersLocale&) = delete;

  private:
    std::string before_;
};

} // namespace

TEST_CASE("Words stay in the window's language, marks and the order of a date are those of the user's country") {
    const Moment moment = parse_moment("2026-11-02T15:05:00Z");
    {
        const UsersLocale german("de_DE.UTF-8");
        CHECK(desktop::figure_words("2.33") == "2,33");
        CHECK(desktop::typed_figure("2,33") == "2.33");
        CHECK(desktop::count_words(100000) == "100.000");
        CHECK(desktop::day_words(parse_date("2026-11-02")) == "2 November 2026");
        CHECK(desktop::list_words({"a", "b", "c"}) == "a, b and c");
    }
    {
        const UsersLocale american("en_US.UTF-8");
        CHECK(desktop::day_words(parse_date("2026-11-02")) == "November 2, 2026");
        CHECK(desktop::time_words(moment) == "3:05\u202fPM"); // a narrow blank that does not break
    }
    const UsersLocale british("en_GB.UTF-8");
    CHECK(desktop::moment_words(moment) == "2 November 2026 at 15:05 UTC");
    CHECK(desktop::time_words(moment) == "15:05");
    CHECK(desktop::figure_words("2.33") == "2.33");
}

TEST_CASE("Whole numbers in the window's sentences are written as the user writes them") {
    const UsersLocale british("en_GB.UTF-8");
    CHECK(desktop::trn("{} candidate", "{} candidates", 100000) == "100,000 candidates");
    CHECK(desktop::trn("{} candidate", "{} candidates", 1) == "1 candidate");
    CHECK(desktop::trf("{} of {}, {} and {}", 5, std::size_t{12345}, "C1000", 'x') == "5 of 12,345, C1000 and x");
}

TEST_CASE("Where the user writes a comma for the point, a weight typed with one is taken, kept exactly and shown so") {
    const UsersLocale german("de_DE.UTF-8");
    const Sample sample(false);
    Desk desk(sample);
    desk.window().show_page(specification_page);
    auto& tree = desk.control<desktop::TreeTable>("Criteria");
    tree.SetFocus();
    desk.key(WXK_HOME);
    desk.key(WXK_DOWN); // from the section to its first criterion
    REQUIRE(wait_until([&] { return tree.selected() == 1; }));
    auto& weight = desk.control<wxTextCtrl>("Weight (empty: as the rules say)");
    weight.SetFocus();
    REQUIRE(wait_until([&] { return weight.HasFocus(); }));
    desk.type("2,5");
    desk.key('S', wxMOD_CONTROL);
    REQUIRE(desk.wait_for_status("The specification is kept"));
    CHECK(spec::find(desk.window().context().vacancy().specification, "1.1")->weight == Rational(5, 2));
    CHECK(weight.GetValue() == "2,5");
}
