// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/grids/turned_text.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>
#include <utility>

#include "extractor/grids/text_lines.h"
#include "model/characters.h"

namespace mingxi {
namespace {

/// Points that text may stand out of its cell.
constexpr double kOverhangPt = 2.0;

bool IsArtifact(const Glyph& glyph) {
  return glyph.is_overlay || glyph.direction == Direction::kOblique;
}

/// Whether line `a` is read before `b`, both of one cell and direction: lines that are read upwards
/// follow each other from left to right, lines that are read downwards from right to left.
bool IsReadBefore(const TextLine& a, const TextLine& b, Direction direction) {
  if (direction == Direction::kUp) return a.box.x0 < b.box.x0;
  if (direction == Direction::kDown) return a.box.x0 > b.box.x0;
  return a.box.y0 > b.box.y0;
}

/// Whether two pieces of text are written without a space between them.
bool AreSetSolid(std::string_view left, std::string_view right) {
  return left.empty() || right.empty() || IsWide(LastCharacter(left).code) ||
         IsWide(CharacterAt(right, 0).code);
}

struct CellLines {
  Grid* grid = nullptr;
  size_t cell = 0;
  std::vector<TextLine> lines;
};

/// The cell that `line` stands in; -1 = none.
int CellOf(const Grid& grid, const TextLine& line) {
  if (!grid.box.Grown(kOverhangPt).Contains(line.box)) return -1;
  const auto cell = std::find_if(grid.cells.begin(), grid.cells.end(), [&](const GridCell& c) {
    return c.box.Grown(kOverhangPt).Contains(line.box) &&
           c.box.ContainsPoint(line.box.center_x(), line.box.center_y());
  });
  return cell == grid.cells.end() ? -1 : static_cast<int>(cell - grid.cells.begin());
}

void AddToCell(const Page& page, std::vector<TextLine> lines, GridCell& cell) {
  const Direction direction = page.glyphs[lines.front().glyphs.front()].direction;
  std::stable_sort(lines.begin(), lines.end(), [&](const TextLine& a, const TextLine& b) {
    return IsReadBefore(a, b, direction);
  });
  std::string text = cell.text;
  if (text.empty()) cell.is_bold = lines.front().is_bold;
  for (const TextLine& line : lines) {
    if (!AreSetSolid(text, line.text)) text += ' ';
    text += line.text;
    cell.glyphs.insert(cell.glyphs.end(), line.glyphs.begin(), line.glyphs.end());
  }
  cell.text = text;
}

}  // namespace

std::vector<TextLine> TurnedTextLines(const Page& page, Direction left_out,
                                      const GridOptions& options) {
  std::vector<TextLine> lines;
  std::vector<std::uint32_t> piece;
  const auto close = [&] {
    if (!piece.empty()) {
      TextLine line = GlyphsToTextLine(page, piece, options);
      line.is_artifact |= IsArtifact(page.glyphs[piece.front()]);
      lines.push_back(std::move(line));
    }
    piece.clear();
  };
  for (std::uint32_t i = 0; i < page.glyphs.size(); ++i) {
    const Glyph& glyph = page.glyphs[i];
    const bool is_main = glyph.direction == Direction::kRight && !glyph.is_overlay;
    const bool is_left_out = glyph.direction == left_out && left_out != Direction::kRight;
    if (is_main || is_left_out || glyph.is_invisible || IsBlank(glyph.code)) continue;
    if (!piece.empty()) {
      const Glyph& last = page.glyphs[piece.back()];
      const double away = std::hypot(glyph.box.center_x() - last.box.center_x(),
                                     glyph.box.center_y() - last.box.center_y());
      const bool continues = glyph.direction == last.direction &&
                             glyph.is_overlay == last.is_overlay &&
                             away < 2 * std::max(glyph.size, last.size);
      if (!continues) close();
    }
    piece.push_back(i);
  }
  close();
  return lines;
}

std::vector<TextLine> PutIntoCells(const Page& page, std::vector<TextLine> lines,
                                   std::vector<Grid>& grids) {
  constexpr size_t kMostLines = 2'000;  // More is no table's header.
  if (lines.size() > kMostLines) return lines;
  std::vector<TextLine> others;
  std::vector<CellLines> filled;
  for (TextLine& line : lines) {
    Grid* in = nullptr;
    int cell = -1;
    for (Grid& grid : grids) {
      if (cell >= 0 || line.is_artifact) break;
      in = &grid;
      cell = CellOf(grid, line);
    }
    if (cell < 0) {
      others.push_back(std::move(line));
      continue;
    }
    const auto at = std::find_if(filled.begin(), filled.end(), [&](const CellLines& known) {
      return known.grid == in && known.cell == static_cast<size_t>(cell);
    });
    CellLines& target = at != filled.end()
                            ? *at
                            : filled.emplace_back(CellLines{in, static_cast<size_t>(cell), {}});
    target.lines.push_back(std::move(line));
  }
  for (CellLines& target : filled) {
    AddToCell(page, std::move(target.lines), target.grid->cells[target.cell]);
  }
  return others;
}

}  // namespace mingxi
