// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>

#include "model/outline.h"

namespace mingxi {

/// What `printed`, a folded label of a row or column, says of its place in a sum: its list number,
/// 其中：(of which) in front, 合计 (total) at its end. A text of more than 30 characters that ends
/// in such a word is a description, no total.
Label ReadLabel(std::string_view printed);

}  // namespace mingxi
