// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Work on untrusted files in a process of its own, for commands that a person waits for:
//
//   the host (this process)  talks, holds the outputs, parses nothing
//   the guest (a fork)       opens and reads, in the sandbox and under limits; what it makes comes
//                            back as records, which the host checks and writes
//
// A guest is forked before any library has started, which takes about a millisecond.

#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "model/status.h"
#include "pipeline/worker/limits.h"
#include "pipeline/worker/quota.h"

namespace mingxi {

/// Where a result goes.
struct GuestOutput {
  std::string path;        ///< A file; "-" = standard output. For a folder that folder.
  bool is_folder = false;  ///< A folder of files (CSV).
  int made_folders = 0;    ///< So many folders above it are made where they are missing.
};

struct GuardedWork {
  std::string name;                  ///< What it is about, for messages: the input.
  std::vector<std::string> reads{};  ///< Files and folders that it opens, by the names it uses.
  std::vector<GuestOutput> outputs{};
  /// Where it works, for results that are too large to be handed over: whoever gives it collects
  /// them (MoveIntoPlace). Empty = a folder of its own.
  std::string folder{};
  WorkerLimits limits{};
  JobQuota quota{};
  /// Of processor time; five times as much of the clock, against what waits for ever, unless it
  /// reads what somebody else still writes.
  std::chrono::milliseconds timeout{std::chrono::minutes(2)};
  bool reads_stream = false;
  bool needs_sandbox = true;  ///< False: it runs although this machine has no whole sandbox.
};

/// What the host does for its guest.
struct GuardedHost {
  std::function<void(std::string_view)> say;     ///< To standard error, made harmless.
  std::function<Status(std::string_view)> show;  ///< A whole result to standard output.
  std::function<bool()> is_interrupted;          ///< Asked five times a second and at each signal.
};

/// The guest's side.
class Guest {
 public:
  Guest(int channel, std::string folder, const std::vector<GuestOutput>& outputs)
      : channel_(channel), folder_(std::move(folder)), outputs_(outputs) {}

  /// Where to make output `index`: a name like its own, elsewhere.
  std::string PathOf(std::size_t index) const;

  /// Hands over what stands at PathOf(index). Fails with what the host's writing fails with.
  Status Deliver(std::size_t index);

  /// The same status with the output's own name in place of PathOf.
  Status Named(const Status& status) const;

  /// Has `bytes` converted by LibreOffice, which the host starts (ReadOptions::through_office).
  Result<std::string> ThroughOffice(std::string_view bytes);

  void Say(std::string_view text);
  Status Show(std::string_view result);

 private:
  bool Send(std::string_view record);
  Status AskHost(std::string_view record);
  Status SendFile(std::size_t index, const std::string& path, const std::string& name);

  int channel_;
  std::string folder_;
  const std::vector<GuestOutput>& outputs_;
};

/// Runs `work` as a guest; what it returned. Fails with kInterrupted, with kUnsupported where this
/// machine cannot confine it, with kDamaged where it took more memory, time or room than it may or
/// broke down, which is told with the name of `guarded`. Nothing of it is left running, and no
/// output was begun that is not whole.
Result<int> RunGuarded(const GuardedWork& guarded, const GuardedHost& host,
                       const std::function<int(Guest&)>& work);

}  // namespace mingxi
