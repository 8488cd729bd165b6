// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Runs that are parts of one word, and words that are parts of one run.

#include <vector>

#include "extractor/grids/runs.h"

namespace mingxi {

/// `runs` with the characters of a label that is spread over its cell (各 项 收 入) as one run, and
/// with figures that only spaces chain as runs of their own.
std::vector<Run> RunsToWords(const Page& page, std::vector<Run> runs, const GridOptions& options);

}  // namespace mingxi
