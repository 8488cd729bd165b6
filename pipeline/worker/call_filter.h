// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace mingxi {

/// Whether this kernel, and whoever set up this process, lets it limit its calls.
bool CanLimitCalls();

/// From now on this process makes only the calls of the system that a conversion needs; those that
/// name files are caught (path_trap.h). With `syncs` false, bringing files to the disk is left out.
/// False where the kernel refuses, and then nothing is limited.
bool LimitCalls(bool syncs);

}  // namespace mingxi
