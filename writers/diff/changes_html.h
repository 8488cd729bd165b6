// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include "writers/diff/side_by_side.h"

namespace mingxi {

/// What changed as one HTML file: each table of A beside its counterpart in B, changed rows with
/// `context_rows` unchanged ones on each side. The keys n and p step through the changes. The file
/// loads and sends nothing; its policy allows its own script and style sheet alone.
std::string ChangesToHtml(const ComparedPair& pair, int context_rows);

}  // namespace mingxi
