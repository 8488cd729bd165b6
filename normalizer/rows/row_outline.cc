// SPDX-License-Identifier: GPL-3.0-or-later

// A stack of open rows, innermost last. Each new row closes what it cannot be a part of; what is
// left on top is its parent. Codes decide where there are any, then ordinals, then indentation,
// then bold print.

#include "normalizer/rows/row_outline.h"

#include <map>
#include <utility>
#include <vector>

#include "normalizer/rows/indents.h"
#include "normalizer/rows/label.h"
#include "normalizer/rows/named_totals.h"
#include "normalizer/rows/outline_row_reader.h"
#include "normalizer/rows/panels.h"
#include "normalizer/typing/summable_columns.h"

namespace mingxi {
namespace {

enum class Depth { kDeeper, kSame, kShallower, kUnknown };

Depth CompareCodes(const std::string& code, const std::string& open) {
  if (code == open) return Depth::kSame;
  if (code.starts_with(open)) return Depth::kDeeper;
  return code.size() < open.size() ? Depth::kShallower : Depth::kSame;
}

Depth CompareIndents(double indent, double open) {
  if (indent > open + kIndentStepPt) return Depth::kDeeper;
  if (indent < open - kIndentStepPt) return Depth::kShallower;
  return Depth::kSame;
}

/// A row in plain print behind a bold one is a part of it.
Depth CompareBoldness(bool is_bold, bool open) {
  if (is_bold == open) return Depth::kUnknown;
  return is_bold ? Depth::kShallower : Depth::kDeeper;
}

/// Rows that begin in the label column where the open row has ended, or further right, are parts of
/// it.
Depth CompareColumns(const OutlineRow& row, const OutlineRow& open) {
  if (row.first_label > open.last_label) return Depth::kDeeper;
  if (row.first_label < open.first_label) return Depth::kShallower;
  return Depth::kUnknown;
}

Depth CompareOrdinals(const Label& label, const Label& open) {
  if (label.style > open.style) return Depth::kDeeper;
  return label.style < open.style ? Depth::kShallower : Depth::kSame;
}

/// Where `row` stands, seen from the open row `open`.
struct Comparison {
  Depth depth = Depth::kUnknown;
  OutlineBasis basis = OutlineBasis::kNone;
};

class OutlineBuilder {
 public:
  OutlineBuilder(std::vector<OutlineRow> rows, bool has_indents)
      : rows_(std::move(rows)), has_indents_(has_indents) {}

  RowOutline Build() && {
    for (std::size_t i = 0; i < rows_.size(); ++i) Place(static_cast<int>(i));
    for (OutlineRow& row : rows_) {
      if (row.parent >= 0) row.level = At(row.parent).level + 1;
    }
    return {std::move(rows_)};
  }

 private:
  OutlineRow& At(int index) { return rows_[static_cast<std::size_t>(index)]; }

  void Place(int index) {
    OutlineRow& row = At(index);
    if (row.is_total() && row.code.empty()) {
      open_.clear();  // A total closes the list; what it gathers is decided elsewhere.
      coded_ = -1;
      return;
    }
    if (row.label.is_part) {
      PlacePart(index);
      return;
    }
    while (!open_.empty()) {
      const Comparison seen = Compare(index, open_.back());
      if (seen.depth == Depth::kDeeper) {
        row.parent = open_.back();
        row.basis = seen.basis;
        break;
      }
      if (seen.depth == Depth::kSame && ContinuesNumbering(row, At(open_.back()))) {
        row.parent = At(open_.back()).parent;
        row.basis = At(open_.back()).basis;
        open_.pop_back();
        break;
      }
      open_.pop_back();
    }
    if (row.label.is_part && row.parent >= 0) row.basis = OutlineBasis::kPart;
    if (!row.code.empty()) TakeBackAncestor(index);
    open_.push_back(index);
  }

  /// The first row whose code that of `index` begins with, from `from` on up; -1 = none.
  int AncestorByCode(int index, int from) {
    const auto is_ancestor = [&](const OutlineRow& row) {
      return !row.code.empty() && CompareCodes(At(index).code, row.code) == Depth::kDeeper;
    };
    while (from >= 0 && !is_ancestor(At(from))) from = At(from).parent;
    return from;
  }

