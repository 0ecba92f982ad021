// Going to a row of a table by typing the beginning of what stands in it.
#pragma once
#include <chrono>
#include <functional>
#include <string>
#include <vector>

class wxKeyEvent;

namespace evenhand::desktop {

class TypedSearch {
  public:
    /// Takes a letter or digit pressed while the table has the focus; what is typed after a pause begins anew.
    /// \param find the row that begins with the text, which is folded; -1 if none
    /// \returns whether the key was used; row() then says where to go, typed() what was typed
    bool key(const wxKeyEvent& event, const std::function<int(const std::string& folded)>& find);
    int row() const { return row_; } ///< -1: nothing begins so
    const std::string& typed() const { return typed_; }

  private:
    std::string typed_;
    std::chrono::steady_clock::time_point last_{};
    int row_ = -1;
};

/// The first code that begins so; what is typed without the letter is its number: "14" finds C014. -1 if none does.
int row_of_code(const std::vector<std::string>& codes, const std::string& typed);

} // namespace evenhand::desktop
