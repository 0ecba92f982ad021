// The post and its timetable as a form: what stands in each field, and what it means.
#pragma once
#include "desktop/pages/specification/field_form.h"

#include <map>

namespace evenhand::desktop {

/// By field, what stands in it.
using PostTexts = std::map<std::string, std::string>;

PostTexts post_texts(const spec::Specification& specification);
/// Writes the fields into the specification; one that cannot be read leaves there what was. \returns what is wrong
std::vector<SpecificationProblem> write_post(const PostTexts& texts, spec::Specification& into);

/// \param what what was changed, for Undo
using ChangePost = std::function<void(const std::string& what, const std::string& field, const std::string& typed)>;

class PostForm : public FieldForm {
  public:
    PostForm(wxWindow* parent, const ChangePost& change);
    void show(const PostTexts& texts);

  private:
    std::map<std::string, TextRow*> texts_;
};

} // namespace evenhand::desktop
