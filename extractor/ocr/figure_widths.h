// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Whether a recognised figure is as wide as its digits and signs together: a point that was
// overlooked leaves its place behind.

#include <vector>

#include "extractor/ocr/text_recognizer.h"

namespace mingxi {

/// A recognised text with what the width of a figure is judged by.
struct MeasuredText {
  const std::vector<ReadCharacter>* characters = nullptr;
  double width = 0;   ///< Of its ink, pixels.
  double height = 0;  ///< The same.
};

/// Whether `characters` are a figure: digits, with points, commas and a minus sign.
bool IsFigure(const std::vector<ReadCharacter>& characters);

/// How wide digits and signs are on one page, learned from its figures.
class FigureWidths {
 public:
  explicit FigureWidths(const std::vector<MeasuredText>& texts);

  /// Whether the figure `text` is as wide as what was read of it; true where the page has too few
  /// figures of its height to tell.
  bool Fits(const MeasuredText& text) const;

 private:
  double ExpectedWidth(const MeasuredText& text) const;

  double height_ = 0;  ///< Of most figures, pixels; 0 = not known.
  double pitch_ = 0;   ///< From one digit to the next.
  double ink_ = 0;     ///< Of a digit.
  double sign_ = 0;    ///< What a point or comma between two digits adds.
};

}  // namespace mingxi
