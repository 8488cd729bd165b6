// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diff/diff_options.h"
#include "model/status.h"
#include "pipeline/compare.h"

namespace mingxi {

/// What the words of `request` mean. Fails with kInvalidOption, naming what there is.
Result<DiffOptions> ToDiffOptions(const CompareRequest& request);

}  // namespace mingxi
