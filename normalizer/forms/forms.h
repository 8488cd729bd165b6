// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Which standard form a table is: B01 收支总表 (budget summary), J05 …支出决算表, G08
// 债务限额和余额表, ... (docs/forms.md).

#include <string>
#include <string_view>
#include <vector>

#include "model/table.h"
#include "normalizer/values/user_catalogue.h"

namespace mingxi {

struct FormMatch {
  std::string form;       ///< "B01"; empty = none of the standard forms.
  double confidence = 0;  ///< 0 to 1: 0.9 and more = the title says so, less = the columns do.

  bool operator==(const FormMatch&) const = default;
};

/// The forms of all `tables` of one document, whose `kind` is as Document::kind (empty = unknown).
/// Departments and governments print tables of the same name; the other tables of the document tell
/// which it is.
std::vector<FormMatch> FindForms(const std::vector<Table>& tables, std::string_view kind);

/// `tables` with form, and the standard names, funds and years of their columns. `year` is the
/// budget year of the document, 0 = unknown. Headers that `synonyms` knows are read as what they
/// mean; the printed ones stay.
std::vector<Table> WithForms(std::vector<Table> tables, std::string_view kind, int year,
                             const UserSynonyms& synonyms = {});

}  // namespace mingxi
