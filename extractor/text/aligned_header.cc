// SPDX-License-Identifier: GPL-3.0-or-later

// From the top down, each name is put below the lowest cell that stands over one of its columns.
// This file's only entry is HeaderToCells.

#include "extractor/text/aligned_header.h"

#include <algorithm>
#include <utility>

namespace mingxi {
namespace {

/// A name is broken when it fills its columns; so much of them (percent) is full: of columns of
/// figures, which are rarely as wide as their column, and of others.
constexpr double kFullPercentOfFigures = 55;
constexpr double kFullPercent = 80;
/// The parts of a name stand on every line, or between those of a cell beside it on every second.
constexpr std::size_t kFarthestLine = 2;

/// A cell and the line of its last text.
struct Placed {
  HeadCell cell;
  std::size_t last_line = 0;
  double last_length = 0;  ///< Places that its last text takes.
  bool is_broken = false;  ///< It is made of several texts.

  bool Covers(const HeaderName& name) const {
    return cell.first <= name.last && name.first <= cell.last;
  }
};

/// The lowest cell over `name`, of line `line`; null when there is none.
Placed* CellAbove(std::vector<Placed>& cells, const HeaderName& name, std::size_t line) {
  Placed* above = nullptr;
  for (Placed& placed : cells) {
    if (!placed.Covers(name) || placed.last_line == line) continue;
    if (above == nullptr || placed.cell.row >= above->cell.row) above = &placed;
  }
  return above;
}

/// Whether the text is broken already, or fills its columns so that it may be.
bool MayGoOn(const Placed& placed, const std::vector<ColumnExtent>& columns) {
  if (placed.is_broken) return true;
  const double width = columns[placed.cell.last].right - columns[placed.cell.first].left;
  const bool has_figures =
      placed.cell.first == placed.cell.last && columns[placed.cell.first].has_figures;
  // A digit is half as wide as a Chinese character.
  return has_figures ? placed.last_length * 100 >= width / 2 * kFullPercentOfFigures
                     : placed.last_length * 100 >= width * kFullPercent;
}

}  // namespace

std::vector<HeadCell> HeaderToCells(std::span<const AlignedLine> lines, const HeaderFit& fit) {
  std::vector<Placed> placed;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool are_signs = fit.ends_with_signs && i + 1 == lines.size();
    std::size_t signs_row = 0;
    for (const Placed& one : placed) signs_row = std::max(signs_row, one.cell.row + 1);
    for (const HeaderName& name : fit.lines[i]) {
      std::string text(TextOf(lines[i].words, name.first_word, name.last_word));
      Placed* above = CellAbove(placed, name, i);
      const auto& words = lines[i].words;
      const double length = words[name.last_word].end - words[name.first_word].begin;
      const bool goes_on = !are_signs && above != nullptr && above->cell.first == name.first &&
                           above->cell.last == name.last && above->last_line + kFarthestLine >= i &&
                           MayGoOn(*above, fit.columns);
      if (goes_on) {
        above->cell.text = above->cell.text + "\n" + text;
        above->is_broken = true;
        above->last_line = i;
        above->last_length = length;
      } else {
        std::size_t row = above == nullptr ? 0 : above->cell.row + 1;
        if (are_signs) row = signs_row;
        placed.push_back({{std::move(text), row, name.first, name.last}, i, length, false});
      }
    }
  }
  std::vector<HeadCell> cells;
  for (Placed& one : placed) cells.push_back(std::move(one.cell));
  return cells;
}

}  // namespace mingxi
