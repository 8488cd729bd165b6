// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <utility>
#include <vector>

#include "messages/message.h"

namespace mingxi {

struct WorkbookOptions {
  Language language = Language::kChinese;  ///< Of everything around what was printed.
  /// Of mingxi, for the last sheet; empty = not shown.
  std::string version;
  /// What the user asked for, as shown there: {"--pages", "3-9"}.
  std::vector<std::pair<std::string, std::string>> told;
};

}  // namespace mingxi
