// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Small workbook packages for tests.

#include <map>
#include <string>

namespace mingxi {

/// A zip package of `parts` (name -> content).
std::string ZipOf(const std::map<std::string, std::string>& parts);

/// The parts of a workbook with one sheet whose `sheetData` (and what follows it) is `sheet`.
std::map<std::string, std::string> WorkbookParts(const std::string& sheet);

}  // namespace mingxi
