#include "desktop/window/new_vacancy.h"

#include "base/files.h"
#include "base/text.h"
#include "desktop/controls/accessible.h"
#include "desktop/controls/inner_focus.h"
#include "desktop/controls/strings.h"
#include "desktop/controls/wrapped_text.h"
#include "desktop/window/specification_files.h"
#include "document/read.h"
#include "record/sources.h"
#include "spec/read.h"

#include <algorithm>
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/utils.h>

namespace evenhand::desktop {

namespace fs = std::filesystem;

namespace {

/// The XML files of a folder of the program's own data, by name.
std::vector<fs::path> xml_files(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(folder, none))
        if (entry.path().extension() == ".xml") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

/// Of a post whose criteria are still to be written.
record::SpecificationFiles empty_specification() {
    spec::Specification specification;
    specification.post.title = tr("New post");
    return {{"", xml::write(spec::to_xml(specification))}, {}};
}

} // namespace

NewVacancyDialog::NewVacancyDialog(wxWindow* parent, Context& context)
    : wxDialog(parent, wxID_ANY, label("New vacancy"), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      context_(context) {
    set_dialog_role(*this);
    SetSizer(new wxBoxSizer(wxVERTICAL));
    const auto button = [this](const wxString& text, std::function<void()> press) {
        auto* made = new wxButton(this, wxID_ANY, text);
        made->Bind(wxEVT_BUTTON, [this, press = std::move(press)](wxCommandEvent&) { CallAfter(press); });
        GetSizer()->Add(made, wxSizerFlags().Border(wxLEFT | wxBOTTOM, FromDIP(12)));
    };
    specification_ = add_files(tr("Person &specification"), "criteria", "", specifications_);
    specification_->Insert(label("A new one, to be written in the record"), 0);
    specifications_.insert(specifications_.begin(), fs::path());
    button(label("Choose a document or XML &file…"), [this] { choose_specification(); });
    form_ = add_files(tr("&Application form"), "forms", "standard", forms_);
    button(label("Choose another fi&le…"), [this] {
        if (const auto file = asked_for({tr("Choose an application form"), tr("Application forms"), "*.xml"}))
            choose(*form_, forms_, *file);
    });
    rule_ = add_files(tr("&Rules to begin with"), "criteria/rules", "default", rules_);
    GetSizer()->Add(new wxStaticText(this, wxID_ANY, label("HR &officer")),
                    wxSizerFlags().Border(wxLEFT | wxTOP, FromDIP(12)));
    officer_ = new wxTextCtrl(this, wxID_ANY, wxGetUserName());
    GetSizer()->Add(officer_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(12)));
    problem_ = new WrappedText(this);
    GetSizer()->Add(problem_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, FromDIP(12)));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    auto* cancel = new wxButton(this, wxID_CANCEL, label("&Cancel"));
    auto* make = new wxButton(this, wxID_OK, label("&Make the record…"));
    row->Add(cancel, wxSizerFlags().Border(wxRIGHT, FromDIP(6)));
    row->Add(make);
    GetSizer()->Add(row, wxSizerFlags().Right().Border(wxALL, FromDIP(12)));
    make->SetDefault();
    SetClientSize(FromDIP(wxSize(520, 480)));
    Layout();
    CentreOnParent();
    specification_->SetFocus();
    make->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { this->make(); }); });
}

wxChoice* NewVacancyDialog::add_files(const std::string& name, const std::string& folder, const std::string& usual,
                                      std::vector<fs::path>& files) {
    GetSizer()->Add(new wxStaticText(this, wxID_ANY, shown(name)), wxSizerFlags().Border(wxLEFT | wxTOP, FromDIP(12)));
    auto* choice = make_choice(this);
    files = xml_files(data_folder() / folder);
    for (const fs::path& file : files) choice->Append(shown(file.stem().string()));
    choice->SetStringSelection(shown(usual));
    GetSizer()->Add(choice, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(12)));
    return choice;
}

