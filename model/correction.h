// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Correction: what a person says is printed where mingxi read something else, or that a finding was
// looked at.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mingxi {

enum class CorrectionKind : std::uint8_t {
  kCell,         ///< The text of a cell.
  kTitle,        ///< The title of a table.
  kUnit,         ///< The unit of a table.
  kHeaderRows,   ///< How many rows are header; `printed` and `text` are plain numbers.
  kJoinRow,      ///< The row belongs to the one above it.
  kJoinColumn,   ///< The column belongs to the one at its left.
  kSplitRow,     ///< The row is two: `text` has what stands in the upper one, the rest is below.
  kSplitColumn,  ///< The column is two: `text` has what stands in the left one.
  kMergeCells,   ///< Cells are one: `text` is its size, "ROWSxCOLUMNS", row and column its corner.
  kSplitCell,    ///< A merged cell is none: `text` has the texts of its parts, row by row.
  kSeen,         ///< A person has seen the finding.
};

/// The word that stands in files: "cell", "title", "unit", "header-rows", "join-row", ..., "seen".
std::string_view ToString(CorrectionKind kind);

/// A correction fits only where `printed` is still what was read: it is never applied blindly.
struct Correction {
  CorrectionKind kind = CorrectionKind::kCell;
  std::string table;    ///< Table id; empty for a finding outside tables.
  int row = -1;         ///< Of the table as it was read; -1 = none.
  int column = -1;      ///< -1 = none.
  std::string printed;  ///< What was read. Of a row, a column or several cells: their texts
                        ///< joined by `|`.
  std::string text;     ///< What is right.
  std::string finding;  ///< Id of the finding that was seen.

  bool operator==(const Correction&) const = default;
};

/// The corrections of one source.
struct Corrections {
  std::string sha256;  ///< Of the source's bytes; empty = there are no corrections.
  std::vector<Correction> list;

  bool operator==(const Corrections&) const = default;
};

}  // namespace mingxi
