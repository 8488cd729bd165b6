// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The marks of a cell as a workbook shows them.

#include <string>
#include <string_view>
#include <vector>

#include "model/rare.h"
#include "model/text_mark.h"
#include "writers/xlsx/cell_style.h"

namespace mingxi {

/// A part of a cell's text that is written in one way.
struct MarkedPart {
  std::string text;
  Script script = Script::kNone;

  bool operator==(const MarkedPart&) const = default;
};

/// `text` cut at the marks that stand in it; one part where none does, or where they do not fit.
std::vector<MarkedPart> PartsOf(std::string_view text, const ShortList<TextMark>& marks);

/// What a number format says behind a figure for the raised marks that are kept out of it:
/// `"¹"`, quoted; empty = nothing.
std::string MarkSuffix(const ShortList<TextMark>& marks);

}  // namespace mingxi
