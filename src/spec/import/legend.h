// The legend of codes: what the document itself says that "A", "PI" or "E" stand for.
#pragma once
#include "document/document.h"
#include "spec/model.h"

#include <string>
#include <string_view>
#include <vector>

namespace evenhand::spec::importing {

struct Legend {
    /// A code whose words name no method that there is; or which nothing explains, without words.
    struct Unknown {
        std::string code, words;
    };
    std::vector<MethodCode> methods;
    std::vector<ImportanceCode> importance;
    std::vector<Unknown> unknown;
    /// Those of methods that say how besides what is said of all: "Criteria marked (T) will also be tested by…".
    std::vector<std::string> besides;
    /// Statements of the document end in brackets that name methods: "Patience (interview)".
    bool methods_in_brackets = false;

    // nullptr if there is none; another case is taken where it can be no other code.
    const MethodCode* method(std::string_view code) const;
    const ImportanceCode* importance_of(std::string_view code) const;
    const Unknown* without_method(std::string_view code) const;
    /// The first code for the method; nullptr if there is none.
    const MethodCode* code_for(Method method) const;
};

/// Everything in the document that explains codes, wherever it stands. What contradicts itself is told in `doubts`.
Legend read_legend(const document::Document& document, std::vector<std::string>& doubts);

/// "Code | Meaning" and the codes below.
bool is_legend(const document::Table& table);

/// What one line explains.
struct Explained {
    Legend legend;
    bool all = false; ///< the line says nothing else
};
Explained explained_in(std::string_view line);
/// A line as it was before its mark was told from its words, where the mark may be a code: "(E)" and "Essential".
std::string with_mark(const std::string& mark, const std::string& text);
/// Adds what a code stands for, if the words name it. \param equals whether "=" stands between them
/// \returns whether they do
bool add(Legend& legend, std::string_view code, const std::string& words, bool equals = false);

} // namespace evenhand::spec::importing
