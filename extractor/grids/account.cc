// SPDX-License-Identifier: GPL-3.0-or-later

// The account is taken from the texts that go out, not from what the finder meant to do: each glyph
// that is no space is one character of one text.

#include "extractor/grids/account.h"

#include "extractor/grids/runs.h"
#include "model/characters.h"
#include "model/utf8.h"

namespace mingxi {
namespace {

std::int64_t CountShown(std::string_view text) {
  std::int64_t count = 0;
  while (!text.empty()) {
    const DecodedCodePoint point = DecodeUtf8(text);
    count += !IsBlank(point.code);
    text.remove_prefix(point.length);
  }
  return count;
}

}  // namespace

GlyphAccount AccountForGlyphs(const Page& page, const Layout& layout) {
  GlyphAccount account;
  for (const Glyph& glyph : page.glyphs) {
    if (IsBlank(glyph.code)) continue;
    ++account.total;
    account.invisible += glyph.is_invisible;
  }
  for (const Grid& grid : layout.grids) {
    for (const GridCell& cell : grid.cells) account.in_cells += CountShown(cell.text);
  }
  for (const TextLine& line : layout.lines) {
    (line.is_artifact ? account.artifacts : account.in_lines) += CountShown(line.text);
  }
  account.unclaimed =
      account.total - account.in_cells - account.in_lines - account.artifacts - account.invisible;
  return account;
}

}  // namespace mingxi
