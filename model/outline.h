// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Outline: how the rows of a table hang together. A table is one or more panels, lists of labels
// with the figures beside them; each panel has an outline of its own.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "model/short_text.h"

namespace mingxi {

/// The ways items are numbered, in the order in which outlines nest them.
enum class OrdinalStyle : std::uint8_t {
  kNone,
  kPart,            ///< 第一部分 (part one), 第二章, 第三条
  kChinese,         ///< 一、 十一、
  kChineseBracket,  ///< （一） (一) ㈠ （一）、
  kArabic,          ///< 1. 1、 1．
  kArabicBracket,   ///< （1） (1) 1) ⑴
  kCircled,         ///< ①
  kWord,            ///< 一是 (firstly)
};

/// How much a total gathers: a 总计 (grand total) may hold 合计 (totals), a 合计 小计 (subtotals).
enum class TotalRank : std::uint8_t { kNone, kSubtotal, kTotal, kGrandTotal };

/// What the label of a row or a column says of its place in a sum.
struct Label {
  std::string text;  ///< Without white space, ordinal and 其中：.
  OrdinalStyle style = OrdinalStyle::kNone;
  int number = 0;  ///< Of the ordinal; 0 = none.
  TotalRank rank = TotalRank::kNone;
  bool is_plain_total = false;  ///< The label is the bare word: 合计, 总计, 小计, 共计.
  bool is_part = false;         ///< Begins with 其中 (of which), or goes on with such parts.

  bool operator==(const Label&) const = default;
};

/// What put a row below its parent.
enum class OutlineBasis : std::uint8_t { kNone, kCode, kOrdinal, kColumn, kIndent, kBold, kPart };
inline constexpr std::size_t kOutlineBases = 7;

/// A labelled row of a panel.
struct OutlineRow {
  int row = 0;           ///< Row of the table.
  int strip = 0;         ///< Strip of the panel.
  int label_column = 0;  ///< Column of the table in which `label` is printed.
  Label label;
  ShortText code;       ///< Canonical subject code; empty = none.
  ShortText code_kind;  ///< "function", "department-economic", ..., "unit"; empty = unknown.
  ShortText code_name;  ///< The catalogue's name in the document's year; empty = unknown.
  /// The code that name and place leave where none is printed; empty = none or not certain.
  ShortText inferred_code = {};
  double indent_pt = 0;
  bool is_bold = false;  ///< The label is printed in bold.
  int first_label = 0;   ///< First and last label column of the strip that is filled, from 0.
  int last_label = 0;
  int parent = -1;  ///< Index into RowOutline::rows; -1 = none.
  int level = 1;    ///< Depth, 1 = top.
  OutlineBasis basis = OutlineBasis::kNone;

  bool is_total() const { return label.rank != TotalRank::kNone; }
  bool operator==(const OutlineRow&) const = default;
};

struct RowOutline {
  std::vector<OutlineRow> rows;  ///< Labelled body rows, strip by strip from the top.

  bool operator==(const RowOutline&) const = default;
};

/// Label columns and the figure columns to their right.
struct Strip {
  std::vector<int> labels;   ///< Columns that say what a row is, ascending.
  std::vector<int> figures;  ///< Columns whose figures may be added up, ascending, not empty.

  bool operator==(const Strip&) const = default;
};

/// A list of labels with the figures beside them. A table of revenue and spending side by side has
/// two. A list that goes on in further columns to the right is one panel of several strips: its
/// rows are those of its first strip from the top, then those of the next. All strips have as many
/// figure columns as the first.
struct Panel {
  std::vector<Strip> strips;
  RowOutline outline;

  int figure_count() const { return static_cast<int>(strips.front().figures.size()); }
  bool operator==(const Panel&) const = default;
};

}  // namespace mingxi
