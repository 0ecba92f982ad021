// Design 4.6: totals, ranks, the tie rule.
#include "merit/table.h"

#include <catch2/catch.hpp>

using evenhand::test::check;
using evenhand::test::Table;

TEST_CASE("Ranks come out as worked out on paper") {
    const auto table = GENERATE(values<Table>({
        {"competition ranks are 1, 2, 2, 4", R"(
            criteria 1.1E
            C1 | 23 | | invite #2= total:2.5
            C2 | 22 | | invite #4 total:2
            C3 | 32 | | invite #2= total:2.5
            C4 | 33 | | invite #1 total:3)"},
        {"all tied share rank 1", R"(
            criteria 1.1E 2.1D
            C1 | 22 33 | | invite #1= total:5
            C2 | 33 22 | | invite #1= total:5
            C3 | 23 23 | | invite #1= total:5)"},
        {"one candidate has rank 1 alone", R"(
            criteria 1.1E
            C1 | 22 | | invite #1 total:2)"},
        {"no candidates give an empty list", R"(
            criteria 1.1E)"},
        {"who misses an essential, is incomplete or is not in has no rank and takes none", R"(
            criteria 1.1E 2.1D
            C1 | 11 33 |                | reject missed:1.1 total:4
            C2 | 33 ?? |                | incomplete total:none essential:3
            C3 | 33 33 | withdrawn:ill  | withdrawn ; Withdrawn: ill.
            C4 | 33 33 | ineligible:late | ineligible ; Set aside as ineligible: late.
            C5 | 33 33 |                | invite #1 total:6
            C6 | 22 00 |                | invite #2 total:2)"},
        {"who misses the percentage has no rank and takes none", R"(
            rules percent=80
            criteria 1.1E 2.1D
            C1 | 22 33 | | reject unmet total:5
            C2 | 33 00 | | invite #1 total:3)"},
        {"decimal weights: 0.7, 0.1 and 0.8 tie where floating point does not", R"(
            criteria 1.1E*0.7 1.2E*0.1 1.3E*0.8
            C1 | 22 22 33 | | invite #1= total:4
            C2 | 33 33 22 | | invite #1= total:4)"},
        {"decimal weights: 0.1, 0.2 and 0.3 tie where floating point does not", R"(
            criteria 1.1E 2.1D*0.1 2.2D*0.2 2.3D*0.3
            C1 | 22 11 11 33 | | invite #1= total:3.2 desirable:1.2
            C2 | 22 22 22 22 | | invite #1= total:3.2 desirable:1.2
            C3 | 22 33 33 11 | | invite #1= total:3.2 desirable:1.2)"},
        {"three thirds are a whole", R"(
            criteria 1.1E 2.1D 2.2D 2.3D
            C1 | 222 100 010 001 | | invite #1= total:3
            C2 | 222 111 000 000 | | invite #1= total:3)"},
        {"a third of a thousandth still ranks", R"(
            criteria 1.1E*100 2.1D*0.001
            C1 | 222 100 | | invite #2 total:600001/3000
            C2 | 222 110 | | invite #1 total:300001/1500
            C3 | 222 000 | | invite #3 total:200)"},
        {"a weight makes the order", R"(
            criteria 1.1E*2 1.2E
            C1 | 33 22 | | invite #1 total:8
            C2 | 22 33 | | invite #2 total:7)"},
        {"ranking by the essentials alone leaves the desirables out", R"(
            rules rank=essential
            criteria 1.1E 2.1D
            C1 | 22 33 | | invite #2= total:2 essential:2 desirable:3
            C2 | 33 00 | | invite #1 total:3 essential:3 desirable:0
            C3 | 22 11 | | invite #2= total:2 essential:2 desirable:1)"},
    }));
    DYNAMIC_SECTION(table.name) {
        check(table);
    }
}

TEST_CASE("The tie rule comes out as worked out on paper") {
    const auto table = GENERATE(values<Table>({
        {"the essential total first", R"(
            rules tie=essential
            criteria 1.1E 2.1D
            C1 | 22 33 | | invite #2 total:5
            C2 | 33 22 | | invite #1 total:5)"},
        {"the desirable total first", R"(
            rules tie=desirable
            criteria 1.1E 2.1D
            C1 | 22 33 | | invite #1 total:5
            C2 | 33 22 | | invite #2 total:5)"},
        {"it is asked only where totals are equal", R"(
            rules tie=desirable
            criteria 1.1E 2.1D
            C1 | 33 33 | | invite #1 total:6
            C2 | 33 22 | | invite #3 total:5
            C3 | 22 33 | | invite #2 total:5)"},
        {"the second key is asked where the first is equal", R"(
            rules tie=essential,1.2
            criteria 1.1E 1.2E 2.1D
            C1 | 33 22 00 | | invite #3 total:5
            C2 | 22 33 00 | | invite #2 total:5
            C3 | 33 33 00 | | invite #1 total:6)"},
        {"the order of keys matters: 2.2 before 2.1", R"(
            rules tie=2.2,2.1
            criteria 1.1E 2.1D 2.2D
            C1 | 22 33 11 | | invite #2 total:6
            C2 | 22 11 33 | | invite #1 total:6)"},
        {"the order of keys matters: 2.1 before 2.2", R"(
            rules tie=2.1,2.2
            criteria 1.1E 2.1D 2.2D
            C1 | 22 33 11 | | invite #1 total:6
            C2 | 22 11 33 | | invite #2 total:6)"},
        {"a named criterion is compared by its combined score, agreed where it is", R"(
            rules tie=2.1
            criteria 1.1E 2.1D 2.2D
            C1 | 22 11=2 11 | | invite #2 total:5
            C2 | 22 33   00 | | invite #1 total:5)"},
        {"those still equal after the last key share a rank", R"(
            rules tie=essential,desirable,2.1
            criteria 1.1E 2.1D 2.2D
            C1 | 22 22 11 | | invite #1= total:5
            C2 | 22 22 11 | | invite #1= total:5
            C3 | 22 11 22 | | invite #3 total:5)"},
        {"ranked by the essentials alone, desirables serve the tie rule", R"(
            rules rank=essential tie=desirable
            criteria 1.1E 2.1D
            C1 | 22 33 | | invite #2 total:2 desirable:3
            C2 | 33 00 | | invite #1 total:3 desirable:0
            C3 | 22 11 | | invite #3 total:2 desirable:1)"},
        {"ranked by the essentials alone, the total of all may break ties", R"(
            rules rank=essential tie=all
            criteria 1.1E 2.1D
            C1 | 22 00 | | invite #2 total:2
            C2 | 22 11 | | invite #1 total:2)"},
    }));
    DYNAMIC_SECTION(table.name) {
        check(table);
    }
}
