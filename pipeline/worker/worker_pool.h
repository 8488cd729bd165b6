// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The supervisor's half: workers that convert, watched. It never looks into a document.

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "model/status.h"
#include "pipeline/batch/record.h"
#include "pipeline/worker/job.h"
#include "pipeline/worker/limits.h"
#include "pipeline/worker/quota.h"

namespace mingxi {

struct PoolOptions {
  std::vector<std::string> command;  ///< A path and its arguments; the work folder follows them.
  std::string work_folder;           ///< Each worker has a folder of its own in it.
  int jobs = 1;                      ///< Workers at one time.
  WorkerLimits limits;
  JobQuota quota{};
  bool needs_sandbox = true;  ///< False: workers run although this machine has no whole sandbox.
  /// From the start of a job to its report.
  std::chrono::milliseconds file_timeout{std::chrono::minutes(2)};
  /// From one sign of life to the next.
  std::chrono::milliseconds stall_timeout{std::chrono::seconds(30)};
  /// A worker is replaced after so many jobs, against what libraries never give back.
  int jobs_per_worker = 250;
  /// ... and when it holds more than this (KiB): 200 MB are three times a usual worker.
  std::int64_t resident_limit_kib = std::int64_t{200} * 1024;
  /// After a job has failed for good, what came before the page it died on is converted.
  bool keeps_partial = false;
};

/// A job with what the supervisor knows of it.
struct PoolJob {
  Job job;           ///< Its `folder` is chosen by the pool.
  std::string path;  ///< Of the input.
  std::string file;  ///< On the disk, where `path` leads into an archive; else empty.
};

/// What became of a job.
struct PoolResult {
  BatchRecord record;
  std::string folder;  ///< Where its results stand, complete; empty = none.
};

/// What the pool works for.
struct PoolClient {
  /// The next job; nothing when there is none left. Never called again then.
  std::function<std::optional<PoolJob>()> next;
  /// Takes a result. A failure ends the pool's work with it.
  std::function<Status(const PoolJob&, PoolResult)> finished;
  /// Asked often; true stops all work at once.
  std::function<bool()> is_interrupted;
  /// A worker has started. May be empty.
  std::function<void(const WorkerReady&)> on_ready;
};

/// Runs all jobs. A job whose worker died, took too long or gave no sign of life is tried once
/// more when no other is running; then it has failed. Fails with kInterrupted, with what `finished`
/// failed with, with kWriteFailed where the disk takes no more results, with kUnsupported where
/// this machine cannot confine workers, or with kInternal where they cannot be started. No worker
/// is left when it returns.
Status RunPool(const PoolOptions& options, const PoolClient& client);

}  // namespace mingxi
