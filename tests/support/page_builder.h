// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Builds small pages for tests: text at a baseline, lines and frames, no PDF needed.

#include <string_view>

#include "model/page.h"

namespace mingxi {

/// A page of `width` x `height` points that grows by calls. Wide characters are as wide as the font
/// size, all others half of it.
class PageBuilder {
 public:
  explicit PageBuilder(double width = 600, double height = 800);

  /// Text whose first glyph begins at x, on the baseline y.
  PageBuilder& Text(double x, double y, std::u32string_view text, double size = 10);
  /// Text whose last glyph ends at x.
  PageBuilder& TextEndingAt(double x, double y, std::u32string_view text, double size = 10);
  PageBuilder& Horizontal(double y, double x0, double x1);
  PageBuilder& Vertical(double x, double y0, double y1);
  /// A slanted line, as the curve of a chart is drawn.
  PageBuilder& Slant(double x0, double y0, double x1, double y1);
  /// A background.
  PageBuilder& Background(const Box& box, std::uint32_t color = 0xDDDDDD);
  /// The four sides of a box.
  PageBuilder& Frame(const Box& box);
  /// All lines of a table with these boundaries.
  PageBuilder& Lattice(const std::vector<double>& xs, const std::vector<double>& ys);

  const Page& page() const { return page_; }

 private:
  Page page_;
};

}  // namespace mingxi
