// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Backgrounds that nobody sees: those that lie within others of their colour.

#include <vector>

#include "model/page.h"

namespace mingxi {

/// `fills` without those that lie within another one of the same colour, as word processors shade a
/// cell and then its paragraph. Kept in their order. n log n where few overlap.
std::vector<Fill> WithoutNested(const std::vector<Fill>& fills);

}  // namespace mingxi
