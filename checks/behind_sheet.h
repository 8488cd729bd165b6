// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What a sheet holds behind what it shows: exact numbers, and hidden rows and columns.

#include <cstdint>
#include <span>
#include <vector>

#include "model/document.h"
#include "model/table.h"

namespace mingxi {

/// A number in a hidden row or column.
struct HiddenFigure {
  SourceCell place;
  std::int64_t value = 0;  ///< At the scale asked for.
};

/// Those of `hidden` that stand on the sheet of `table`, at `scale`, row by row. What is no number
/// or has more decimals is left out.
std::vector<HiddenFigure> HiddenFiguresOf(const Table& table, std::span<const HiddenPart> hidden,
                                          int scale);

class TableView;
struct Sum;

/// What the hidden rows (or columns) among the figures of `sum`, and those that follow or precede
/// them at once, hold for it: sums that would take its place, none where nothing is hidden.
std::vector<std::int64_t> HiddenParts(const TableView& view, const Sum& sum);

/// Whether the exact numbers behind the shown ones add up: off by no more than half a unit of the
/// total's last shown digit. False where none is more exact than what is shown.
bool AddsUpExactly(const TableView& view, const Sum& sum);

}  // namespace mingxi
