#include "desktop/pages/applications/blind_view.h"

#include "base/text.h"
#include "desktop/controls/form_rows.h"
#include "desktop/controls/inner_focus.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/style.h"
#include "desktop/controls/tints.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/wrapsizer.h>

namespace evenhand::desktop {

namespace {

/// The candidate of that code, who may have gone; nullptr then.
const panel::Candidate* find(const panel::Vacancy& vacancy, const std::string& code) {
    const auto index = vacancy.candidate_index(code);
    return index ? &vacancy.candidates[*index] : nullptr;
}

} // namespace

std::string hidden_words(intake::Hidden hidden) {
    switch (hidden) {
    case intake::Hidden::name:
        return tr("name");
    case intake::Hidden::title:
        return tr("title");
    case intake::Hidden::pronoun:
        return tr("pronoun");
    case intake::Hidden::email:
        return tr("e-mail address");
    case intake::Hidden::phone:
        return tr("telephone number");
    case intake::Hidden::address:
        return tr("address");
    case intake::Hidden::link:
        return tr("web address");
    case intake::Hidden::birth_date:
        return tr("date of birth");
    case intake::Hidden::age:
        return tr("age");
    case intake::Hidden::study_year:
        return tr("year of study");
    case intake::Hidden::school:
        return tr("school or university");
    case intake::Hidden::number:
        return tr("number that identifies");
    case intake::Hidden::other:
        break;
    }
    return tr("hidden by hand");
}

// --- making it ------------------------------------------------------------------------------------------------------

BlindView::BlindView(wxWindow* parent, Context& context, std::function<void()> back)
    : wxPanel(parent), context_(context), back_(std::move(back)) {
    const auto part = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6));
    auto* middle = new wxBoxSizer(wxHORIZONTAL);
    auto* left = new wxBoxSizer(wxVERTICAL);
    left->Add(new wxStaticText(this, wxID_ANY, label("Ap&plications")), wxSizerFlags().Border(wxLEFT, FromDIP(6)));
    candidates_ = new TableView(this, tr("Applications to look over"),
                                {{tr("Code"), 55}, {tr("Hidden"), 45, true}, {tr("Left"), 35, true}, {tr("Done"), 40}});
    candidates_->SetMinSize(FromDIP(wxSize(205, 84))); // all its columns, in a small window as well
    left->Add(candidates_, wxSizerFlags(part).Proportion(1));
    middle->Add(left, wxSizerFlags(2).Expand());
    auto* right = new wxBoxSizer(wxVERTICAL);
    make_texts(*right);
    make_places(*right);
    middle->Add(right, wxSizerFlags(5).Expand());
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(middle, wxSizerFlags(1).Expand());
    make_acts(*all);
    SetSizer(all);
    candidates_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        // GTK also tells when the list is filled anew and nobody chose anything.
        const int row = candidates_->selected();
        if (row >= 0 && static_cast<std::size_t>(row) < codes_.size() && codes_[static_cast<std::size_t>(row)] != code_)
            choose(codes_[static_cast<std::size_t>(row)]);
    });
}

void BlindView::make_texts(wxSizer& column) {
    const auto part = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6));
    auto* across = new wxBoxSizer(wxHORIZONTAL);
    const auto text = [&](const wxString& name) {
        auto* side = new wxBoxSizer(wxVERTICAL);
        side->Add(new wxStaticText(this, wxID_ANY, name), wxSizerFlags().Border(wxLEFT | wxRIGHT, FromDIP(6)));
        wxTextCtrl* made = reading_text(this);
        made->Bind(wxEVT_SET_FOCUS, [this, made](wxFocusEvent& event) {
            event.Skip();
            selected_in_ = made;
        });
        side->Add(made, wxSizerFlags(part).Proportion(1));
        across->Add(side, wxSizerFlags(1).Expand());
        return made;
    };
    as_read_ = text(label("As the panel rea&ds it"));
    as_written_ = text(label("As it was wr&itten"));
    column.Add(across, wxSizerFlags(3).Expand());
}

