// SPDX-License-Identifier: GPL-3.0-or-later

// Columns are laid side by side first, then rows, then each pair of cells is compared. Where the
// units of the two tables differ, what most figures have in common decides whether they were
// converted. This file's only entry is CompareTables.

#include "diff/compare_tables.h"

#include <algorithm>
#include <utility>

#include "diff/align_columns.h"
#include "diff/align_items.h"
#include "diff/align_rows.h"
#include "diff/cell_change.h"
#include "diff/compared_table.h"
#include "diff/places.h"
#include "diff/similarity.h"
#include "diff/split_columns.h"
#include "diff/text_pieces.h"

namespace mingxi {
namespace {

std::vector<std::uint32_t> FigureKeys(const Table& table, bool in_yuan) {
  std::vector<std::uint32_t> keys;
  for (const Cell& cell : table.cells) {
    if (!IsFigureCell(cell) || IsEmptyCell(cell)) continue;
    const Decimal& value = in_yuan && cell.value_yuan ? *cell.value_yuan : *cell.value;
    keys.push_back(static_cast<std::uint32_t>(KeyOfText(value.RoundedTo(2).ToString())));
  }
  std::sort(keys.begin(), keys.end());
  return keys;
}

/// Whether the figures were converted from one unit into the other.
bool AreConverted(const Table& a, const Table& b) {
  if (a.unit == b.unit || a.unit.empty() || b.unit.empty()) return false;
  const auto common = [&](bool in_yuan) {
    return Overlap(FigureKeys(a, in_yuan), FigureKeys(b, in_yuan));
  };
  return common(true) >= common(false);
}

class TableComparer {
 public:
  TableComparer(const DiffInput& a, const DiffInput& b, const Match& match,
                const DiffOptions& options)
      : a_in_(a),
        b_in_(b),
        options_(options),
        in_yuan_(AreConverted(TableOf(a, match.a), TableOf(b, match.b))),
        a_(TableOf(a, match.a), Rules()),
        b_(TableOf(b, match.b), Rules()) {
    result_.match.tables = match;
  }

  ComparedTables Compare() {
    const bool is_other_year = options_.mode == DiffMode::kYear;
    if (is_other_year) {
      years_ = {a_in_.document.fiscal_year.value_or(0), b_in_.document.fiscal_year.value_or(0)};
    }
    result_.match.columns = AlignColumns(a_, b_, years_);
    result_.match.rows = AlignRows(a_, b_, result_.match.columns, options_);
    TakeOutSplits();
    MarkMoved(result_.match.columns);
    AddCaptionChanges();
    AddColumnChanges();
    AddRowsAndCells();
    return std::move(result_);
  }

 private:
  static const Table& TableOf(const DiffInput& input, int table) {
    return input.document.tables[static_cast<std::size_t>(table)];
  }

  KeyRules Rules() const {
    return {.in_yuan = in_yuan_,
            .one_empty = options_.ignores_empty,
            .no_space = options_.ignores_space,
            .index_rows = a_in_.holding.index_rows && b_in_.holding.index_rows};
  }

  /// The first cell of a row or column; null for the whole table.
  static const Cell* CellAt(const ComparedTable& table, int row, int column) {
    if (row < 0 && column < 0) return nullptr;
    return table.At(std::max(0, row), std::max(0, column));
  }

  ChangePlace From(int row, int column) const {
    return PlaceOf(a_in_, result_.match.tables.a, row, column, CellAt(a_, row, column));
  }
  ChangePlace To(int row, int column) const {
    return PlaceOf(b_in_, result_.match.tables.b, row, column, CellAt(b_, row, column));
  }

  Change& Add(ChangeKind kind, ChangePlace from, ChangePlace to) {
    Change& change = result_.changes.emplace_back();
    change.kind = kind;
    change.from = std::move(from);
    change.to = std::move(to);
    return change;
  }

  void AddTexts(ChangeKind kind, std::string what, const std::string& from, const std::string& to) {
    if (from == to) return;
    Change& change = Add(kind, From(-1, -1), To(-1, -1));
    change.column = std::move(what);
    change.from_text = from;
    change.to_text = to;
    change.pieces = TextPieces(from, to);
  }

  static std::string Lines(const std::vector<std::string>& texts) {
    std::string lines;
    for (const std::string& text : texts) lines += (lines.empty() ? "" : "\n") + text;
    return lines;
  }

  void AddCaptionChanges() {
    const Table& a = a_.table();
    const Table& b = b_.table();
    if (!a_in_.holding.captions || !b_in_.holding.captions) return;
    if (!options_.ignores_captions) {
      const int year_a = years_.a;
      const int year_b = years_.b;
      if (WithRelativeYears(a.title, year_a) != WithRelativeYears(b.title, year_b)) {
        AddTexts(ChangeKind::kTableRenamed, "", a.title, b.title);
      }
    }
    if (a.unit != b.unit) {
      AddTexts(ChangeKind::kTableUnit, "unit", a.unit, b.unit);
      result_.changes.back().is_remark = in_yuan_;
    }
    if (options_.ignores_captions || options_.mode == DiffMode::kYear) return;
    AddTexts(ChangeKind::kCaption, "form number", a.form_number, b.form_number);
    if (!a_in_.holding.all_captions || !b_in_.holding.all_captions) return;
    AddTexts(ChangeKind::kCaption, "publisher line", a.publisher_line, b.publisher_line);
    AddTexts(ChangeKind::kCaption, "notes", Lines(a.notes), Lines(b.notes));
  }

