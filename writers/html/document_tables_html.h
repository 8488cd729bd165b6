// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include "model/document.h"
#include "model/status.h"

namespace mingxi {

/// All tables as plain HTML with their merged cells, for pasting into a document or a web page: no
/// script, no style but borders. Fails when a table contradicts itself.
Result<std::string> DocumentToTablesHtml(const Document& document);

}  // namespace mingxi
