// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The maps from character codes to characters that fonts need which are not embedded.

#include <string_view>

namespace mingxi {

/// The Debian package that brings them.
inline constexpr std::string_view kMapsPackage = "poppler-data";

/// Whether `name` is a CMap that PDF predefines ("GBK-EUC-H") or a collection of characters
/// ("Adobe-GB1"): something that kMapsPackage should have brought.
bool IsPredefinedMap(std::string_view name);

}  // namespace mingxi
