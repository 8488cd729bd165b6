// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/rows/outline_row_reader.h"

#include <algorithm>
#include <string_view>

#include "normalizer/rows/label.h"
#include "normalizer/rows/row_code.h"
#include "normalizer/typing/summable_columns.h"

namespace mingxi {
namespace {

/// Widths of blanks in front of a label where the source has no boxes: a character is about 10 pt.
constexpr double kBlankPt = 5;
constexpr double kWideBlankPt = 10;  // U+3000
/// A heading that is merged over the columns to its left begins further left than any label.
constexpr double kMergedLeftPt = 1000;

double IndentOf(const Cell& cell) {
  if (cell.indent_pt > 0) return cell.indent_pt;
  std::string_view text = cell.raw;
  double indent = 0;
  for (;;) {
    if (text.starts_with("\u3000")) {
      indent += kWideBlankPt;
      text.remove_prefix(3);
    } else if (text.starts_with("\u00a0")) {
      indent += kBlankPt;
      text.remove_prefix(2);
    } else if (text.starts_with(" ")) {
      indent += kBlankPt;
      text.remove_prefix(1);
    } else {
      return indent;
    }
  }
}

/// Whether the cell begins at this position: not merged down or across from another one.
bool BeginsAt(const Cell& cell, int row, int column) {
  return cell.row == row && cell.column == column;
}

/// One row in so many has a code where rows have codes at all.
constexpr std::size_t kRowsToACode = 5;

/// 110便民警务站 (a police post called 110) and 318国道 (a road) begin with three digits as
/// 206科学技术支出 does: those are classes only in a list where codes are common. `doubtful` are
/// the indices of such rows, `first` is the list's first row.
void DropUnlessCommon(std::vector<OutlineRow>& rows, std::size_t first,
                      const std::vector<std::size_t>& doubtful) {
  if (doubtful.empty()) return;
  const auto begin = rows.begin() + static_cast<std::ptrdiff_t>(first);
  const auto codes = static_cast<std::size_t>(
      std::count_if(begin, rows.end(), [](const OutlineRow& row) { return !row.code.empty(); }));
  if (codes > 1 && codes * kRowsToACode >= rows.size() - first) return;
  for (const std::size_t at : doubtful) rows[at].code.clear();
}

class OutlineRowReader {
 public:
  OutlineRowReader(const Table& table, const CellIndex& places, const std::vector<Strip>& strips)
      : table_(table), places_(places), strips_(strips) {}

  std::vector<OutlineRow> ReadRows() const {
    std::vector<OutlineRow> rows;
    for (std::size_t strip = 0; strip < strips_.size(); ++strip) {
      RowCodeReader codes(table_.columns, strips_[strip]);
      const std::size_t first = rows.size();
      std::vector<std::size_t> lone_classes;
      for (int row = 0; row < table_.row_count; ++row) {
        if (!HoldsFigures(table_.rows[static_cast<std::size_t>(row)].kind)) continue;
        if (BelongsToNextStrip(strip, row)) continue;
        OutlineRow read{.row = row, .strip = static_cast<int>(strip)};
        std::vector<std::string_view> texts;
        if (!ReadLabels(strips_[strip], read, texts)) continue;
        RowCode code = codes.Next(texts);
        if (code.is_glued && LevelOfCode(code.digits) == 1) lone_classes.push_back(rows.size());
        read.code = std::move(code.digits);
        rows.push_back(std::move(read));
      }
      DropUnlessCommon(rows, first, lone_classes);
    }
    return rows;
  }

 private:
  const Cell* CellAt(int row, int column) const {
    const int index = places_.At(row, column);
    return index < 0 ? nullptr : &table_.cells[static_cast<std::size_t>(index)];
  }

  /// A label that reaches over the figures of this strip into the next one is read there.
  bool BelongsToNextStrip(std::size_t strip, int row) const {
    if (strip + 1 >= strips_.size()) return false;
    const Cell* here = CellAt(row, strips_[strip].figures.back());
    const Cell* next = CellAt(row, strips_[strip + 1].labels.front());
    return here != nullptr && here == next;
  }

  /// The label that says most: the last with words, but a bare 合计 wherever it stands. False where
  /// the row has none. `texts` are those of the label columns.
  bool ReadLabels(const Strip& strip, OutlineRow& row, std::vector<std::string_view>& texts) const {
    bool is_first = true;
    bool is_labelled = false;
    for (std::size_t i = 0; i < strip.labels.size(); ++i) {
      const int column = strip.labels[i];
      const Cell* cell = CellAt(row.row, column);
      texts.push_back(cell == nullptr ? std::string_view() : cell->text);
      if (texts.back().empty()) continue;
      if (BeginsAt(*cell, row.row, column)) {
        if (is_first) row.first_label = static_cast<int>(i);
        row.last_label = static_cast<int>(i);
        is_first = false;
      }
      is_labelled = true;
      Label label = ReadLabel(cell->text);
      const bool says_more = cell->type != CellType::kCode && !row.label.is_plain_total;
      if (!says_more && !label.is_plain_total) continue;
      row.label = std::move(label);
      row.label_column = column;
      row.indent_pt = IndentOf(*cell) - (cell->column < column ? kMergedLeftPt : 0);
      row.is_bold = cell->is_bold;
    }
    return is_labelled || ReadTotalAmongNumbers(strip, row);
  }

  /// A bare 合计 (total) may stand in the column of the rows' numbers, left of the labels, where no
  /// merged cell carries it over them.
  bool ReadTotalAmongNumbers(const Strip& strip, OutlineRow& row) const {
    if (strip.labels.empty()) return false;  // Figures alone.
    for (int column = strip.labels.front() - 1; column >= 0; --column) {
      const auto at = static_cast<std::size_t>(column);
      if (at >= table_.columns.size() || table_.columns[at].role != ColumnRole::kOrdinal)
        return false;
      const Cell* cell = CellAt(row.row, column);
      if (cell == nullptr || !BeginsAt(*cell, row.row, column)) continue;
      Label label = ReadLabel(cell->text);
      if (!label.is_plain_total) continue;
      row.label = std::move(label);
      row.label_column = column;
      row.indent_pt = IndentOf(*cell);
      return true;
    }
    return false;
  }

  const Table& table_;
  const CellIndex& places_;
  const std::vector<Strip>& strips_;
};

}  // namespace

std::vector<OutlineRow> ReadOutlineRows(const Table& table, const CellIndex& places,
                                        const std::vector<Strip>& strips) {
  return OutlineRowReader(table, places, strips).ReadRows();
}

}  // namespace mingxi
