// Spreadsheets to read, made from the XML of their rows.
#pragma once
#include <string>
#include <vector>

namespace evenhand::test {

struct XlsxSheet {
    std::string name;
    std::string rows;       ///< within x:sheetData
    std::string state = {}; ///< "hidden"
    std::string columns = {};
};

struct XlsxSample {
    std::vector<XlsxSheet> sheets;
    std::string strings = {}; ///< within sst
    std::string styles = {};  ///< within styleSheet
    bool since_1904 = false, macros = false, strict = false;
};
std::string xlsx_of(const XlsxSample& sample);

struct OdsSample {
    std::string tables;         ///< within office:spreadsheet
    std::string automatic = {}; ///< within office:automatic-styles
};
std::string ods_of(const OdsSample& sample);

} // namespace evenhand::test
