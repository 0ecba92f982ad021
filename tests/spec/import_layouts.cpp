// Many small documents, each with what it states: tests/data/layouts/*.txt. "### What is special" starts one, "---"
// what is read out of it, in the lines of support/sample_document.h ("E AI 1.1 Writes"); "TITLE" and "TASKS" may say
// more. A document that begins with "!html", "!md" or "!txt" goes through the reader of its format, the others are
// samples.
#include "base/files.h"
#include "document/read.h"
#include "support/sample_document.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <sstream>

using namespace evenhand;
namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

namespace {

struct Layout {
    std::string name, text;
    Lines stated;
};

std::vector<Layout> layouts_in(const fs::path& file) {
    std::vector<Layout> all;
    std::istringstream in(read_file(file));
    bool states = false;
    for (std::string line; std::getline(in, line);) {
        if (line.rfind("### ", 0) == 0) {
            all.push_back({line.substr(4), {}, {}});
            states = false;
        } else if (line == "---") {
            states = true;
        } else if (!states) {
            all.back().text += line + "\n";
        } else if (!line.empty()) {
            all.back().stated.push_back(line);
        }
    }
    return all;
}

document::Document document_of(const Layout& layout) {
    if (layout.text[0] != '!') return test::sample_document(layout.text);
    return document::read_document(layout.text.substr(layout.text.find('\n') + 1), layout.name);
}

} // namespace

TEST_CASE("Every layout that has been thought of is read as it states") {
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator(fs::path(EVENHAND_TEST_DATA) / "layouts"))
        for (const Layout& layout : layouts_in(entry.path())) {
            INFO(entry.path().filename().string() << ": " << layout.name);
            const auto imported = spec::import_specification(document_of(layout), layout.name);
            Lines stated;
            for (const std::string& line : layout.stated)
                if (line.rfind("TITLE ", 0) == 0) {
                    CHECK(imported.specification.post.title == line.substr(6));
                } else if (line.rfind("TASKS ", 0) == 0) {
                    std::size_t tasks = 0;
                    for (const spec::Duties& duties : imported.specification.duties) tasks += duties.tasks.size();
                    CHECK(tasks == std::stoul(line.substr(6)));
                } else {
                    stated.push_back(line);
                }
            CHECK(test::told(imported) == stated);
            ++count;
        }
    CHECK(count >= 200);
}
