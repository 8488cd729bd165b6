// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/read_flags.h"
#include "model/status.h"
#include "pipeline/output_plan.h"
#include "pipeline/worker/guarded.h"

namespace mingxi {

/// The work of a command on `inputs`, as a guest: it may read them and the files that `flags` name.
GuardedWork WorkOn(const std::vector<std::string>& inputs, const ReadFlags& flags);

/// Where an output of the pipeline goes.
GuestOutput ToGuestOutput(const Output& output);

/// What `flags` mean for a guest, which reads old office documents through its host.
Result<ReadOptions> ReadOptionsOf(const ReadFlags& flags, Guest& guest);

/// Runs `work` as a guest (pipeline/worker/guarded.h) that talks through this process, stopped by
/// signals. What it returned; a failure is printed.
Result<int> RunAsGuest(const GuardedWork& guarded, const std::function<int(Guest&)>& work);

/// The same for a command whose exit status is what `work` returns.
int RunCommandAsGuest(const GuardedWork& guarded, const std::function<int(Guest&)>& work);

/// The exit status for a failure: interrupted or failed.
int ExitCodeOf(const Status& status);

}  // namespace mingxi
