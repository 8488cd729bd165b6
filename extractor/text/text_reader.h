// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Text -> Layout: encodings and the layouts that tables take in text files.

#include <string>
#include <string_view>

#include "model/grid.h"
#include "model/status.h"

namespace mingxi {

struct TextContent {
  std::string encoding;  ///< "UTF-8", "UTF-16LE", "GB18030", ...
  Layout layout;         ///< The whole text: grids and lines in reading order, page 0.
};

/// Reads a text source. Fails with kDamaged where no encoding fits (it names the first bad byte),
/// with kUnsupported where the bytes are no text.
Result<TextContent> ReadText(std::string_view bytes);

/// The same for comma- or tab-separated values with quotes (CSV, TSV): one grid.
Result<TextContent> ReadDelimited(std::string_view bytes);

}  // namespace mingxi
