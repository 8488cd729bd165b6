// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Tables for tests of the checks, written as they look.

#include <string>
#include <string_view>
#include <vector>

#include "checks/run_checks.h"
#include "model/document.h"
#include "model/table.h"

namespace mingxi::testing {

/// A table of one header row. `roles` has a letter a column: n name, c code, o ordinal, t text, a
/// amount, k count, p percent. Each row is its cells with `|` between them: `一、收入|1,200.00|-`.
/// `<` = merged into the cell on its left, `^` = into the one above, `-` = a dash; blanks in front
/// of a label are its indentation, 10 pt each. Header cells give the column's path, levels parted
/// by /.
Table PrintedTable(std::string_view roles, const std::vector<std::string>& rows);

/// A document of one such table, with id t01.
Document PrintedDocument(std::string_view roles, const std::vector<std::string>& rows);

/// `table` as a standard form: all figures get the unit 万元 and the columns their standard names.
Table FormTable(std::string id, std::string form, Table table,
                const std::vector<std::string>& standards);

/// The checks as text, one a line, each `status rXcY = rXcY+rXcY` with rows and columns as stored;
/// only those of the rule `id`.
std::string CheckLines(const CheckResults& results, std::string_view id);

/// What the checks say of each figure, row by row: a letter (c confirmed, x contradicted, s single,
/// u unchecked) and its proofs, rows parted by a slash: `c2 c1/c2 s0`.
std::string StatusText(const Document& document, const CheckResults& results);

/// `severity message`, one a line, of the rule `id`.
std::string FindingLines(const CheckResults& results, std::string_view id);

}  // namespace mingxi::testing
