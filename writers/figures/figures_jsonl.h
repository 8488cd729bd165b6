// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <string_view>

#include "model/document.h"
#include "model/status.h"

namespace mingxi {

/// Gives `take` one JSON object a line for each figure, many lines at a time, with the fields of
/// FigureFields(); what is not known is left out, decimals are strings. Fails when a table
/// contradicts itself, and as `take` does.
Status WriteFigureLines(const Document& document,
                        const std::function<Status(std::string_view)>& take);

}  // namespace mingxi
