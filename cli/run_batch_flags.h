// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/batch_flags.h"

namespace mingxi {

/// Runs the batch that `flags` ask for, talks about it and returns the exit status.
int RunBatchFlags(const BatchFlags& flags);

}  // namespace mingxi
