#include "desktop/pages/score/application_view.h"

#include "base/text.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/style.h"
#include "desktop/controls/tints.h"
#include "desktop/pages/score/places.h"

#include <algorithm>

namespace evenhand::desktop {

ApplicationView::ApplicationView(wxWindow* parent)
    : wxTextCtrl(parent, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE | wxTE_READONLY) {
    set_text_margins(*this, FromDIP(8), FromDIP(4));
}

void ApplicationView::show(const Context& context, const std::string& candidate) {
    ApplicationText now = application_text(context, candidate);
    if (candidate == candidate_ && now.text == plain_.text) {
        paint(); // the text may have another size now
        return;
    }
    candidate_ = candidate;
    plain_ = std::move(now);
    folded_ = folded_in_place(plain_.text);
    quotes_.clear();
    marks_.clear();
    hits_.clear();
    hit_.reset();
    show_text(*this, plain_.text);
    paint();
    ShowPosition(0);
}

void ApplicationView::show_sentence(const wxString& sentence) {
    candidate_.clear();
    plain_ = {sentence, {}};
    folded_ = folded_in_place(sentence);
    quotes_.clear();
    marks_.clear();
    hits_.clear();
    hit_.reset();
    show_text(*this, sentence);
    clear_styles(*this);
}

void ApplicationView::mark(const std::vector<Quote>& quotes, const std::string& criterion) {
    if (quotes == quotes_ && criterion == criterion_) return;
    criterion_ = criterion;
    if (quotes != quotes_) {
        take_marks_out();
        quotes_ = quotes;
        put_marks_in();
    }
    paint();
}

void ApplicationView::take_marks_out() {
    for (; !marks_.empty(); marks_.pop_back()) {
        const auto end = static_cast<long>(shown_at(marks_.back().at, true));
        remove_words(*this, end - static_cast<long>(marks_.back().length), end);
    }
}

void ApplicationView::put_marks_in() {
    struct Behind {
        std::size_t at;
        std::string words;
    };
    std::vector<Behind> behind;
    for (const Quote& quote : quotes_) {
        const auto places = places_of(quote.words, folded_);
        if (!places.empty()) behind.push_back({places.front().to, trf(" [evidence {}]", quote.criterion)});
    }
    std::stable_sort(behind.begin(), behind.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
    for (const Behind& one : behind) {
        const auto at = static_cast<long>(shown_at(one.at, true));
        insert_words(*this, at, one.words);
        marks_.push_back({one.at, shown(one.words).size()});
    }
}

void ApplicationView::paint() {
    clear_styles(*this);
    wxTextAttr bold, evidence;
    bold.SetFont(GetFont().Bold());
    for (const Span& label : plain_.labels) style(label, bold);
    evidence.SetFont(GetFont().Underlined());
    for (const Quote& quote : quotes_) {
        const auto places = places_of(quote.words, folded_);
        if (places.empty()) continue;
        style(places.front(), evidence);
        if (quote.criterion == criterion_) style(places.front(), tinted(wxSYS_COLOUR_HIGHLIGHT, 30));
    }
    for (const Span& hit : hits_) style(hit, tinted(wxSYS_COLOUR_WINDOWTEXT, 20));
}

// --- places with and without marks
// ------------------------------------------------------------------------------------

std::size_t ApplicationView::shown_at(std::size_t plain, bool after_marks) const {
    std::size_t at = plain;
    for (const Mark& mark : marks_)
        if (mark.at < plain || (after_marks && mark.at == plain)) at += mark.length;
    return at;
}

std::size_t ApplicationView::plain_at(long shown) const {
    auto left = static_cast<std::size_t>(shown);
    std::size_t before = 0; // plain characters already passed
    for (const Mark& mark : marks_) {
        if (left <= mark.at - before) break;
        left -= mark.at - before;
        before = mark.at;
        left -= std::min(left, mark.length);
    }
    return before + left;
}

Span ApplicationView::as_shown(const Span& plain) const {
    return {shown_at(plain.from, true), shown_at(plain.to, false)};
}

void ApplicationView::style(const Span& plain, const wxTextAttr& attributes) {
    const Span place = as_shown(plain);
    SetStyle(static_cast<long>(place.from), static_cast<long>(place.to), attributes);
}

void ApplicationView::select(const Span& plain) {
    const Span place = as_shown(plain);
    ShowPosition(static_cast<long>(place.from));
    SetSelection(static_cast<long>(place.from), static_cast<long>(place.to));
}

std::string ApplicationView::selected_words() const {
    long from = 0, to = 0;
    GetSelection(&from, &to);
    const std::size_t begin = plain_at(from), end = plain_at(to);
    return candidate_.empty() || end <= begin ? std::string() : trimmed(utf8(plain_.text.substr(begin, end - begin)));
}

bool ApplicationView::go_to(const std::string& words) {
    const auto places = places_of(words, folded_);
    if (!places.empty()) select(places.front());
    return !places.empty();
}

// --- finding
// ----------------------------------------------------------------------------------------------------------

std::size_t ApplicationView::find(const std::string& words) {
    std::vector<Span> hits = places_of(words, folded_);
    if (hits == hits_) return hits_.size();
    hits_ = std::move(hits);
    hit_.reset();
    paint();
    return hits_.size();
}

std::size_t ApplicationView::next(int by) {
    if (hits_.empty()) return 0;
    const std::size_t count = hits_.size();
    const std::size_t step = by > 0 ? 1 : count - 1;
    hit_ = hit_ ? (*hit_ + step) % count : by > 0 ? 0 : count - 1;
    select(hits_[*hit_]);
    return *hit_ + 1;
}

} // namespace evenhand::desktop
