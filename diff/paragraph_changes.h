// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include "model/change.h"
#include "model/document.h"

namespace mingxi {

/// What changed in the text between the tables, in the order of B.
std::vector<Change> ParagraphChanges(const Document& a, const Document& b);

}  // namespace mingxi
