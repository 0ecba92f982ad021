// Erasing one candidate's words, or all personal ones: shown first, done off the window's thread, certified after.
#pragma once
#include "desktop/window/context.h"
#include "record/erasing.h"
#include "report/compose.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class wxWindow;

namespace evenhand::desktop {

/// What is to go.
struct ToDestroy {
    std::string candidate; ///< code; empty: everything personal, the whole record
    bool early = false;    ///< the whole record before its date
    std::string why;
};

/// Why the panel's rules do not let it go now, in their words; empty: they do. A missing reason is none of it.
std::string why_not(const Context& context, ToDestroy what);

class Destroying {
  public:
    /// \param ended told when something was erased, or a certificate was written
    Destroying(wxWindow& page, Context& context, std::function<void()> ended);
    /// Looks at what there is to erase, shows it, and erases it if that is agreed to.
    void begin(const ToDestroy& what);
    /// Asks where to, erases once more in copies that can be reached by now, and writes the certificate.
    void certify();
    /// What was erased last in the open record and which copies that reached; none: not in this sitting.
    const std::optional<report::Destruction>& last() const { return last_; }
    /// Another record is opened.
    void forget();

  private:
    struct Going;
    void offer(const std::shared_ptr<Going>& going);
    void erase(const std::shared_ptr<Going>& going);
    void erased(const Going& going);

    wxWindow& page_;
    Context& context_;
    std::function<void()> ended_;
    std::optional<report::Destruction> last_;
    std::vector<std::string> packs_; ///< as they were called while their members had names
};

} // namespace evenhand::desktop
