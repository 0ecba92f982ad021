// Design 4.2 to 4.5: what counts, combined scores, essentials.
#include "merit/table.h"

#include <catch2/catch.hpp>

using evenhand::test::check;
using evenhand::test::Table;

TEST_CASE("Combined scores come out as worked out on paper") {
    const auto table = GENERATE(values<Table>({
        {"the mean is exact: thirds that add up to a whole tie with the whole", R"(
            criteria 1.1E 2.1D
            C1 | 223 011 | | invite #1= total:3 essential:7/3 desirable:2/3
            C2 | 222 111 | | invite #1= total:3 essential:2 desirable:1
            C3 | 222 011 | | invite #3 total:8/3 essential:2 desirable:2/3)"},
        {"the median of an odd number is the middle level", R"(
            rules combine=median split=mean
            criteria 1.1E
            C1 | 033 | | invite #1 total:3
            C2 | 223 | | invite #2 total:2
            C3 | 113 | | reject missed:1.1 total:1)"},
        {"the median of an even number is the mean of the middle two", R"(
            rules combine=median split=mean
            criteria 1.1E
            C1 | 0233 | | invite #1 total:2.5
            C2 | 0223 | | invite #2= total:2
            C3 | 3113 | | invite #2= total:2
            C4 | 0122 | | reject missed:1.1 total:1.5)"},
        {"the median leaves out ? as well", R"(
            rules combine=median split=mean
            criteria 1.1E
            C1 | ?233 | | invite #1 total:3
            C2 | ?2?3 | | invite #2 total:2.5)"},
        {"? is left out of the mean and is no nought", R"(
            criteria 1.1E 2.1D
            C1 | 22? 3?? | | invite #1= total:5
            C2 | 222 333 | | invite #1= total:5
            C3 | 22? 2?? | | invite #3 total:4)"},
        {"a mark that was not given is no nought", R"(
            criteria 1.1E 2.1D
            C1 | 22. 3.3 | | invite #1 total:5
            C2 | 222 330 | | invite #2 total:4)"},
        {"only ? on a desirable leaves the candidate incomplete until a score is agreed", R"(
            criteria 1.1E 2.1D
            C1 | 222 ???   | | incomplete met total:none essential:2 desirable:none ; no member gave a level for 2.1
            C2 | 222 ???=1 | | invite #1 total:3 desirable:1)"},
        {"only ? on a desirable leaves the candidate incomplete where essentials alone are ranked", R"(
            rules rank=essential
            criteria 1.1E 2.1D
            C1 | 222 ??? | | incomplete met total:2)"},
        {"only ? on an essential leaves the candidate incomplete until a score is agreed", R"(
            criteria 1.1E 2.1D
            C1 | ??? 222   | | incomplete unmet essential:none desirable:2 ; no member gave a level for 1.1
            C2 | ???=2 222 | | invite #1 total:4
            C3 | ???=1 222 | | reject unmet missed:1.1 ; agreed 1, minimum 2; no member gave a level)"},
        {"an agreed score takes the place of the members' own", R"(
            criteria 1.1E 2.1D
            C1 | 222=3 000=2 | | invite #1 total:5
            C2 | 333=2 333=0 | | invite #2 total:2
            C3 | 222=1 333   | | reject missed:1.1 total:4 ; agreed 1, minimum 2; 3 of 3 scored it met)"},
        {"a score that does not count changes nothing", R"(
            criteria 1.1E 2.1D
            C1 | 220 220 | counts=110 | invite #1= total:4
            C2 | 223 223 | counts=110 | invite #1= total:4
            C3 | 220 220 |            | incomplete total:8/3)"},
    }));
    DYNAMIC_SECTION(table.name) {
        check(table);
    }
}

TEST_CASE("Essentials come out as worked out on paper") {
    const auto table = GENERATE(values<Table>({
        {"members split about an essential have to agree a score first", R"(
            criteria 1.1E
            C1 | 232   | | invite #1 met total:7/3
            C2 | 122   | | incomplete unmet total:5/3 ; members are split about 1.1 (2 of 3 scored it met)
            C3 | 133   | | incomplete unmet total:7/3 ; members are split about 1.1 (2 of 3 scored it met)
            C4 | 122=2 | | invite #2 met total:2 ; Members differed about 1.1 (agreed 2, minimum 2; 2 of 3 scored it met)
            C5 | 122=1 | | reject unmet missed:1.1 total:1 ; missed 1.1 (agreed 1, minimum 2; 2 of 3 scored it met)
            C6 | 111   | | reject unmet missed:1.1 total:1 ; missed 1.1 (combined 1, minimum 2; 0 of 3 scored it met))"},
        {"where the rules let the mean decide, the reason still says how many scored it met", R"(
            rules split=mean
            criteria 1.1E
            C1 | 123 | | invite #1= met total:2 ; Members differed about 1.1 (combined 2, minimum 2; 2 of 3 scored it met)
            C2 | 222 | | invite #1= met total:2
            C3 | 122 | | reject missed:1.1 total:5/3 ; missed 1.1 (combined 1.67, minimum 2; 2 of 3 scored it met))"},
        {"a split is about levels: ? takes no side", R"(
            criteria 1.1E
            C1 | 22? | | invite #1 total:2
            C2 | 11? | | reject missed:1.1 total:1 ; 0 of 2 scored it met, 1 could not judge it)"},
        {"members may differ about a desirable", R"(
            criteria 1.1E 2.1D
            C1 | 222 033 | | invite #1 total:4)"},
        {"a level that does not count makes no split", R"(
            criteria 1.1E
            C1 | 221 | counts=110 | invite #1 total:2
            C2 | 221 |            | incomplete total:5/3)"},
        {"combined just below the minimum is missed, however close", R"(
            rules split=mean
            criteria 1.1E
            C1 | 222222221 | | reject missed:1.1 total:17/9
            C2 | 222222222 | | invite #1 total:2)"},
        {"an essential that is missed stays named while another waits for an agreed score", R"(
            criteria 1.1E 1.2E 2.1D
            C1 | 111 122 333 | | incomplete unmet missed:1.1 ; Already missed: 1.1 (combined 1, minimum 2)"},
        {"desirables never make up for an essential", R"(
            criteria 1.1E 2.1D
            C1 | 111 333 | | reject missed:1.1 total:4
            C2 | 222 000 | | invite #1 total:2)"},
        {"a weight does not help to meet an essential", R"(
            criteria 1.1E*100 1.2E*0.001
            C1 | 333 111 | | reject missed:1.2 total:300.001
            C2 | 222 222 | | invite #1 total:200.002)"},
        {"every essential missed is named in the specification's order", R"(
            criteria 2.1E 1.1E 1.2D
            C1 | 111 000 333 | | reject missed:2.1,1.1 ; 0 of 3 scored it met) and 1.1 (combined 0)"},
        {"where no essential is scored nobody can miss one", R"(
            rules percent=90
            criteria 1.1D 1.2D
            C1 | 00 01 | | invite #2 met total:0.5 essential:0
            C2 | 10 11 | | invite #1 met total:1.5 essential:0)"},
    }));
    DYNAMIC_SECTION(table.name) {
        check(table);
    }
}

TEST_CASE("A percentage over the essentials comes out as worked out on paper") {
    const auto table = GENERATE(values<Table>({
        {"it is the weighted sum over the weighted most", R"(
            rules percent=75
            criteria 1.1E*2 1.2E 2.1D
            C1 | 222 333 000 | | invite #1 met total:7
            C2 | 222 222 333 | | reject unmet total:9 essential:6 ; essentials reach 66.67%
            C3 | 111 333 333 | | reject unmet missed:1.1 ; missed 1.1)"},
        {"reaching it exactly is enough", R"(
            rules percent=75
            criteria 1.1E 1.2E
            C1 | 23 22 | | invite #1 total:4.5
            C2 | 22 22 | | reject unmet total:4)"},
        {"two thirds are less than 66.667 per cent", R"(
            rules percent=66.667
            criteria 1.1E
            C1 | 22 | | reject unmet total:2 ; essentials reach 66.6667% of the most they can give, 66.667% is asked
            C2 | 23 | | invite #1 total:2.5)"},
        {"two thirds are more than 66.666 per cent", R"(
            rules percent=66.666
            criteria 1.1E
            C1 | 22 | | invite #1 total:2)"},
    }));
    DYNAMIC_SECTION(table.name) {
        check(table);
    }
}

TEST_CASE("Too few counted scorers leave a candidate incomplete") {
    const auto table = GENERATE(values<Table>({
        {"a conflict of two of three leaves one", R"(
            criteria 1.1E 2.1D
            C1 | 222 222 | counts=100 | incomplete unmet total:4 ; too few counted scorers on every criterion
            C2 | 222 222 | counts=110 | invite #1 total:4)"},
        {"the least number is the rules'", R"(
            rules least=1
            criteria 1.1E
            C1 | 222 | counts=100 | invite #1 total:2
            C2 | 222 | counts=000 | incomplete total:none)"},
        {"members who stood down without a mark leave too few", R"(
            rules least=3
            criteria 1.1E
            C1 | 22. | | incomplete total:2
            C2 | 222 | | invite #1 total:2)"},
        {"one criterion is enough, and is named", R"(
            criteria 1.1E 1.2E 2.1D
            C1 | 222 2.. 222 | | incomplete total:6 ; too few counted scorers on 1.2 (1 of the 2 needed); a substitute has to score.)"},
        {"a desirable with too few is enough, though every essential is met", R"(
            criteria 1.1E 2.1D
            C1 | 222 2.. | | incomplete met total:4 ; too few counted scorers on 2.1 (1 of the 2 needed))"},
        {"? settles what is owed and counts as a scorer", R"(
            criteria 1.1E
            C1 | 2?. | | invite #1 total:2
            C2 | 2.. | | incomplete total:2)"},
        {"an agreed score does not stand in for scorers", R"(
            criteria 1.1E
            C1 | 2..=2 | | incomplete total:2)"},
        {"too few scorers come before a missed essential", R"(
            criteria 1.1E 1.2E
            C1 | 111 2.. | | incomplete missed:1.1)"},
    }));
    DYNAMIC_SECTION(table.name) {
        check(table);
    }
}
