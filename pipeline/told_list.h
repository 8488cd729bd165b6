// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Files that users write beside their sources.

#include <map>
#include <string>
#include <vector>

#include "model/status.h"
#include "pipeline/options.h"

namespace mingxi {

/// The kinds of documents that there are: "unit-budget", ...
const std::vector<std::string>& DocumentKinds();

/// What is wrong with a unit, a region's code that somebody tells; empty where nothing is.
std::string WrongUnit(const std::string& unit);
std::string WrongRegion(const std::string& region);
/// The same of the name of a standard form.
std::string WrongForm(const std::string& form);

/// The text of a list that the user named, "-" for standard input. Fails with kNotFound, naming the
/// file.
Result<std::string> ReadListFile(const std::string& path);

/// Reads what is told of many files: a table with the column `file` (names without folders) and any
/// of `publisher`, `year`, `unit`, `region`, `kind`. Fails with kInvalidOption or kNotFound, naming
/// file and line.
Result<std::map<std::string, ToldFacts>> ReadToldList(const std::string& path);

}  // namespace mingxi
