// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <vector>

#include "model/status.h"

namespace mingxi {

/// Writes one database at `path` with the documents of all `files` (databases that WriteSqlite
/// wrote), in that order; the same files give the same bytes. Fails with kWriteFailed.
Status MergeDatabases(const std::vector<std::string>& files, const std::string& path);

}  // namespace mingxi
