// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include "diff/diff_options.h"
#include "model/change.h"

namespace mingxi {

/// Which tables are the same, ascending by `b`, at best over all of them: form, title, publisher,
/// columns and content each add to a score; `options` may ask for titles or the order instead.
std::vector<Match> AlignTables(const Document& a, const Document& b, const DiffOptions& options);

}  // namespace mingxi
