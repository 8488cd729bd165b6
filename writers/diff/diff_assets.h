// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The style sheet and the script of the page of changes, built in as they are.

#include <string_view>

namespace mingxi {

extern const std::string_view kDiffStyle;
extern const std::string_view kDiffScript;

}  // namespace mingxi
