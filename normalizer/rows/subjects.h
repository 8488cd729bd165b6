// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The subject codes of a table's rows against the catalogue.

#include <vector>

#include "model/finding.h"
#include "model/table.h"
#include "normalizer/values/catalogue.h"

namespace mingxi {

/// `table` with the kind of each row's code and its catalogue name of the year that the table's
/// title names, else of `document_year` (0 = unknown). REQUIRES: the table has its outline.
Table WithSubjects(Table table, int document_year, const UserCatalogue& user);

/// What is odd about the codes of `tables`, each code and name once, with its places in the first
/// table that prints it. Warnings: codes and names that look like slips and, one finding a place,
/// codes below another parent. Notes: other codes that the catalogue does not know, one finding a
/// table, and shorter names or those of other years. A code that is padded to the length of the
/// others (30400) is its class or section.
std::vector<Finding> CheckSubjects(const std::vector<Table>& tables, int document_year,
                                   const UserCatalogue& user);

}  // namespace mingxi
