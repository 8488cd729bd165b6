// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What must hold of every Layout, whatever the bytes were.

#include "model/grid.h"

namespace mingxi {

/// Aborts when cells overlap or stand outside their grid, when a place belongs to no cell though
/// the spans are known, when grids and lines are out of order, or when glyphs are lost or counted
/// twice.
void CheckLayout(const Layout& layout);

}  // namespace mingxi
