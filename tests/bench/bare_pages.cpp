// bare_pages WORDS.tsv OUT.pdf FONT.ttf: writes the pages of `pdftotext -tsv` again, every line a tagged paragraph,
// with libharu's objects and nothing of Evenhand: what the library alone needs for the same pages. Measured by
// scripts/bench.
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <hpdf.h>
#include <hpdf_objects.h>
#include <sstream>
#include <string>
#include <vector>

namespace {

struct Line {
    double left = 0, bottom = 0;
    std::string text;
};
struct Page {
    double width = 595.28, height = 841.89;
    std::vector<Line> lines;
};

std::vector<Page> read_words(const char* path) {
    std::ifstream file(path);
    std::string row;
    std::getline(file, row);
    std::vector<Page> pages;
    std::string last;
    while (std::getline(file, row)) {
        std::vector<std::string> cell;
        std::stringstream cells(row);
        for (std::string part; std::getline(cells, part, '\t');) cell.push_back(part);
        if (cell.size() < 12) continue;
        if (cell[0] == "1") {
            pages.push_back({std::atof(cell[8].c_str()), std::atof(cell[9].c_str()), {}});
        } else if (cell[0] == "5" && !pages.empty()) {
            const std::string key = cell[1] + "/" + cell[2] + "/" + cell[3] + "/" + cell[4];
            Page& page = pages.back();
            if (key != last)
                page.lines.push_back({std::atof(cell[6].c_str()),
                                      page.height - std::atof(cell[7].c_str()) - std::atof(cell[9].c_str()) * 0.8,
                                      {}});
            else
                page.lines.back().text += ' ';
            page.lines.back().text += cell[11];
            last = key;
        }
    }
    return pages;
}

void failed(HPDF_STATUS error, HPDF_STATUS detail, void*) {
    std::fprintf(stderr, "libharu error 0x%04lX, detail %lu\n", error, detail);
    std::exit(1);
}

HPDF_Dict element(HPDF_Doc document, const char* kind, HPDF_Dict parent) {
    HPDF_Dict dict = HPDF_Dict_New(document->mmgr);
    HPDF_Xref_Add(document->xref, dict);
    HPDF_Dict_AddName(dict, "Type", "StructElem");
    HPDF_Dict_AddName(dict, "S", kind);
    HPDF_Dict_Add(dict, "P", parent);
    return dict;
}

HPDF_Array array_in(HPDF_Doc document, HPDF_Dict dict, const char* key) {
    HPDF_Array array = HPDF_Array_New(document->mmgr);
    array->list->items_per_block = 1 << 12;
    HPDF_Dict_Add(dict, key, array);
    return array;
}

} // namespace

int main(int argc, char* argv[]) {
    if (argc != 4) return 2;
    const std::vector<Page> pages = read_words(argv[1]);
    HPDF_Doc document = HPDF_New(failed, nullptr);
    document->xref->entries->items_per_block = 1 << 18;
    HPDF_SetPagesConfiguration(document, 200);
    HPDF_SetCompressionMode(document, HPDF_COMP_ALL);
    HPDF_UseUTFEncodings(document);
    HPDF_Font font = HPDF_GetFont(document, HPDF_LoadTTFontFromFile(document, argv[3], HPDF_TRUE), "UTF-8");

    HPDF_Dict root = HPDF_Dict_New(document->mmgr);
    HPDF_Xref_Add(document->xref, root);
    HPDF_Dict_AddName(root, "Type", "StructTreeRoot");
    HPDF_Dict_Add(document->catalog, "StructTreeRoot", root);
    HPDF_Dict whole = element(document, "Document", root);
    HPDF_Dict_Add(root, "K", whole);
    HPDF_Array sections = array_in(document, whole, "K");
    int number = 0;
    for (const Page& from : pages) {
        HPDF_Page page = HPDF_AddPage(document);
        HPDF_Page_SetWidth(page, static_cast<float>(from.width));
        HPDF_Page_SetHeight(page, static_cast<float>(from.height));
        HPDF_Dict_AddNumber(page, "StructParents", number++);
        HPDF_Dict section = element(document, "Sect", whole);
        HPDF_Array_Add(sections, section);
        HPDF_Array children = array_in(document, section, "K");
        HPDF_Stream stream = reinterpret_cast<HPDF_PageAttr>(page->attr)->stream;
        int marked = 0;
        for (const Line& line : from.lines) {
            HPDF_Dict paragraph = element(document, "P", section);
            HPDF_Dict_Add(paragraph, "Pg", page);
            HPDF_Dict_AddNumber(paragraph, "K", marked);
            HPDF_Array_Add(children, paragraph);
            HPDF_Stream_WriteStr(stream, ("/P <</MCID " + std::to_string(marked++) + ">> BDC\n").c_str());
            HPDF_Page_BeginText(page);
            HPDF_Page_SetFontAndSize(page, font, 9.5F);
            HPDF_Page_TextOut(page, static_cast<float>(line.left), static_cast<float>(line.bottom), line.text.c_str());
            HPDF_Page_EndText(page);
            HPDF_Stream_WriteStr(stream, "EMC\n");
        }
    }
    HPDF_SaveToFile(document, argv[2]);
    HPDF_Free(document);
    std::printf("%zu\n", pages.size());
}
