// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The one entry of the checks: every rule asked of a finished Document.

#include <vector>

#include "model/document.h"
#include "model/finding.h"

namespace mingxi {

struct CheckResults {
  std::vector<Check> checks;      ///< Every identity that was tried, rule by rule.
  std::vector<Finding> findings;  ///< What a person should look at.
};

/// Asks every rule of checks/rule_list.h. Reads `document`, never changes it; the same document
/// gives the same results in the same order.
CheckResults RunChecks(const Document& document);

}  // namespace mingxi
