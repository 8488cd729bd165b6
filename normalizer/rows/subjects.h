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

/// What is odd about the codes of `tables`: those that the catalogue does not know, names that are
/// not the catalogue's, codes that stand below another parent. Each code and name once, with its
/// places in the first table that prints it.
std::vector<Finding> CheckSubjects(const std::vector<Table>& tables, int document_year,
                                   const UserCatalogue& user);

}  // namespace mingxi
