// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What is compared with what, and how strictly.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/decimal.h"
#include "model/document.h"

namespace mingxi {

enum class DiffMode : std::uint8_t {
  kExtraction,  ///< Two readings of one source: everything counts.
  kEdition,     ///< A corrected edition: everything counts, and which checks hold now.
  kYear,        ///< Another year: rows by code and label, years in headers are relative.
};

/// How tables find each other.
enum class TableMatching : std::uint8_t {
  kAuto,   ///< Form, title, publisher, columns and content.
  kTitle,  ///< Only tables with the same title.
  kOrder,  ///< The first with the first, and so on.
};

struct DiffOptions {
  DiffMode mode = DiffMode::kExtraction;
  TableMatching matching = TableMatching::kAuto;
  /// Tables that the user pairs, by their ids in A and B: {"t01", "t03"}.
  std::vector<std::pair<std::string, std::string>> told_tables;
  /// Headers of the columns that say what a row is; empty = found out. A row whose key the other
  /// side has not is then always one that came or went.
  std::vector<std::string> key_columns;
  /// Figures no further apart than this, in their printed unit, are the same.
  std::optional<Decimal> tolerance;
  bool ignores_format = false;      ///< The same figure or text, printed another way.
  bool ignores_space = false;       ///< White space in texts.
  bool ignores_empty = false;       ///< Blank, dash and zero are one.
  bool ignores_order = false;       ///< Rows, columns and tables that only moved.
  bool ignores_headers = false;     ///< Renamed columns.
  bool ignores_captions = false;    ///< Titles, form numbers, publisher lines, notes, facts.
  bool ignores_paragraphs = false;  ///< The text between the tables.
};

/// What the form of an input can hold. What one side cannot hold is not compared.
struct Holding {
  bool printed_text = true;  ///< "1,095.60" and not only the number.
  bool wide_points = true;   ///< Full-width points and commas in figures.
  bool captions = true;      ///< Title, unit, form number.
  bool all_captions = true;  ///< Publisher line and notes, too.
  bool cell_units = true;    ///< The unit of each figure, not only of a table or column.
  bool index_rows = true;    ///< Index and page-total rows.
  bool paragraphs = true;
  bool facts = true;  ///< Publisher, year and kind of the document.

  bool operator==(const Holding&) const = default;
};

/// Where a table stands in its workbook or CSV file.
struct TableOrigin {
  std::string sheet;   ///< Empty for CSV.
  int first_row = -1;  ///< Of the sheet, counted from 0, where row 0 of the table is; -1 = none.
  int first_column = 0;

  bool operator==(const TableOrigin&) const = default;
};

/// One side of a comparison.
struct DiffInput {
  Document document;
  Holding holding;
  std::vector<TableOrigin> origins;  ///< One a table, or none at all.
  /// What of the input is not compared and why: "sheet 明细 is hidden".
  std::vector<std::string> left_out;
};

}  // namespace mingxi
