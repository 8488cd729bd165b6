// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/captions/hanging_lines.h"

#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "normalizer/captions/caption_line.h"
#include "normalizer/captions/notes.h"
#include "normalizer/characters.h"
#include "normalizer/headers/header_shape.h"
#include "normalizer/values/fold.h"

namespace mingxi {
namespace {

/// A line of the same label stands at most this many font sizes below the line before, or below the
/// table's last row.
constexpr double kGapInSizes = 0.9;
/// How far a line may reach out of its column, points.
constexpr double kOutsidePt = 2.0;
/// Its left edge is the label's, which may be indented against the line below by some characters.
constexpr double kLeftInSizes = 1.2;
/// The rest of a label has at most this many characters.
constexpr std::size_t kLongestRest = 20;

/// The cell of the last row that `line` stands below; nullptr when there is none.
const Cell* CellAbove(const TextLine& line, const Piece& piece) {
  for (const Cell& cell : piece.cells) {
    if (cell.row + cell.row_span != piece.row_count) continue;
    const double left = piece.column_edges[static_cast<std::size_t>(cell.column)];
    const double right =
        piece.column_edges[static_cast<std::size_t>(cell.column + cell.column_span)];
    if (line.box.x0 < left - kOutsidePt || line.box.x1 > right + kOutsidePt) continue;
    const bool is_left = line.box.x0 <= left + cell.indent_pt + line.size * kLeftInSizes;
    const bool is_centred = std::abs(line.box.center_x() - (left + right) / 2) <= line.size;
    return is_left || is_centred ? &cell : nullptr;
  }
  return nullptr;
}

bool ReadsAsRestOfLabel(const std::string& text) {
  static const RE2 no_label(
      "[。：:；;]|^[（(]?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[)）、.．]");
  return !text.empty() && CharacterCount(text) <= kLongestRest && !IsBodyFigure(text) &&
         !RE2::PartialMatch(text, no_label) && !BeginsNote(text) && !NamesATable(text) &&
         !ReadCaptionLine(text).HasParts();
}

}  // namespace

std::size_t CountHangingLines(std::span<const TextLine> lines, const Piece& piece) {
  if (piece.column_edges.empty() || piece.row_edges.empty()) return 0;
  double bottom_pt = piece.row_edges.back();
  double next_bottom_pt = bottom_pt;
  std::size_t count = 0;
  for (const TextLine& line : lines) {
    if (line.size <= 0) break;
    if (line.box.y0 > bottom_pt + line.size * kGapInSizes) bottom_pt = next_bottom_pt;
    if (line.box.y0 > bottom_pt + line.size * kGapInSizes) break;
    const Cell* above = CellAbove(line, piece);
    if (above == nullptr || above->text.empty() || IsBodyFigure(above->text)) break;
    if (!ReadsAsRestOfLabel(FoldText(line.text))) break;
    next_bottom_pt = std::max(next_bottom_pt, line.box.y1);
    ++count;
  }
  return count == lines.size() ? count : 0;
}

Piece WithHangingLines(Piece piece, std::span<const TextLine> lines) {
  for (const TextLine& line : lines) {
    const Cell* above = CellAbove(line, piece);
    Cell& cell = piece.cells[static_cast<std::size_t>(above - piece.cells.data())];
    const std::string printed =
        std::string(cell.raw.empty() ? cell.text.view() : cell.raw.view()) + line.text;
    cell.text = FoldText(printed);
    cell.raw = cell.text.view() == printed ? std::string() : printed;
    if (!cell.places.empty()) {
      Box& box = cell.places.front().box;
      box = box.Union(line.box);
    }
  }
  return piece;
}

}  // namespace mingxi
