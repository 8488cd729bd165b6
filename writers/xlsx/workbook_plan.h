// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WorkbookPlan: which sheets a document's workbook has and where each table stands, known before
// the first cell is written, so that sheets can link to each other.

#include <map>
#include <string>
#include <vector>

#include "model/document.h"
#include "model/status.h"
#include "writers/cell_map.h"
#include "writers/xlsx/cell_remarks.h"
#include "writers/xlsx/table_layout.h"

namespace mingxi {

/// Names of the sheets around the tables.
inline constexpr const char* kContentsSheet = "目录";  ///< Contents, in front.
inline constexpr const char* kFindingsSheet = "待查";  ///< Findings: where to look.
inline constexpr const char* kChecksSheet = "核对";    ///< Checks.
inline constexpr const char* kFiguresSheet = "明细";   ///< The figures, one a row.
inline constexpr const char* kTextSheet = "文字";      ///< Paragraphs and their figures.
inline constexpr const char* kAboutSheet = "说明";     ///< Source, options, version.

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
Result<WorkbookPlan> PlanWorkbook(const Document& document);

/// The table a check or finding is counted under: that of its first cell; empty for none.
std::string TableOf(const Check& check);
std::string TableOf(const Finding& finding);

}  // namespace mingxi
