// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// How far a misspelt name is from a known one.

#include <cstddef>
#include <string_view>

namespace mingxi {

/// How many bytes must be added, left out or changed to make `b` of `a`.
std::size_t EditDistance(std::string_view a, std::string_view b);

}  // namespace mingxi
