// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// TableView: a Table as a checker needs it: every position at once, figures as integers.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "checks/behind_sheet.h"
#include "model/decimal.h"
#include "model/document.h"
#include "model/finding.h"
#include "model/table.h"

namespace mingxi {

/// What stands at one position, seen by a sum.
enum class Reading : std::uint8_t {
  kBlank,       ///< Nothing, or covered by a merged cell that stands elsewhere.
  kDash,        ///< A printed dash.
  kFigure,      ///< A number.
  kUnreadable,  ///< Text where a number belongs, or a number too long to be summed.
};

/// One figure at the view's scale.
struct Figure64 {
  Reading reading = Reading::kBlank;
  int decimals = 0;        ///< Printed decimals.
  std::int64_t value = 0;  ///< The figure times 10^scale; 0 unless kFigure.

  bool is_figure() const { return reading == Reading::kFigure; }
};

/// Borrows the table: REQUIRES that it outlives the view and does not change.
class TableView {
 public:
  /// `hidden`: of the document that the table is of.
  explicit TableView(const Table& table, std::span<const HiddenPart> hidden = {});

  const Table& table() const { return *table_; }
  int row_count() const { return table_->row_count; }
  int column_count() const { return table_->column_count; }

  /// The cell that stands at or spans over a position; nullptr where there is none.
  const Cell* CellAt(int row, int column) const;
  /// Its text; empty where there is none.
  const ShortText& TextAt(int row, int column) const;
  const Figure64& FigureAt(int row, int column) const;

  /// Numbers in hidden rows and columns of the table's sheet, at the scale.
  const std::vector<HiddenFigure>& hidden() const { return hidden_; }

  /// Decimals that all figures of the table are brought to.
  int scale() const { return scale_; }
  /// The decimals most figures of the column are printed with. A spreadsheet drops zeros at the end
  /// (19 for 19.00), so a figure with fewer is taken to be as exact as the others.
  int ColumnDecimals(int column) const;

  /// True for columns of amounts, counts and other numbers that can be summed; not for ordinals,
  /// codes and percentages.
  bool IsSummable(int column) const;
  /// True for rows that hold figures of their own: no header, index, blank or page-total row.
  bool IsBody(int row) const;

  /// `value` at the view's scale as a number with `decimals`. REQUIRES: no digit is lost by that.
  Decimal ToDecimal(std::int64_t value, int decimals) const {
    return Decimal::FromScaledInt(value, scale_).RoundedTo(decimals);
  }
  CellRef Ref(int row, int column) const { return {table_->id, row, column}; }
  /// The header of a column, its path joined by "/"; empty when unknown.
  std::string ColumnName(int column) const;

 private:
  void IndexCells();
  void ReadFigures();
  std::size_t At(int row, int column) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(column_count()) +
           static_cast<std::size_t>(column);
  }

  const Table* table_;
  int scale_ = 0;
  std::vector<int> cells_;  ///< Index into Table::cells a position; -1 = none.
  std::vector<Figure64> figures_;
  std::vector<int> column_decimals_;
  std::vector<HiddenFigure> hidden_;
};

}  // namespace mingxi
