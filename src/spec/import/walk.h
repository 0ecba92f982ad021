// The walk through a document from its first block to its last.
#pragma once
#include "spec/import/context.h"
#include "spec/import/tables.h"

#include <optional>
#include <string>
#include <vector>

namespace evenhand::spec::importing {

/// A line of the text, or a table.
struct Step {
    Line line;
    const document::Table* table = nullptr;
};
std::vector<Step> steps_of(const document::Document& document);

class Walk {
  public:
    /// \param weak whether lists under "About you" and the like are criteria: where nothing else is
    Walk(const std::vector<Step>& steps, Findings& findings, bool weak)
        : steps_(steps), findings_(findings), context_(findings), tables_(findings, context_), weak_(weak) {}
    void run();

  private:
    bool is_heading(std::size_t at) const;
    bool is_marked_heading(std::size_t at) const;
    bool is_worded_as_heading(std::size_t at) const;
    bool names_the_post(const std::string& plain_words) const;
    bool heads_a_list(std::size_t at) const;
    bool heads_items_with_how(std::size_t at) const;
    bool heads_rows_of_importance(std::size_t at) const;
    const Step* after(std::size_t at) const;
    void heading(std::size_t at);
    bool values_follow(std::size_t at) const;
    bool heads_lost_column(std::size_t at) const;
    void enter(Topic topic, const Line& line);
    void table(const document::Table& table);
    bool announces_importance(std::size_t at);
    void text(std::size_t at);
    bool is_behind_all_lists(std::size_t at) const;
    bool leads_to_list_with_method(std::size_t at);
    bool stands_over_its_list(std::size_t at);
    bool for_all(std::size_t at);
    bool in_criteria() const;
    void flush();
    void prose_duties_out();
    void without_values_out(std::vector<Line>& lines) const;

    const std::vector<Step>& steps_;
    Findings& findings_;
    Context context_;
    Tables tables_;
    bool weak_;
    bool methods_over_lists_ = false; ///< each list has a line right above it that says how it is assessed
    std::optional<Topic> topic_;
    int topic_level_ = 0;
    bool after_table_ = false;              ///< of criteria whose values stand in columns, with no heading since
    std::size_t in_last_table_ = 0;         ///< criteria
    Assessed label_before_;                 ///< under the last heading, before its importance made it one of criteria
    bool marked_duties_ = false;            ///< the duties so far have list marks
    std::string topic_words_, heading_;     ///< the heading that set the topic; the last one
    std::vector<std::size_t> prose_duties_; ///< of those found, without list marks
    std::vector<Line> open_;                ///< lines under the last heading
};

/// A line that says nothing but what statements before it are assessed by, or how important they are.
bool is_value_line(const Line& line, const Legend& legend);
/// Criteria out of lines under one heading.
void read_criteria(const std::vector<Line>& lines, const Context& context, Findings& findings);
/// Tasks out of lines under one heading, or out of a table.
Duties tasks_in(const std::string& heading, const std::vector<Line>& lines);
/// \param first the row to begin with
Duties tasks_in(const std::string& heading, const document::Table& table, std::size_t first);
/// Requirements of a summary: lists that are not announced as something else.
std::vector<std::string> summary_in(const std::vector<Line>& lines);

} // namespace evenhand::spec::importing
