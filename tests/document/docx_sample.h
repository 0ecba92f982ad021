// A Word document to read, made from the XML of its body.
#pragma once
#include <string>
#include <vector>

namespace evenhand::test {

/// The parts of a Word document without what is the same in all of them. Prefixes w:, w14:, mc:, r:, v:, wps:, m: may
/// be used; `footers` and `headers` are referred to at the end of the body.
struct DocxSample {
    std::string body;
    std::string styles = {}, numbering = {}, footnotes = {};
    std::vector<std::string> headers = {}, footers = {};
    bool macros = false;
    bool strict = false;     ///< the namespaces of ISO/IEC 29500 strict
    std::string prefix = {}; ///< instead of "w"
};

std::string docx_of(const DocxSample& sample);

/// Short ways to say it.
std::string p(const std::string& text, const std::string& properties = {});      ///< a paragraph; properties: in w:pPr
std::string r(const std::string& text, const std::string& properties = {});      ///< a run; properties: in w:rPr
std::string in_p(const std::string& inside, const std::string& properties = {}); ///< a paragraph of runs
std::string tc(const std::string& inside, const std::string& properties = {});   ///< a cell; plain text or paragraphs
std::string tr(const std::vector<std::string>& cells, const std::string& properties = {});
std::string tbl(const std::vector<std::string>& rows, const std::string& properties = {});

} // namespace evenhand::test
