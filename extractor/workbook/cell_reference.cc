// SPDX-License-Identifier: GPL-3.0-or-later

// Columns count in letters, A to XFD. This file's entries are ParseCellReference and ParseRange.

#include "extractor/workbook/cell_reference.h"

namespace mingxi {

std::optional<CellPlace> ParseCellReference(std::string_view text) {
  CellPlace place{-1, -1};
  const auto skip_dollar = [&text] {
    if (text.starts_with('$')) text.remove_prefix(1);
  };
  skip_dollar();
  while (!text.empty() && text.front() >= 'A' && text.front() <= 'Z') {
    place.column = (place.column + 1) * 26 + (text.front() - 'A');
    if (place.column >= kSheetColumns) return {};
    text.remove_prefix(1);
  }
  skip_dollar();
  int row = 0;
  while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
    row = row * 10 + (text.front() - '0');
    if (row > kSheetRows) return {};
    text.remove_prefix(1);
  }
  place.row = row - 1;
  if (!text.empty() || place.row < 0 || place.column < 0) return {};
  return place;
}

std::optional<MergedRange> ParseRange(std::string_view text) {
  const std::size_t colon = text.find(':');
  const auto first = ParseCellReference(text.substr(0, colon));
  const auto last =
      colon == std::string_view::npos ? first : ParseCellReference(text.substr(colon + 1));
  if (!first || !last || last->row < first->row || last->column < first->column) return {};
  return MergedRange{first->row, first->column, last->row - first->row + 1,
                     last->column - first->column + 1};
}

}  // namespace mingxi
