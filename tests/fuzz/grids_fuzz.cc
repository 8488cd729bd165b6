// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes as marks on a page, two or more a mark: glyphs, rules, backgrounds anywhere, at odd
// sizes, upon each other. The grids found must be proper, and no glyph may be lost.

#include <algorithm>
#include <cstdint>
#include <limits>

#include "extractor/grids/grid_finder.h"
#include "model/page.h"
#include "tests/fuzz/layout_check.h"

namespace mingxi {
namespace {

/// More marks than any page of a disclosure has make the run slow and show nothing new.
constexpr std::size_t kMaxMarks = 4000;

class Bytes {
 public:
  Bytes(const std::uint8_t* data, std::size_t size) : data_(data), size_(size) {}

  bool is_over() const { return at_ >= size_; }
  unsigned Next() { return is_over() ? 0 : data_[at_++]; }
  /// A place on the page, mostly on a lattice, as tables are; sometimes far out.
  double Place() {
    constexpr double kStep = 7.5;
    const unsigned byte = Next();
    if (byte == 255) return 1e30;
    if (byte == 254) return -1e30;
    if (byte == 253) return std::numeric_limits<double>::infinity();
    return static_cast<double>(byte % 100) * kStep + (byte >= 100 ? 0.3 : 0);
  }

 private:
  const std::uint8_t* data_;
  std::size_t size_;
  std::size_t at_ = 0;
};

Glyph NextGlyph(Bytes& bytes) {
  constexpr char32_t kSigns[] = {U'1', U',', U'.', U'0', U'-', U'合', U'计', U' ', U'（', 0xFFFD};
  Glyph glyph;
  const double x = bytes.Place();
  const double y = bytes.Place();
  const unsigned kind = bytes.Next();
  glyph.code = kSigns[kind % std::size(kSigns)];
  glyph.size = static_cast<float>(kind % 3 == 0 ? 10 : kind % 30);
  glyph.box = {x, y - glyph.size, x + glyph.size / 2, y};
  glyph.baseline = static_cast<float>(y);
  glyph.direction = kind > 240 ? static_cast<Direction>(kind % 5) : Direction::kRight;
  glyph.is_invisible = kind == 200;
  glyph.is_artifact = kind == 201;
  return glyph;
}

Ruling NextRuling(Bytes& bytes, bool is_horizontal) {
  Ruling ruling;
  ruling.is_horizontal = is_horizontal;
  ruling.position = bytes.Place();
  const double one = bytes.Place();
  const double two = bytes.Place();
  ruling.extent = {std::min(one, two), std::max(one, two)};
  ruling.thickness = bytes.Next() % 4;
  return ruling;
}

Page PageOf(Bytes bytes) {
  Page page;
  page.number = 1;
  page.width = 600;
  page.height = 800;
  for (std::size_t mark = 0; mark < kMaxMarks && !bytes.is_over(); ++mark) {
    switch (bytes.Next() % 8) {
      case 0:
        page.rulings.push_back(NextRuling(bytes, true));
        break;
      case 1:
        page.rulings.push_back(NextRuling(bytes, false));
        break;
      case 2: {
        const double x = bytes.Place();
        const double y = bytes.Place();
        page.fills.push_back({{x, y, x + bytes.Next(), y + bytes.Next()}, bytes.Next()});
        break;
      }
      default:
        page.glyphs.push_back(NextGlyph(bytes));
    }
  }
  return page;
}

}  // namespace
}  // namespace mingxi

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  mingxi::CheckLayout(mingxi::FindGrids(mingxi::PageOf({data, size})));
  return 0;
}
