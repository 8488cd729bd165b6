// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Where the standard forms keep their figures: the cell of a row and a column by what they mean.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checks/amount.h"
#include "checks/rule.h"

namespace mingxi {

/// A cell of a table of the document.
struct FormPlace {
  std::size_t table = 0;  ///< Index into CheckedDocument::views.
  int row = 0;
  int column = 0;
};

/// Which row: a total by its label, a subject by its code, or by its name.
struct RowQuery {
  enum class Kind { kTotalRow, kLabel, kCode, kName };
  Kind kind = Kind::kTotalRow;
  std::vector<std::string_view> texts = {};  ///< Labels, codes or names, any of them.
};

/// Which column: the first whose standard name is one of these, in their order.
using ColumnQuery = std::vector<std::string_view>;

/// Views of the tables of a form, in order.
std::vector<std::size_t> TablesOfForm(const CheckedDocument& checked, std::string_view form);

/// The figure of the first table of `form` that has such a row and column and prints an amount
/// there.
std::optional<FormPlace> FindPlace(const CheckedDocument& checked, std::string_view form,
                                   const RowQuery& row, const ColumnQuery& columns);

/// The same where nothing, or a dash, is printed there.
std::optional<FormPlace> FindBlankPlace(const CheckedDocument& checked, std::string_view form,
                                        const RowQuery& row, const ColumnQuery& columns);

std::optional<Amount> AmountAt(const CheckedDocument& checked, const FormPlace& place);
CellRef RefOf(const CheckedDocument& checked, const FormPlace& place);
/// Title of the table, row and column: `收入总表：合计 / 预算数`.
std::string NameOf(const CheckedDocument& checked, const FormPlace& place);

}  // namespace mingxi
