// Applications out of candidates' own files: each applicant's documents, whatever they are, become one.
#pragma once
#include "intake/candidates/candidate.h"

#include <set>
#include <string>
#include <vector>

namespace evenhand::intake::candidates {

/// A file of an applicant.
struct GivenFile {
    std::string path; ///< from the folder or archive it lies in; of a file by itself its name
    std::string bytes;
};

/// Takes applicants one by one. File, form and map are borrowed and must outlive it.
class Applicants {
  public:
    /// \param file the name of all, for problems  \throws InvalidInput for a map that names no field of the form
    Applicants(const std::string& file, const Form& form, const ColumnMap& map);

    /// Words that many of the files' names have, which are nobody's name.
    void set_common_words(std::vector<std::string> keys) { common_ = std::move(keys); }

    /// The application of one applicant, out of all of their files; of a file of several candidates one for each. A
    /// file that cannot be read is told in `intake.skipped`, and the others are taken. \param who the name of their
    /// folder, or of their file
    void take(const std::string& who, std::vector<GivenFile> files);

    /// Once all are taken: what is to be told of them together.
    void finish();

    Intake intake;

  private:
    void read(const GivenFile& given, std::size_t number, Candidate& whole, bool& any);
    void read_document(const GivenFile& given, std::size_t number, Candidate& whole, bool& any);
    void settle_name(const std::string& who, Candidate& candidate);
    void add(Candidate candidate, const std::string& path);
    std::string place(const std::string& path) const;
    void warn(const std::string& path, std::string message, std::string expected);

    const std::string& file_;
    const Form& form_;
    const ColumnMap& map_;
    std::vector<std::string> common_;
    std::string head_line_;  ///< of this applicant's documents, if it could be a name
    bool sure_line_ = false; ///< contacts stand near it
    bool documents_ = false;
    std::set<std::string> headings_; ///< of all parts, folded
};

} // namespace evenhand::intake::candidates
