// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

#include "pipeline/batch/record.h"
#include "pipeline/worker/worker_process.h"

namespace mingxi {

/// Why the supervisor ended a worker.
enum class KilledFor { kNothing, kTimeout, kStall, kBrokenRules, kQuota };

/// Why a worker ended, for a program and for a person.
struct Fate {
  std::string_view reason;  ///< crash, memory, timeout or stall.
  std::string message;
};
Fate FateOf(const WorkerEnd& end, KilledFor killed_for);

/// The record of an input whose worker ended on page `page` (0 = not on a page): failed with
/// reason crash, memory, timeout, stall or limit.
BatchRecord RecordOfDeath(const WorkerEnd& end, KilledFor killed_for, int page);

}  // namespace mingxi
