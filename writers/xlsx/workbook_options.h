// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <utility>
#include <vector>

namespace mingxi {

struct WorkbookOptions {
  /// Of mingxi, for the sheet 说明; empty = not shown.
  std::string version;
  /// What the user asked for, as shown there: {"--pages", "3-9"}.
  std::vector<std::pair<std::string, std::string>> told;
};

}  // namespace mingxi
