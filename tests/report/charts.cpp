// What people would rather look at: heat in the tables of scores, and how totals lie; always with the figures in words.
#include "report/pdf_support.h"
#include "report/print.h"
#include "report/support.h"

using namespace evenhand;
using namespace evenhand::report;
using namespace evenhand::test;
using Catch::Matchers::Contains;

namespace {

std::optional<Distribution> chart_in(const std::vector<Block>& blocks) {
    for (const Block& block : blocks)
        if (const auto* chart = std::get_if<Distribution>(&block)) return *chart;
    return std::nullopt;
}

/// Six candidates with totals 9, 8, 8, 7, 6 and, missing 1.1, 7; three places.
Scene six() {
    Scene scene = Scene::open_for_scoring(6);
    scene.rules_now().line.invite = 3;
    for (const char* id : {"P2", "P3", "P4"}) {
        scene.score_all(id, 3);
        scene.score(id, "C002", "2.1", 2).score(id, "C003", "2.1", 2).score(id, "C004", "2.1", 1);
        scene.score(id, "C005", "2.1", 0).score(id, "C006", "1.1", 1);
        scene.hand_in(id);
    }
    return scene;
}

} // namespace

TEST_CASE("The ranking draws how many have which total, with the lowest total invited, and says the same in words") {
    const auto chart = chart_in(section(shortlist_report(six()), "The ranking"));
    REQUIRE(chart);
    REQUIRE(chart->bars.size() == 4);
    CHECK(chart->bars[0].label == "6");
    CHECK((chart->bars[1].filled == 1 && chart->bars[1].outlined == 1));
    CHECK((chart->bars[2].filled == 2 && chart->bars[2].outlined == 0));
    REQUIRE(chart->line);
    CHECK(*chart->line == Approx(2)); // 8 is where the third bar begins
    CHECK(chart->line_label == "lowest total invited: 8");
    CHECK(chart->alternative ==
          "How many candidates have which total. total 6: 1 ranked, 0 not; total 7: 1 ranked, 1 not; "
          "total 8: 2 ranked, 0 not; total 9: 1 ranked, 0 not. The lowest total invited: 8.");
}

TEST_CASE("The lowest total invited is that of those whom the panel invited") {
    Scene scene = six();
    scene.decide("C004", panel::Outcome::invite);
    auto chart = chart_in(section(shortlist_report(scene), "The ranking"));
    REQUIRE(chart);
    CHECK(chart->line_label == "lowest total invited: 7");
    CHECK_THAT(chart->alternative, Contains("The lowest total invited: 7."));
    scene.decide("C004", panel::Outcome::reject);
    chart = chart_in(section(shortlist_report(scene), "The ranking"));
    REQUIRE(chart);
    CHECK(chart->line_label == "lowest total invited: 8");
}

TEST_CASE("Totals of fewer than five candidates are not drawn") {
    CHECK_FALSE(chart_in(section(shortlist_report(ranked()), "The ranking")));
}

TEST_CASE("Totals far apart share bars, at most twelve of them") {
    Scene scene = six();
    for (merit::Scored& criterion : scene.state().criteria) criterion.weight = Rational(50);
    const auto chart = chart_in(section(shortlist_report(scene), "The ranking"));
    REQUIRE(chart);
    CHECK(chart->bars.size() <= 12);
    int counted = 0;
    for (const auto& bar : chart->bars) counted += bar.filled + bar.outlined;
    CHECK(counted == 6);
}

TEST_CASE("Scores are coloured by their level in the matrix and beside each other, and every cell has its figure") {
    const Report report = shortlist_report(ranked());
    const Table matrix = table_in(section(report, "Combined scores"));
    CHECK(matrix.rows[0].cells[1].heat == 1.0);
    CHECK(matrix.rows[0].cells[1].text == "3");
    CHECK_FALSE(matrix.rows[0].cells[0].heat);
    const Table scores = table_in(part(report, "C004"));
    CHECK(*scores.rows[0].cells[2].heat == Approx(1.0 / 3));
    CHECK(scores.rows[0].cells[2].text == "1");
}

TEST_CASE("A drawing of totals is a figure with its content in words, in a sound file") {
    const std::string bytes = to_pdf(shortlist_report(six()));
    CHECK_THAT(told("pdfinfo -struct", bytes), Contains("Figure"));
    CHECK_THAT(told("qpdf --qdf --object-streams=disable", bytes, "-"), Contains("/Alt"));
    CHECK_THAT(text_of(bytes), Contains("lowest total invited: 8"));
    told("qpdf --check", bytes);
}
