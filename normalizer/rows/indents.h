// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Indentation of a list's labels, learned over all its rows and pages.

#include <vector>

#include "model/table.h"
#include "normalizer/piece.h"

namespace mingxi {

/// Labels that begin this much further right are deeper: half a character of the smallest print.
inline constexpr double kIndentStepPt = 4;

/// What the labels of a list say by where they begin.
struct Indents {
  std::vector<double> by_row;  ///< Of each row, pages brought into line, odd places to the nearest.
  bool is_outline = false;     ///< They tell levels: few places, no middle line.
};

/// `rows` are of one panel of `table`. Pages whose labels all stand further right (or left) than
/// the same labels and list numbers do elsewhere are brought into line. In a long list a place that
/// hardly a row holds is no level of its own. Centred labels are no outline, nor are the words of a
/// further column in a list that counts its rows (序号).
Indents FindIndents(const Table& table, const CellIndex& places,
                    const std::vector<OutlineRow>& rows);

}  // namespace mingxi
