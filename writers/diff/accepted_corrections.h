// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <string>

#include "writers/diff/side_by_side.h"

namespace mingxi {

/// The changes of cells, titles and units as a corrections file of A: what B says takes the place
/// of what was read. `is_wanted` is asked with the number of each change, counted from 1. Rows,
/// columns and tables that came or went are no corrections and are left out.
std::string AcceptedCorrections(const ComparedPair& pair,
                                const std::function<bool(int number)>& is_wanted);

}  // namespace mingxi
