// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Workbook: what an XLSX file (or a CSV file, as a workbook of one sheet) stores, value by value.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "model/status.h"

namespace mingxi {

enum class ValueKind : std::uint8_t {
  kBlank,   ///< A cell that has a format and no value.
  kNumber,  ///< Also dates, which are numbers with a date format.
  kText,
  kBoolean,  ///< "1" or "0".
  kError,    ///< "#REF!" and its like.
};

/// One stored cell. Rows and columns count from 0.
struct WorkbookCell {
  int row = 0;
  int column = 0;
  ValueKind kind = ValueKind::kBlank;
  /// A number's literal exactly as the file writes it ("2067.78", "1E-3"); a text with its escapes
  /// undone (`_x000D_` is a carriage return) and its runs joined.
  std::string text;
  std::string date;         ///< ISO 8601 where a number's format shows a date or time; else empty.
  int format = 0;           ///< Index into Workbook::formats.
  bool is_formula = false;  ///< `text` is then the result that the file stores.
  bool is_bold = false;
  bool is_boxed = false;    ///< It has a line on its left, its right or its top.
  std::uint8_t indent = 0;  ///< Steps from its left side.

  bool operator==(const WorkbookCell&) const = default;
};

struct MergedRange {
  int row = 0;
  int column = 0;
  int row_span = 1;
  int column_span = 1;

  bool operator==(const MergedRange&) const = default;
};

/// Columns [first, last] are `width` digits wide.
struct ColumnWidth {
  int first = 0;
  int last = 0;
  double width = 0;
  bool is_hidden = false;

  bool operator==(const ColumnWidth&) const = default;
};

/// The formula of a cell; cells may share a text, then relative references in it move with them.
struct SheetFormula {
  int row = 0;
  int column = 0;
  std::size_t text = 0;  ///< Index into Sheet::formula_texts.
  int row_shift = 0;     ///< From the cell that the text was written for.
  int column_shift = 0;

  bool operator==(const SheetFormula&) const = default;
};

enum class SheetState : std::uint8_t { kVisible, kHidden, kVeryHidden };

struct Sheet {
  std::string name;
  SheetState state = SheetState::kVisible;
  std::vector<WorkbookCell> cells;  ///< Row by row, no two at one place.
  std::vector<MergedRange> merges;  ///< As stored.
  std::vector<ColumnWidth> widths;
  std::vector<int> hidden_rows;  ///< Ascending.
  int frozen_rows = 0;           ///< Rows that do not scroll.
  /// Of those that can be written down; formulas for whole ranges at once are left out.
  std::vector<SheetFormula> formulas = {};
  std::vector<std::string> formula_texts = {};  ///< Without `=`.

  bool operator==(const Sheet&) const = default;
};

/// A name for a range: "table_t01" for "'sheet'!$A$1:$C$9".
struct DefinedName {
  std::string name;
  std::string refers_to;

  bool operator==(const DefinedName&) const = default;
};

struct Workbook {
  std::vector<Sheet> sheets;         ///< In the order of the tabs; chart sheets are left out.
  std::vector<std::string> formats;  ///< Number format codes; [0] is "General".
  std::vector<DefinedName> names;    ///< As stored.
  bool counts_from_1904 = false;     ///< Dates count from 1904-01-01.

  bool operator==(const Workbook&) const = default;
};

/// What a workbook may cost. The defaults hold any workbook of figures that a person made and stop
/// a file of a few kilobytes that unpacks to gigabytes.
struct WorkbookLimits {
  std::int64_t max_part_bytes = std::int64_t{256} << 20;   ///< One part of the package, unpacked.
  std::int64_t max_total_bytes = std::int64_t{512} << 20;  ///< All parts that are read, unpacked.
  std::int64_t max_text_bytes = std::int64_t{256} << 20;  ///< All cells' texts, shared ones counted
                                                          ///< each time they are used.
  std::int64_t max_cells = 4'000'000;
  int max_sheets = 4096;
};

/// Reads an XLSX workbook (also .xlsm) from its bytes. Fails with kDamaged where the package or a
/// part of it is broken, kUnsupported where it is another format or exceeds a limit, kPassword
/// where it is encrypted.
///
///     Result<Workbook> workbook = ReadWorkbook(bytes, WorkbookLimits());
///     for (const WorkbookCell& cell : workbook->sheets[0].cells) Compare(cell.text);
Result<Workbook> ReadWorkbook(std::string_view bytes, const WorkbookLimits& limits);

/// Is given each cell as it is read: the sheet's place in Workbook::sheets, then the cell.
using CellVisitor = std::function<void(std::size_t sheet, const WorkbookCell& cell)>;

/// The same, in memory that does not grow with the cells: `visit` gets them in the order of the
/// file, and Sheet::cells stay empty. That no two stand at one place is then not checked.
Result<Workbook> VisitWorkbook(std::string_view bytes, const WorkbookLimits& limits,
                               const CellVisitor& visit);

/// Reads comma- or tab-separated values as a workbook with one sheet `name`: every non-empty field
/// is a text. Fails as ReadText does.
Result<Workbook> ReadCsvWorkbook(std::string_view bytes, std::string_view name);

}  // namespace mingxi
