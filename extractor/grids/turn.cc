// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/grids/turn.h"

#include <array>
#include <cmath>
#include <utility>

namespace mingxi {
namespace {

/// Maps boxes and lines of the page as seen to the upright page.
struct Turn {
  Direction direction;
  double width;  ///< Of the page as seen.
  double height;

  Box Apply(const Box& b) const {
    switch (direction) {
      case Direction::kUp:
        return {height - b.y1, b.x0, height - b.y0, b.x1};
      case Direction::kDown:
        return {b.y0, width - b.x1, b.y1, width - b.x0};
      case Direction::kLeft:
        return {width - b.x1, height - b.y1, width - b.x0, height - b.y0};
      default:
        return b;
    }
  }

  Box Undo(const Box& b) const {
    switch (direction) {
      case Direction::kUp:
        return {b.y0, height - b.x1, b.y1, height - b.x0};
      case Direction::kDown:
        return {width - b.y1, b.x0, width - b.y0, b.x1};
      case Direction::kLeft:
        return Apply(b);
      default:
        return b;
    }
  }

  bool swaps_axes() const { return direction == Direction::kUp || direction == Direction::kDown; }
};

/// What `glyph` runs like when text in `main` runs to the right.
Direction Relative(Direction glyph, Direction main) {
  if (glyph == Direction::kOblique) return glyph;
  const int quarter = (static_cast<int>(glyph) - static_cast<int>(main) + 4) % 4;
  return static_cast<Direction>(quarter);
}

double TurnBaseline(const Turn& turn, const Glyph& glyph) {
  const bool is_vertical = glyph.direction == Direction::kUp || glyph.direction == Direction::kDown;
  const double at = glyph.baseline;
  const Box line = is_vertical ? Box{at, glyph.box.y0, at, glyph.box.y1}
                               : Box{glyph.box.x0, at, glyph.box.x1, at};
  const Box turned = turn.Apply(line);
  const bool lies = is_vertical != turn.swaps_axes();
  return lies ? turned.x0 : turned.y0;
}

Ruling TurnRuling(const Turn& turn, Ruling ruling) {
  const Box line =
      ruling.is_horizontal
          ? Box{ruling.extent.low, ruling.position, ruling.extent.high, ruling.position}
          : Box{ruling.position, ruling.extent.low, ruling.position, ruling.extent.high};
  const Box turned = turn.Apply(line);
  if (turn.swaps_axes()) ruling.is_horizontal = !ruling.is_horizontal;
  ruling.position = ruling.is_horizontal ? turned.y0 : turned.x0;
  ruling.extent = ruling.is_horizontal ? turned.horizontal() : turned.vertical();
  return ruling;
}

}  // namespace

Direction MainDirection(const Page& page) {
  std::array<size_t, 5> count{};
  for (const Glyph& glyph : page.glyphs) {
    if (!glyph.is_invisible) ++count[static_cast<size_t>(glyph.direction)];
  }
  size_t most = 0;
  for (size_t i = 1; i < 4; ++i) {
    if (count[i] > count[most]) most = i;
  }
  return static_cast<Direction>(most);
}

Direction UprightAfterTurn(Direction main) { return Relative(Direction::kRight, main); }

Page TurnUpright(const Page& page, Direction direction) {
  const Turn turn{direction, page.width, page.height};
  Page upright = page;
  if (turn.swaps_axes()) std::swap(upright.width, upright.height);
  for (Glyph& glyph : upright.glyphs) {
    glyph.baseline = static_cast<float>(TurnBaseline(turn, glyph));
    glyph.box = turn.Apply(glyph.box);
    glyph.direction = Relative(glyph.direction, direction);
  }
  for (Ruling& ruling : upright.rulings) ruling = TurnRuling(turn, ruling);
  for (Fill& fill : upright.fills) fill.box = turn.Apply(fill.box);
  for (Box& slant : upright.slants) slant = turn.Apply(slant);
  for (Picture& picture : upright.pictures) picture.box = turn.Apply(picture.box);
  return upright;
}

void TurnBack(Direction direction, double width, double height, Layout& layout) {
  const Turn turn{direction, width, height};
  layout.width = width;
  layout.height = height;
  for (Grid& grid : layout.grids) {
    grid.box = turn.Undo(grid.box);
    for (GridCell& cell : grid.cells) cell.box = turn.Undo(cell.box);
  }
  for (TextLine& line : layout.lines) line.box = turn.Undo(line.box);
}

void SlantBack(const Page& page, Layout& layout) {
  if (page.straightened == 0) return;
  const double cosine = std::cos(page.straightened);
  const double sine = std::sin(page.straightened);
  const auto back = [&](Box& box) {
    const double x = box.center_x() - page.width / 2;
    const double y = box.center_y() - page.height / 2;
    const double half_width = (cosine * box.width() + std::fabs(sine) * box.height()) / 2;
    const double half_height = (std::fabs(sine) * box.width() + cosine * box.height()) / 2;
    const double at_x = page.width / 2 + cosine * x + sine * y;
    const double at_y = page.height / 2 - sine * x + cosine * y;
    box = {at_x - half_width, at_y - half_height, at_x + half_width, at_y + half_height};
  };
  for (Grid& grid : layout.grids) {
    back(grid.box);
    for (GridCell& cell : grid.cells) back(cell.box);
  }
  for (TextLine& line : layout.lines) back(line.box);
}

}  // namespace mingxi
