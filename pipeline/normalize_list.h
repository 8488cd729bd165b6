// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <string>

#include "model/status.h"
#include "pipeline/normalize_values.h"
#include "pipeline/user_lists.h"

namespace mingxi {

/// What `mingxi normalize` reads.
struct ListOptions {
  ReadAs as = ReadAs::kAnything;
  std::string column;  ///< Of a CSV file: its name in the first line, or its number from 1; empty =
                       ///< the input is lines.
  int year = 0;        ///< The budget year of names of codes; 0 = unknown.
  std::shared_ptr<const UserLists> lists;  ///< Codes and headers of the user's own; may be null.
};

/// The lines of `input` (a path, or "-"), or one column of it as CSV, each read for itself: CSV
/// with the columns raw, value, unit, kind, notes. Empty lines stay, as blanks. Fails with
/// kNotFound, kDamaged or kInvalidOption.
Result<std::string> NormalizeList(const std::string& input, const ListOptions& options);

}  // namespace mingxi
