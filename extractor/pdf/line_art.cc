// SPDX-License-Identifier: GPL-3.0-or-later

// The idea: producers draw table lines in many ways (strokes, thin filled rectangles, frames of two
// nested rectangles, pictures one pixel high), so every path is reduced to boxes cut to the clip,
// and the size of what is left decides whether a reader sees a line or an area. Slanted segments
// and curves are no table lines; only their places are kept. This file's only entry is LineArt.

#include "extractor/pdf/line_art.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>

namespace mingxi {
namespace {

/// Points. A line may be drawn this much off the axis from end to end: rounding of producers that
/// work in 1/10 mm or pixels.
constexpr double kAxisTolerance = 0.35;
/// Points. What is thicker is an area: the thickest table border seen is 3 pt, the lowest row 7 pt.
constexpr double kMaxRuleThickness = 3.5;
/// A thin box is a line when it is at least this many times as long as it is thick.
constexpr double kMinRuleAspect = 2.0;
/// Points. A box no larger than this on both sides is a dot of a dotted line or the joint of two
/// borders: it counts as a piece of a line in both directions.
constexpr double kMaxDot = 1.6;
/// Points. Coordinates beyond this are no place on a page: the largest page a PDF may have is
/// 14,400 pt.
constexpr double kMaxCoordinate = 1e6;
/// Marks a page. More is a drawing or an attack: the densest table page seen has 12,000.
constexpr std::size_t kMaxRulings = 400'000;
constexpr std::size_t kMaxFills = 200'000;
/// Points of a filled shape that make it the outline of a chart's curve; letters and seals have
/// fewer.
constexpr std::size_t kCurveOutline = 150;
/// Slanted stretches kept: enough to know a chart by.
constexpr std::size_t kMaxSlants = 20'000;
/// Each channel of a colour at or above this is white to a reader.
constexpr std::uint32_t kWhiteChannel = 0xF8;

bool IsPlace(const Box& box) {
  return box.x0 >= -kMaxCoordinate && box.y0 >= -kMaxCoordinate && box.x1 <= kMaxCoordinate &&
         box.y1 <= kMaxCoordinate;  // False for what is not a number, too.
}

bool IsWhite(std::uint32_t color) {
  return (color & 0xFF) >= kWhiteChannel && ((color >> 8) & 0xFF) >= kWhiteChannel &&
         ((color >> 16) & 0xFF) >= kWhiteChannel;
}

std::optional<Box> Cut(const Box& box, const Box& clip) {
  const Box cut{std::max(box.x0, clip.x0), std::max(box.y0, clip.y0), std::min(box.x1, clip.x1),
                std::min(box.y1, clip.y1)};
  if (!(cut.x0 <= cut.x1 && cut.y0 <= cut.y1) || !IsPlace(cut)) return std::nullopt;
  return cut;
}

Box Around(std::span<const PathPoint> points) {
  Box box{points[0].x, points[0].y, points[0].x, points[0].y};
  for (const PathPoint& point : points.subspan(1)) {
    box.x0 = std::min(box.x0, point.x);
    box.x1 = std::max(box.x1, point.x);
    box.y0 = std::min(box.y0, point.y);
    box.y1 = std::max(box.y1, point.y);
  }
  return box;
}

bool IsHorizontal(PathPoint a, PathPoint b) { return std::abs(a.y - b.y) <= kAxisTolerance; }
bool IsVertical(PathPoint a, PathPoint b) { return std::abs(a.x - b.x) <= kAxisTolerance; }

/// All sides, the closing one too, run along an axis.
bool IsAxisParallel(std::span<const PathPoint> points) {
  for (std::size_t i = 0; i < points.size(); ++i) {
    const PathPoint& next = points[(i + 1) % points.size()];
    if (!IsHorizontal(points[i], next) && !IsVertical(points[i], next)) return false;
  }
  return true;
}

std::span<const PathPoint> PointsOf(const PaintedPath& path, const PaintedPath::Part& part) {
  std::span<const PathPoint> points =
      std::span(path.points).subspan(part.begin, part.end - part.begin);
  const auto is_same = [](PathPoint a, PathPoint b) { return a.x == b.x && a.y == b.y; };
  while (points.size() > 1 && is_same(points.front(), points.back())) {
    points = points.first(points.size() - 1);
  }
  return points;
}

/// The part is one axis-parallel rectangle (four corners, or fewer where it has no height or
/// width).
bool IsRectangle(std::span<const PathPoint> points) {
  if (points.size() > 4) return false;
  if (points.size() == 4) {
    const bool first_horizontal = IsHorizontal(points[0], points[1]) &&
                                  IsVertical(points[1], points[2]) &&
                                  IsHorizontal(points[2], points[3]);
    const bool first_vertical = IsVertical(points[0], points[1]) &&
                                IsHorizontal(points[1], points[2]) &&
                                IsVertical(points[2], points[3]);
    return (first_horizontal || first_vertical) && IsAxisParallel(points);
  }
  return points.size() >= 2 && IsAxisParallel(points);
}

/// A side of a border whose ends are cut slantwise where it meets the next side: four corners, two
/// of the sides along one axis.
bool IsMitred(std::span<const PathPoint> points) {
  if (points.size() != 4) return false;
  const auto has_pair = [&points](auto is_along, std::size_t i) {
    return is_along(points[i], points[i + 1]) && is_along(points[i + 2], points[(i + 3) % 4]);
  };
  return has_pair(IsHorizontal, 0) || has_pair(IsHorizontal, 1) || has_pair(IsVertical, 0) ||
         has_pair(IsVertical, 1);
}

}  // namespace

void PaintedPath::Clear() {
  points.clear();
  is_control.clear();
  parts.clear();
}

Box PaintedPath::Bounds() const { return Around(points); }

bool PaintedPath::IsUprightBox() const {
  if (parts.size() != 1 || parts[0].has_curve) return false;
  const std::span<const PathPoint> corners = PointsOf(*this, parts[0]);
  return corners.size() == 4 && IsRectangle(corners);
}

void LineArt::AddStroke(const PaintedPath& path, const Paint& paint) {
  for (const PaintedPath::Part& part : path.parts) {
    const std::size_t count = part.end - part.begin;
    const RulingSource source = part.is_closed && !part.has_curve && count <= 5 && count >= 4
                                    ? RulingSource::kRectangle
                                    : RulingSource::kStroke;
    for (std::size_t i = part.begin + 1; i < part.end; ++i) {
      if (path.is_control[i] != 0 || path.is_control[i - 1] != 0) {
        AddSlant(path.points[i - 1], path.points[i], paint);
        continue;
      }
      AddSegment(path.points[i - 1], path.points[i], paint, source);
    }
    if (part.is_closed && count > 2) {
      AddSegment(path.points[part.end - 1], path.points[part.begin], paint, source);
    }
  }
}

void LineArt::AddSlant(PathPoint a, PathPoint b, const Paint& paint) {
  if (slants_.size() >= kMaxSlants || IsHorizontal(a, b) || IsVertical(a, b)) return;
  const PathPoint ends[] = {a, b};
  const std::optional<Box> box = Cut(Around(ends), paint.clip);
  if (box.has_value()) slants_.push_back(*box);
}

void LineArt::AddSegment(PathPoint a, PathPoint b, const Paint& paint, RulingSource source) {
  const bool is_horizontal = IsHorizontal(a, b);
  const bool is_vertical = IsVertical(a, b);
  if (is_horizontal == is_vertical) {
    if (!is_horizontal) AddSlant(a, b, paint);
    return;  // Slanted, or too short to have a direction.
  }
  const PathPoint ends[] = {a, b};
  Box box = Around(ends);
  const double half = paint.width / 2;
  const double cap = paint.has_square_caps ? half : 0;
  // The line itself lies in the middle, whatever its slant; its pen makes it a box.
  if (is_horizontal) {
    const double middle = (a.y + b.y) / 2;
    box = {box.x0 - cap, middle - half, box.x1 + cap, middle + half};
  } else {
    const double middle = (a.x + b.x) / 2;
    box = {middle - half, box.y0 - cap, middle + half, box.y1 + cap};
  }
  const std::optional<Box> seen = Cut(box, paint.clip);
  if (!seen) return;
  if (paint.width > kMaxRuleThickness) return AddArea(*seen, paint);
  if (source != RulingSource::kFillEdge && !ShowsEdges(*seen, paint.color)) return;
  if (is_horizontal) {
    AddRuling({true, box.center_y(), seen->horizontal(), paint.width, source, paint.color});
  } else {
    AddRuling({false, box.center_x(), seen->vertical(), paint.width, source, paint.color});
  }
}

void LineArt::AddFill(const PaintedPath& path, const Paint& paint) {
  for (std::size_t i = 0; i < path.parts.size(); ++i) {
    const PaintedPath::Part& part = path.parts[i];
    const Points points = PointsOf(path, part);
    if (points.size() >= kCurveOutline) {
      for (std::size_t k = 1; k < points.size(); ++k) AddSlant(points[k - 1], points[k], paint);
    }
    if (points.size() < 2 || part.has_curve) continue;
    const Box box = Around(points);
    if (!IsAxisParallel(points)) {
      if (IsMitred(points)) AddMitred(box, paint);
      continue;
    }
    if (!IsRectangle(points)) {
      AddSides(points, paint);
      continue;
    }
    if (i + 1 < path.parts.size() && !path.parts[i + 1].has_curve) {
      const Points next = PointsOf(path, path.parts[i + 1]);
      if (next.size() == 4 && IsRectangle(next) && AddFrame(box, Around(next), paint)) {
        ++i;
        continue;
      }
    }
    AddArea(box, paint);
  }
}

void LineArt::AddMitred(const Box& box, const Paint& paint) {
  const std::optional<Box> seen = Cut(box, paint.clip);
  if (seen && ShowsEdges(*seen, paint.color)) AddThinBox(*seen, paint, RulingSource::kThinFill);
}

void LineArt::AddArea(Box box, const Paint& paint) {
  const std::optional<Box> seen = Cut(box, paint.clip);
  if (!seen) return;
  const bool is_shown = ShowsEdges(*seen, paint.color);
  if (is_shown && AddThinBox(*seen, paint, RulingSource::kThinFill)) return;
  if (is_shown) {
    const PathPoint corners[] = {
        {seen->x0, seen->y0}, {seen->x1, seen->y0}, {seen->x1, seen->y1}, {seen->x0, seen->y1}};
    AddSides(corners, paint);
  }
  AddFillBox(*seen, paint.color);
}

/// Two nested rectangles painted as one path are the four lines between them.
bool LineArt::AddFrame(const Box& outer, const Box& inner, const Paint& paint) {
  const Box& large = outer.Contains(inner) ? outer : inner;
  const Box& small = outer.Contains(inner) ? inner : outer;
  if (!large.Contains(small) || small.width() <= kMaxRuleThickness ||
      small.height() <= kMaxRuleThickness) {
    return false;
  }
  const double sides[] = {small.x0 - large.x0, large.x1 - small.x1, small.y0 - large.y0,
                          large.y1 - small.y1};
  for (double side : sides) {
    if (side > kMaxRuleThickness || side <= 0) return false;
  }
  AddArea({large.x0, large.y0, large.x1, small.y0}, paint);
  AddArea({large.x0, small.y1, large.x1, large.y1}, paint);
  AddArea({large.x0, large.y0, small.x0, large.y1}, paint);
  AddArea({small.x1, large.y0, large.x1, large.y1}, paint);
  return true;
}

/// The sides of a filled area.
void LineArt::AddSides(Points corners, const Paint& paint) {
  Paint hairline = paint;
  hairline.width = 0;
  hairline.has_square_caps = false;
  for (std::size_t i = 0; i < corners.size(); ++i) {
    AddSegment(corners[i], corners[(i + 1) % corners.size()], hairline, RulingSource::kFillEdge);
  }
}

bool LineArt::AddThinBox(const Box& box, const Paint& paint, RulingSource source) {
  const double width = box.width();
  const double height = box.height();
  const bool is_dot = width <= kMaxDot && height <= kMaxDot;
  const bool is_horizontal = height <= kMaxRuleThickness && width >= kMinRuleAspect * height;
  const bool is_vertical = width <= kMaxRuleThickness && height >= kMinRuleAspect * width;
  if (!is_dot && !is_horizontal && !is_vertical) return false;
  if (width == 0 && height == 0) return true;
  if (is_dot || is_horizontal) {
    AddRuling({true, box.center_y(), box.horizontal(), height, source, paint.color});
  }
  if (is_dot || (is_vertical && !is_horizontal)) {
    AddRuling({false, box.center_x(), box.vertical(), width, source, paint.color});
  }
  return true;
}

bool LineArt::AddPicture(const Box& box, const Paint& paint) {
  const std::optional<Box> seen = Cut(box, paint.clip);
  if (!seen) return false;
  const double thin = std::min(seen->width(), seen->height());
  const double length = std::max(seen->width(), seen->height());
  if (thin > kMaxRuleThickness || length < kMinRuleAspect * thin) return false;
  return AddThinBox(*seen, paint, RulingSource::kThinImage);
}

void LineArt::AddRuling(const Ruling& ruling) {
  if (rulings_.size() >= kMaxRulings) {
    ++dropped_;
    return;
  }
  rulings_.push_back(ruling);
}

void LineArt::AddFillBox(const Box& box, std::uint32_t color) {
  if (fills_.size() >= kMaxFills) {
    ++dropped_;
    return;
  }
  fills_.push_back({box, color});
  if (IsWhite(color)) return;
  colored_ = has_colored_ ? colored_.Union(box) : box;
  has_colored_ = true;
}

/// White on the white page has no edges a reader could see; white on a coloured area has.
bool LineArt::ShowsEdges(const Box& box, std::uint32_t color) const {
  return !IsWhite(color) || (has_colored_ && colored_.Intersects(box));
}

}  // namespace mingxi
