// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>
#include <vector>

#include "model/document.h"
#include "model/grid.h"
#include "model/status.h"

namespace mingxi {

/// What a text document shows.
struct DocxContent {
  Layout layout;                   ///< Paragraphs and tables in the order of the document.
  std::vector<HiddenPart> hidden;  ///< Hidden and deleted text.
};

/// Reads a .docx document: paragraphs with their numbers, tables with merged cells, tables inside
/// tables behind these, text boxes before the paragraph that holds them, footnotes at the end.
/// Deleted and hidden text is no content. Fails with kDamaged, kUnsupported (it exceeds a limit) or
/// kPassword.
Result<DocxContent> ReadDocx(std::string_view bytes);

}  // namespace mingxi
