// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace mingxi {

/// How alike two texts are, from 0 to 1: twice the pairs of neighbouring characters that both have,
/// divided by the pairs of each. White space does not count. Two empty texts are alike.
double Similarity(std::string_view a, std::string_view b);

/// The same for two lists of numbers in ascending order: twice what both have by all there is.
double Overlap(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b);

}  // namespace mingxi