void BlindView::make_places(wxSizer& column) {
    const auto part = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6));
    auto* across = new wxBoxSizer(wxHORIZONTAL);
    across->Add(new wxStaticText(this, wxID_ANY, label("&Which places")),
                wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(6)));
    which_ = make_choice(this);
    which_->Append(label("Of this application: hidden and left"));
    which_->Append(label("Of all not looked over: what might identify"));
    which_->SetSelection(0);
    across->Add(which_, wxSizerFlags(1));
    column.Add(across, part);
    places_ = new TableView(
        this, tr("Places"),
        {{tr("Code"), 45}, {tr("Words"), 110}, {tr("Panel reads"), 80}, {tr("Why"), 240}, {tr("Answer"), 90}});
    column.Add(places_, wxSizerFlags(part).Proportion(2));
    which_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        fill_places();
        places_->select(0);
        show_place();
    });
    places_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { show_place(); });
    places_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { as_written_->SetFocus(); });
}

void BlindView::make_acts(wxSizer& all) {
    const auto cell = wxSizerFlags().CentreVertical().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6));
    auto* why = new wxBoxSizer(wxHORIZONTAL);
    why->Add(new wxStaticText(this, wxID_ANY, label("&Reason")), cell);
    reason_ = new wxTextCtrl(this, wxID_ANY);
    reason_->SetMinSize(wxSize(-1, field_height(*this)));
    why->Add(reason_, wxSizerFlags(cell).Proportion(1));
    all.Add(why, wxSizerFlags().Expand());
    auto* acts = new wxWrapSizer(wxHORIZONTAL, wxWRAPSIZER_DEFAULT_FLAGS & ~wxEXTEND_LAST_ON_EACH_LINE);
    const auto button = [&](const wxString& text, std::function<void()> press) {
        auto* made = new wxButton(this, wxID_ANY, text);
        made->Bind(wxEVT_BUTTON, [this, press = std::move(press)](wxCommandEvent&) { CallAfter(press); });
        acts->Add(made, cell);
    };
    button(label("Hide from the pa&nel"), [this] { hide(); });
    button(label("Sh&ow again"), [this] { show_again(); });
    button(label("Looked over, ne&xt"), [this] { looked_over(); });
    button(label("&Back to the applications"), [this] { back_(); });
    all.Add(acts, wxSizerFlags().Expand());
}

std::vector<wxWindow*> BlindView::parts() const {
    return {candidates_, as_read_, as_written_, places_, reason_};
}

// --- looking over ---------------------------------------------------------------------------------------------------

std::string BlindView::now() const {
    return fmt::format("{} {}", context_.record->path().string(), context_.vacancy().last.event);
}

bool BlindView::is_open(const std::string& code) const {
    const panel::Candidate* candidate = find(context_.vacancy(), code);
    return candidate && candidate->standing == merit::Standing::in && !looked_at_.has(*candidate);
}

void BlindView::begin() {
    const auto found = std::make_shared<record::BlindReview>();
    Work work;
    work.says = tr("Looking over the blind copies…");
    work.uses_record = true;
    work.run = [this, found](const Progress& progress) { *found = record::blind_review(*context_.record, progress); };
    work.finished = [this, found] {
        review_ = std::move(*found);
        reviewed_for_ = now();
        looked_at_.load(context_);
        context_.changed(); // which shows it
        context_.say(progress());
    };
    work.cancelled = [this] { CallAfter(back_); };
    work.failed = [this](const std::string& why) {
        context_.alarm(why);
        CallAfter(back_);
    };
    if (!context_.run(std::move(work))) back_();
}

void BlindView::refresh() {
    if (reviewed_for_.empty()) return;
    if (reviewed_for_ == now())
        show_review();
    else
        CallAfter([this] {
            if (IsShownOnScreen() && !reviewed_for_.empty() && reviewed_for_ != now()) begin();
        });
}

void BlindView::show_review() {
    fill_candidates();
    const bool still_in = std::find(codes_.begin(), codes_.end(), code_) != codes_.end();
    const auto first = std::find_if(codes_.begin(), codes_.end(), [&](const auto& code) { return is_open(code); });
    choose(still_in ? code_ : first != codes_.end() ? *first : codes_.empty() ? std::string() : codes_.front());
    if (listed() == Listed::all)
        fill_places();
    else
        show_place();
}

