// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/table_view.h"

#include <algorithm>
#include <array>

#include "checks/sum.h"

namespace mingxi {
namespace {

/// More decimals than any account prints; a longer fraction is a misread and not summed.
constexpr int kMostDecimals = 6;

/// Whether the position of `cell` should hold a number, by what the normalizer says of the column.
bool IsNumberRole(ColumnRole role) {
  return role == ColumnRole::kAmount || role == ColumnRole::kCount;
}

Figure64 ReadFigure64(const Cell& cell, bool is_number_column, int scale) {
  if (cell.type == CellType::kDash) return {Reading::kDash};
  if (cell.type == CellType::kBlank || cell.text.empty()) return {Reading::kBlank};
  if (!cell.value) return {is_number_column ? Reading::kUnreadable : Reading::kBlank};
  const std::optional<std::int64_t> value = cell.value->ToScaledInt(scale);
  if (!value) return {Reading::kUnreadable};
  return {Reading::kFigure, cell.value->scale(), *value};
}

/// Whole numbers that rise from row to row, mostly by one, are line numbers, whatever their header
/// says.
bool IsCounter(const TableView& view, int column) {
  constexpr int kLeastRows = 6;
  std::int64_t last = -1;
  int rows = 0;
  int single_steps = 0;
  const std::int64_t unit = PowerOfTen(view.scale());
  for (int row = 0; row < view.row_count(); ++row) {
    const Figure64& figure = view.FigureAt(row, column);
    if (!figure.is_figure() || !view.IsBody(row)) continue;
    if (figure.decimals != 0 || figure.value <= last) return false;
    if (figure.value == last + unit) ++single_steps;
    last = figure.value;
    ++rows;
  }
  return rows >= kLeastRows && 2 * single_steps > rows;
}

/// Headers of columns whose figures are no amounts that add up, whatever role they have.
bool IsRate(const std::string& header) {
  constexpr std::array<std::string_view, 10> kWords = {"期限", "年限", "利率", "比例", "比重",
                                                       "增长", "占",   "％",   "%",    "人均"};
  return std::any_of(kWords.begin(), kWords.end(), [&header](std::string_view word) {
    return header.find(word) != std::string::npos;
  });
}

}  // namespace

TableView::TableView(const Table& table) : table_(&table) {
  for (const Cell& cell : table.cells) {
    if (cell.value) scale_ = std::max(scale_, std::min(cell.value->scale(), kMostDecimals));
  }
  IndexCells();
  ReadColumns();
  ReadFigures();
  for (int column = 0; column < column_count(); ++column) {
    if (IsSummable(column) && IsCounter(*this, column)) {
      is_summable_[static_cast<std::size_t>(column)] = 0;
    }
  }
}

void TableView::IndexCells() {
  cells_.assign(At(row_count(), 0), -1);
  for (std::size_t i = 0; i < table_->cells.size(); ++i) {
    const Cell& cell = table_->cells[i];
    const int last_row = std::min(cell.row + cell.row_span, row_count());
    const int last_column = std::min(cell.column + cell.column_span, column_count());
    for (int row = std::max(cell.row, 0); row < last_row; ++row) {
      for (int column = std::max(cell.column, 0); column < last_column; ++column) {
        cells_[At(row, column)] = static_cast<int>(i);
      }
    }
  }
}

void TableView::ReadColumns() {
  is_summable_.assign(static_cast<std::size_t>(column_count()), 0);
  for (int column = 0; column < column_count(); ++column) {
    const auto at = static_cast<std::size_t>(column);
    if (at >= table_->columns.size()) continue;
    const Column& header = table_->columns[at];
    const bool is_rate = !header.path.empty() && IsRate(header.path.back());
    is_summable_[at] = IsNumberRole(header.role) && !is_rate;
  }
}

void TableView::ReadFigures() {
  figures_.assign(At(row_count(), 0), {});
  std::vector<std::array<int, kMostDecimals + 1>> counts(static_cast<std::size_t>(column_count()));
  for (const Cell& cell : table_->cells) {
    if (cell.row >= row_count() || cell.column >= column_count()) continue;
    const auto column = static_cast<std::size_t>(cell.column);
    Figure64& figure = figures_[At(cell.row, cell.column)];
    figure = ReadFigure64(cell, is_summable_[column] != 0 && IsBody(cell.row), scale_);
    if (figure.is_figure()) ++counts[column][static_cast<std::size_t>(figure.decimals)];
  }
  for (const auto& count : counts) {
    const auto most = std::max_element(count.begin(), count.end());
    column_decimals_.push_back(static_cast<int>(most - count.begin()));
  }
}

const Cell* TableView::CellAt(int row, int column) const {
  const int index = cells_[At(row, column)];
  return index < 0 ? nullptr : &table_->cells[static_cast<std::size_t>(index)];
}

const std::string& TableView::TextAt(int row, int column) const {
  static const std::string kNone;
  const Cell* cell = CellAt(row, column);
  return cell == nullptr ? kNone : cell->text;
}

const Figure64& TableView::FigureAt(int row, int column) const { return figures_[At(row, column)]; }

int TableView::ColumnDecimals(int column) const {
  return column_decimals_[static_cast<std::size_t>(column)];
}

bool TableView::IsSummable(int column) const {
  return is_summable_[static_cast<std::size_t>(column)] != 0;
}

bool TableView::IsBody(int row) const {
  const auto at = static_cast<std::size_t>(row);
  if (at >= table_->rows.size()) return row >= table_->header_rows;
  switch (table_->rows[at].kind) {
    case RowKind::kHeader:
    case RowKind::kIndex:
    case RowKind::kPageTotal:
    case RowKind::kBlank:
      return false;
    case RowKind::kTotal:
    case RowKind::kSubtotal:
    case RowKind::kPart:
    case RowKind::kData:
      return true;
  }
  return true;
}

std::string TableView::ColumnName(int column) const {
  const auto at = static_cast<std::size_t>(column);
  std::string name;
  if (at >= table_->columns.size()) return name;
  const std::string* last = nullptr;
  for (const std::string& part : table_->columns[at].path) {
    if (part.empty() || (last != nullptr && *last == part)) continue;
    name += (name.empty() ? "" : "/") + part;
    last = &part;
  }
  return name;
}

}  // namespace mingxi
