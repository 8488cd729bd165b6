// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Proof: which figures the identities that hold have proven.

#include <map>
#include <span>
#include <vector>

#include "checks/table_view.h"
#include "model/finding.h"

namespace mingxi {

/// A cell as the numbers of its table and of its anchor in Table::cells.
struct CellId {
  int table = -1;  ///< -1 = no such cell.
  int cell = -1;

  auto operator<=>(const CellId&) const = default;
};

/// Finds cells by their references.
class CheckedCells {
 public:
  explicit CheckedCells(std::span<const TableView> views);

  /// The anchor that stands at `ref`; table -1 where there is none.
  CellId Find(const CellRef& ref) const;
  const Cell& CellOf(CellId id) const;
  const TableView& ViewOf(CellId id) const { return views_[static_cast<std::size_t>(id.table)]; }
  std::span<const TableView> views() const { return views_; }

 private:
  std::span<const TableView> views_;
  std::map<std::string, int, std::less<>> tables_;
};

/// How much a check that holds says of its figures.
enum class Strength : std::uint8_t {
  kSilent,  ///< Nothing: it does not hold, or only zeros and blanks agree, or it is a bound.
  kRepeat,  ///< One figure printed twice: each is as proven as the other.
  kStrong,  ///< Two figures or more add up to a third.
};

Strength StrengthOf(const Check& check, const CheckedCells& index);

/// What stands for and against each figure: by table, then by number of its cell.
struct FigureProofs {
  struct Entry {
    int proofs = 0;         ///< Independent identities that hold and prove it.
    bool is_tried = false;  ///< Stands in an identity, whatever came of it.
  };
  std::vector<std::vector<Entry>> entries;

  const Entry& Of(CellId id) const {
    return entries[static_cast<std::size_t>(id.table)][static_cast<std::size_t>(id.cell)];
  }
  Entry& Of(CellId id) {
    return entries[static_cast<std::size_t>(id.table)][static_cast<std::size_t>(id.cell)];
  }
};

/// Counts the proofs. A sum of several figures proves each figure in it, zeros too; a repeated
/// figure is proven when the other one is, or when it is repeated in two places or more; a ratio
/// that is no whole number of one or two digits proves the ratio alone; zeros that agree with
/// zeros, and bounds, prove nothing.
FigureProofs CountProofs(std::span<const Check> checks, const CheckedCells& index);

}  // namespace mingxi
