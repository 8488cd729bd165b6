// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/grids/text_lines.h"

#include <algorithm>

#include "extractor/grids/cell_text.h"
#include "model/characters.h"

namespace mingxi {
namespace {

/// Gap in font sizes that parts two pieces of a line: wider than a sentence's spaces, narrower than
/// the distance of a publisher on the left and a unit on the right.
constexpr double kPieceGapEm = 1.6;
/// Share of the page's height, at its top and bottom, where page numbers stand.
constexpr double kMarginShare = 0.09;

/// "12", "- 12 -", "— 12 —", "第 12 页", "12 / 40", "第12页 共40页".
bool IsPageNumber(const Page& page, const std::vector<std::uint32_t>& glyphs) {
  bool has_digit = false;
  size_t shown = 0;
  for (const std::uint32_t i : glyphs) {
    const char32_t code = page.glyphs[i].code;
    if (IsBlank(code)) continue;
    ++shown;
    if (IsAnyDigit(code)) {
      has_digit = true;
      continue;
    }
    const bool is_mark = IsDash(code) || code == U'/' || code == U'.' || code == U'·' ||
                         code == U'•' || code == U'第' || code == U'页' || code == U'共' ||
                         code == U'，' || code == U',';
    if (!is_mark) return false;
  }
  return has_digit && shown <= 14;
}

}  // namespace

TextLine GlyphsToTextLine(const Page& page, const std::vector<std::uint32_t>& glyphs,
                          const GridOptions& options) {
  TextLine line;
  line.text = TextOf(page, glyphs, options);
  line.glyphs = glyphs;
  line.box = page.glyphs[glyphs.front()].box;
  size_t bold = 0;
  size_t artifacts = 0;
  double size = 0;
  for (const std::uint32_t i : glyphs) {
    const Glyph& glyph = page.glyphs[i];
    line.box = line.box.Union(glyph.box);
    size += glyph.size;
    bold += glyph.font < page.fonts.size() && page.fonts[glyph.font].is_bold;
    artifacts += glyph.is_artifact;
  }
  line.size = size / static_cast<double>(glyphs.size());
  line.is_bold = 2 * bold > glyphs.size();
  const double margin = kMarginShare * page.height;
  const bool in_margin = line.box.center_y() < margin || line.box.center_y() > page.height - margin;
  line.is_artifact = (in_margin && IsPageNumber(page, glyphs)) || 2 * artifacts > glyphs.size();
  return line;
}

std::vector<TextLine> RunsToTextLines(const Page& page, std::vector<Run> runs,
                                      const GridOptions& options) {
  runs.erase(
      std::remove_if(runs.begin(), runs.end(), [](const Run& run) { return run.glyphs.empty(); }),
      runs.end());
  std::vector<TextLine> lines;
  for (const CellLine& row : RunsToLines(page, std::move(runs), options)) {
    std::vector<std::uint32_t> piece;
    for (const std::uint32_t i : row.glyphs) {
      if (!piece.empty()) {
        const Glyph& last = page.glyphs[piece.back()];
        const Glyph& next = page.glyphs[i];
        if (next.box.x0 - last.box.x1 > kPieceGapEm * std::max(last.size, next.size)) {
          lines.push_back(GlyphsToTextLine(page, piece, options));
          piece.clear();
        }
      }
      piece.push_back(i);
    }
    if (!piece.empty()) lines.push_back(GlyphsToTextLine(page, piece, options));
  }
  return lines;
}

}  // namespace mingxi
