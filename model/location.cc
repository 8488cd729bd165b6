// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/location.h"

namespace mingxi {

std::string Location::ToString() const {
  std::string place;
  const auto add = [&place](const std::string& part) {
    if (!place.empty()) place += ", ";
    place += part;
  };
  if (page > 0) add("page " + std::to_string(page));
  if (!table.empty()) add("table " + table);
  if (row >= 0) add("row " + std::to_string(row));
  if (column >= 0) add("column " + std::to_string(column));
  if (!label.empty()) add(label);
  if (file.empty()) return place;
  return place.empty() ? file : file + ": " + place;
}

Location Location::Within(const Location& outer) const {
  Location merged = *this;
  if (merged.file.empty()) merged.file = outer.file;
  if (merged.page == 0) merged.page = outer.page;
  if (merged.table.empty()) merged.table = outer.table;
  if (merged.row < 0) merged.row = outer.row;
  if (merged.column < 0) merged.column = outer.column;
  if (merged.label.empty()) merged.label = outer.label;
  return merged;
}

}  // namespace mingxi
