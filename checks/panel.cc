// SPDX-License-Identifier: GPL-3.0-or-later

// Walks the columns from the left: labels, then figures; labels again begin a new panel. A column
// of remarks among figures is no label.

#include "checks/panel.h"

namespace mingxi {
namespace {

/// Roles of columns that name what a row is.
bool NamesRows(const TableView& view, int column) {
  const auto at = static_cast<std::size_t>(column);
  if (at >= view.table().columns.size()) return false;
  switch (view.table().columns[at].role) {
    case ColumnRole::kCode:
    case ColumnRole::kName:
    case ColumnRole::kLabel:
    case ColumnRole::kText:
      return true;
    case ColumnRole::kNone:
    case ColumnRole::kOrdinal:
    case ColumnRole::kAmount:
    case ColumnRole::kCount:
    case ColumnRole::kPercent:
      return false;
  }
  return false;
}

}  // namespace

std::vector<Panel> FindPanels(const TableView& view) {
  std::vector<Panel> panels;
  Panel panel;
  for (int column = 0; column < view.column_count(); ++column) {
    if (view.IsSummable(column)) {
      panel.figures.push_back(column);
    } else if (NamesRows(view, column)) {
      if (!panel.figures.empty()) {
        panels.push_back(std::move(panel));
        panel = {};
      }
      panel.labels.push_back(column);
    }
  }
  if (!panel.figures.empty()) panels.push_back(std::move(panel));
  return panels;
}

}  // namespace mingxi