std::optional<fs::path> NewVacancyDialog::asked_for(const FileKind& kind) {
    return context_.files.open ? context_.files.open(kind) : std::nullopt;
}

void NewVacancyDialog::choose(wxChoice& choice, std::vector<fs::path>& files, const fs::path& file) {
    files.push_back(file);
    choice.SetSelection(choice.Append(shown(file.filename().string())));
}

void NewVacancyDialog::choose_specification() {
    const auto file = asked_for(specification_files());
    if (!file) return;
    try {
        const wxBusyCursor busy;
        // A scan is refused here, before there is a record of a vacancy without criteria.
        if (const auto bytes = document_bytes(*file)) document::read_document(*bytes, file->filename().string());
        choose(*specification_, specifications_, *file);
        say("");
    } catch (const std::exception& error) {
        say(describe(error));
    }
}

void NewVacancyDialog::say(const std::string& problem) {
    problem_->set_text(problem);
    Layout();
}

void NewVacancyDialog::make() {
    const int chosen = specification_->GetSelection();
    const std::string officer = trimmed(utf8(officer_->GetValue()));
    if (chosen == wxNOT_FOUND || officer.empty()) {
        say(chosen == wxNOT_FOUND ? tr("Choose a person specification first.")
                                  : tr("Write the name of the HR officer whose vacancy this is."));
        (chosen == wxNOT_FOUND ? static_cast<wxWindow*>(specification_) : officer_)->SetFocus();
        return;
    }
    const fs::path& specification = specifications_.at(static_cast<std::size_t>(chosen));
    if (!context_.files.save) return;
    const auto target =
        context_.files.save({tr("Where to keep the record"), tr("Evenhand records"), "*.evenhand"},
                            specification.empty() ? "vacancy.evenhand" : specification.stem().string() + ".evenhand");
    if (!target) return;
    const auto file_of = [](const wxChoice& choice, const std::vector<fs::path>& files) {
        const int row = choice.GetSelection();
        return row == wxNOT_FOUND ? std::string() : files.at(static_cast<std::size_t>(row)).string();
    };
    try {
        std::vector<Problem> warnings; // the page of the specification lists them
        const bool is_document = !specification.empty() && document_bytes(specification);
        const record::SpecificationFiles source = specification.empty() || is_document
                                                      ? empty_specification()
                                                      : record::read_specification_files(specification, warnings);
        const panel::Events genesis =
            record::vacancy_of_files(source, file_of(*form_, forms_), file_of(*rule_, rules_), officer);
        record_ = record::Record::create(*target, genesis, context_.clock);
        document_ = is_document ? specification : fs::path();
        EndModal(wxID_OK);
    } catch (const std::exception& error) {
        say(describe(error));
    }
}

record::Record make_sample(const fs::path& path, const Clock& clock, const Random& random) {
    const fs::path data = data_folder();
    const auto file = [&](const char* name) { return (data / name).string(); };
    std::vector<Problem> warnings;
    auto record = record::Record::create(
        path,
        record::vacancy_of_files(file("criteria/operations-coordinator.xml"), file("forms/operations-coordinator.xml"),
                                 file("criteria/rules/operations-coordinator-sample.xml"), "Sample HR Officer",
                                 warnings),
        clock);
    const std::string officer = record.vacancy().officer;
    const std::string table = file("forms/samples/operations-coordinator-applications.csv");
    const auto read = intake::read_applications(table, record.vacancy().form);
    std::vector<std::string> codes;
    record.commit(officer,
                  panel::take_applications(record.vacancy(), officer, read.applications, false, {}, random, codes));
    const std::pair<const char*, panel::Role> people[] = {{"Sample Chair", panel::Role::chair},
                                                          {"Sample Member A", panel::Role::member},
                                                          {"Sample Member B", panel::Role::member},
                                                          {"Sample Observer", panel::Role::observer}};
    for (const auto& [name, role] : people)
        record.commit(officer, panel::add_person(record.vacancy(), officer, {name, role, {}, {}, {}}));
    return record;
}

} // namespace evenhand::desktop
