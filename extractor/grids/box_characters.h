// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Rules that were typed: the box drawing characters ┌─┬─┐ │ ├─┼─┤ └─┴─┘.

#include "model/page.h"

namespace mingxi {

/// Replaces the box drawing characters of `page` by the rulings that they draw, where they make
/// corners: a ─ by itself is a dash. n log n.
void BoxCharactersToRulings(Page& page);

}  // namespace mingxi
