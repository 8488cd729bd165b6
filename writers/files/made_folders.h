// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

namespace mingxi {

/// Makes the `count` folders that `path` stands in, the innermost counted first, where they are
/// missing; no more, so that a slip in a path makes no tree. Where that fails, writing there says
/// so.
void MakeFoldersAbove(const std::string& path, int count);

}  // namespace mingxi
