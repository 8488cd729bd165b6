// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The checks of a document that may have been read in a picture.

#include "checks/run_checks.h"
#include "model/document.h"

namespace mingxi {

/// Asks the checks, puts right the figures of `document` that the sums read otherwise
/// (Recognition::repaired_from has what was read; a note says why), and asks again, as a figure
/// that is settled may settle the next. The results are those of the figures as they are then.
CheckResults CheckFigures(Document& document);

}  // namespace mingxi
