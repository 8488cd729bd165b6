// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/table_view.h"

#include <algorithm>
#include <array>

#include "checks/sum.h"

namespace mingxi {
namespace {

/// More decimals than any account prints; a longer fraction is a misread and not summed.
constexpr int kMostDecimals = 6;

Figure64 ReadFigure64(const Cell& cell, bool is_number_column, int scale) {
  if (cell.type == CellType::kDash) return {Reading::kDash};
  if (cell.type == CellType::kBlank || cell.text.empty()) return {Reading::kBlank};
  if (!cell.value) return {is_number_column ? Reading::kUnreadable : Reading::kBlank};
  const std::optional<std::int64_t> value = cell.value->ToScaledInt(scale);
  if (!value) return {Reading::kUnreadable};
  return {Reading::kFigure, cell.value->scale(), *value};
}

}  // namespace

TableView::TableView(const Table& table, std::span<const HiddenPart> hidden) : table_(&table) {
  for (const Cell& cell : table.cells) {
    if (cell.value) scale_ = std::max(scale_, std::min(cell.value->scale(), kMostDecimals));
  }
  IndexCells();
  ReadFigures();
  hidden_ = HiddenFiguresOf(table, hidden, scale_);
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

void TableView::ReadFigures() {
  figures_.assign(At(row_count(), 0), {});
  std::vector<std::array<int, kMostDecimals + 1>> counts(static_cast<std::size_t>(column_count()));
  for (const Cell& cell : table_->cells) {
    if (cell.row >= row_count() || cell.column >= column_count()) continue;
    const auto column = static_cast<std::size_t>(cell.column);
    Figure64& figure = figures_[At(cell.row, cell.column)];
    figure = ReadFigure64(cell, IsSummable(cell.column) && IsBody(cell.row), scale_);
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

const ShortText& TableView::TextAt(int row, int column) const {
  static const ShortText kNone;
  const Cell* cell = CellAt(row, column);
  return cell == nullptr ? kNone : cell->text;
}

const Figure64& TableView::FigureAt(int row, int column) const { return figures_[At(row, column)]; }

int TableView::ColumnDecimals(int column) const {
  return column_decimals_[static_cast<std::size_t>(column)];
}

bool TableView::IsSummable(int column) const {
  const auto at = static_cast<std::size_t>(column);
  return at < table_->columns.size() && table_->columns[at].is_summable;
}

bool TableView::IsBody(int row) const {
  const auto at = static_cast<std::size_t>(row);
  if (at >= table_->rows.size()) return row >= table_->header_rows;
  return HoldsFigures(table_->rows[at].kind);
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
