// The main of every test binary: random order by default, and a test without an assertion is a failure.
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

int main(int argc, char* argv[]) {
    Catch::Session session;
    session.configData().runOrder = Catch::RunTests::InWhatOrder::InRandomOrder;
    session.configData().warnings = Catch::WarnAbout::NoAssertions;
    if (const int result = session.applyCommandLine(argc, argv); result != 0) return result;
    return session.run();
}
