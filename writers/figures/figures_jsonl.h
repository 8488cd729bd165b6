// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include "model/document.h"
#include "model/status.h"

namespace mingxi {

/// One JSON object a line for each figure, with the fields of FigureFields(); what is not known is
/// left out, decimals are strings. Fails when a table contradicts itself.
Result<std::string> DocumentToFigureLines(const Document& document);

}  // namespace mingxi
