// The words of a PDF put into lines, paragraphs and tables without drawn lines.
#pragma once
#include "document/layout.h"
#include "document/notes.h"
#include "document/pdf_pages.h"
#include "document/pdf_rules.h"

#include <map>
#include <string>
#include <vector>

namespace evenhand::document {

/// A line where it stands on its page.
struct PdfLine {
    Line line;                ///< measured in characters of the body text
    Box box;                  ///< in points
    double size = 0;          ///< of most of its letters
    std::string text() const; ///< of all its pieces, a tab between them
};

/// A table and where its columns begin and end, in points.
struct PdfTable {
    Table table;
    std::vector<double> edges;
};

/// How far lines of running text go to the right before they break, in points; without bound where no words show that
/// they break at all. \param pages of one width \param character the width of one
double wrap_edge(const std::vector<const std::vector<PdfLine>*>& pages, double character);

/// How a document is set: what is usual in it, so that what is not can be told. \throws nothing of its own
class PdfSetting {
  public:
    /// \param pages the words of all pages
    explicit PdfSetting(const std::vector<std::vector<PdfWord>>& pages);

    /// Words as lines from the top. Those turned by a quarter are lines of their own only if most of them are turned.
    std::vector<PdfLine> lines(std::vector<PdfWord> words, int page, Notes& notes) const;
    /// Lines as paragraphs. \param edge how far lines go to the right, in points
    std::vector<Paragraph> paragraphs(const std::vector<PdfLine>& lines, double edge, Notes& notes) const;
    /// Lines as paragraphs and tables; a table's rows and paragraphs know their page.
    struct Part {
        std::vector<Paragraph> paragraphs; ///< or a table, if there are none
        PdfTable table;
    };
    std::vector<Part> parts(const std::vector<PdfLine>& lines, double edge, Notes& notes) const;

    /// The level of heading that letters of a size make; 0 for body text.
    int heading(double size) const;
    double character() const { return body_ / 2; }

  private:
    bool goes_on(const PdfLine& before, const PdfLine& next, const std::string& text, double edge) const;
    void join(Paragraph& paragraph, const std::vector<Run>& runs, Notes& notes) const;

    double body_ = 10;          ///< the size most letters have
    double gap_ = 0.2;          ///< between lines that follow each other, in lines
    std::vector<double> large_; ///< sizes of headings, the largest first
    std::map<std::string, int> vocabulary_;
};

} // namespace evenhand::document
