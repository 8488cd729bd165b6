// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include "model/change.h"
#include "model/document.h"

namespace mingxi {

/// Publisher, fiscal year and kind, where they differ.
std::vector<Change> FactChanges(const Document& a, const Document& b);

}  // namespace mingxi
