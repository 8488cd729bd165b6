// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <string>

#include "pipeline/worker/convert_job.h"

namespace mingxi {

/// The exit status of a worker that ran out of memory.
inline constexpr int kExitOutOfMemory = 77;

struct ServeOptions {
  int channel = 3;  ///< kWorkerChannel.
  ConversionOptions conversion;
};

/// Does one job; ConvertJob, or what a test puts in its place.
using DoJob = std::function<WorkerReport(const Job&, std::string bytes, const ConversionOptions&,
                                         const std::function<void()>& on_write)>;

/// The life of a worker: says that it is ready, then converts job after job until the supervisor
/// closes the channel. Each page is told, so that the supervisor sees a worker that hangs. Returns
/// the exit status.
int ServeJobs(const ServeOptions& options, const WorkerReady& ready,
              const DoJob& do_job = ConvertJob);

}  // namespace mingxi
