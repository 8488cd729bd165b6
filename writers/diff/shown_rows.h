// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include "writers/diff/side_by_side.h"

namespace mingxi {

/// A row to show; null = rows that are left out here.
struct ShownRow {
  const SideLine* line = nullptr;
};

/// Rows that came, went, moved or changed, with `context` unchanged ones on each side. None where
/// no row is of note.
std::vector<ShownRow> ShownRows(const SideTable& table, int context);

/// '+' came, '-' went, '~' a cell changed, '>' moved, ' ' nothing.
char MarkOf(const SideLine& row);

/// Whether the change is one of a table or column as a whole.
bool IsShapeChange(ChangeKind kind);

}  // namespace mingxi
