// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/diff/shown_rows.h"

#include <algorithm>
#include <cstddef>

namespace mingxi {

char MarkOf(const SideLine& row) {
  if (row.is_added()) return '+';
  if (row.is_removed()) return '-';
  if (row.is_changed) return '~';
  return row.is_moved ? '>' : ' ';
}

std::vector<ShownRow> ShownRows(const SideTable& table, int context) {
  const int count = static_cast<int>(table.rows.size());
  std::vector<bool> is_shown(table.rows.size(), false);
  bool has_any = false;
  for (int i = 0; i < count; ++i) {
    if (MarkOf(table.rows[static_cast<std::size_t>(i)]) == ' ') continue;
    has_any = true;
    for (int j = std::max(0, i - context); j <= std::min(count - 1, i + context); ++j) {
      is_shown[static_cast<std::size_t>(j)] = true;
    }
  }
  std::vector<ShownRow> rows;
  if (!has_any) return rows;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    if (is_shown[i]) {
      rows.push_back({&table.rows[i]});
    } else if (rows.empty() || rows.back().line != nullptr) {
      rows.push_back({});
    }
  }
  return rows;
}

bool IsShapeChange(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::kTableAdded:
    case ChangeKind::kTableRemoved:
    case ChangeKind::kTableRenamed:
    case ChangeKind::kTableMoved:
    case ChangeKind::kTableUnit:
    case ChangeKind::kCaption:
    case ChangeKind::kColumnAdded:
    case ChangeKind::kColumnRemoved:
    case ChangeKind::kColumnRenamed:
    case ChangeKind::kColumnMoved:
    case ChangeKind::kColumnSplit:
    case ChangeKind::kColumnJoined:
      return true;
    default:
      return false;
  }
}

}  // namespace mingxi
