// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>
#include <vector>

#include "checks/blame.h"
#include "model/finding.h"

namespace mingxi {

/// The id of findings that name who is at fault.
inline constexpr std::string_view kBlameId = "blame.figure";

/// One note a Blame: the suspects, the value that would mend the sums, and what the slip looks
/// like. The suggestion is given where one figure is named; the printed value stays.
std::vector<Finding> BlameFindings(std::span<const Blame> blames, const CheckedCells& index);

}  // namespace mingxi
