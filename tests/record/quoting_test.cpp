// Words quoted from an application.
#include "record/quoting.h"

#include "record/sample.h"

using namespace evenhand;
using namespace evenhand::test;
using Quotes = std::vector<std::string>;

TEST_CASE("Quotes are found whatever their case, accents, blanks and marks, and kept as the application has them") {
    const Folder folder;
    record::Record record = create(folder / "r.evenhand");
    panel::ApplicationsTaken taken;
    taken.rows.push_back(application("C001", "Ana Sample", "I «led» a café — and [all of] it[1].\nThen I “left”."));
    record.commit("P1", {event(taken)});
    const auto quoted = [&](const Quotes& quotes) { return record::quoted_from(record, "C001", quotes); };
    CHECK(quoted({"i led  a cafe", "all of it[1].", "[ALL OF]", " ", "left"}) ==
          Quotes{"I «led» a café", "all of] it[1].", "[all of]", "left"});
    CHECK(quoted({"it 1 then"}) == Quotes{"it[1].\nThen"});
    CHECK(quoted({}).empty());
    for (const std::string foreign : {"I led teams", "eft", "…", "Ana Sample"})
        CHECK(sentence_of<InvalidInput>([&] {
                  quoted({foreign});
              }).find("\"" + foreign + "\" is not in what the panel reads of C001") != std::string::npos);
}
