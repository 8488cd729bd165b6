// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Every tolerance of the grid finder, with its unit and the reason for its value. Leave them alone
// unless a document shows one to be wrong.

namespace mingxi {

struct GridOptions {
  /// Parallel lines closer than this are one boundary: double frames and thick borders are drawn as
  /// lines up to 3 pt apart, and no row or column of text is that narrow.
  double snap_pt = 3.0;
  /// Gap in a line that is still the line: cell borders drawn one by one leave a corner's
  /// thickness.
  double join_gap_pt = 3.0;
  /// The same between pieces shorter than `dash_pt`: dotted and dashed lines.
  double dash_gap_pt = 6.0;
  double dash_pt = 8.0;
  /// How far the end of a line may stay away from the line it meets.
  double touch_pt = 3.0;
  /// Share of a cell's side that must be drawn for it to be a wall; the rest may be lost in
  /// corners.
  double wall_share = 0.7;
  /// Two boundaries nearer than this that never bound the same row are one boundary, drawn a little
  /// shifted in header and body.
  double shifted_boundary_pt = 7.0;
  /// Lines that reach further than this beyond the outermost crossing line open a side cell there:
  /// tables without left or right border.
  double open_side_pt = 8.0;
  /// Smallest height of a row: a gap in a column rule of this height or more is a merged row.
  double least_row_pt = 7.0;
  /// Shortest line that can bound a cell, points; shorter ones are glyph parts and corner squares.
  double min_edge_pt = 4.0;

  /// Gap between two glyphs of a line, in font sizes, that parts two runs of text: above letter
  /// spacing, below the padding of two neighbouring cells.
  double run_gap_em = 0.35;
  /// The same between two letters of an alphabet: above the word space of justified text.
  double word_gap_em = 0.7;
  /// Gap in font sizes that is written as a space.
  double space_gap_em = 0.25;
  /// Baselines closer than this, in font sizes, are one line: subscripts and rounding.
  double same_baseline_em = 0.3;
  /// A gap at a boundary, in font sizes, that parts the text of two cells that touch.
  double boundary_gap_em = 0.08;
  /// Share of a glyph that must stand on the far side of a boundary for it to straddle it.
  double straddle_share = 0.12;

  /// Largest number of elementary cells of one grid; above, the lines are a drawing, no table.
  int max_cells = 400'000;
};

}  // namespace mingxi
