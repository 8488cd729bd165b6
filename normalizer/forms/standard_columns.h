// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Columns under their standard names, whatever a province prints above them.

#include <optional>
#include <string>
#include <vector>

#include "model/table.h"

namespace mingxi {

/// What is known of the table besides its columns.
struct ColumnContext {
  std::string form;         ///< Standard form; empty = none.
  std::string title;        ///< Folded.
  std::optional<int> year;  ///< Budget year of the document.
};

/// `columns` with `standard`, `fund` and, where the header implies one, `year`. A standard name is
/// made of side, component and measure, as far as the header gives them: "revenue.budget",
/// "expenditure.basic", "three-public.vehicles.purchase.final"; what names a row is "item",
/// "subject-code", "row-number". A column with a header word that is not known gets no standard
/// name.
std::vector<Column> WithStandards(std::vector<Column> columns, const ColumnContext& context);

}  // namespace mingxi
