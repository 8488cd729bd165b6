// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Several tables in one frame: a sheet pasted into a document, with titles and units as rows.

#include "model/grid.h"

namespace mingxi {

/// `layout` with each of its grids cut where a further table begins inside it: at a row that is
/// nothing but a table's title, with a unit line below. Only for sources that are no pages.
Layout WithTablesApart(Layout layout);

}  // namespace mingxi
