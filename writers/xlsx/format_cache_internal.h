// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// FormatCache: CellStyle -> the library's format, one for all cells that look alike.

#include <map>
#include <set>
#include <string>

#include "writers/xlsx/cell_style.h"

struct lxw_workbook;
struct lxw_format;

namespace mingxi {

class FormatCache {
 public:
  explicit FormatCache(lxw_workbook* workbook) : workbook_(workbook) {}

  /// The format for `style`, which the workbook owns; null when memory is out.
  lxw_format* Get(const CellStyle& style);

  /// Whether one more number format may be used: Excel holds a limited number of them.
  bool HasRoomFor(const std::string& number_format) const;

 private:
  lxw_workbook* workbook_;
  std::map<CellStyle, lxw_format*> formats_;
  /// The one given last: the figures of a row mostly look alike.
  std::map<CellStyle, lxw_format*>::const_iterator last_ = formats_.end();
  std::set<std::string> number_formats_;
};

}  // namespace mingxi
