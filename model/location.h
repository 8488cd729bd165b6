// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Where something stands, in the words a person uses.

#include <string>

namespace mingxi {

/// A place in a source. Unknown parts stay at their defaults and are left out of the text form.
struct Location {
  std::string file{};   ///< As the user named it.
  int page = 0;         ///< 1-based; 0 = not known.
  std::string table{};  ///< Table id, "t03".
  int row = -1;         ///< 0-based row of the table; -1 = not known.
  int column = -1;      ///< 0-based column of the table; -1 = not known.
  std::string label{};  ///< A word that helps to find it, for example the row's label.

  /// `file.pdf: page 12, table t03, row 8, column 2, 合计` (rows and columns printed as stored).
  std::string ToString() const;

  /// This location with its unknown parts taken from `outer`.
  Location Within(const Location& outer) const;

  bool operator==(const Location&) const = default;
};

}  // namespace mingxi
