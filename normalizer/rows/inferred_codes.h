// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/table.h"

namespace mingxi {

/// `table` with the subject codes that its lists of subjects do not print: `inferred_code` of the
/// rows whose name and place in the outline leave the catalogue of `year` (0 = unknown) one choice.
/// A name that several subjects have, without a place that tells them apart, gets none.
/// REQUIRES: the table has its outline.
Table WithInferredCodes(Table table, int year);

}  // namespace mingxi