  /// Rows without a code in a list of codes close nothing: where the code's ancestor stands above
  /// them, the row hangs there, and they below the last row that has a code.
  void TakeBackAncestor(int index) {
    const int last = std::exchange(coded_, index);
    if (last < 0 || AncestorByCode(index, At(index).parent) >= 0) return;
    const int ancestor = AncestorByCode(index, last);
    if (ancestor < 0) return;
    At(index).parent = ancestor;
    At(index).basis = OutlineBasis::kCode;
    for (int between = last + 1; between < index; ++between) {
      if (At(between).parent < 0) At(between).parent = last;
    }
    open_.clear();
    for (int at = ancestor; at >= 0; at = At(at).parent) open_.insert(open_.begin(), at);
  }

  /// 2. behind 1. is a part of what 1. is a part of.
  static bool ContinuesNumbering(const OutlineRow& row, const OutlineRow& open) {
    return row.code.empty() && row.label.style != OrdinalStyle::kNone &&
           row.label.style == open.label.style && row.label.number == open.label.number + 1;
  }

  /// 其中 belongs to the row above it, the row above other parts.
  void PlacePart(int index) {
    OutlineRow& row = At(index);
    while (!open_.empty() && At(open_.back()).label.is_part) open_.pop_back();
    if (open_.empty()) return;
    row.parent = open_.back();
    row.basis = OutlineBasis::kPart;
    open_.push_back(index);
  }

  Comparison Compare(int index, int open_index) {
    OutlineRow& row = At(index);
    const OutlineRow& open = At(open_index);
    if (open.label.is_part) return ComparePart(row, open);
    if (!row.code.empty() && !open.code.empty()) {
      // The next level printed under the code of the one above it: 22902, 22902.
      const bool is_repeated =
          row.code == open.code && row.row == open.row + 1 && !HasAllLevels(open);
      if (is_repeated && row.label.text == open.label.text)
        return {Depth::kDeeper, OutlineBasis::kCode};
      return {CompareCodes(row.code, open.code), OutlineBasis::kCode};
    }
    const bool row_counts = row.label.style != OrdinalStyle::kNone;
    const bool open_counts = open.label.style != OrdinalStyle::kNone;
    if (row_counts && open_counts) {
      return {CompareOrdinals(row.label, open.label), OutlineBasis::kOrdinal};
    }
    const Depth by_column = CompareColumns(row, open);
    if (by_column != Depth::kUnknown) return {by_column, OutlineBasis::kColumn};
    if (open_index == 0 && BeginsBelowTotal(row, open)) {
      return {Depth::kDeeper, OutlineBasis::kOrdinal};
    }
    if (has_indents_) {
      const Depth depth = CompareIndents(row.indent_pt, open.indent_pt);
      if (depth != Depth::kSame) return {depth, OutlineBasis::kIndent};
    }
    const Depth by_boldness = CompareBoldness(row.is_bold, open.is_bold);
    if (by_boldness != Depth::kUnknown) return {by_boldness, OutlineBasis::kBold};
    if (has_indents_) return {Depth::kSame, OutlineBasis::kIndent};
    // Numbering that starts anew belongs to the unnumbered row above it.
    if (row_counts && row.label.number == 1) return {Depth::kDeeper, OutlineBasis::kOrdinal};
    if (open_counts && IsNumberingContinued(index, open)) {
      return {Depth::kDeeper, OutlineBasis::kOrdinal};
    }
    return {Depth::kSame, OutlineBasis::kNone};
  }

  /// Whether 一、 stands directly below a row that is printed further right and in no list, as a
  /// total without the word is at the head of its table: 省本级支出.
  bool BeginsBelowTotal(const OutlineRow& row, const OutlineRow& open) const {
    const bool begins = row.label.style != OrdinalStyle::kNone && row.label.number == 1;
    return has_indents_ && begins && open.label.style == OrdinalStyle::kNone && open.parent < 0 &&
           row.row == open.row + 1 && row.indent_pt < open.indent_pt - kIndentStepPt;
  }

