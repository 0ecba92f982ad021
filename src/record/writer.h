// Putting an event into the file: its words, its row in the chain, its effect on the state. All three or, by the
// caller's transaction, none.
#pragma once
#include "panel/event.h"
#include "record/apply.h"
#include "record/chain.h"
#include "record/words.h"

#include <string>

namespace evenhand::record {

class Writer {
  public:
    explicit Writer(Database& database) : words_(database), append_(database, append_sql), applier_(database) {}

    /// \param event its words get their hashes  \param previous the hash before; becomes this event's
    void add(long long number, const std::string& at, const std::string& who, panel::Event& event, Digest& previous);
    /// After a rollback.
    void forget() { applier_.forget(); }
    Applier& applier() { return applier_; }

  private:
    WordStore words_;
    Statement append_;
    Applier applier_;
};

} // namespace evenhand::record
