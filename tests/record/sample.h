// A small vacancy for the tests of the record: two criteria at shortlisting, one at interview, three people, three
// applicants (plainly invented), and events built by hand, since a record takes what panel would refuse as well.
#pragma once
#include "record/record.h"
#include "support/folder.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <string>

namespace evenhand::test {

extern const std::string specification_xml, form_xml, rules_xml, scale_xml;
/// The specification with criterion 1.4, essential and for the interview, behind the others.
std::string longer_specification();
/// The rules with a piece of text exchanged, which must be there.
std::string rules_with(const std::string& before, const std::string& after);

panel::Word word(const std::string& text, bool hr_only = false);
panel::Event event(panel::What what, const std::string& why = {});
panel::Events genesis();
panel::ScoresGiven scores(std::vector<panel::ScoresGiven::Row> rows, spec::Stage stage = spec::Stage::shortlisting);
panel::ScoresGiven::Row score(const std::string& person, const std::string& candidate, const std::string& criterion,
                              merit::Mark mark, const std::string& note = {},
                              const std::vector<std::string>& evidence = {});
panel::PracticeTaken practice(const std::vector<std::string>& statements);
panel::ApplicationsTaken::Row application(const std::string& code, const std::string& name,
                                          const std::string& statement, const std::string& veteran = {});

/// One act after another, with every kind of event that is about the vacancy but the erasing of words; each inner list is one commit.
std::vector<panel::Events> whole_story();

/// What can happen after it to the record itself: keys and signatures, packs, copies, how long it is kept.
std::vector<panel::Events> keeping_story();

/// 22 November 2026, 09:00, and a minute later at every reading.
Clock test_clock();
record::Record create(const std::filesystem::path& path);
/// A record with the whole story in it.
record::Record filled(const std::filesystem::path& path);

/// Everything a vacancy holds, as text, for comparing two of them.
std::string dump(const panel::Vacancy& vacancy);

/// The sentence of the Error that the work throws; fails the test if it throws nothing or another error.
template <class Error, class Work>
std::string sentence_of(Work&& work) {
    try {
        work();
    } catch (const Error& error) {
        return error.what();
    } catch (const std::exception& error) {
        FAIL("another error: " << error.what());
    }
    FAIL("nothing was thrown");
    return {};
}
template <class Work>
std::string refusal(Work&& work) {
    return sentence_of<StorageError>(work);
}

} // namespace evenhand::test