void BlindView::clear() {
    review_ = {};
    reviewed_for_.clear();
    looked_at_.clear();
    codes_.clear();
    code_.clear();
    texts_ = {};
    rows_.clear();
    selected_in_ = nullptr;
    candidates_->fill({});
    places_->fill({});
    for (wxTextCtrl* text : {as_read_, as_written_, reason_}) text->Clear();
}

std::string BlindView::progress() const {
    const long long open = looked_at_.missing(context_.vacancy());
    const auto left = std::count_if(review_.still_there.begin(), review_.still_there.end(),
                                    [&](const auto& one) { return is_open(one.candidate); });
    return open == 0 ? tr("Every application has been looked over.")
                     : trf("{} of {} applications are looked over; ", static_cast<long long>(codes_.size()) - open,
                           codes_.size()) +
                           trn("in the others {} place might still identify somebody.",
                               "in the others {} places might still identify somebody.", left);
}

std::string BlindView::says() const {
    if (reviewed_for_.empty()) return tr("The blind copies are being looked over.");
    return progress() + " " +
           (panel::any_stage_opened(context_.vacancy())
                ? tr("Scoring is open: what the panel reads stays as it is, except of late applications.")
                : tr("Select words, or a place in the list, and hide them or show them again."));
}

// --- showing --------------------------------------------------------------------------------------------------------

void BlindView::fill_candidates() {
    std::map<std::string, long long> left;
    for (const record::StillThere& one : review_.still_there) ++left[one.candidate];
    codes_.clear();
    std::vector<TableView::Row> rows;
    for (const panel::Candidate& one : context_.vacancy().candidates) {
        if (one.standing != merit::Standing::in) continue;
        codes_.push_back(one.code);
        long long hidden = 0;
        if (const auto kinds = review_.hidden.find(one.code); kinds != review_.hidden.end())
            for (const auto& [kind, count] : kinds->second) hidden += count;
        const auto found = left.find(one.code);
        rows.push_back({one.code, count_words(hidden), found == left.end() ? "" : count_words(found->second),
                        looked_at_.has(one) ? tr("yes") : ""});
    }
    candidates_->fill(std::move(rows));
}

void BlindView::choose(const std::string& code) {
    const bool another = code != code_;
    code_ = code;
    const auto row = std::find(codes_.begin(), codes_.end(), code);
    if (row != codes_.end()) candidates_->select(static_cast<int>(row - codes_.begin()));
    show_application();
    if (listed() == Listed::all) return; // it lists the places of all, whichever is in sight
    fill_places();
    if (!another) return;
    places_->select(0);
    show_place();
}

void BlindView::show_application() {
    texts_ = code_.empty() ? TwoTexts() : TwoTexts(context_.record->blind_copies(code_), context_.vacancy().form);
    pointed_at_.reset();
    paint(*as_read_, TwoTexts::as_read);
    paint(*as_written_, TwoTexts::as_written);
}

void BlindView::paint(wxTextCtrl& text, TwoTexts::Side side) {
    set_text_font(text, reading_font(*this, context_.preferences));
    const ApplicationText& shown_text = texts_.text(side);
    show_text(text, shown_text.text.empty() ? label("This application has no answers that the panel may read.")
                                            : shown_text.text);
    clear_styles(text);
    wxTextAttr bold, hidden = tinted(wxSYS_COLOUR_HIGHLIGHT, 30);
    bold.SetFont(text.GetFont().Bold());
    hidden.SetFont(text.GetFont().Underlined());
    const auto style = [&](const Span& place, const wxTextAttr& attributes) {
        text.SetStyle(static_cast<long>(place.from), static_cast<long>(place.to), attributes);
    };
    for (const Span& one : shown_text.labels) style(one, bold);
    for (std::size_t i = 0; i < texts_.answers().size(); ++i)
        for (const intake::Mask& mask : texts_.answers()[i].masks)
            style(texts_.place(side, {i, mask.begin, mask.end}), hidden);
    for (const record::StillThere& one : review_.still_there)
        for (std::size_t i = 0; one.candidate == code_ && i < texts_.answers().size(); ++i)
            if (texts_.answers()[i].field == one.field)
                style(texts_.place(side, {i, one.begin, one.end}), tinted(wxSYS_COLOUR_WINDOWTEXT, 20));
    if (side == TwoTexts::as_read && pointed_at_)
        style(texts_.place(side, *pointed_at_), {wxSystemSettings::GetColour(wxSYS_COLOUR_HIGHLIGHTTEXT),
                                                 wxSystemSettings::GetColour(wxSYS_COLOUR_HIGHLIGHT)});
}

