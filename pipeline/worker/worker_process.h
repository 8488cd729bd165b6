// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <sys/types.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "model/status.h"
#include "pipeline/worker/channel.h"
#include "pipeline/worker/limits.h"

namespace mingxi {

/// How a worker ended.
struct WorkerEnd {
  int signal = 0;                    ///< 0 = it exited.
  int exit_code = 0;                 ///< Where it exited.
  std::int64_t peak_memory_kib = 0;  ///< Of all its life.
  std::string last_words;            ///< The end of what it wrote to standard error.
};

/// A program of its own: fork and exec, in its own process group, under limits. It dies with its
/// supervisor. Not copyable: it owns the process.
class WorkerProcess {
 public:
  /// Starts `command` (a path and its arguments) with `folder` as its place for temporary files.
  /// Fails with kInternal where the system gives no process.
  static Result<WorkerProcess> Start(const std::vector<std::string>& command,
                                     const std::string& folder, const WorkerLimits& limits);

  /// Starts `life`, which must not return, as a copy of this process; it gets its ends of the
  /// channel and of the pipe for standard error. Fails as Start does.
  static Result<WorkerProcess> Fork(const std::function<void(int channel, int errors)>& life);

  WorkerProcess(WorkerProcess&& other) noexcept;
  WorkerProcess& operator=(WorkerProcess&&) = delete;
  /// Kills and reaps what still runs.
  ~WorkerProcess();

  pid_t pid() const { return pid_; }
  int channel() const { return channel_; }  ///< For poll and the calls of channel.h.
  int errors() const { return errors_; }    ///< For poll: standard error of the worker.

  /// Takes what the worker wrote to standard error; false at its end.
  bool ReadErrors();

  /// Kills the whole group, waits for the process and says how it ended.
  WorkerEnd End();

 private:
  WorkerProcess(pid_t pid, int channel, int errors)
      : pid_(pid), channel_(channel), errors_(errors) {}

  pid_t pid_;    ///< -1 = reaped or moved from.
  int channel_;  ///< -1 = closed.
  int errors_;
  std::string last_words_;
};

}  // namespace mingxi
