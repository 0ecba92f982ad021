// What every writer of an XML language needs.
#pragma once
#include "base/xml.h"

namespace evenhand::xml {

inline Element named(std::string name, std::string text = {}) {
    Element element;
    element.name = std::move(name);
    element.text = std::move(text);
    return element;
}

/// The attribute only where there is something to say.
inline void set_given(Element& element, std::string_view attribute, std::string_view value) {
    if (!value.empty()) element.set(attribute, value);
}

} // namespace evenhand::xml
