// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// A page drawn for a person: what is printed, and what a stage made of it, as one SVG picture.

#include <cstdint>
#include <string>
#include <vector>

#include "model/document.h"
#include "model/grid.h"
#include "model/page.h"

namespace mingxi {

/// What a drawn box stands for; each has its own look and its place in the legend.
enum class BoxKind : std::uint8_t {
  kPicture,
  kLine,      ///< A line of text outside the grids.
  kArtifact,  ///< A page number, a running head.
  kGrid,
  kCell,
  kHeaderCell,
  kTotalCell,
  kDoubt,
  kNote,
  kWarning,
  kError,
};

struct DrawnBox {
  BoxKind kind = BoxKind::kCell;
  Box box;
  std::string label;  ///< Shown when pointed at; for a grid above its corner as well.

  bool operator==(const DrawnBox&) const = default;
};

/// Layers from the bottom up; an empty one is not drawn.
struct PageDrawing {
  int page = 0;
  double width = 0;   ///< Points.
  double height = 0;  ///< Points.
  std::vector<Fill> fills;
  std::vector<Glyph> glyphs;
  std::vector<Ruling> rulings;
  std::vector<Ruling> edges;    ///< Rulings joined to whole lines.
  std::vector<DrawnBox> boxes;  ///< In the order they are drawn.
  bool is_bare = false;         ///< The page alone, without margin and legend.
  bool is_print_faint = false;  ///< What is printed steps back behind the boxes and edges.
};

/// What the page shows: outline, text, lines, backgrounds, places of pictures.
PageDrawing DrawingOf(const Page& page);

/// The grids with their cells and doubts, and the text lines outside them.
std::vector<DrawnBox> BoxesOf(const Layout& layout);

/// The cells of all tables that stand on `page`, then its findings at their cells.
std::vector<DrawnBox> BoxesOf(const Document& document, int page);

/// A whole SVG file: the drawing, one unit a point, with a legend of what occurs in it below. The
/// text is text, so that it can be searched and copied.
std::string DrawingToSvg(const PageDrawing& drawing);

}  // namespace mingxi
