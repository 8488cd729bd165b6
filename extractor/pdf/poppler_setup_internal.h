// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Poppler's global state.

#include <string>

namespace mingxi {

/// Makes Poppler ready for use, with its maps from `maps_folder` (empty = its own place). Cheap
/// when it is ready.
void PreparePoppler(const std::string& maps_folder);

}  // namespace mingxi
