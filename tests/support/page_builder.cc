// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/page_builder.h"

#include <algorithm>

namespace mingxi {
namespace {

double Advance(char32_t code, double size) { return code >= 0x2E80 ? size : size / 2; }

}  // namespace

PageBuilder::PageBuilder(double width, double height) {
  page_.number = 1;
  page_.width = width;
  page_.height = height;
  page_.fonts.push_back({"Test", true, false, false});
}

PageBuilder& PageBuilder::Text(double x, double y, std::u32string_view text, double size) {
  for (const char32_t code : text) {
    Glyph glyph;
    glyph.code = code;
    glyph.size = static_cast<float>(size);
    glyph.baseline = static_cast<float>(y);
    glyph.box = {x, y - 0.85 * size, x + Advance(code, size), y + 0.15 * size};
    page_.glyphs.push_back(glyph);
    x = glyph.box.x1;
  }
  return *this;
}

PageBuilder& PageBuilder::TextEndingAt(double x, double y, std::u32string_view text, double size) {
  for (const char32_t code : text) x -= Advance(code, size);
  return Text(x, y, text, size);
}

PageBuilder& PageBuilder::Horizontal(double y, double x0, double x1) {
  page_.rulings.push_back({true, y, {x0, x1}, 0.5, RulingSource::kStroke, 0});
  return *this;
}

PageBuilder& PageBuilder::Vertical(double x, double y0, double y1) {
  page_.rulings.push_back({false, x, {y0, y1}, 0.5, RulingSource::kStroke, 0});
  return *this;
}

PageBuilder& PageBuilder::Slant(double x0, double y0, double x1, double y1) {
  page_.slants.push_back({x0, std::min(y0, y1), x1, std::max(y0, y1)});
  return *this;
}

PageBuilder& PageBuilder::Background(const Box& box, std::uint32_t color) {
  page_.fills.push_back({box, color});
  return *this;
}

PageBuilder& PageBuilder::Frame(const Box& box) {
  return Horizontal(box.y0, box.x0, box.x1)
      .Horizontal(box.y1, box.x0, box.x1)
      .Vertical(box.x0, box.y0, box.y1)
      .Vertical(box.x1, box.y0, box.y1);
}

PageBuilder& PageBuilder::Lattice(const std::vector<double>& xs, const std::vector<double>& ys) {
  for (const double y : ys) Horizontal(y, xs.front(), xs.back());
  for (const double x : xs) Vertical(x, ys.front(), ys.back());
  return *this;
}

}  // namespace mingxi