  // Columns.

  void TakeOutSplits() {
    std::vector<Match>& columns = result_.match.columns;
    splits_ = FindSplitColumns(a_, b_, columns, result_.match.rows, false);
    joins_ = FindSplitColumns(b_, a_, columns, result_.match.rows, true);
    const auto is_in = [](const std::vector<SplitColumn>& list, int whole, int part) {
      return std::any_of(list.begin(), list.end(), [&](const SplitColumn& split) {
        return split.whole == whole || (split.first <= part && part < split.first + split.count);
      });
    };
    std::erase_if(columns, [&](const Match& match) {
      return is_in(splits_, match.a, match.b) || is_in(joins_, match.b, match.a);
    });
  }

  static std::vector<std::string> TextsOf(const ComparedTable& table, int first, int count) {
    std::vector<std::string> texts;
    for (const int row : table.rows()) {
      for (int column = first; column < first + count; ++column) {
        const Cell* cell = table.IsCovered(row, column) ? nullptr : table.At(row, column);
        texts.emplace_back(cell == nullptr ? std::string_view() : cell->text.view());
      }
    }
    return texts;
  }

  /// Columns that are in no match and no split.
  static std::vector<int> Lonely(int count, const std::vector<int>& known) {
    std::vector<int> lonely;
    for (int column = 0; column < count; ++column) {
      if (std::find(known.begin(), known.end(), column) == known.end()) lonely.push_back(column);
    }
    return lonely;
  }

  std::vector<int> KnownColumns(bool is_b) const {
    std::vector<int> known;
    for (const Match& match : result_.match.columns) known.push_back(is_b ? match.b : match.a);
    for (const SplitColumn& split : is_b ? joins_ : splits_) known.push_back(split.whole);
    for (const SplitColumn& split : is_b ? splits_ : joins_) {
      for (int i = 0; i < split.count; ++i) known.push_back(split.first + i);
    }
    return known;
  }

  static std::string Headers(const ComparedTable& table, const SplitColumn& split) {
    std::string headers;
    for (int i = 0; i < split.count; ++i) {
      headers += (i == 0 ? "" : " + ") + table.header(split.first + i);
    }
    return headers;
  }

  void AddColumnChanges() {
    for (const int column : Lonely(a_.column_count(), KnownColumns(false))) {
      Change& change = Add(ChangeKind::kColumnRemoved, From(-1, column), To(-1, -1));
      change.column = change.from_text = a_.header(column);
      change.texts = TextsOf(a_, column, change.width = 1);
    }
    for (const int column : Lonely(b_.column_count(), KnownColumns(true))) {
      Change& change = Add(ChangeKind::kColumnAdded, From(-1, -1), To(-1, column));
      change.column = change.to_text = b_.header(column);
      change.texts = TextsOf(b_, column, change.width = 1);
    }
    for (const SplitColumn& split : splits_) {
      Change& change = Add(ChangeKind::kColumnSplit, From(-1, split.whole), To(-1, split.first));
      change.column = change.from_text = a_.header(split.whole);
      change.to_text = Headers(b_, split);
      change.texts = TextsOf(b_, split.first, change.width = split.count);
    }
    for (const SplitColumn& join : joins_) {
      Change& change = Add(ChangeKind::kColumnJoined, From(-1, join.first), To(-1, join.whole));
      change.from_text = Headers(a_, join);
      change.column = change.to_text = b_.header(join.whole);
      change.texts = TextsOf(a_, join.first, change.width = join.count);
    }
    for (const Match& match : result_.match.columns) AddColumnChange(match);
  }

  void AddColumnChange(const Match& match) {
    const std::string& from = a_.header(match.a);
    const std::string& to = b_.header(match.b);
    if (match.is_moved && !options_.ignores_order) {
      Change& change = Add(ChangeKind::kColumnMoved, From(-1, match.a), To(-1, match.b));
      change.column = change.from_text = change.to_text = to;
    }
    const bool is_same = from == to || options_.ignores_headers ||
                         WithRelativeYears(from, years_.a) == WithRelativeYears(to, years_.b) ||
                         (options_.ignores_space && WithoutSpace(from) == WithoutSpace(to));
    if (is_same) return;
    Change& change = Add(ChangeKind::kColumnRenamed, From(-1, match.a), To(-1, match.b));
    change.column = to;
    change.from_text = from;
    change.to_text = to;
    change.pieces = TextPieces(from, to);
  }

  // Rows and cells.

  bool HaveUnits() const { return a_in_.holding.cell_units && b_in_.holding.cell_units; }

