// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <string>

#include "model/status.h"
#include "pipeline/batch/batch_options.h"

namespace mingxi {

/// Reads where files come from: a TSV or CSV table with the column `file` (names without folders)
/// and any of `url`, `fetched`, `publisher`, `region`, `year`. Fails with kInvalidOption or
/// kNotFound, naming file and line.
Result<std::map<std::string, InputOrigin>> ReadSources(const std::string& path);

}  // namespace mingxi
