// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/status.h"
#include "pipeline/batch/batch_options.h"

namespace mingxi {

/// Converts all inputs below `options.paths` in worker processes; what an earlier run did is not
/// done again. A failed input stops nobody. Everything below `options.output` appears whole or not
/// at all; a batch that was interrupted or killed goes on where it was. Fails with kWriteFailed
/// where that folder takes no results, and with kInternal where no worker can be started.
Result<BatchOutcome> RunBatch(const BatchOptions& options, const BatchEvents& events);

}  // namespace mingxi
