// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include "pipeline/batch/record.h"

namespace mingxi {

/// Fills BatchRecord::companion_of: converted inputs of one folder (or archive) that have
/// publisher, year and kind in common are one disclosure in several files. What lacks one of the
/// three, an equal file or a re-issue is none.
void MarkCompanions(std::vector<BatchRecord>& records);

}  // namespace mingxi
