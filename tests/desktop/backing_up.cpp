// The record is copied from the window while it is open.
#include "desktop/desk.h"

#include "base/files.h"
#include "record/record.h"

using namespace evenhand;
using namespace evenhand::test;

TEST_CASE("The window copies the record while it is open, notes the copy, and copies over nothing") {
    const Sample sample(false);
    const auto target = sample.folder / "copy.evenhand";
    std::string suggested;
    desktop::FileChoice files;
    files.save = [&](const desktop::FileKind&, const std::string& name) {
        suggested = name;
        return std::optional(target);
    };
    Desk desk(sample, {}, files);
    REQUIRE(desk.window().actions().run("file.backup"));
    REQUIRE(desk.wait_for_status("Copied to copy.evenhand"));
    CHECK(suggested.find(sample.path.stem().string() + " 20") != std::string::npos);
    CHECK(record::verify(target).ok());
    const auto now = record::verify(sample.path); // while the window has it
    CHECK(now.ok());
    CHECK(now.events == record::verify(target).events + 1);
    CHECK(record::Record::open(sample.path, record::Record::Access::read).history(now.events).front().kind ==
          "backup-made");

    const std::string before = read_file(target);
    REQUIRE(wait_until([&] { return desk.window().actions().run("file.backup"); }));
    REQUIRE(wait_until([&] { return says({desk.alarm()}, "already there"); }));
    CHECK(read_file(target) == before);
    CHECK(record::verify(sample.path).events == now.events);
}
