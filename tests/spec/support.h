// A minimal specification (design, section 10) and ways to vary it.
#pragma once
#include "base/files.h"
#include "spec/read.h"

#include <string>
#include <vector>

namespace evenhand::test {

inline const std::string smallest = R"(<person-specification xmlns="urn:evenhand:criteria:1" xml:lang="en-GB">
  <post title="Operations Coordinator" reference="EXO/12" organisation="UNISON" posts="1"/>
  <methods><method code="A" is="Application"/><method code="PI" is="Interview" printed="Panel interview"/></methods>
  <section number="1" heading="Administrative">
    <criterion id="1.1" number="1.1" importance="essential" assessed="A PI" weight="1">Drafts budgets.</criterion>
    <criterion id="1.2" importance="desirable" printed="Useful" assessed="A">Has used project tools.</criterion>
  </section>
</person-specification>
)";

/// `text` with the first `what` replaced; throws if it is not there, so that a test cannot pass by a slip.
inline std::string with(std::string text, const std::string& what, const std::string& replacement) {
    return text.replace(text.find(what), what.size(), replacement); // std::string::replace throws on npos
}

/// A file that must be without errors.
inline spec::Specification load(const std::filesystem::path& file) {
    return spec::parse_specification(read_file(file), file.string());
}

inline std::vector<std::string> told(const std::vector<Problem>& problems) {
    std::vector<std::string> lines;
    for (const Problem& problem : problems) lines.push_back(to_string(problem));
    return lines;
}

/// Everything read_specification says about these bytes.
inline std::vector<std::string> problems_of(const std::string& bytes) {
    std::vector<Problem> problems;
    spec::read_specification(xml::parse(bytes, "f.xml"), "f.xml", problems);
    return told(problems);
}

} // namespace evenhand::test
