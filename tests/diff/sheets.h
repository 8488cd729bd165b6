// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Tables as plain texts: drawn at random, changed, made documents of, and changed by what a
// comparison says.

#include <random>
#include <string>
#include <vector>

#include "diff/diff_options.h"
#include "model/change.h"

namespace mingxi::testing {

struct PlainTable {
  std::string title;
  std::string unit;
  std::vector<std::string> headers;            ///< One header row.
  std::vector<std::vector<std::string>> rows;  ///< Code, name, figures.

  bool operator==(const PlainTable&) const = default;
};
using PlainTables = std::vector<PlainTable>;

/// One to four tables of three to twelve rows.
PlainTables DrawTables(std::mt19937& random);

/// What one planted change is, and what a comparison must say: one change of this kind.
struct Planted {
  ChangeKind kind = ChangeKind::kValue;
  bool is_remark = false;
};

/// Changes `tables` in one respect.
Planted PlantChange(PlainTables& tables, std::mt19937& random);

DiffInput InputOf(const PlainTables& tables);

/// `tables` after `comparison`: nothing but what it says is used.
PlainTables Applied(const PlainTables& tables, const Comparison& comparison);

}  // namespace mingxi::testing
