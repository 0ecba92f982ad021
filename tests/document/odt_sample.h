// An OpenDocument text to read, made from the XML of its text.
#pragma once
#include <string>

namespace evenhand::test {

struct OdtSample {
    std::string text;           ///< within office:text
    std::string automatic = {}; ///< within the office:automatic-styles of the content
    std::string styles = {};    ///< within office:styles
    std::string masters = {};   ///< within office:master-styles
    std::string fonts = {};     ///< within the content's office:font-face-decls
    bool macros = false, locked = false;
};

std::string odt_of(const OdtSample& sample);

} // namespace evenhand::test
