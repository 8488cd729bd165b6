// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include "diff/diff_options.h"
#include "model/change.h"

namespace mingxi {

/// Checks that failed in `a` and hold in `b`, and checks that fail in `b` and did not fail in `a`.
/// A check is the same one when it asks the same of the same cells, by `tables`.
std::vector<Change> CheckChanges(const DiffInput& a, const DiffInput& b,
                                 const std::vector<TableMatch>& tables);

}  // namespace mingxi
