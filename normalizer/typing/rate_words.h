// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Headers over figures that never add up: rates, shares, averages, terms, ranks, dates.

#include <optional>
#include <span>
#include <string>

namespace mingxi {

/// The header that says so.
struct RateWord {
  std::string header;
};

/// The header of `path` (from the top) that makes its column one of rates: the last one, or a group
/// above it where the column's own header does not name an amount (增减 over 金额 and 幅度).
std::optional<RateWord> FindRate(std::span<const std::string> path);

/// The same of the groups alone.
std::optional<RateWord> FindRateInGroup(std::span<const std::string> path);

}  // namespace mingxi
