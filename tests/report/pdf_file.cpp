// The file: sound, the same at every run, tagged, and written whole or not at all.
#include "report/pdf_support.h"

#include "base/errors.h"

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <sys/resource.h>

using namespace evenhand;
using namespace evenhand::report::pdf;
using namespace evenhand::test;
using Catch::Matchers::Contains;

namespace {

/// Something of everything.
Document full(DocumentOptions options = {}) {
    options.author = "Sample organisation";
    options.footer = [](int page, int of) { return PageLine{"foot", std::to_string(page) + "/" + std::to_string(of)}; };
    Document document = sample(std::move(options));
    document.heading(1, "Títle");
    document.heading(2, "Section");
    document.paragraph("Nguyễn, محمد, प्रियंका, 王小明 and \U00020BB7");
    document.list({"one", "two"});
    document.figure(40, "Two bars, 3 and 5", [](Canvas& canvas) {
        canvas.fill(0, 0, 30, 10, accent);
        canvas.line(0, 0, 10, 10, 1, ink);
        canvas.text(0, 30, "3 and 5", small_text);
    });
    document.heading(3, "Part");
    std::vector<Row> rows;
    for (int i = 0; i < 100; ++i) rows.push_back({{Cell("C" + std::to_string(i)), Cell("words")}, {i % 2 == 0, false}});
    document.table({{"Code", Width::fit(), Align::left, true}, {"Words"}}, rows);
    document.heading(2, "Sign-off");
    document.signatures({{"Sample Person", "Chair"}});
    return document;
}

/// No file grows beyond `bytes` while this lives: a disk that is full.
class SmallDisk {
  public:
    explicit SmallDisk(rlim_t bytes) : before_(std::signal(SIGXFSZ, SIG_IGN)) {
        getrlimit(RLIMIT_FSIZE, &old_);
        rlimit small = old_;
        small.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk() {
        setrlimit(RLIMIT_FSIZE, &old_);
        std::signal(SIGXFSZ, before_);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

  private:
    rlimit old_{};
    void (*before_)(int);
};

int files_in(const std::filesystem::path& folder) {
    return static_cast<int>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

} // namespace

TEST_CASE("A document with everything in it is a sound PDF") {
    CHECK_THAT(told("qpdf --check", full().finish()), Contains("No syntax or stream encoding errors found"));
}

TEST_CASE("The same calls give the same bytes, and another id or word gives another ID") {
    CHECK(full().finish() == full().finish());
    DocumentOptions other;
    other.id = "another";
    CHECK(full(other).finish() != full().finish());
}

TEST_CASE("Nothing says when or where the file was made, unless it is given") {
    CHECK_THAT(told("pdfinfo", full().finish()), !Contains("CreationDate"));
    DocumentOptions options;
    options.created = parse_moment("2026-11-22T09:30:00Z");
    CHECK_THAT(told("TZ=UTC pdfinfo", full(options).finish()), Contains("CreationDate:    Sun Nov 22 09:30:00 2026"));
}

TEST_CASE("A screen reader is told headings, paragraphs, lists, figures in words and the title") {
    const std::string pdf = full().finish();
    const std::string structure = told("pdfinfo -struct-text", pdf);
    CHECK_THAT(structure, Contains("H1") && Contains("\"Títle\"") && Contains("H2") && Contains("H3") &&
                              Contains("LI") && Contains("Lbl") && Contains("LBody") && Contains("Figure"));
    CHECK_THAT(told("pdfinfo", pdf), Contains("Tagged:          yes") && Contains("Title:           Sample") &&
                                         Contains("Author:          Sample organisation"));
    const std::string objects = told("qpdf --qdf --object-streams=disable", pdf, "- | cat -v");
    CHECK_THAT(objects, Contains("/DisplayDocTitle true") && Contains("/Lang (en-GB)") && Contains("/Marked true"));
}

TEST_CASE("Every heading is a bookmark below the one it belongs to") {
    const std::string outlines = told("qpdf --json --json-key=outlines", full().finish());
    CHECK(count(outlines, "\"title\"") == 4);
    CHECK_THAT(outlines, Contains("\"title\": \"Títle\"") && Contains("\"title\": \"Sign-off\""));
}

TEST_CASE("Only the glyphs that are used are embedded") {
    Document document = sample();
    document.paragraph("Nguyễn");
    const std::string pdf = document.finish();
    CHECK(pdf.size() < 20000);
    const std::string fonts = told("pdffonts", pdf);
    CHECK_THAT(fonts, Contains("+NotoSans-Regular") && !Contains("Bold"));
    CHECK(count(fonts, "yes yes yes") == 1); // embedded, subset, with Unicode
}

TEST_CASE("A full disk is an error and leaves nothing") {
    const Folder folder;
    Document document = full();
    {
        const SmallDisk disk(20000);
        CHECK_THROWS_AS(document.save(folder / "report.pdf"), StorageError);
    }
    CHECK(files_in((folder / "x").parent_path()) == 0);
}

TEST_CASE("A full disk leaves the report of before as it was") {
    const Folder folder;
    std::ofstream(folder / "report.pdf") << "the report of before";
    {
        const SmallDisk disk(20000);
        CHECK_THROWS_AS(full().save(folder / "report.pdf"), StorageError);
    }
    CHECK(read_file(folder / "report.pdf") == "the report of before");
}

TEST_CASE("A folder that is not there is an error that names the file") {
    CHECK_THROWS_WITH(full().save("/nowhere-at-all/report.pdf"), Contains("/nowhere-at-all/report.pdf"));
}

TEST_CASE("What is saved is what finish gives") {
    const Folder folder;
    full().save(folder / "report.pdf");
    CHECK(read_file(folder / "report.pdf") == full().finish());
}

TEST_CASE("Cancelling while pages are set or written leaves nothing") {
    for (const std::string_view when : {"Setting pages", "Numbering pages", "Writing"}) {
        const Folder folder;
        DocumentOptions options;
        int asked = 0;
        options.progress = [&](std::size_t, std::size_t, std::string_view what) {
            return what != when || ++asked == 0;
        };
        CHECK_THROWS_AS(full(options).save(folder / "report.pdf"), Cancelled);
        CHECK(asked == 1);
        CHECK(files_in((folder / "x").parent_path()) == 0);
    }
}

TEST_CASE("Without the main font it is said which packages to install") {
    const Folder folder;
    DocumentOptions options;
    options.font_folders = {folder / "fonts"};
    CHECK_THROWS_AS(Document(options), StorageError);
    CHECK_THROWS_WITH(Document(options), Contains("fonts-noto-core") && Contains("fonts-noto-cjk") &&
                                             Contains((folder / "fonts").string()));
}

TEST_CASE("EVENHAND_FONTS says where the fonts are") {
    const Folder folder;
    setenv("EVENHAND_FONTS", (folder / "none").c_str(), 1);
    CHECK_THROWS_WITH(Document(DocumentOptions{}), Contains((folder / "none").string()));
    unsetenv("EVENHAND_FONTS");
    CHECK_NOTHROW(Document(DocumentOptions{}));
}

TEST_CASE("A damaged font file is not taken for a font") {
    const Folder folder;
    for (const char* name : {"NotoSans-Regular.ttf", "NotoSans-Bold.ttf"}) std::ofstream(folder / name) << "no font";
    DocumentOptions options;
    options.font_folders = {(folder / "x").parent_path()};
    CHECK_THROWS_WITH(Document(options), Contains("NotoSans-Regular.ttf cannot be used"));
}

TEST_CASE("A document can be ended once") {
    Document document = full();
    document.finish();
    CHECK_THROWS_AS(document.finish(), std::logic_error);
    CHECK_THROWS_AS(document.paragraph("late"), std::logic_error);
}

// PDFBox's Preflight comes with Debian's libpdfbox2-java; on Java 17 it needs two libraries that Java had before.
TEST_CASE("A report for archives is valid PDF/A-1b, in every script and with figures") {
    const std::string jars = "/usr/share/java/preflight.jar:/usr/share/java/pdfbox2.jar:/usr/share/java/fontbox2.jar:"
                             "/usr/share/java/xmpbox.jar:/usr/share/java/commons-logging.jar:"
                             "/usr/share/java/javax.activation.jar:/usr/share/java/jaxb-api.jar";
    REQUIRE(std::filesystem::exists("/usr/share/java/preflight.jar")); // scripts/packages
    DocumentOptions options;
    options.archival = true;
    options.title = "Title & <signs>";
    options.subject = "Siân Ó Briain";
    options.author = "Sample & Co";
    options.created = parse_moment("2026-11-22T09:30:00Z");
    options.header = [](int, int) { return PageLine{"Header", "Confidential"}; };
    const auto made = [&] {
        Document document = sample(options);
        document.heading(1, "Hồng Nguyễn · Їжак");
        document.paragraph("अनुराधा श्रीवास्तव, 高橋, ليلى, רות, ภาษา");
        document.list({"one", "two"});
        document.table({{"A", Width::share()}, {"B", Width::share()}}, {{{"1", "2"}}});
        document.figure(40, "A bar", [](Canvas& canvas) { canvas.fill(0, 0, 30, 20, accent); });
        return document.finish();
    };
    const std::string bytes = made();
    CHECK(bytes == made()); // nothing of time or place is in it
    CHECK_THAT(told("pdfinfo", bytes), Contains("PDF version:     1.4") && Contains("Metadata Stream: yes"));
    CHECK_THAT(told("java -cp " + jars + " org.apache.pdfbox.preflight.Validator_A1b", bytes),
               Contains("is a valid PDF/A-1b file"));
    options.archival = false; // what it says of others: the tool finds faults
    const Folder folder;
    std::ofstream(folder / "other.pdf", std::ios::binary) << made();
    const std::string verdict = output_of("java -cp " + jars + " org.apache.pdfbox.preflight.Validator_A1b " +
                                          (folder / "other.pdf").string() + " || true");
    CHECK_THAT(verdict, !Contains("is a valid PDF/A-1b file"));
}
