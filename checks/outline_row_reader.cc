// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/outline_row_reader.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "checks/subject_code.h"

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

/// A label that reaches over the figures of this strip into the next one is read there.
bool BelongsToNextStrip(const TableView& view, const Panel& panel, std::size_t strip, int row) {
  if (strip + 1 >= panel.strips.size()) return false;
  const Cell* here = view.CellAt(row, panel.strips[strip].figures.back());
  const Cell* next = view.CellAt(row, panel.strips[strip + 1].labels.front());
  return here != nullptr && here == next;
}

/// The label that says most: the last with words, but a bare 合计 wherever it stands.
void ReadLabels(const TableView& view, const Strip& strip, OutlineRow& row, bool& is_labelled) {
  bool is_first = true;
  for (std::size_t i = 0; i < strip.labels.size(); ++i) {
    const int column = strip.labels[i];
    const Cell* cell = view.CellAt(row.row, column);
    if (cell == nullptr || cell->text.empty()) continue;
    if (BeginsAt(*cell, row.row, column)) {
      if (is_first) row.first_label = static_cast<int>(i);
      row.last_label = static_cast<int>(i);
      is_first = false;
    }
    is_labelled = true;
    const Label label = ReadLabel(cell->text);
    const bool says_more = cell->type != CellType::kCode && !row.label.is_plain_total;
    if (!says_more && !label.is_plain_total) continue;
    row.label = label;
    row.indent_pt = IndentOf(*cell) - (cell->column < column ? kMergedLeftPt : 0);
  }
}

std::optional<OutlineRow> ReadRow(const TableView& view, const Panel& panel, int strip, int row) {
  const Strip& columns = panel.strips[static_cast<std::size_t>(strip)];
  OutlineRow read{.row = row, .strip = strip};
  bool is_labelled = false;
  ReadLabels(view, columns, read, is_labelled);
  if (!is_labelled) return std::nullopt;
  read.code = ReadSubjectCode(view, columns, row);
  return read;
}

}  // namespace

std::vector<OutlineRow> ReadOutlineRows(const TableView& view, const Panel& panel) {
  std::vector<OutlineRow> rows;
  for (std::size_t strip = 0; strip < panel.strips.size(); ++strip) {
    for (int row = 0; row < view.row_count(); ++row) {
      if (!view.IsBody(row) || BelongsToNextStrip(view, panel, strip, row)) continue;
      std::optional<OutlineRow> read = ReadRow(view, panel, static_cast<int>(strip), row);
      if (read) rows.push_back(*std::move(read));
    }
  }
  return rows;
}

}  // namespace mingxi
