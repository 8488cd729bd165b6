// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WorkbookPlan: which sheets a document's workbook has and where each table stands, known before
// the first cell is written, so that sheets can link to each other.

#include <map>
#include <string>
#include <vector>

#include "messages/message.h"
#include "model/document.h"
#include "model/status.h"
#include "writers/cell_map.h"
#include "writers/xlsx/cell_remarks.h"
#include "writers/xlsx/table_layout.h"

namespace mingxi {

/// How often the checks that name a table came out which way.
struct TableCheckCounts {
  int holds = 0;
  int fails = 0;
  int not_checkable = 0;  ///< Could not be checked, or did not apply.

  bool operator==(const TableCheckCounts&) const = default;
};

struct PlannedTable {
  const Table* table = nullptr;
  std::string sheet;  ///< Name of its sheet.
  CellMap cells;
  TableLayout layout;
  TableCheckCounts checks;
  int findings = 0;
  Severity gravest = Severity::kNote;  ///< Of its findings.
};

/// The document must outlive it.
struct WorkbookPlan {
  const Document* document = nullptr;
  Language language = Language::kChinese;
  std::vector<PlannedTable> tables;
  std::map<std::string, std::size_t> table_of_id;  ///< Index into `tables`.
  CellRemarks remarks;

  /// The planned table with this id; null for none.
  const PlannedTable* Find(const std::string& table_id) const;
  /// "B7" for a cell on its table's sheet; empty when there is no such table.
  std::string CellNameOf(const CellRef& ref) const;
  /// How many of the document's cells are figures of its tables.
  std::size_t CountFigures() const;
};

/// Fails with kInternal for a table that contradicts itself and with kUnsupported for one that is
/// larger than a sheet (1,048,576 rows, 16,384 columns).
Result<WorkbookPlan> PlanWorkbook(const Document& document, Language language = Language::kChinese);

/// The table a check or finding is counted under: that of its first cell; empty for none.
std::string TableOf(const Check& check);
std::string TableOf(const Finding& finding);

}  // namespace mingxi
