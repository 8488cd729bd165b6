// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>

#include "model/document.h"
#include "model/status.h"

namespace mingxi {

/// Whether `bytes` begin as a document JSON of ours does.
bool LooksLikeDocumentJson(std::string_view bytes);

/// Reads a document JSON (schema mingxi/document-1) back. What the JSON does not hold (boxes of
/// paragraphs, bold type, panels of labels) stays at its default. Fails with kDamaged, saying what
/// was expected and where.
Result<Document> ParseDocumentJson(std::string_view json);

}  // namespace mingxi
