// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The asking half of path_broker.h: calls that name a file, caught by seccomp as a signal, become
// questions over a socket.

#include <span>

namespace mingxi {

/// The calls that are to be caught (SCMP_ACT_TRAP), by their numbers.
std::span<const int> TrappedCalls();

/// From now on these calls, where they are caught, are asked over `socket`. False where the signal
/// cannot be had.
bool CatchPathCalls(int socket);

}  // namespace mingxi
