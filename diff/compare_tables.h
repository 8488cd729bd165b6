// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include "diff/diff_options.h"
#include "model/change.h"

namespace mingxi {

/// Two tables that are the same one, laid side by side, and what changed between them.
struct ComparedTables {
  TableMatch match;
  std::vector<Change> changes;
};

/// Compares tables `match.a` of `a` and `match.b` of `b`.
ComparedTables CompareTables(const DiffInput& a, const DiffInput& b, const Match& match,
                             const DiffOptions& options);

}  // namespace mingxi
