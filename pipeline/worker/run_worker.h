// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pipeline/worker/sandbox.h"
#include "pipeline/worker/serve.h"

namespace mingxi {

/// Loads what conversions need from outside, enters the sandbox and serves. Returns the exit
/// status.
int RunWorker(const ServeOptions& options, const SandboxOptions& sandbox);

}  // namespace mingxi
