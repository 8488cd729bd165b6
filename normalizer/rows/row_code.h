// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/table.h"
#include "normalizer/values/codes.h"

namespace mingxi {

struct RowCode {
  std::string digits;     ///< Empty = the row has none.
  bool is_glued = false;  ///< Read from the start of a cell of words: 2060499技术创新服务体系.
};

/// Reads the subject codes of a strip, row by row from the top.
class RowCodeReader {
 public:
  RowCodeReader(const std::vector<Column>& columns, const Strip& strip);

  /// The next row's code from the texts of the strip's label columns: 2060499, columns 类|款|项|目
  /// (class, section, item, sub-item), 2060499 glued to the name, the code of a unit.
  RowCode Next(const std::vector<std::string_view>& texts);

 private:
  int levels_begin_ = -1;       ///< First of the label columns 类|款|项, from 0; -1 = none.
  bool has_sub_items_ = false;  ///< A column 目 (sub-item) follows them.
  std::string item_;            ///< The last code of the three.
  CodeColumns levels_;
};

}  // namespace mingxi
