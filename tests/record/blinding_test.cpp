// Blind copies in the record: what the panel reads, what HR keeps, what HR changed.
#include "panel/acts.h"
#include "record/sample.h"

using namespace evenhand;
using namespace evenhand::record;
using namespace evenhand::test;

namespace {

const std::string original = "I, Quillon, led it.";

/// C001 is an application whose statement says the applicant's name.
Record with_name_in_answer(const std::filesystem::path& path) {
    Record record = create(path);
    std::vector<std::string> codes;
    intake::Application application;
    application.answers = {{"name", "Sample Quillon", true}, {"statement", original, false}};
    record.commit("P1", panel::take_applications(
                            record.vacancy(), "P1", {application}, false, {}, [] { return 7u; }, codes));
    return record;
}

} // namespace

TEST_CASE("The panel reads the blind copy, HR both, and the original stands nowhere among HR's answers") {
    const Folder folder;
    const Record record = with_name_in_answer(folder / "a.evenhand");
    REQUIRE(record.application("C001").size() == 1);
    CHECK(record.application("C001")[0].text == "I, [name], led it.");
    const auto copies = record.blind_copies("C001");
    REQUIRE(copies.size() == 1);
    CHECK(copies[0].original == original);
    CHECK(copies[0].copy == "I, [name], led it.");
    CHECK(copies[0].masks == std::vector<intake::Mask>{{3, 10, intake::Hidden::name}});
    REQUIRE(record.hr_answers("C001").size() == 1);
    CHECK(record.hr_answers("C001")[0].field == "name");
    CHECK(verify(folder / "a.evenhand").ok());
}

TEST_CASE("What HR changed of a blind copy is what the panel reads, and can be taken back") {
    const Folder folder;
    Record record = with_name_in_answer(folder / "a.evenhand");
    for (const auto& [masks, copy] : std::vector<std::pair<std::vector<intake::Mask>, std::string>>{
             {{{3, 10, intake::Hidden::name}, {12, 15, intake::Hidden::age}}, "I, [name], [age] it."},
             {{}, original},
             {{{3, 10, intake::Hidden::name}}, "I, [name], led it."}}) {
        record.commit("P1",
                      panel::blind_answer(record.vacancy(), "P1", "C001", "statement", original, masks, "Looked."));
        CHECK(record.application("C001")[0].text == copy);
        CHECK(record.blind_copies("C001")[0].masks == masks);
        CHECK(record.blind_copies("C001")[0].original == original);
        CHECK(verify(folder / "a.evenhand").ok());
    }
    CHECK(record.history().back().kind == "answer-blinded");
}

TEST_CASE("An answer in which nothing was hidden can be hidden in later") {
    const Folder folder;
    Record record = filled(folder / "a.evenhand");
    const std::string text = record.application("C004")[0].text;
    record.commit("P1", panel::blind_answer(record.vacancy(), "P1", "C004", "statement", text,
                                            {{0, 3, intake::Hidden::school}}, "Known by it."));
    CHECK(record.application("C004")[0].text == "[school]" + text.substr(3));
    CHECK(record.blind_copies("C004")[0].original == text);
    CHECK(record.blind_copies("C001")[0].original == record.blind_copies("C001")[0].copy);
    CHECK(verify(folder / "a.evenhand").ok());
}
