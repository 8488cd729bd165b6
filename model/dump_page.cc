// SPDX-License-Identifier: GPL-3.0-or-later

// Page and Layout nouns, a line each.

#include <string_view>

#include "model/dump.h"
#include "model/dump_line_internal.h"
#include "model/utf8.h"

namespace mingxi {
namespace {

using dump::BoxText;
using dump::Joined;
using dump::Line;
using dump::Points;
using dump::Quoted;

std::string Utf8(char32_t code) {
  std::string text;
  AppendUtf8(code, text);
  return text;
}

std::string_view Word(Direction direction) {
  switch (direction) {
    case Direction::kRight:
      return "";
    case Direction::kDown:
      return "down";
    case Direction::kLeft:
      return "left";
    case Direction::kUp:
      return "up";
    case Direction::kOblique:
      return "oblique";
  }
  return "";
}

std::string_view Word(RulingSource source) {
  switch (source) {
    case RulingSource::kStroke:
      return "stroke";
    case RulingSource::kRectangle:
      return "rectangle";
    case RulingSource::kThinFill:
      return "thin-fill";
    case RulingSource::kFillEdge:
      return "fill-edge";
    case RulingSource::kThinImage:
      return "thin-image";
  }
  return "";
}

}  // namespace

std::string Dump(const Glyph& glyph) {
  Line line("glyph");
  line.Word(Quoted(Utf8(glyph.code))).Word(BoxText(glyph.box));
  line.Field("baseline", Points(glyph.baseline)).Field("size", Points(glyph.size));
  line.Number("font", glyph.font).Word(Word(glyph.direction));
  line.Flag(glyph.is_invisible, glyph.is_covered ? "covered" : "invisible");
  line.Flag(glyph.is_artifact, "artifact");
  if (glyph.color != 0) line.Color(glyph.color);
  if (glyph.mcid >= 0) line.Number("mcid", glyph.mcid);
  return line.Text();
}

std::string Dump(const Font& font) {
  Line line("font");
  line.Word(Quoted(font.name)).Flag(font.is_embedded, "embedded").Flag(font.is_bold, "bold");
  return line.Flag(font.is_type3, "type3").Text();
}

std::string Dump(const Ruling& ruling) {
  Line line("ruling");
  line.Word(ruling.is_horizontal ? "horizontal" : "vertical").Field("at", Points(ruling.position));
  line.Field("from", Points(ruling.extent.low)).Field("to", Points(ruling.extent.high));
  line.Field("thick", Points(ruling.thickness)).Word(Word(ruling.source));
  if (ruling.color != 0) line.Color(ruling.color);
  return line.Text();
}

std::string Dump(const Fill& fill) {
  return Line("fill").Word(BoxText(fill.box)).Color(fill.color).Text();
}

std::string Dump(const Picture& picture) {
  return Line("picture").Word(BoxText(picture.box)).Flag(picture.is_mask, "mask").Text();
}

std::string Dump(const TaggedCell& cell) {
  Line line("tagged-cell");
  line.Number("table", cell.table).Number("row", cell.row).Number("column", cell.column);
  line.Span(cell.row_span, cell.column_span).Flag(cell.is_header, "header");
  return line.Field("mcids", Joined(cell.mcids)).Text();
}

/// `rulings*2,column-rules*30,rulings`: what each boundary was found by, in their order.
std::string Boundaries(const std::vector<Evidence>& edges) {
  std::string text;
  for (std::size_t i = 0; i < edges.size();) {
    std::size_t end = i;
    while (end < edges.size() && edges[end] == edges[i]) ++end;
    if (!text.empty()) text += ',';
    text += ToString(edges[i]);
    if (end - i > 1) text += '*' + std::to_string(end - i);
    i = end;
  }
  return text;
}

std::string Dump(const Grid& grid) {
  Line line("grid");
  line.Number("page", grid.page).Number("order", grid.order);
  line.Number("rows", grid.row_count).Number("columns", grid.column_count);
  if (grid.box != Box{}) line.Field("box", BoxText(grid.box));
  line.Field("by",
             std::string(ToString(grid.columns_by)) + "/" + std::string(ToString(grid.rows_by)));
  if (!grid.row_edges_by.empty()) line.Field("row-edges", Boundaries(grid.row_edges_by));
  if (!grid.column_edges_by.empty()) line.Field("column-edges", Boundaries(grid.column_edges_by));
  line.Flag(!grid.spans_are_known, "spans-unknown");
  line.Flag(grid.is_open_above, "open-above").Flag(grid.is_open_below, "open-below");
  if (!grid.doubts.empty()) line.Number("doubts", static_cast<std::int64_t>(grid.doubts.size()));
  return line.Text();
}

std::string Dump(const GridCell& cell) {
  Line line("cell");
  line.Word(std::to_string(cell.row) + "," + std::to_string(cell.column));
  line.Span(cell.row_span, cell.column_span).Word(Quoted(cell.text)).Area(cell.box);
  if (cell.source.is_known()) line.Word(CellName(cell.source));
  if (cell.stored) line.Field("stored", cell.stored->ToString());
  if (cell.indent_pt != 0) line.Field("indent", Points(cell.indent_pt));
  return line.Flag(cell.is_bold, "bold").Flag(cell.is_doubtful, "doubtful").Text();
}

std::string Dump(const TextLine& text_line) {
  Line line("line");
  line.Word(std::to_string(text_line.order)).Word(Quoted(text_line.text)).Area(text_line.box);
  if (text_line.size != 0) line.Field("size", Points(text_line.size));
  return line.Flag(text_line.is_bold, "bold").Flag(text_line.is_artifact, "artifact").Text();
}

std::string Dump(const GridDoubt& doubt) {
  Line line("doubt");
  if (doubt.row >= 0 || doubt.column >= 0) {
    line.Word(std::to_string(doubt.row) + "," + std::to_string(doubt.column));
  }
  return line.Word(Quoted(doubt.what)).Text();
}

std::string Dump(const GlyphAccount& account) {
  Line line("account");
  line.Number("glyphs", account.total).Number("cells", account.in_cells);
  line.Number("lines", account.in_lines).Number("artifacts", account.artifacts);
  line.Number("invisible", account.invisible).Number("unclaimed", account.unclaimed);
  if (account.doubled > 0) line.Number("doubled", account.doubled);
  return line.Text();
}

}  // namespace mingxi
