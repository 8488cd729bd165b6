// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Which texts that were read in a picture are not to be believed as they are.

#include "model/table.h"

namespace mingxi {

/// `table` with Recognition::is_unsure of its figures and Cell::is_doubtful of its other texts set,
/// where they were read in a picture: a character was not read surely, or a figure has other
/// decimals than those around it, so that its point may be none. REQUIRES: the cells are typed.
Table WithReadingDoubts(Table table);

}  // namespace mingxi
