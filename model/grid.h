// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Grid: a table as it stands on one page, geometry only. Layout: all that a page (or a text source)
// holds, its grids and the text lines outside them, in reading order.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/decimal.h"
#include "model/geometry.h"
#include "model/rare.h"
#include "model/recognition.h"
#include "model/short_text.h"
#include "model/source_cell.h"
#include "model/text_mark.h"

namespace mingxi {

/// One line of text as printed, outside or inside a cell.
struct TextLine {
  std::string text;  ///< UTF-8 as printed; gaps wide enough to be seen are spaces.
  Box box;           ///< All zero for text sources.
  double size = 0;   ///< Font size of most of its glyphs, points; 0 for text sources.
  bool is_bold = false;
  bool is_artifact = false;  ///< Page number, running head, watermark: kept, but no content.
  int order = 0;             ///< Place in the reading order of the Layout, shared with grids.
  /// Indices into Page::glyphs; dropped when the account of the page is taken.
  std::vector<std::uint32_t> glyphs = {};

  bool operator==(const TextLine&) const = default;
};

/// What a boundary or a whole grid was found by.
enum class Evidence : std::uint8_t {
  kRulings,      ///< Lines on all sides.
  kColumnRules,  ///< Lines between columns; rows from baselines.
  kRowRules,     ///< Lines between rows; columns from the text's alignment.
  kFills,        ///< Backgrounds.
  kAlignment,    ///< The text's alignment alone.
  kStructure,    ///< The structure tree of a tagged PDF.
  kTextCells,    ///< A text source that names its cells (one a line, tabs, CSV): merged cells are
                 ///< lost.
  kTextColumns,  ///< A text source whose columns stand below each other.
};

/// The dump's and inspect's word for it: "rulings", "column-rules", ...
std::string_view ToString(Evidence evidence);

/// A cell at its anchor (top left) with what it covers.
struct GridCell {
  int row = 0;
  int column = 0;
  int row_span = 1;
  int column_span = 1;
  ShortText text;  ///< Raw text; lines of a wrapped cell joined, see extractor/grids/cell_text.h.
  Box box;         ///< The cell's boundary; all zero for text sources.
  double indent_pt = 0;  ///< From the cell's left boundary to its first glyph; 0 when blank.
  bool is_bold = false;
  bool is_doubtful =
      false;  ///< Text straddles a boundary, or a boundary is a guess that could be wrong.
  ShortList<TextMark> marks = {};  ///< Raised, lowered and struck characters.
  /// Indices into Page::glyphs; dropped when the account of the page is taken.
  std::vector<std::uint32_t> glyphs = {};
  SourceCell source = {};              ///< Where it stands in Grid::part.
  Rare<Decimal> stored = {};           ///< As Cell::stored.
  Rare<Recognition> recognition = {};  ///< As Cell::recognition.

  bool operator==(const GridCell&) const = default;
};

/// A doubt the finder had, with its place.
struct GridDoubt {
  std::string what;  ///< One English clause, lower case: "text crosses the boundary of column 3".
  int row = -1;
  int column = -1;

  bool operator==(const GridDoubt&) const = default;
};

/// REQUIRES for spans: cells do not overlap and stay inside row_count x column_count.
struct Grid {
  int page = 0;   ///< 1-based; 0 for text sources.
  int order = 0;  ///< Place in the reading order of the Layout, shared with lines.
  Box box;
  int row_count = 0;
  int column_count = 0;
  std::vector<double> column_edges;  ///< column_count + 1 x positions; empty for text sources.
  std::vector<double> row_edges;     ///< row_count + 1 y positions; empty for text sources.
  /// Where the text of each column stands, where that is what the columns were found by; else
  /// empty.
  std::vector<Span> column_texts;
  std::vector<GridCell> cells;  ///< Anchors row by row; empty cells included.
  Evidence columns_by = Evidence::kRulings;
  Evidence rows_by = Evidence::kRulings;
  /// What each of `row_edges` and `column_edges` was found by; empty where all were found by
  /// `rows_by` and `columns_by`.
  std::vector<Evidence> row_edges_by = {};
  std::vector<Evidence> column_edges_by = {};
  /// False when merged cells cannot be seen (text sources, borderless): the header step infers
  /// them. In a kTextCells grid a row may then have fewer cells than column_count, the ones behind
  /// it being absent from `cells`: such a row is packed. Its horizontally merged cells each stand
  /// as one cell and push those behind them to the left, so a cell's `column` is only its place in
  /// the row. A row with a cell in each column (blank ones included) stands by position.
  bool spans_are_known = true;
  /// The last row goes on on the next page, as far as this page shows (no rule below it, or the
  /// like).
  bool is_open_below = false;
  bool is_open_above = false;  ///< The first row began on the page before.
  std::vector<GridDoubt> doubts;
  /// The part of its source that holds it: the name of a sheet, "table 3"; empty for pages and
  /// texts.
  std::string part = {};

  bool operator==(const Grid&) const = default;
};

/// How many glyphs of a page went where, each counted at its first home. The parts up to
/// `unclaimed` add up to `total`.
struct GlyphAccount {
  std::int64_t total = 0;  ///< Glyphs that show something; spaces are not counted.
  std::int64_t in_cells = 0;
  std::int64_t in_lines = 0;
  std::int64_t artifacts = 0;  ///< Page numbers, running heads, watermarks.
  std::int64_t invisible = 0;  ///< Dropped hidden text.
  std::int64_t unclaimed = 0;  ///< Nobody's: each is a finding.
  std::int64_t doubled = 0;    ///< Homes beyond the first: each is a finding.
  std::vector<Box> places;     ///< Of the first unclaimed and doubled glyphs.

  bool is_balanced() const { return unclaimed == 0 && doubled == 0; }

  bool operator==(const GlyphAccount&) const = default;
};

struct Layout {
  int page = 0;      ///< 1-based; 0 for text sources.
  double width = 0;  ///< Points; 0 for text sources.
  double height = 0;
  std::vector<Grid> grids;      ///< Ascending `order`.
  std::vector<TextLine> lines;  ///< Ascending `order`.
  GlyphAccount account;
  /// 1-based number of the sheet of a workbook, where nothing goes on from the one before; 0 for
  /// pages and texts.
  int sheet = 0;

  bool operator==(const Layout&) const = default;
};

}  // namespace mingxi
