// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Lines through and under text.

#include "model/page.h"

namespace mingxi {

/// Marks the glyphs of `page` that a line of their own length is drawn through, and drops the line,
/// as those that underline text: neither bounds a row. n log n.
void TellLinesOfText(Page& page);

}  // namespace mingxi
