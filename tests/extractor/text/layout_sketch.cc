// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/extractor/text/layout_sketch.h"

#include <algorithm>
#include <map>

namespace mingxi {
namespace {

std::string SketchGrid(const Grid& grid) {
  std::string out = "grid " + std::to_string(grid.column_count) + " wide\n";
  int row = -1;
  int column = 0;
  for (const GridCell& cell : grid.cells) {
    while (row < cell.row) {
      out += row >= 0 ? "\n" : "";
      ++row;
      column = 0;
    }
    if (column > 0) out += "|";
    if (cell.column != column) out += "@" + std::to_string(cell.column) + " ";
    out += cell.text;
    if (cell.row_span > 1 || cell.column_span > 1) {
      out += " *" + std::to_string(cell.row_span) + "x" + std::to_string(cell.column_span);
    }
    column = cell.column + cell.column_span;
  }
  for (; row < grid.row_count - 1; ++row) out += "\n(no cells)";
  return out + "\n";
}

}  // namespace

std::string Sketch(const Layout& layout) {
  std::map<int, std::string> parts;
  for (const TextLine& line : layout.lines) {
    parts[line.order] = (line.is_artifact ? "* " : "- ") + line.text + "\n";
  }
  for (const Grid& grid : layout.grids) parts[grid.order] = SketchGrid(grid);
  std::string out;
  for (const auto& [order, part] : parts) out += part;
  return out;
}

std::string CharactersOf(const std::string& text) {
  std::map<std::string, int> count;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    const std::string character = text.substr(i, end - i);
    if (character.size() > 1 || (character[0] != ' ' && (character[0] < 9 || character[0] > 13))) {
      ++count[character];
    }
    i = end;
  }
  std::string out;
  for (const auto& [character, times] : count) out += character + std::to_string(times) + " ";
  return out;
}

std::string CharactersOf(const Layout& layout) {
  std::string all;
  for (const TextLine& line : layout.lines) all += line.text;
  for (const Grid& grid : layout.grids) {
    for (const GridCell& cell : grid.cells) all += cell.text;
  }
  return CharactersOf(all);
}

}  // namespace mingxi
