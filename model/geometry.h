// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Points and boxes on a page as a reader sees it: origin at the top left after the page's rotation,
// x to the right, y down, in points (1/72 inch).

#include <algorithm>

namespace mingxi {

/// A half-open interval on one axis, in points.
struct Span {
  double low = 0;
  double high = 0;

  double length() const { return high - low; }
  double middle() const { return (low + high) / 2; }
  bool Contains(double at) const { return low <= at && at < high; }
  /// Length of the common part; negative = the gap between the two.
  double Overlap(const Span& other) const {
    return std::min(high, other.high) - std::max(low, other.low);
  }

  bool operator==(const Span&) const = default;
};

/// An axis-parallel box, `x0 <= x1`, `y0 <= y1`.
struct Box {
  double x0 = 0;
  double y0 = 0;
  double x1 = 0;
  double y1 = 0;

  double width() const { return x1 - x0; }
  double height() const { return y1 - y0; }
  double center_x() const { return (x0 + x1) / 2; }
  double center_y() const { return (y0 + y1) / 2; }
  Span horizontal() const { return {x0, x1}; }
  Span vertical() const { return {y0, y1}; }

  bool ContainsPoint(double x, double y) const { return x0 <= x && x < x1 && y0 <= y && y < y1; }
  bool Contains(const Box& other) const {
    return x0 <= other.x0 && other.x1 <= x1 && y0 <= other.y0 && other.y1 <= y1;
  }
  bool Intersects(const Box& other) const {
    return x0 < other.x1 && other.x0 < x1 && y0 < other.y1 && other.y0 < y1;
  }
  /// The smallest box around both.
  Box Union(const Box& other) const {
    return {std::min(x0, other.x0), std::min(y0, other.y0), std::max(x1, other.x1),
            std::max(y1, other.y1)};
  }
  /// This box grown by `margin_pt` on every side.
  Box Grown(double margin_pt) const {
    return {x0 - margin_pt, y0 - margin_pt, x1 + margin_pt, y1 + margin_pt};
  }

  bool operator==(const Box&) const = default;
};

}  // namespace mingxi
