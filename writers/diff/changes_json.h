// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include "writers/diff/side_by_side.h"

namespace mingxi {

/// The changes as JSON, schema name `mingxi/changes-1` (docs/diff.md), one change a line.
std::string ChangesToJson(const ComparedPair& pair);

/// The same of one document of a batch, on one line: its names, the summary and the changes.
std::string ChangesToJsonLine(const ComparedPair& pair);

}  // namespace mingxi
