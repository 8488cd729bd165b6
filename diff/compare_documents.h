// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Two documents -> what changed from the first to the second.

#include "diff/diff_options.h"
#include "model/change.h"

namespace mingxi {

/// Lays tables, columns and rows side by side and lists every change. What one of the inputs cannot
/// hold (DiffInput::holding) is not compared. CompareDocuments(a, a) has no changes.
Comparison CompareDocuments(const DiffInput& a, const DiffInput& b, const DiffOptions& options);

}  // namespace mingxi
