// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <string>
#include <vector>

#include "model/status.h"

namespace mingxi {

/// Calls `take` with each record of the CSV file at `path` (RFC 4180), the header included, one at
/// a time. Fails with kNotFound where the file cannot be read.
Status ForEachCsvRecord(const std::string& path,
                        const std::function<void(const std::vector<std::string>&)>& take);

}  // namespace mingxi
