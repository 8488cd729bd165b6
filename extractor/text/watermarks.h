// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Letters of a watermark that stand scattered among the lines of a paged text.

#include <string>
#include <vector>

#include "extractor/text/source_lines.h"

namespace mingxi {

struct LetterMark {
  std::size_t line = 0;    ///< Index of the source line.
  std::size_t offset = 0;  ///< Bytes before it in that line.
  std::size_t size = 0;    ///< Its own bytes.
};

/// The letters of watermarks in `lines`, in the order of the lines. A watermark is a word of three
/// letters or more that runs across a page, a letter a line, each farther to the same side than the
/// one before, and stands on two pages or more. None in a text without form feeds.
std::vector<LetterMark> FindWatermarks(const std::vector<SourceLine>& lines);

}  // namespace mingxi
