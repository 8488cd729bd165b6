// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/place_name.h"

namespace mingxi {
namespace {

/// Whether a column says in words what a row is.
bool HasWords(const TableView& view, int column) {
  const auto at = static_cast<std::size_t>(column);
  if (at >= view.table().columns.size()) return !view.IsSummable(column);
  const ColumnRole role = view.table().columns[at].role;
  return role == ColumnRole::kName || role == ColumnRole::kLabel || role == ColumnRole::kText ||
         role == ColumnRole::kCode;
}

}  // namespace

std::string PlaceName(const TableView& view, int row, int column) {
  std::string label;
  for (int at = 0; at < column; ++at) {
    const std::string& text = view.TextAt(row, at);
    if (!text.empty() && HasWords(view, at)) label = text;
  }
  const std::string name = view.ColumnName(column);
  if (label.empty()) return name;
  return name.empty() ? label : label + " / " + name;
}

int PageOf(const TableView& view, int row, int column) {
  const Cell* cell = view.CellAt(row, column);
  return cell == nullptr || cell->places.empty() ? 0 : cell->places.front().page;
}

}  // namespace mingxi
