// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include "pipeline/batch/record.h"
#include "pipeline/worker/worker_process.h"

namespace mingxi {

/// Why the supervisor ended a worker.
enum class KilledFor { kNothing, kTimeout, kStall, kBrokenRules };

/// The record of an input whose worker ended on page `page` (0 = not on a page): failed with
/// reason crash, memory, timeout or stall.
BatchRecord RecordOfDeath(const WorkerEnd& end, KilledFor killed_for, int page);

}  // namespace mingxi
