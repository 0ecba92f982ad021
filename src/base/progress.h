// How long work says how far it is, and how it is told to stop.
#pragma once
#include "base/errors.h"

#include <cstddef>
#include <functional>
#include <string_view>

namespace evenhand {

/// Called now and then by long work with (done, total, what is being done); returning false cancels. Called on the
/// thread that does the work. An empty function means nobody is watching.
using Progress = std::function<bool(std::size_t done, std::size_t total, std::string_view what)>;

/// Reports and throws Cancelled if told to stop.
inline void advance(const Progress& progress, std::size_t done, std::size_t total, std::string_view what) {
    if (progress && !progress(done, total, what)) throw Cancelled();
}

} // namespace evenhand
