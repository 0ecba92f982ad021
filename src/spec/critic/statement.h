// What the critic says of one statement by its words.
#pragma once
#include "base/words.h"
#include "spec/critic.h"

#include <initializer_list>
#include <optional>
#include <set>
#include <span>

namespace evenhand::spec {

/// A statement with its words.
class Statement {
  public:
    explicit Statement(std::string text) : text_(std::move(text)), words_(words_of(text_)) {}
    const std::string& text() const { return text_; }
    const std::vector<TextWord>& words() const { return words_; }
    /// Where the words of the phrase stand in a row. \param phrase their keys (base/words.h) with a blank between
    std::optional<std::size_t> find(std::string_view phrase) const;
    bool has(std::string_view phrase) const { return find(phrase).has_value(); }
    /// The first of the phrases that is there, as the statement writes it; empty if none is.
    std::string first_of(std::initializer_list<std::string_view> phrases) const;
    /// The stretch of the text from one word to another, both with it.
    std::string quoted(std::size_t first, std::size_t last) const;

  private:
    std::string text_;
    std::vector<TextWord> words_;
};

/// All that its words are doubtful for; `driving_is_the_work` where the post is a driver's.
std::vector<Remark> doubts_of(const Criterion& criterion, const Statement& statement, bool driving_is_the_work);

/// The statement's words that carry meaning, each once; without those that only say how well.
std::set<std::string> content_of(const Statement& statement);

} // namespace evenhand::spec
