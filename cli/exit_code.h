// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace mingxi {

/// Exit statuses of the command (docs/output-format.md).
enum ExitCode : int {
  kExitDone = 0,      ///< Done, nothing of error severity.
  kExitDiffers = 1,   ///< Only from `diff`.
  kExitFailed = 2,    ///< Nothing done: it failed, or was called wrongly.
  kExitFindings = 3,  ///< Done, with findings of error severity or some inputs failed.
  kExitInterrupted = 130,
};

}  // namespace mingxi
