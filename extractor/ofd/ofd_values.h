// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Values as OFD writes them into attributes (GB/T 33190): numbers parted by blanks, millimetres.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "extractor/pdf/line_art.h"
#include "model/geometry.h"

namespace mingxi {

/// x' = a x + c y + e, y' = b x + d y + f.
struct OfdMatrix {
  double a = 1;
  double b = 0;
  double c = 0;
  double d = 1;
  double e = 0;
  double f = 0;

  PathPoint Of(PathPoint point) const {
    return {a * point.x + c * point.y + e, b * point.x + d * point.y + f};
  }
  /// First `inner`, then this.
  OfdMatrix After(const OfdMatrix& inner) const;
  /// How much longer it makes things, on the whole.
  double scale() const;
};

/// The numbers in `text`, at most `most`; what is no number ends them.
std::vector<double> OfdNumbers(std::string_view text, std::size_t most);

/// "x y width height"; nullopt where it is no box.
std::optional<Box> OfdBox(std::string_view text);

/// "a b c d e f"; the identity where it is none.
OfdMatrix ParseOfdMatrix(std::string_view text);

/// Steps from character to character: numbers, and `g 3 4.2` for three steps of 4.2. At most
/// `most`.
std::vector<double> OfdSteps(std::string_view text, std::size_t most);

/// "255 0 0", "#FF 0 0", one value for grey, four for CMYK; black where it is none.
std::uint32_t OfdColor(std::string_view text);

/// The path that `data` ("M 0 0 L 10 0 C") draws under `matrix`.
PaintedPath OfdPath(std::string_view data, const OfdMatrix& matrix);

}  // namespace mingxi
