// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace mingxi {

/// `name` for a person's eyes, on one line: U+FFFD stands for control characters, for marks that
/// turn the direction of text, and for bytes that are no UTF-8. Nothing in it steers a terminal.
std::string ShownName(std::string_view name);

}  // namespace mingxi
