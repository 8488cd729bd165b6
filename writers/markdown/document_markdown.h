// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include "model/document.h"
#include "model/status.h"

namespace mingxi {

/// All tables as Markdown, for pasting: a heading, the unit, one header line (column paths joined
/// by
/// `/`), then the rows as printed; a merged cell stands once, at its anchor. Fails when a table
/// contradicts itself.
Result<std::string> DocumentToMarkdown(const Document& document);

}  // namespace mingxi
