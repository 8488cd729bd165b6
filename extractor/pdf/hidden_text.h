// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Text that is drawn and that nobody sees.

#include "model/page.h"

namespace mingxi {

/// Marks white glyphs as invisible that stand on nothing but the white page: no fill of a colour
/// and no picture touches them. Spreadsheets hide zeros and helper columns so.
void HideWhiteText(Page& page);

}  // namespace mingxi
