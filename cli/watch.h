// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <functional>

#include "pipeline/batch/batch_options.h"

namespace mingxi {

/// Runs `run` once, then again whenever a file below the batch's paths has come, gone or changed
/// and has been left alone for one `pause` (uploads take their time). After each run adds what it
/// brought to the news. Returns what `run` gave last, when it is interrupted.
int WatchBatch(const BatchOptions& options, std::chrono::seconds pause,
               const std::function<int()>& run);

}  // namespace mingxi
