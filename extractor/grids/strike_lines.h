// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Lines through text.

#include "model/page.h"

namespace mingxi {

/// Marks the glyphs of `page` that a line of their own length is drawn through, and drops the line:
/// it bounds no row. n log n.
void TellStruckText(Page& page);

}  // namespace mingxi