  void AddLonelyRow(ChangeKind kind, int row) {
    const bool is_added = kind == ChangeKind::kRowAdded;
    const ComparedTable& table = is_added ? b_ : a_;
    Change& change =
        Add(kind, is_added ? From(-1, -1) : From(row, -1), is_added ? To(row, -1) : To(-1, -1));
    change.row_label = table.RowLabel(row);
    change.width = table.column_count();
    for (int column = 0; column < table.column_count(); ++column) {
      const Cell* cell = table.IsCovered(row, column) ? nullptr : table.At(row, column);
      change.texts.emplace_back(cell == nullptr ? std::string_view() : cell->text.view());
    }
  }

  void AddRowsAndCells() {
    std::vector<bool> is_known(static_cast<std::size_t>(a_.table().row_count), false);
    for (const Match& match : result_.match.rows)
      is_known[static_cast<std::size_t>(match.a)] = true;
    auto next_a = a_.rows().begin();
    const auto add_removed = [&](int until) {
      for (; next_a != a_.rows().end() && *next_a < until; ++next_a) {
        if (!is_known[static_cast<std::size_t>(*next_a)])
          AddLonelyRow(ChangeKind::kRowRemoved, *next_a);
      }
    };
    auto match = result_.match.rows.begin();
    for (const int row : b_.rows()) {
      if (match == result_.match.rows.end() || match->b != row) {
        AddLonelyRow(ChangeKind::kRowAdded, row);
        continue;
      }
      if (!match->is_moved) add_removed(match->a);
      AddRowChanges(*match++);
    }
    add_removed(a_.table().row_count);
  }

  void AddRowChanges(const Match& rows) {
    if (rows.is_moved && !options_.ignores_order) {
      Change& change = Add(ChangeKind::kRowMoved, From(rows.a, -1), To(rows.b, -1));
      change.row_label = b_.RowLabel(rows.b);
    }
    for (const Match& columns : result_.match.columns) {
      const bool counts = a_.IsCounting(columns.a) && b_.IsCounting(columns.b);
      if (counts || AreSame(rows, columns)) continue;
      const CellRules rules{
          .options = &options_,
          .printed_text = a_in_.holding.printed_text && b_in_.holding.printed_text,
          .wide_points = a_in_.holding.wide_points && b_in_.holding.wide_points,
          .in_yuan = in_yuan_,
          .as_printed = !in_yuan_ && (a_.table().unit != b_.table().unit || !HaveUnits())};
      std::optional<Change> change =
          CellChange(Own(a_, rows.a, columns.a), Own(b_, rows.b, columns.b), rules);
      if (!change) continue;
      AddCellChange(std::move(*change), rows, columns);
    }
  }

  void AddCellChange(Change change, const Match& rows, const Match& columns) {
    const auto& labels = b_.label_columns();
    const bool is_label = std::binary_search(labels.begin(), labels.end(), columns.b);
    if (change.kind == ChangeKind::kText && is_label) change.kind = ChangeKind::kRowRenamed;
    change.from = From(rows.a, columns.a);
    change.to = To(rows.b, columns.b);
    change.row_label = b_.RowLabel(rows.b);
    if (change.row_label.empty()) change.row_label = a_.RowLabel(rows.a);
    change.column = b_.header(columns.b).empty() ? a_.header(columns.a) : b_.header(columns.b);
    result_.changes.push_back(std::move(change));
  }

  /// The cell of this place; a label that covers it from above counts, too.
  static const Cell* Own(const ComparedTable& table, int row, int column) {
    const Cell* cell = table.At(row, column);
    if (cell == nullptr || cell->column != column) return nullptr;
    return cell->row == row || !IsFigureCell(*cell) ? cell : nullptr;
  }

  /// Quick and without a doubt: the same text, or a merged cell on one side only, whose other
  /// places are blank or repeat it on the other side.
  bool AreSame(const Match& rows, const Match& columns) const {
    const Cell* a = Own(a_, rows.a, columns.a);
    const Cell* b = Own(b_, rows.b, columns.b);
    if (a == nullptr && b == nullptr) return true;
    const bool covers_a = a != nullptr && a->row != rows.a;
    const bool covers_b = b != nullptr && b->row != rows.b;
    if (covers_a && covers_b) return true;  // Said where the cells begin.
    const bool is_blank_a = a == nullptr || a->text.empty();
    const bool is_blank_b = b == nullptr || b->text.empty();
    if ((covers_a && is_blank_b) || (covers_b && is_blank_a)) return true;
    const bool is_same_text =
        (is_blank_a && is_blank_b) || (!is_blank_a && !is_blank_b && a->text == b->text);
    const bool has_unit = a != nullptr && b != nullptr && a->unit != b->unit;
    return is_same_text && !has_unit;
  }

  const DiffInput& a_in_;
  const DiffInput& b_in_;
  const DiffOptions& options_;
  bool in_yuan_;
  ComparedTable a_;
  ComparedTable b_;
  HeaderYears years_;
  std::vector<SplitColumn> splits_;
  std::vector<SplitColumn> joins_;
  ComparedTables result_;
};

}  // namespace

ComparedTables CompareTables(const DiffInput& a, const DiffInput& b, const Match& match,
                             const DiffOptions& options) {
  return TableComparer(a, b, match, options).Compare();
}

}  // namespace mingxi
