// Design 4.7 and 4.12: the line, reserve, everyone accounted for.
#include "merit/table.h"

#include <catch2/catch.hpp>

using evenhand::test::check;
using evenhand::test::Table;

TEST_CASE("The line comes out as worked out on paper") {
    const auto table = GENERATE(values<Table>({
        {"without a line everyone who meets the essentials is invited", R"(
            criteria 1.1E 2.1D
            C1 | 22 33 | | invite #1 total:5
            C2 | 22 00 | | invite #2 total:2
            C3 | 11 33 | | reject missed:1.1 total:4)"},
        {"the number to invite; the rest is reserve in rank order", R"(
            rules invite=2
            criteria 1.1E 2.1D
            C1 | 22 33 | | invite #1 total:5
            C2 | 22 22 | | invite #2 total:4 ; Invited: met every essential; total 4, rank 2.
            C3 | 22 11 | | reserve #3 total:3 ; Reserve, rank 3
            C4 | 22 00 | | reserve #4 total:2)"},
        {"a minimum total; reaching it exactly is enough", R"(
            rules minimum-total=4
            criteria 1.1E 2.1D
            C1 | 22 33 | | invite #1 total:5
            C2 | 22 22 | | invite #2 total:4
            C3 | 22 21 | | reject #3 met total:3.5 ; below the minimum total of 4
            C4 | 22 00 | | reject #4 met total:2)"},
        {"a minimum total is compared exactly", R"(
            rules minimum-total=2.333
            criteria 1.1E
            C1 | 223 | | invite #1 total:7/3
            C2 | 222 | | reject #2 total:2)"},
        {"a minimum total a little above a third", R"(
            rules minimum-total=2.3334
            criteria 1.1E
            C1 | 223 | | reject #1 total:7/3)"},
        {"both: places stay free below the minimum total", R"(
            rules invite=3 minimum-total=4
            criteria 1.1E 2.1D
            C1 | 22 33 | | invite #1 total:5
            C2 | 22 22 | | invite #2 total:4
            C3 | 22 11 | | reject #3 total:3
            C4 | 22 00 | | reject #4 total:2)"},
        {"both: between number and minimum total is reserve", R"(
            rules invite=1 minimum-total=3
            criteria 1.1E 2.1D
            C1 | 22 33 | | invite #1 total:5
            C2 | 22 22 | | reserve #2 total:4
            C3 | 22 11 | | reserve #3 total:3
            C4 | 22 00 | | reject #4 total:2)"},
        {"the minimum total is of the total that ranks", R"(
            rules rank=essential minimum-total=3
            criteria 1.1E 2.1D
            C1 | 22 33 | | reject #2 total:2
            C2 | 33 00 | | invite #1 total:3)"},
        {"a group that straddles the line is the panel's to decide", R"(
            rules invite=2
            criteria 1.1E 2.1D
            C1 | 22 33 | | invite #1 total:5
            C2 | 22 22 | | tie #2= total:4 ; Tie at the line: rank 2 is shared by 2, 1 place is left; the panel decides
            C3 | 33 11 | | tie #2= total:4
            C4 | 22 11 | | reserve #4 total:3)"},
        {"a group that straddles the line is invited whole where the rules include ties", R"(
            rules invite=2 ties=include
            criteria 1.1E 2.1D
            C1 | 22 33 | | invite #1 total:5
            C2 | 22 22 | | invite #2= total:4 ; the rules include ties at the line
            C3 | 33 11 | | invite #2= total:4
            C4 | 22 11 | | reserve #4 total:3)"},
        {"included ties take no more than their own group", R"(
            rules invite=2 ties=include
            criteria 1.1E 2.1D
            C1 | 22 33 | | invite #1= total:5
            C2 | 33 22 | | invite #1= total:5
            C3 | 22 22 | | reserve #3= total:4
            C4 | 33 11 | | reserve #3= total:4)"},
        {"all tied across the line", R"(
            rules invite=2
            criteria 1.1E
            C1 | 22 | | tie #1= total:2 ; rank 1 is shared by 3, 2 places are left
            C2 | 22 | | tie #1= total:2
            C3 | 22 | | tie #1= total:2)"},
        {"all tied and all fit", R"(
            rules invite=3
            criteria 1.1E
            C1 | 22 | | invite #1= total:2 ; rank 1 (shared by 3)
            C2 | 22 | | invite #1= total:2
            C3 | 22 | | invite #1= total:2)"},
        {"a tie below the line settles nothing and asks nothing", R"(
            rules invite=1
            criteria 1.1E 2.1D
            C1 | 22 33 | | invite #1 total:5
            C2 | 22 22 | | reserve #2= total:4
            C3 | 33 11 | | reserve #2= total:4)"},
        {"a tie that the tie rule breaks is no tie at the line", R"(
            rules invite=1 tie=essential
            criteria 1.1E 2.1D
            C1 | 22 22 | | reserve #2 total:4
            C2 | 33 11 | | invite #1 total:4)"},
        {"nobody to invite: all are reserve", R"(
            rules invite=0
            criteria 1.1E
            C1 | 22 | | reserve #2 total:2
            C2 | 33 | | reserve #1 total:3)"},
        {"more places than candidates", R"(
            rules invite=10
            criteria 1.1E
            C1 | 22 | | invite #1 total:2
            C2 | 11 | | reject missed:1.1 total:1)"},
        {"those tied below the minimum total are rejected, not tied at the line", R"(
            rules invite=1 minimum-total=4
            criteria 1.1E 2.1D
            C1 | 22 11 | | reject #1= total:3
            C2 | 33 00 | | reject #1= total:3)"},
        {"a third weighs at the line where rounding would tie", R"(
            rules invite=1
            criteria 1.1E*0.001 2.1D*99.999
            C1 | 223 111 | | invite #1 total:75001/750
            C2 | 222 111 | | reserve #2 total:100.001)"},
    }));
    DYNAMIC_SECTION(table.name) {
        check(table);
    }
}

TEST_CASE("The reserve list comes out as worked out on paper") {
    const auto table = GENERATE(values<Table>({
        {"as many as the rules say, then rejected", R"(
            rules invite=1 reserve=1
            criteria 1.1E 2.1D
            C1 | 22 33 | | invite #1 total:5
            C2 | 22 22 | | reserve #2 total:4
            C3 | 22 11 | | reject #3 met total:3 ; the reserve list of 1 is full
            C4 | 22 00 | | reject #4 total:2)"},
        {"none", R"(
            rules invite=1 reserve=0
            criteria 1.1E
            C1 | 33 | | invite #1 total:3
            C2 | 22 | | reject #2 met total:2 ; no reserve list is kept)"},
        {"a group that straddles its end is held whole", R"(
            rules invite=1 reserve=1
            criteria 1.1E 2.1D
            C1 | 22 33 | | invite #1 total:5
            C2 | 22 22 | | reserve #2= total:4
            C3 | 33 11 | | reserve #2= total:4
            C4 | 22 11 | | reject #4 total:3)"},
        {"a group in it takes as many places as it has candidates", R"(
            rules invite=1 reserve=2
            criteria 1.1E 2.1D
            C1 | 22 33 | | invite #1 total:5
            C2 | 22 22 | | reserve #2= total:4
            C3 | 33 11 | | reserve #2= total:4
            C4 | 22 11 | | reject #4 total:3 ; the reserve list of 2 is full)"},
        {"after a tie at the line it starts below the group", R"(
            rules invite=1 reserve=1
            criteria 1.1E 2.1D
            C1 | 22 33 | | tie #1= total:5
            C2 | 33 22 | | tie #1= total:5
            C3 | 22 22 | | reserve #3 total:4
            C4 | 22 11 | | reject #4 total:3)"},
        {"the minimum total comes before it", R"(
            rules invite=1 minimum-total=4 reserve=2
            criteria 1.1E 2.1D
            C1 | 22 33 | | invite #1 total:5
            C2 | 22 22 | | reserve #2 total:4
            C3 | 22 11 | | reject #3 total:3 ; below the minimum total of 4)"},
        {"included ties leave it as long as it is", R"(
            rules invite=1 ties=include reserve=1
            criteria 1.1E 2.1D
            C1 | 22 33 | | invite #1= total:5
            C2 | 33 22 | | invite #1= total:5
            C3 | 22 22 | | reserve #3 total:4
            C4 | 22 11 | | reject #4 total:3)"},
    }));
    DYNAMIC_SECTION(table.name) {
        check(table);
    }
}

TEST_CASE("The line meets what counts") {
    const auto table = GENERATE(values<Table>({
        {"a withdrawn candidate frees a place", R"(
            rules invite=2
            criteria 1.1E 2.1D
            C1 | 33 33 | withdrawn:took another post | withdrawn
            C2 | 22 33 | | invite #1 total:5
            C3 | 22 22 | | invite #2 total:4
            C4 | 22 11 | | reserve #3 total:3)"},
        {"withdrawing one of those tied settles the tie", R"(
            rules invite=1
            criteria 1.1E 2.1D
            C1 | 22 33 | withdrawn | withdrawn ; Withdrawn.
            C2 | 33 22 | | invite #1 total:5
            C3 | 22 22 | | reserve #2 total:4)"},
        {"an ineligible candidate takes no place", R"(
            rules invite=1
            criteria 1.1E
            C1 | 33 | ineligible:no personal statement | ineligible
            C2 | 22 | | invite #1 total:2)"},
        {"an incomplete candidate takes no place yet, and the list is not complete", R"(
            rules invite=1
            criteria 1.1E 2.1D
            C1 | 33 ?? | | incomplete essential:3
            C2 | 22 33 | | invite #1 total:5
            C3 | 22 22 | | reserve #2 total:4)"},
        {"the line before a late conflict", R"(
            rules invite=1
            criteria 1.1E 2.1D
            C1 | 322 321 | | invite #1 total:13/3
            C2 | 222 222 | | reserve #2 total:4)"},
        {"the line after a late conflict of the first member", R"(
            rules invite=1
            criteria 1.1E 2.1D
            C1 | 322 321 | counts=011 | reserve #2 total:3.5
            C2 | 222 222 | | invite #1 total:4)"},
        {"a late conflict can make a tie at the line", R"(
            rules invite=1
            criteria 1.1E 2.1D
            C1 | 222 333 | counts=110 | tie #1= total:5
            C2 | 222 330 | counts=110 | tie #1= total:5
            C3 | 222 333 | counts=100 | incomplete total:5)"},
        {"an agreed score can settle a tie at the line", R"(
            rules invite=1
            criteria 1.1E 2.1D
            C1 | 22 23=3 | | invite #1 total:5
            C2 | 22 23   | | reserve #2 total:4.5)"},
        {"one candidate and no place", R"(
            rules invite=0 reserve=0
            criteria 1.1E
            C1 | 22 | | reject #1 met total:2)"},
        {"none meets the essentials: no line is drawn", R"(
            rules invite=2
            criteria 1.1E
            C1 | 11 | | reject missed:1.1 total:1
            C2 | 12 | | incomplete total:1.5)"},
    }));
    DYNAMIC_SECTION(table.name) {
        check(table);
    }
}
