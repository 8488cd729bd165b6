// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Page numbers, running heads and feet: lines that belong to the paper, not to its content.

#include <string_view>
#include <vector>

#include "model/grid.h"

namespace mingxi {

/// For each layout, for each of its lines: whether it is an artifact. A line is one when the
/// extractor says so, when it is a page mark in the page's margin, or when the same words stand at
/// the same place of a margin on several pages. A table's title that is repeated on every page is
/// none.
std::vector<std::vector<bool>> FindArtifacts(const std::vector<Layout>& layouts);

/// Whether `text` (folded) is nothing but a page mark: 12, - 12 -, 第 2 页，共 5 页, 3/27.
bool IsPageMark(std::string_view text);

}  // namespace mingxi
