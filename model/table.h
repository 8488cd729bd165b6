// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Table: what a grid means. One printed table is one Table, however many pages it runs over.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/cell.h"
#include "model/grid.h"
#include "model/outline.h"

namespace mingxi {

enum class RowKind : std::uint8_t {
  kHeader,
  kIndex,      ///< 栏次 / 行次: numbers or letters that name the columns.
  kTotal,      ///< 合计, 总计
  kSubtotal,   ///< 小计
  kPageTotal,  ///< 本页小计
  kPart,       ///< 其中: a part of the row above, no addend.
  kData,
  kBlank,
};

enum class ColumnRole : std::uint8_t {
  kNone,
  kOrdinal,
  kCode,
  kName,
  kLabel,
  kAmount,
  kCount,
  kPercent,
  kText,
};

/// The word that stands in outputs ("header", "page-total", "amount", ...); empty for kNone.
std::string_view ToString(RowKind kind);
std::string_view ToString(ColumnRole role);

/// True for rows that hold figures of their own: no header, index, blank or page-total row.
bool HoldsFigures(RowKind kind);

struct Column {
  std::vector<std::string> path;  ///< Header texts from the top: {"收入", "预算数"}; spans repeat.
  ColumnRole role = ColumnRole::kNone;
  std::string standard;  ///< Standard name, "revenue.budget"; empty = none.
  std::string unit;      ///< The unit its own header gives; empty = the table's.
  std::optional<int> year;
  std::string fund;           ///< Funding source, standard name; empty = none.
  std::vector<Label> labels;  ///< What each header of `path` says; as long as `path`.
  /// Its figures may be added up: amounts and counts, but no line numbers, rates and terms.
  bool is_summable = false;
  /// What decided the role and, where the figures do not add up though the role would have them do
  /// so, that: a header, "%" or "cells" for what is printed below, "steps" for line numbers.
  std::string evidence;

  bool operator==(const Column&) const = default;
};

struct Row {
  RowKind kind = RowKind::kData;
  // Of the first list of labels from the left (the first strip of Table::panels).
  int level = 0;                 ///< Depth in the outline, 1 = top; 0 = not known.
  int parent = -1;               ///< Row index of the parent; -1 = none or not known.
  ShortText code;                ///< Canonical subject code; empty = none.
  ShortText code_kind;           ///< As OutlineRow::code_kind.
  ShortText code_name;           ///< As OutlineRow::code_name.
  ShortText inferred_code = {};  ///< As OutlineRow::inferred_code.

  bool operator==(const Row&) const = default;
};

struct Table {
  std::string id;              ///< "t01", in order.
  std::string title;           ///< The title line as printed, folded; empty = none.
  std::string form;            ///< Standard form ("B01"); empty = none.
  std::string form_number;     ///< As printed ("公开01表"); empty = none.
  std::string unit;            ///< "万元"; empty = none printed.
  std::string publisher_line;  ///< 编制单位 / 部门 as printed above this table; empty = none.
  /// Every caption line as printed (title, unit, publisher, year, form number), folded, in order.
  std::vector<std::string> captions;
  std::vector<int> pages;  ///< 1-based, ascending; empty for text sources.
  int row_count = 0;
  int column_count = 0;
  int header_rows = 0;      ///< Index rows are not counted; 0 for label/value forms.
  std::vector<Cell> cells;  ///< Anchors row by row.
  std::vector<Column> columns;
  std::vector<Row> rows;
  std::vector<Panel> panels;  ///< From left to right; none where the table has no figures.
  std::vector<std::string> notes;
  Evidence columns_by = Evidence::kRulings;
  Evidence rows_by = Evidence::kRulings;
  std::vector<std::string>
      changes;            ///< What was done to the printed order: "header of page 3 removed".
  std::string part = {};  ///< As Grid::part, of the first of its grids.

  bool operator==(const Table&) const = default;
};

}  // namespace mingxi
