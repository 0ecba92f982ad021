#include "desktop/hands.h"

#include "desktop/controls/strings.h"

#include <algorithm>
#include <exception>
#include <wx/choice.h>
#include <wx/textctrl.h>

namespace evenhand::test {

using desktop::shown;
using desktop::utf8;

namespace {

/// Begins the script inside the next dialog, as soon as that takes events.
class NextDialog : public wxModalDialogHook {
  public:
    explicit NextDialog(std::function<void(wxDialog&)> script) : script_(std::move(script)) { Register(); }
    ~NextDialog() override { Unregister(); }
    int dialogs = 0;
    bool ended = false;
    std::exception_ptr failure; ///< must not go through GTK

  private:
    int Enter(wxDialog* dialog) override {
        if (++dialogs > 1) return wxID_CANCEL;
        dialog->CallAfter([this, dialog] { run(*dialog); });
        return wxID_NONE;
    }
    void run(wxDialog& dialog) {
        try {
            REQUIRE(wait_until([&] { return dialog.IsShown() && dialog.IsDescendant(wxWindow::FindFocus()); }));
            script_(dialog);
            INFO("The dialog stays open");
            REQUIRE(wait_until([&] { return !dialog.IsModal(); }));
        } catch (...) {
            failure = std::current_exception();
            if (dialog.IsModal()) dialog.EndModal(wxID_CANCEL);
        }
        ended = true;
    }
    std::function<void(wxDialog&)> script_;
};

bool can_be_used(const wxWindow* control) {
    return control && control->IsShownOnScreen() && control->IsEnabled();
}

} // namespace

std::vector<std::string> unwrapped(std::vector<std::string> texts) {
    for (std::string& text : texts) std::replace(text.begin(), text.end(), '\n', ' ');
    return texts;
}

void Hands::press(int code, int modifiers) {
    desk_.key(code, modifiers);
    INFO("After key " << code << " with modifiers " << modifiers << " the keyboard is nowhere");
    REQUIRE(wait_until([] { return can_be_used(wxWindow::FindFocus()); }));
}

void Hands::type(const std::string& ascii) {
    desk_.type(ascii);
    INFO("After typing " << ascii << " the keyboard is nowhere");
    REQUIRE(wait_until([] { return can_be_used(wxWindow::FindFocus()); }));
}

void Hands::write(const std::string& ascii) {
    auto& field = focused<wxTextCtrl>();
    press('A', wxMOD_CONTROL);
    type(ascii);
    INFO(utf8(field.GetValue()) << " stands in " << here());
    REQUIRE(wait_until([&] { return field.GetValue() == shown(ascii); }));
}

void Hands::tab_to(const std::string& name) {
    std::string way;
    for (int i = 0; i < 60 && !here().starts_with(name); ++i) {
        way += here() + " > ";
        press(WXK_TAB);
    }
    INFO("The way was " << way);
    REQUIRE(here().starts_with(name));
}

void Hands::go_to(char letter, const std::string& name) {
    press(letter, wxMOD_ALT);
    INFO("Alt+" << letter << " does not lead to " << name);
    REQUIRE(is_at(name));
}

void Hands::choose(const std::string& entry) {
    auto& choice = focused<wxChoice>();
    const int wanted = choice.FindString(shown(entry), true);
    INFO(entry << " in " << here());
    REQUIRE(wanted != wxNOT_FOUND);
    for (int at = choice.GetSelection(); at != wanted; at = choice.GetSelection()) {
        press(at < wanted ? WXK_DOWN : WXK_UP);
        REQUIRE(wait_until([&] { return choice.GetSelection() != at; }));
    }
}

void Hands::choose_row(const std::string& text, std::size_t column) {
    auto& table = focused<desktop::TableView>();
    const auto& rows = table.rows();
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.at(column) == text; });
    INFO(text << " in " << here());
    REQUIRE(found != rows.end());
    const int wanted = static_cast<int>(found - rows.begin());
    for (int at = table.selected(); at != wanted; at = table.selected()) {
        press(at < wanted ? WXK_DOWN : WXK_UP);
        REQUIRE(wait_until([&] { return table.selected() != at; }));
    }
}

void Hands::menu(char title, char entry) {
    desk_.key(title, wxMOD_ALT);
    desk_.key(entry);
    REQUIRE(wait_until([] { return can_be_used(wxWindow::FindFocus()); }));
}

void Hands::turn_to(const std::string& page) {
    const auto at = std::find(all_pages.begin(), all_pages.end(), page) - all_pages.begin();
    press(key_of_page(static_cast<std::size_t>(at)), wxMOD_ALT);
    INFO("to the page " << page);
    REQUIRE(wait_until([&] { return desk_.window().current_page().id() == page; }));
    REQUIRE(wait_until([&] { return desk_.window().current_page().IsDescendant(wxWindow::FindFocus()); }));
}

void Hands::work_as(const std::string& name) {
    go_to('A', "Working as");
    choose(name);
    const panel::Person* who = desk_.window().context().who();
    REQUIRE(who);
    REQUIRE(who->name == name);
}

void Hands::in_dialog(const std::function<void()>& open, const std::function<void(wxDialog&)>& script) {
    NextDialog dialog(script);
    open();
    const bool ended = wait_until([&] { return dialog.ended; });
    if (dialog.failure) std::rethrow_exception(dialog.failure);
    REQUIRE(ended);
    CHECK(dialog.dialogs == 1);
    REQUIRE(wait_until([] { return can_be_used(wxWindow::FindFocus()); }));
}

std::string Hands::here() const {
    wxWindow* focus = wxWindow::FindFocus();
    return focus ? spoken_name(*focus) : "no control";
}

bool Hands::is_at(const std::string& name) const {
    return wait_until([&] { return here() == name; });
}

bool Hands::hears(const std::string& words) const {
    return wait_until([&] { return says(unwrapped(heard(desk_.window().current_page())), words); });
}

std::vector<std::string> Hands::everything_told() const {
    std::vector<std::string> texts = unwrapped(seen(desk_.window()));
    for (std::string& text : unwrapped(heard(desk_.window()))) texts.push_back(std::move(text));
    return texts;
}

std::vector<std::string> Hands::walk_all_pages() {
    std::vector<std::string> texts;
    for (const std::string& page : all_pages) {
        turn_to(page);
        wxWindow& shown_page = desk_.window().current_page();
        for (const auto& told : {unwrapped(seen(shown_page)), unwrapped(heard(shown_page))})
            texts.insert(texts.end(), told.begin(), told.end());
        for (const auto& row : desk_.control<desktop::TableView>("Steps").rows())
            texts.insert(texts.end(), row.begin(), row.end());
        texts.push_back(desk_.window().status());
    }
    return texts;
}

} // namespace evenhand::test