  /// Whether `row` and the two above it in the outline have one code: 类, 款 and 项 of it, and no
  /// level is left for one more row.
  bool HasAllLevels(const OutlineRow& row) {
    const auto has_code = [&](int at) { return at >= 0 && At(at).code == row.code; };
    return has_code(row.parent) && has_code(At(row.parent).parent);
  }

  /// A row behind a 其中 row is one more part when nothing says that it is not: no ordinal, no
  /// code, and not further left than the word 其中.
  Comparison ComparePart(OutlineRow& row, const OutlineRow& part) {
    const bool is_plain = row.label.style == OrdinalStyle::kNone && row.code.empty();
    const bool is_left = has_indents_ && row.indent_pt < part.indent_pt - kIndentStepPt;
    const bool is_level = has_indents_ && row.indent_pt <= part.indent_pt + kIndentStepPt;
    if (is_plain && !is_left && !(has_indents_ && is_level && !IsBelowParent(row, part))) {
      row.label.is_part = true;
    }
    return {Depth::kSame, OutlineBasis::kPart};
  }

  /// Whether `row` is printed further right than the row that `part` is a part of.
  bool IsBelowParent(const OutlineRow& row, const OutlineRow& part) {
    return part.parent >= 0 && row.indent_pt > At(part.parent).indent_pt + kIndentStepPt;
  }

  /// Whether the numbering of `open` goes on below `index`: then the plain rows between are its
  /// parts.
  bool IsNumberingContinued(int index, const OutlineRow& open) {
    const std::size_t at = NextOfStyle(index, open.label.style);
    if (at == rows_.size() || rows_[at].is_total()) return false;
    return rows_[at].label.number == open.label.number + 1;
  }

  /// The first row below `index` that is a total or numbered in `style`; past the last row where
  /// there is none. What the last search came to answers for all rows it went over, so that a long
  /// list is not gone through for each of its rows.
  std::size_t NextOfStyle(int index, OrdinalStyle style) {
    Search& last = searches_[style];
    const auto begin = static_cast<std::size_t>(index) + 1;
    if (begin >= last.begin && begin <= last.end) return last.end;
    last.begin = last.end = begin;
    while (last.end < rows_.size() && !rows_[last.end].is_total() &&
           rows_[last.end].label.style != style) {
      ++last.end;
    }
    return last.end;
  }

  /// Where a search for a style began, and what it came to.
  struct Search {
    std::size_t begin = 0;
    std::size_t end = 0;
  };

  std::vector<OutlineRow> rows_;
  std::vector<int> open_;
  std::map<OrdinalStyle, Search> searches_;
  int coded_ = -1;  ///< The last row with a code since the last total; -1 = none.
  bool has_indents_;
};

RowOutline BuildOutline(const Table& table, const CellIndex& places,
                        const std::vector<Strip>& strips) {
  std::vector<OutlineRow> rows = ReadOutlineRows(table, places, strips);
  MarkNamedTotals(table, rows);
  const Indents indents = FindIndents(table, places, rows);
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i].indent_pt = indents.by_row[i];
  return OutlineBuilder(std::move(rows), indents.is_outline).Build();
}

/// What the first list says of each row of the table.
std::vector<Row> WithPlaces(std::vector<Row> rows, const RowOutline& outline) {
  for (const OutlineRow& read : outline.rows) {
    if (read.strip > 0) break;
    Row& row = rows[static_cast<std::size_t>(read.row)];
    row.level = read.level;
    row.code = read.code;
    if (read.parent >= 0) row.parent = outline.rows[static_cast<std::size_t>(read.parent)].row;
    if (read.label.is_part && row.kind == RowKind::kData) row.kind = RowKind::kPart;
  }
  return rows;
}

}  // namespace

Table WithOutline(Table table) {
  table = WithSummableColumns(std::move(table));
  for (Column& column : table.columns) {
    for (const std::string& header : column.path) column.labels.push_back(ReadLabel(header));
  }
  table.panels = FindPanels(table.columns);
  if (table.panels.empty()) return table;
  const CellIndex places(table.row_count, table.column_count, table.cells);
  for (Panel& panel : table.panels) {
    panel.outline = BuildOutline(table, places, panel.strips);
  }
  table.rows = WithPlaces(std::move(table.rows), table.panels.front().outline);
  return table;
}

}  // namespace mingxi
