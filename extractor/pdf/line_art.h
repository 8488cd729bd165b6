// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// LineArt: the painted paths of one page -> its rulings and fills. Geometry only, nothing of
// Poppler.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "model/page.h"

namespace mingxi {

struct PathPoint {
  double x = 0;
  double y = 0;
};

/// A path in page coordinates, in flat arrays so that it can be refilled without allocating.
struct PaintedPath {
  struct Part {
    std::size_t begin = 0;  ///< First point in `points`.
    std::size_t end = 0;    ///< One past the last.
    bool is_closed = false;
    bool has_curve = false;  ///< Some of its points are control points of curves.
  };
  std::vector<PathPoint> points;
  std::vector<char> is_control;  ///< 1 = a control point of a curve; as long as `points`.
  std::vector<Part> parts;

  void Clear();
  /// The box around its points. REQUIRES: it has any.
  Box Bounds() const;
  /// Whether it is one rectangle with sides along the axes.
  bool IsUprightBox() const;
};

/// How a path was painted.
struct Paint {
  Box clip;                 ///< Bounding box of the clip region; nothing outside it shows.
  std::uint32_t color = 0;  ///< 0xRRGGBB.
  double width = 0;         ///< Stroked line width, points.
  bool has_square_caps = false;
};

/// Gathers what the paths of a page show. Everything is cut to the clip; what is left of a path
/// outside of it, or of one with coordinates that are no numbers, is nothing.
class LineArt {
 public:
  /// The horizontal and vertical segments of a stroked path as rulings, the others as slants. A
  /// stroke too thick to be a line is a fill.
  void AddStroke(const PaintedPath& path, const Paint& paint);

  /// A filled path: thin rectangles and frames as lines, other areas bounded by axis-parallel sides
  /// as fills with their sides, the outline of a long curve as slants.
  void AddFill(const PaintedPath& path, const Paint& paint);

  /// A filled rectangle.
  void AddBox(const Box& box, const Paint& paint) { AddArea(box, paint); }

  /// A picture: a ruling when it is thin enough to be a line. Returns whether it was.
  bool AddPicture(const Box& box, const Paint& paint);

  std::vector<Ruling>& rulings() { return rulings_; }
  std::vector<Fill>& fills() { return fills_; }
  std::vector<Box>& slants() { return slants_; }
  /// Marks that were not recorded because the page has too many.
  std::int64_t dropped() const { return dropped_; }

 private:
  using Points = std::span<const PathPoint>;

  void AddSlant(PathPoint a, PathPoint b, const Paint& paint);
  void AddSegment(PathPoint a, PathPoint b, const Paint& paint, RulingSource source);
  /// A side of a border with slanted ends.
  void AddMitred(const Box& box, const Paint& paint);
  void AddArea(Box box, const Paint& paint);
  bool AddFrame(const Box& outer, const Box& inner, const Paint& paint);
  void AddSides(Points corners, const Paint& paint);
  bool AddThinBox(const Box& box, const Paint& paint, RulingSource source);
  void AddRuling(const Ruling& ruling);
  void AddFillBox(const Box& box, std::uint32_t color);
  bool ShowsEdges(const Box& box, std::uint32_t color) const;

  std::vector<Ruling> rulings_;
  std::vector<Fill> fills_;
  std::vector<Box> slants_;
  Box colored_;  ///< Around all fills so far that are not white.
  bool has_colored_ = false;
  std::int64_t dropped_ = 0;
};

}  // namespace mingxi
