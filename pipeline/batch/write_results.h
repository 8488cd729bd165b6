// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/status.h"
#include "pipeline/batch/batch_options.h"

namespace mingxi {

/// Writes what is made of all documents together below `options.output`: figures.csv, all.sqlite
/// where databases are asked for, summary.html, and the panel where a form is asked for. What was
/// made by another version and does not fit is left out and noted.
Status WriteBatchResults(const BatchOutcome& outcome, const BatchOptions& options,
                         const BatchEvents& events);

}  // namespace mingxi
