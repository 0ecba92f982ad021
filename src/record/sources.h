// The files a vacancy is made from, those the user gives and Evenhand's own: which scale, which framework is meant.
#pragma once
#include "base/errors.h"
#include "base/xml.h"
#include "panel/event.h"

#include <filesystem>
#include <string>
#include <vector>

namespace evenhand::record {

/// A file of XML as it was read, with the name to use in problems.
struct Source {
    std::string file, text;
};

/// \throws InvalidInput if there is no such file or it is a folder, a device or a pipe; StorageError if it cannot be read
void require_file(const std::string& path);
Source read_source(const std::string& path);

/// The scale that rules name: ID.xml beside the rules, in scales/ beside their folder, or among Evenhand's own.
/// \throws InvalidInput naming the places tried
Source find_scale(const std::string& rules_file, const std::string& id);
/// The framework that the <framework> of a specification points at: frameworks/ID.xml beside the specification, or
/// among Evenhand's own. Where there is none, an empty source and a warning at that element.
Source find_framework(const xml::Element& framework, const std::string& specification_file,
                      std::vector<Problem>& problems);

/// Rules and the scale they name, checked.
struct RulesFiles {
    Source rules, scale;
};
RulesFiles read_rules_files(const std::string& rules_file);

/// A person specification and the behaviour framework it points at (empty: none), both checked.
struct SpecificationFiles {
    Source specification, framework;
};
/// \param warnings receives what is worth saying  \throws InvalidInput with every problem of the file
SpecificationFiles read_specification_files(const std::string& specification_file, std::vector<Problem>& warnings);

/// The events that make a vacancy of these files, for Record::create(). An empty form or rules stands for Evenhand's
/// own. \param warnings receives what is worth saying but keeps nothing from being made \throws InvalidInput with every
/// problem of the files; StorageError if one cannot be read
panel::Events vacancy_of_files(const std::string& specification, const std::string& form, const std::string& rules,
                               const std::string& officer, std::vector<Problem>& warnings);
/// The same of a specification that was read already, or is to be written in the record.
panel::Events vacancy_of_files(const SpecificationFiles& specification, const std::string& form,
                               const std::string& rules, const std::string& officer);

} // namespace evenhand::record
