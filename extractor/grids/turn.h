// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Pages whose text runs up, down or upside down without /Rotate: turned upright for the finder, and
// its results turned back to where a reader sees them.

#include "model/grid.h"
#include "model/page.h"

namespace mingxi {

/// The direction of most of the page's visible text; kRight for a page without text.
Direction MainDirection(const Page& page);

/// Where upright text runs to on a page that was turned as text in `main` needs it.
Direction UprightAfterTurn(Direction main);

/// The page turned so that text that ran in `direction` runs to the right.
Page TurnUpright(const Page& page, Direction direction);

/// Boxes of a layout of the upright page, back on a page of `width` x `height` points as seen. Row
/// and column edges stay those of the upright page: they have no meaning across the text.
void TurnBack(Direction direction, double width, double height, Layout& layout);

/// Boxes of the layout of a page that was straightened, back to where a reader sees them.
void SlantBack(const Page& page, Layout& layout);

}  // namespace mingxi
