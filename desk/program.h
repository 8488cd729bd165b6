// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The desk opens no document: it starts the program itself for that, as a person would.

#include <atomic>
#include <functional>
#include <string>
#include <vector>

#include "model/status.h"

namespace mingxi {

/// What a run of the program came to.
struct ProgramRun {
  int exit_status = 0;
  std::string output;  ///< Standard output, at most RunProgram's bound.
};

/// Runs `mingxi ARGUMENTS...` (this very program), calling `on_line` with each line of its standard
/// error. Ended with SIGTERM when `stops` becomes true. Fails with kInternal where it cannot be
/// started, or writes more than 256 MiB.
Result<ProgramRun> RunProgram(const std::vector<std::string>& arguments,
                              const std::function<void(const std::string&)>& on_line,
                              const std::atomic<bool>& stops);

/// Asks the desktop (xdg-open) to show `address` in a browser; false where it has none.
bool OpenInBrowser(const std::string& address);

}  // namespace mingxi
