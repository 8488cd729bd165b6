// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Why the figures of a table are not proven: a fact about the document, not a gap in the checking.

#include <span>
#include <string_view>
#include <vector>

#include "checks/rule.h"
#include "checks/run_checks.h"
#include "model/finding.h"

namespace mingxi {

inline constexpr std::string_view kUnprovenId = "table.unproven";

/// A note for each table of which half the figures or more are proven by nothing, with the reason:
/// it prints no total, its rates lack the amounts they compare, its totals gather what is not
/// plain, its lists print a part of their items, or its sums are blank.
std::vector<Finding> UnprovenTables(const CheckedDocument& checked, std::span<const Check> checks,
                                    std::span<const FigureVerdict> figures);

}  // namespace mingxi
