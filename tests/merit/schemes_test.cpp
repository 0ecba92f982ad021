// Design 4.8: interview schemes, and where they meet the line, ties and the reserve list.
#include "merit/table.h"

#include <catch2/catch.hpp>

using evenhand::test::check;
using evenhand::test::Table;

TEST_CASE("Additional places come out as worked out on paper") {
    const auto table = GENERATE(values<Table>({
        {"a flagged candidate below the line is invited in addition, nobody is displaced", R"(
            rules invite=1 scheme=dc
            criteria 1.1E 2.1D
            C1 | 22 33 |          | invite #1 total:5
            C2 | 22 22 |          | reserve #2 total:4
            C3 | 22 11 | flags=dc | invite #3 total:3 scheme:dc/additional ; Invited in addition under Scheme dc)"},
        {"one above the line on merit takes an ordinary place", R"(
            rules invite=1 scheme=dc
            criteria 1.1E 2.1D
            C1 | 22 33 | flags=dc | invite #1 total:5 ; Invited: met every essential; total 5, rank 1.
            C2 | 22 22 |          | reserve #2 total:4)"},
        {"the scheme's own minimum may be lower than the rules'", R"(
            rules invite=1 scheme=dc:min=1
            criteria 1.1E 2.1D
            C1 | 22 33 |          | invite #1 total:5
            C2 | 11 33 | flags=dc | invite missed:1.1 unmet total:4 scheme:dc/additional ; Without the scheme: Rejected: missed 1.1
            C3 | 11 33 |          | reject missed:1.1 total:4)"},
        {"below the scheme's minimum it is not met, and the criterion is named", R"(
            rules invite=1 scheme=dc:min=1
            criteria 1.1E 1.2E
            C1 | 22 22 |          | invite #1 total:4
            C2 | 11 00 | flags=dc | reject missed:1.1,1.2 total:1 scheme:dc/not_met ; Scheme dc: its minimum is not met, 1.2 (combined 0, minimum 1)"},
        {"without a minimum of its own the scheme asks the rules'", R"(
            rules invite=1 scheme=dc
            criteria 1.1E
            C1 | 22 |          | invite #1 total:2
            C2 | 11 | flags=dc | reject missed:1.1 total:1 scheme:dc/not_met)"},
        {"desirables do not count towards the scheme", R"(
            rules invite=1 scheme=dc
            criteria 1.1E 2.1D
            C1 | 22 33 |          | invite #1 total:5
            C2 | 22 00 | flags=dc | invite #2 total:2 scheme:dc/additional)"},
        {"the rules' percentage is not asked of the scheme", R"(
            rules percent=90 scheme=dc
            criteria 1.1E
            C1 | 33 |          | invite #1 total:3
            C2 | 22 | flags=dc | invite unmet total:2 scheme:dc/additional
            C3 | 22 |          | reject unmet total:2)"},
        {"the scheme's own percentage is asked", R"(
            rules percent=90 scheme=dc:percent=80
            criteria 1.1E
            C1 | 23 | flags=dc | invite unmet total:2.5 scheme:dc/additional
            C2 | 22 | flags=dc | reject unmet total:2 scheme:dc/not_met ; essentials reach 66.67% of the most they can give, 80% is asked)"},
        {"below the minimum total a flagged candidate who meets the essentials is invited", R"(
            rules minimum-total=4 scheme=dc
            criteria 1.1E 2.1D
            C1 | 22 33 |          | invite #1 total:5
            C2 | 22 11 | flags=dc | invite #2 total:3 scheme:dc/additional
            C3 | 22 00 |          | reject #3 total:2)"},
        {"with the reserve list full a flagged candidate is invited, and nobody moves up", R"(
            rules invite=1 reserve=1 scheme=dc
            criteria 1.1E 2.1D
            C1 | 22 33 |          | invite #1 total:5
            C2 | 22 22 | flags=dc | invite #2 total:4 scheme:dc/additional
            C3 | 22 11 |          | reject #3 total:3)"},
        {"no place at all: the scheme's are additional", R"(
            rules invite=0 scheme=dc
            criteria 1.1E
            C1 | 33 |          | reserve #1 total:3
            C2 | 22 | flags=dc | invite #2 total:2 scheme:dc/additional)"},
        {"nothing is said of a scheme where a candidate is incomplete or not in", R"(
            rules invite=0 scheme=dc
            criteria 1.1E 2.1D
            C1 | 22 ?? | flags=dc            | incomplete essential:2
            C2 | 12 22 | flags=dc            | incomplete total:3.5
            C3 | 22 22 | flags=dc withdrawn  | withdrawn
            C4 | 22 22 | flags=dc ineligible | ineligible)"},
        {"a flag that no scheme has does nothing", R"(
            rules invite=0 scheme=dc
            criteria 1.1E
            C1 | 22 | flags=veteran | reserve #1 total:2)"},
        {"an agreed score brings a flagged candidate to the minimum", R"(
            rules invite=0 scheme=dc
            criteria 1.1E
            C1 | 11=2 | flags=dc | invite #1 total:2 scheme:dc/additional
            C2 | 22=1 | flags=dc | reject missed:1.1 total:1 scheme:dc/not_met)"},
        {"the combined score decides about a scheme's minimum, whichever sides members took", R"(
            rules invite=0 scheme=dc:min=1
            criteria 1.1E
            C1 | 0111 | flags=dc | reject missed:1.1 total:0.75 scheme:dc/not_met
            C2 | 1111 | flags=dc | invite missed:1.1 total:1 scheme:dc/additional)"},
        {"the panel's view knows nothing of schemes", R"(
            rules invite=1 scheme=dc scheme=re:prior panel
            criteria 1.1E 2.1D
            C1 | 22 33 | flags=re | invite #1 total:5
            C2 | 22 11 | flags=dc | reserve #2 total:3 ; Reserve, rank 2)"},
    }));
    DYNAMIC_SECTION(table.name) {
        check(table);
    }
}

TEST_CASE("Ties meet schemes") {
    const auto table = GENERATE(values<Table>({
        {"a scheme candidate tied at the line is invited in addition, the others still wait for the panel", R"(
            rules invite=2 scheme=dc
            criteria 1.1E 2.1D
            C1 | 22 33 |          | invite #1 total:5
            C2 | 22 22 | flags=dc | invite #2= total:4 scheme:dc/additional
            C3 | 33 11 |          | tie #2= total:4 ; 1 of them is invited in addition under an interview scheme
            C4 | 33 11 |          | tie #2= total:4)"},
        {"one left of two tied is not settled silently either", R"(
            rules invite=1 scheme=dc
            criteria 1.1E 2.1D
            C1 | 22 33 | flags=dc | invite #1= total:5 scheme:dc/additional
            C2 | 33 22 |          | tie #1= total:5)"},
        {"all tied and all flagged", R"(
            rules invite=1 scheme=dc
            criteria 1.1E
            C1 | 22 | flags=dc | invite #1= total:2 scheme:dc/additional
            C2 | 22 | flags=dc | invite #1= total:2 scheme:dc/additional)"},
        {"ties included by the rules leave nothing to the scheme", R"(
            rules invite=1 ties=include scheme=dc
            criteria 1.1E
            C1 | 22 | flags=dc | invite #1= total:2
            C2 | 22 |          | invite #1= total:2)"},
        {"prior consideration can settle a tie at the line", R"(
            rules invite=1 scheme=re:prior
            criteria 1.1E
            C1 | 22 | flags=re | invite total:2 scheme:re/prior
            C2 | 22 |          | invite #1 total:2)"},
        {"a tie at the line with one who misses the scheme's higher minimum", R"(
            rules invite=1 scheme=dc:min=3
            criteria 1.1E
            C1 | 22 | flags=dc | tie #1= total:2 scheme:dc/not_met
            C2 | 22 |          | tie #1= total:2)"},
    }));
    DYNAMIC_SECTION(table.name) {
        check(table);
    }
}

TEST_CASE("A cap comes out as worked out on paper") {
    const auto table = GENERATE(values<Table>({
        {"it takes the best of those who meet the minimum; the others keep their outcome on merit", R"(
            rules invite=1 reserve=2 scheme=dc:cap=1
            criteria 1.1E 2.1D
            C1 | 33 33 |          | invite #1 total:6
            C2 | 22 33 | flags=dc | invite #2 total:5 scheme:dc/additional
            C3 | 22 22 | flags=dc | reserve #3 total:4 scheme:dc/over_cap ; Scheme dc: its minimum is met, but the cap of 1 additional place leaves no place (High numbers expected).
            C4 | 22 11 | flags=dc | reject #4 total:3 scheme:dc/over_cap)"},
        {"a group that straddles it is to be decided", R"(
            rules invite=1 scheme=dc:cap=1
            criteria 1.1E 2.1D
            C1 | 33 33 |          | invite #1 total:6
            C2 | 22 22 | flags=dc | tie #2= total:4 scheme:dc/over_cap ; Tie at the cap of Scheme dc: 2 are equal, 1 place is left
            C3 | 33 11 | flags=dc | tie #2= total:4 scheme:dc/over_cap
            C4 | 22 11 | flags=dc | reserve #5 total:3 scheme:dc/over_cap
            C5 | 33 11 |          | reserve #2= total:4)"},
        {"the best fits, the group after it straddles", R"(
            rules invite=0 scheme=dc:cap=2
            criteria 1.1E 2.1D
            C1 | 22 33 | flags=dc | invite #1 total:5 scheme:dc/additional
            C2 | 22 22 | flags=dc | tie #2= total:4 scheme:dc/over_cap
            C3 | 33 11 | flags=dc | tie #2= total:4 scheme:dc/over_cap)"},
        {"a group that fits exactly is invited", R"(
            rules invite=0 scheme=dc:cap=2
            criteria 1.1E 2.1D
            C1 | 22 22 | flags=dc | invite #1= total:4 scheme:dc/additional
            C2 | 33 11 | flags=dc | invite #1= total:4 scheme:dc/additional
            C3 | 22 11 | flags=dc | reserve #3 total:3 scheme:dc/over_cap)"},
        {"the tie rule breaks ties at the cap as well", R"(
            rules invite=0 tie=essential scheme=dc:cap=1
            criteria 1.1E 2.1D
            C1 | 22 22 | flags=dc | reserve #2 total:4 scheme:dc/over_cap
            C2 | 33 11 | flags=dc | invite #1 total:4 scheme:dc/additional)"},
        {"places on merit do not count towards it", R"(
            rules invite=1 scheme=dc:cap=1
            criteria 1.1E 2.1D
            C1 | 22 33 | flags=dc | invite #1 total:5
            C2 | 22 22 | flags=dc | invite #2 total:4 scheme:dc/additional)"},
        {"those below the minimum take none of it", R"(
            rules invite=0 scheme=dc:cap=1
            criteria 1.1E 2.1D
            C1 | 11 33 | flags=dc | reject missed:1.1 total:4 scheme:dc/not_met
            C2 | 22 00 | flags=dc | invite #1 total:2 scheme:dc/additional)"},
        {"those without a rank compete by total and tie rule too", R"(
            rules invite=1 scheme=dc:min=1:cap=1
            criteria 1.1E 2.1D
            C1 | 33 33 |          | invite #1 total:6
            C2 | 11 33 | flags=dc | invite missed:1.1 total:4 scheme:dc/additional
            C3 | 22 11 | flags=dc | reserve #2 total:3 scheme:dc/over_cap)"},
        {"one tied at the line and over the cap stays a tie", R"(
            rules invite=1 scheme=dc:cap=0
            criteria 1.1E
            C1 | 22 | flags=dc | tie #1= total:2 scheme:dc/over_cap
            C2 | 22 |          | tie #1= total:2)"},
        {"a tie at the line among flagged candidates that straddles the cap too", R"(
            rules invite=1 scheme=dc:cap=1
            criteria 1.1E
            C1 | 22 | flags=dc | tie #1= total:2 scheme:dc/over_cap
            C2 | 22 | flags=dc | tie #1= total:2 scheme:dc/over_cap)"},
        {"a conflict that changes totals changes who is best under the cap", R"(
            rules invite=0 scheme=dc:cap=1
            criteria 1.1E 2.1D
            C1 | 222 330 | flags=dc counts=011 | reserve #2 total:3.5 scheme:dc/over_cap
            C2 | 222 222 | flags=dc            | invite #1 total:4 scheme:dc/additional)"},
    }));
    DYNAMIC_SECTION(table.name) {
        check(table);
    }
}

TEST_CASE("Prior consideration and several schemes come out as worked out on paper") {
    const auto table = GENERATE(values<Table>({
        {"those who meet the minimum are invited without rank, and the line is drawn without them", R"(
            rules invite=1 scheme=re:prior
            criteria 1.1E 2.1D
            C1 | 22 33 | flags=re | invite met total:5 scheme:re/prior ; Invited before others under Scheme re
            C2 | 22 22 |          | invite #1 total:4
            C3 | 22 11 |          | reserve #2 total:3)"},
        {"the line of the same candidates without flags", R"(
            rules invite=1 scheme=re:prior panel
            criteria 1.1E 2.1D
            C1 | 22 33 | flags=re | invite #1 total:5
            C2 | 22 22 |          | reserve #2 total:4
            C3 | 22 11 |          | reserve #3 total:3)"},
        {"the lowest total of all is invited too", R"(
            rules invite=1 minimum-total=4 scheme=re:prior
            criteria 1.1E 2.1D
            C1 | 22 33 |          | invite #1 total:5
            C2 | 22 00 | flags=re | invite total:2 scheme:re/prior)"},
        {"below the minimum they are treated like everyone", R"(
            rules invite=1 scheme=re:prior:min=3
            criteria 1.1E 2.1D
            C1 | 22 33 |          | invite #1 total:5
            C2 | 22 22 | flags=re | reserve #2 total:4 scheme:re/not_met
            C3 | 11 33 | flags=re | reject missed:1.1 total:4 scheme:re/not_met)"},
        {"below the minimum but above the line on merit it is an ordinary place", R"(
            rules invite=1 scheme=re:prior:min=3
            criteria 1.1E 2.1D
            C1 | 22 33 | flags=re | invite #1 total:5)"},
        {"with a lower minimum of their own, an essential may be missed", R"(
            rules invite=1 scheme=re:prior:min=1
            criteria 1.1E
            C1 | 22 |          | invite #1 total:2
            C2 | 11 | flags=re | invite missed:1.1 unmet total:1 scheme:re/prior)"},
        {"nothing is settled for an incomplete one", R"(
            rules invite=1 scheme=re:prior
            criteria 1.1E
            C1 | 22 |          | invite #1 total:2
            C2 | 33 | flags=re counts=10 | incomplete total:3
            C3 | 13 | flags=re | incomplete total:2)"},
        {"their percentage is asked where one is stated", R"(
            rules invite=0 scheme=re:prior:percent=80
            criteria 1.1E
            C1 | 33 | flags=re | invite total:3 scheme:re/prior
            C2 | 22 | flags=re | reserve #1 total:2 scheme:re/not_met)"},
        {"prior consideration comes first, whichever scheme the rules name first", R"(
            rules invite=0 scheme=dc scheme=re:prior
            criteria 1.1E
            C1 | 22 | flags=dc,re | invite total:2 scheme:re/prior
            C2 | 22 | flags=dc    | invite #1 total:2 scheme:dc/additional)"},
        {"who is not met for prior consideration may be invited in addition", R"(
            rules invite=0 scheme=re:prior:min=3 scheme=dc
            criteria 1.1E
            C1 | 22 | flags=dc,re | invite #1 total:2 scheme:dc/additional)"},
        {"two of prior consideration: the first that is met", R"(
            rules invite=0 scheme=ra:prior:min=3 scheme=rb:prior
            criteria 1.1E
            C1 | 22 | flags=ra,rb | invite total:2 scheme:rb/prior
            C2 | 33 | flags=ra,rb | invite total:3 scheme:ra/prior)"},
        {"the first scheme in the rules' order that invites them is named", R"(
            rules invite=0 scheme=va scheme=vb
            criteria 1.1E
            C1 | 22 | flags=vb,va | invite #1 total:2 scheme:va/additional)"},
        {"not met in the first, invited by the second", R"(
            rules invite=0 scheme=va:min=3 scheme=vb
            criteria 1.1E
            C1 | 22 | flags=va,vb | invite #1 total:2 scheme:vb/additional)"},
        {"over the cap of the first, invited by the second", R"(
            rules invite=0 scheme=va:cap=0 scheme=vb
            criteria 1.1E
            C1 | 22 | flags=va,vb | invite #1 total:2 scheme:vb/additional)"},
        {"invited by neither: the first is named", R"(
            rules invite=0 scheme=va:min=3 scheme=vb:cap=0
            criteria 1.1E
            C1 | 22 | flags=va,vb | reserve #1 total:2 scheme:va/not_met)"},
        {"invited by neither, but a tie at the second's cap: the second is named", R"(
            rules invite=0 scheme=va:min=3 scheme=vb:cap=1
            criteria 1.1E
            C1 | 22 | flags=va,vb | tie #1= total:2 scheme:vb/over_cap
            C2 | 22 | flags=vb    | tie #1= total:2 scheme:vb/over_cap)"},
        {"each cap counts its own places", R"(
            rules invite=0 scheme=va:cap=1 scheme=vb:cap=1
            criteria 1.1E 2.1D
            C1 | 22 33 | flags=va,vb | invite #1 total:5 scheme:va/additional
            C2 | 22 22 | flags=va,vb | invite #2 total:4 scheme:vb/additional
            C3 | 22 11 | flags=va,vb | reserve #3 total:3 scheme:va/over_cap)"},
        {"a withdrawn redeployee frees nothing, for none was taken", R"(
            rules invite=1 scheme=re:prior
            criteria 1.1E 2.1D
            C1 | 22 33 | flags=re withdrawn | withdrawn
            C2 | 22 22 |          | invite #1 total:4
            C3 | 22 11 |          | reserve #2 total:3)"},
    }));
    DYNAMIC_SECTION(table.name) {
        check(table);
    }
}

TEST_CASE("Interview schemes give nobody the post: at interview flags change nothing") {
    evenhand::test::Sample sample = evenhand::test::parsed(R"(
        rules invite=1 reserve=0 scheme=dc scheme=redeployee:prior
        criteria 1.1E 2.1D
        C1 | 33 33 |                  | invite
        C2 | 22 22 | flags=dc         | reject
        C3 | 22 11 | flags=redeployee | reject)")
                                        .sample;
    const auto outcomes = [&] {
        std::vector<evenhand::merit::Outcome> found;
        for (const auto& result : sample.select().results) found.push_back(result.outcome);
        return found;
    };
    using evenhand::merit::Outcome;
    CHECK(outcomes() == std::vector<Outcome>{Outcome::invite, Outcome::invite, Outcome::invite});
    sample.round.rules.stage = evenhand::spec::Stage::interview;
    CHECK(outcomes() == std::vector<Outcome>{Outcome::invite, Outcome::reject, Outcome::reject});
}
