// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diff/diff_options.h"
#include "model/status.h"
#include "pipeline/compare.h"

namespace mingxi {

/// Compares the results of two batches document by document: those of the same source, else those
/// of the same name. Writes a summary of all documents, then what changed in each, as text or JSON
/// lines. Fails with kNotFound where a folder is none of a batch.
Result<bool> CompareBatches(const CompareRequest& request, const DiffOptions& options);

}  // namespace mingxi
