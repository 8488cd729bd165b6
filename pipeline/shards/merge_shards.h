// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <vector>

#include "model/status.h"
#include "pipeline/batch/batch_options.h"

namespace mingxi {

/// What came of a merge.
struct MergeOutcome {
  BatchOutcome batch;
  std::vector<std::string> missing;    ///< Inputs of the list that no shard has a record of.
  std::vector<int> incomplete_shards;  ///< Where they belong.
};

/// Puts what the shards of `folder` made together in `options.output`, as if one batch had made it,
/// and compares it with the list: a scheduler that says that all is done is not believed. Equal
/// bytes in several shards become duplicates. May be called again when more shards are done. Fails
/// with kNotFound where `folder` has no list, and with kWriteFailed.
Result<MergeOutcome> MergeShards(const std::string& folder, const BatchOptions& options,
                                 const BatchEvents& events);

}  // namespace mingxi
