// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Rows of a tab-separated test table under tests/.

#include <string>
#include <vector>

namespace mingxi::testing_support {

/// The rows of `path` (below tests/) behind its `#` lines and its header line; every row has as
/// many fields as the header. Empty when the file cannot be read.
std::vector<std::vector<std::string>> ReadTsv(const std::string& path);

}  // namespace mingxi::testing_support
