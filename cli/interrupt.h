// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace mingxi {

/// From now on the first Ctrl-C (or SIGTERM) is remembered, so that work stops at the next page and
/// nothing half-written is left; a second one ends the process. Writing to a pipe whose reader has
/// gone away fails instead of killing.
void CatchInterrupts();

/// Whether one was caught.
bool WasInterrupted();

}  // namespace mingxi
