// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// One disclosure published in two formats: both are read, and must say the same.

#include <vector>

#include "pipeline/batch/batch_options.h"
#include "pipeline/batch/record.h"

namespace mingxi {

/// What two converted inputs print differently, read again by a guest; nothing where they have too
/// little in common to be two documents of one disclosure, or one cannot be read.
RecordTwin CompareInputs(const BatchRecord& a, const BatchRecord& b, const BatchOptions& options,
                         const BatchEvents& events);

/// Looks for converted inputs that stand in one folder (or archive) under one name with different
/// endings, compares each with the first of them and fills BatchRecord::twin. Pairs that were
/// compared before are not read again. Stops when interrupted.
void CompareTwins(std::vector<BatchRecord>& records, const BatchOptions& options,
                  const BatchEvents& events);

}  // namespace mingxi
