// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Texts that are one part of a caption as a whole, without a label: form numbers, years, dates and
// marks of continuation. All texts are folded.

#include <optional>
#include <string>
#include <string_view>

namespace mingxi {

/// The form number that `text` is, without blanks, colon and brackets around it: 公开01表,
/// 财决02表, 表1-1, 附表3, 附件2-1, 表二十四：. Empty when it is none.
std::string ReadFormNumber(std::string_view text);

/// Whether `text` is 续表, （续）, 续表1 or their like.
bool IsContinuationMark(std::string_view text);

/// 2023年度, （2023年）: a year that stands for itself.
std::optional<int> ReadYearAlone(std::string_view text);

/// 2023年12月31日, 2023年1-6月: a date that stands for itself.
bool IsDate(std::string_view text);

}  // namespace mingxi
