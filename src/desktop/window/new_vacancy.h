// A new vacancy's record: from a person specification (a document or XML), an application form and rules; and the
// sample's.
#pragma once
#include "desktop/window/context.h"

#include <filesystem>
#include <optional>
#include <vector>
#include <wx/dialog.h>

class wxButton;
class wxChoice;
class wxTextCtrl;

namespace evenhand::desktop {

class WrappedText;

class NewVacancyDialog : public wxDialog {
  public:
    NewVacancyDialog(wxWindow* parent, Context& context);
    /// The record that was made; once, after OK.
    record::Record take_record() { return std::move(*record_); }
    /// The document that its specification is to be read out of, where one was chosen; then the record's is still
    /// empty.
    const std::filesystem::path& document() const { return document_; }

  private:
    wxChoice* add_files(const std::string& name, const std::string& folder, const std::string& usual,
                        std::vector<std::filesystem::path>& files);
    std::optional<std::filesystem::path> asked_for(const FileKind& kind);
    /// Adds the file to the choice and chooses it.
    void choose(wxChoice& choice, std::vector<std::filesystem::path>& files, const std::filesystem::path& file);
    /// Asks for a specification; a document that cannot be read is refused at once and not chosen.
    void choose_specification();
    void say(const std::string& problem);
    void make();

    Context& context_;
    std::vector<std::filesystem::path> specifications_; ///< an empty one is to be written in the record
    std::vector<std::filesystem::path> forms_, rules_;
    wxChoice *specification_, *form_, *rule_;
    wxTextCtrl* officer_;
    WrappedText* problem_;
    std::optional<record::Record> record_;
    std::filesystem::path document_;
};

/// The vacancy of the files that came with the program: its sample applications taken in, a panel of samples added,
/// nothing declared or scored yet. \throws StorageError, InvalidInput
record::Record make_sample(const std::filesystem::path& path, const Clock& clock, const Random& random);

} // namespace evenhand::desktop