BlindView::Listed BlindView::listed() const {
    return which_->GetSelection() == 1 ? Listed::all : Listed::one;
}

std::vector<BlindView::Place> BlindView::places_of_one() const {
    std::vector<Place> all;
    for (const record::BlindCopy& answer : texts_.answers()) {
        const std::size_t first = all.size();
        for (const intake::Mask& mask : answer.masks)
            all.push_back({code_, answer.field, answer.original.substr(mask.begin, mask.end - mask.begin),
                           std::string(intake::neutral_word(mask.hidden)), hidden_words(mask.hidden), mask.begin,
                           mask.end});
        for (const record::StillThere& one : review_.still_there)
            if (one.candidate == code_ && one.field == answer.field)
                all.push_back({code_, one.field, one.words, tr("as written"), one.why, one.begin, one.end});
        std::stable_sort(all.begin() + static_cast<std::ptrdiff_t>(first), all.end(),
                         [](const Place& a, const Place& b) { return a.begin < b.begin; });
    }
    return all;
}

void BlindView::fill_places() {
    rows_.clear();
    if (listed() == Listed::one) {
        rows_ = places_of_one();
    } else {
        // Words that stand in an application several times are hidden together: they are listed once.
        std::set<std::pair<std::string, std::string>> listed_words;
        for (const record::StillThere& one : review_.still_there)
            if (is_open(one.candidate) && listed_words.emplace(one.candidate, folded(one.words)).second)
                rows_.push_back({one.candidate, one.field, one.words, tr("as written"), one.why, one.begin, one.end});
    }
    std::vector<TableView::Row> rows;
    rows.reserve(rows_.size());
    for (const Place& one : rows_) {
        const intake::Field* field = context_.vacancy().form.find(one.field);
        rows.push_back({one.candidate, tidied(one.words), one.read_as, one.why, field ? field->label : one.field});
    }
    places_->fill(std::move(rows));
}

void BlindView::show_place() {
    const int row = places_->selected();
    if (reviewed_for_.empty() || row < 0 || static_cast<std::size_t>(row) >= rows_.size()) return;
    const Place place = rows_[static_cast<std::size_t>(row)];
    if (place.candidate != code_) choose(place.candidate);
    for (std::size_t i = 0; i < texts_.answers().size(); ++i)
        if (texts_.answers()[i].field == place.field) select({i, place.begin, place.end});
    selected_in_ = as_written_;
}

void BlindView::select(const Stretch& stretch) {
    // GTK lets one text alone have a selection: in the other the place is painted.
    pointed_at_ = stretch;
    paint(*as_read_, TwoTexts::as_read);
    const Span read = texts_.place(TwoTexts::as_read, stretch), written = texts_.place(TwoTexts::as_written, stretch);
    as_read_->SetInsertionPoint(static_cast<long>(read.from));
    as_read_->ShowPosition(static_cast<long>(read.from));
    as_written_->ShowPosition(static_cast<long>(written.from));
    as_written_->SetSelection(static_cast<long>(written.from), static_cast<long>(written.to));
}

bool BlindView::key(const wxKeyEvent& event) {
    if (!candidates_->HasFocus()) return false;
    if (!search_.key(event, [this](const std::string& typed) { return row_of_code(codes_, typed); })) return false;
    if (search_.row() >= 0)
        choose(codes_[static_cast<std::size_t>(search_.row())]);
    else
        context_.say(trf("No code begins with {}.", search_.typed()));
    return true;
}

} // namespace evenhand::desktop
