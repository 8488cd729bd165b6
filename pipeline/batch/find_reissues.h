// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include "pipeline/batch/record.h"

namespace mingxi {

/// Sets `reissue_of` of each converted document whose publisher, year, kind and tables are those of
/// one before it: the same disclosure, published once more in other bytes.
void MarkReissues(std::vector<BatchRecord>& records);

}  // namespace mingxi
