// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/table.h"

namespace mingxi::testing {

/// `table` with its lists of labels and their outlines as the normalizer gives them. REQUIRES:
/// roles, row kinds and typed cells.
Table Outlined(Table table);

}  // namespace mingxi::testing
