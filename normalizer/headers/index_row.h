// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Index rows: 栏次 1 2 3, 甲 乙 1 2, A B C=A+B: they name the columns and hold no data.

#include <span>
#include <string_view>

namespace mingxi {

/// Whether the texts of a row (folded, in column order, blanks left out or empty) name columns:
/// marks that count up from the first, or any marks behind the word 栏次 (column number) or 行次
/// (row number).
bool IsIndexRow(std::span<const std::string_view> texts);

}  // namespace mingxi
