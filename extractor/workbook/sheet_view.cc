// SPDX-License-Identifier: GPL-3.0-or-later

// Cells -> shown cells. What a merged cell covers is not shown, whatever is stored there. This
// file's entry is ViewSheet.

#include "extractor/workbook/sheet_view.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "extractor/workbook/cell_reference.h"
#include "model/source_cell.h"

namespace mingxi {
namespace {

std::string ShownText(const WorkbookCell& cell, const std::vector<NumberFormat>& formats) {
  const NumberFormat& format = formats[static_cast<std::size_t>(cell.format)];
  switch (cell.kind) {
    case ValueKind::kBlank:
      return {};
    case ValueKind::kNumber:
      return format.Number(cell.text);
    case ValueKind::kBoolean:
      return cell.text == "1" ? "TRUE" : "FALSE";
    case ValueKind::kText:
      return format.Text(cell.text);
    case ValueKind::kError:
      break;
  }
  return cell.text;
}

/// Digits that tell any two stored numbers apart.
constexpr int kAllDigits = 17;

/// The number that `literal` stores where `shown` is another; nullopt where they agree.
std::optional<Decimal> StoredNumber(const std::string& literal, const std::string& shown) {
  if (literal.empty() || literal == shown) return std::nullopt;
  const std::optional<Decimal> short_number = NumberOf(literal, 15);
  const std::optional<Decimal> exact = NumberOf(literal, kAllDigits);
  if (!short_number || !exact) return std::nullopt;
  std::string plain;
  for (const char c : shown) {
    if (c != ',' && c != ' ') plain += c;
  }
  const std::optional<Decimal> printed = Decimal::Parse(plain);
  if (printed && *printed == *short_number) return std::nullopt;
  // The shortest digits that mean the same stored number: 0.1, not 0.10000000000000001.
  for (int digits = 15; digits < kAllDigits; ++digits) {
    const std::optional<Decimal> shorter = NumberOf(literal, digits);
    if (shorter && NumberOf(shorter->ToString(), kAllDigits) == exact) return shorter;
  }
  return exact;
}

bool IsBlankText(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// Merged ranges row by row, and which of them covers a place.
class MergeIndex {
 public:
  explicit MergeIndex(std::vector<MergedRange> merges) : merges_(std::move(merges)) {
    std::sort(merges_.begin(), merges_.end(), [](const MergedRange& a, const MergedRange& b) {
      return a.row != b.row ? a.row < b.row : a.column < b.column;
    });
  }

  /// The range that covers the place below its first; nullptr = none. REQUIRES: ascending rows.
  const MergedRange* Covering(int row, int column) {
    while (next_ < merges_.size() && merges_[next_].row <= row) {
      open_.push_back(&merges_[next_++]);
    }
    if (row != row_) {
      row_ = row;
      std::erase_if(
          open_, [row](const MergedRange* range) { return range->row + range->row_span <= row; });
    }
    for (const MergedRange* range : open_) {
      const bool is_inside = column >= range->column && column < range->column + range->column_span;
      if (is_inside && (row != range->row || column != range->column)) return range;
    }
    return nullptr;
  }

 private:
  std::vector<MergedRange> merges_;
  std::size_t next_ = 0;
  int row_ = -1;
  std::vector<const MergedRange*> open_;
};

/// Which rows or columns are hidden, and where the others stand among the visible ones.
class HiddenLines {
 public:
  /// `lines`: ascending, each once.
  explicit HiddenLines(std::vector<int> lines) : lines_(std::move(lines)) {}

  bool Contains(int line) const { return std::binary_search(lines_.begin(), lines_.end(), line); }

  /// How many visible ones stand before `line`.
  int Before(int line) const {
    const auto hidden = std::lower_bound(lines_.begin(), lines_.end(), line) - lines_.begin();
    return line - static_cast<int>(hidden);
  }

 private:
  std::vector<int> lines_;
};

std::vector<int> HiddenColumns(const Sheet& sheet) {
  std::vector<int> hidden;
  for (const ColumnWidth& width : sheet.widths) {
    const int last = std::min(width.last, kSheetColumns - 1);
    for (int column = std::max(0, width.first); width.is_hidden && column <= last; ++column) {
      hidden.push_back(column);
    }
    if (hidden.size() > static_cast<std::size_t>(kSheetColumns)) break;
  }
  return hidden;
}

std::vector<int> Ascending(std::vector<int> lines) {
  std::sort(lines.begin(), lines.end());
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  return lines;
}

bool StandsBefore(const ShownCell& a, const ShownCell& b) {
  return a.row != b.row ? a.row < b.row : a.column < b.column;
}

class Viewer {
 public:
  Viewer(Sheet& sheet, const std::vector<NumberFormat>& formats)
      : sheet_(sheet),
        formats_(formats),
        rows_(Ascending(std::move(sheet.hidden_rows))),
        columns_(Ascending(HiddenColumns(sheet))) {}

  SheetView View() {
    MergeIndex merges(sheet_.merges);
    for (const MergedRange& range : sheet_.merges) AddMerge(range);
    for (WorkbookCell& cell : sheet_.cells) {
      if (merges.Covering(cell.row, cell.column) == nullptr) Add(cell);
    }
    // A merged cell whose first place is hidden shows its text at its first visible place.
    if (!std::is_sorted(view_.cells.begin(), view_.cells.end(), StandsBefore)) {
      std::stable_sort(view_.cells.begin(), view_.cells.end(), StandsBefore);
    }
    std::sort(view_.merges.begin(), view_.merges.end(),
              [](const MergedRange& a, const MergedRange& b) {
                return a.row != b.row ? a.row < b.row : a.column < b.column;
              });
    return std::move(view_);
  }

 private:
  void AddMerge(const MergedRange& range) {
    MergedRange part{rows_.Before(range.row), columns_.Before(range.column), 0, 0};
    part.row_span = rows_.Before(range.row + range.row_span) - part.row;
    part.column_span = columns_.Before(range.column + range.column_span) - part.column;
    if (part.row_span < 1 || part.column_span < 1) return;
    view_.merges.push_back(part);
    if (IsHidden(range.row, range.column)) shown_merges_.insert({range.row, range.column});
  }

  bool IsHidden(int row, int column) const {
    return rows_.Contains(row) || columns_.Contains(column);
  }

  void Add(WorkbookCell& cell) {
    std::string text = ShownText(cell, formats_);
    if (IsBlankText(text)) text.clear();
    if (text.empty() && !cell.is_boxed) return;
    const SourceCell source{cell.row, static_cast<std::int16_t>(cell.column)};
    if (IsHidden(cell.row, cell.column) && !shown_merges_.contains({cell.row, cell.column})) {
      if (!text.empty()) view_.hidden.push_back({sheet_.name, CellName(source), std::move(text)});
      return;
    }
    ShownCell& shown = view_.cells.emplace_back();
    shown.row = rows_.Before(cell.row);
    shown.column = columns_.Before(cell.column);
    shown.source = source;
    if (cell.kind == ValueKind::kNumber && !text.empty()) {
      shown.is_number = true;
      shown.stored = StoredNumber(cell.text, text);
    }
    shown.text = text;
    shown.is_boxed = cell.is_boxed;
    shown.is_bold = cell.is_bold;
    shown.indent = cell.indent;
  }

  Sheet& sheet_;
  const std::vector<NumberFormat>& formats_;
  HiddenLines rows_;
  HiddenLines columns_;
  /// First places of merged cells that are hidden while other places of them are not.
  std::set<std::pair<int, int>> shown_merges_;
  SheetView view_;
};

}  // namespace

SheetView ViewSheet(Sheet sheet, const std::vector<NumberFormat>& formats) {
  return Viewer(sheet, formats).View();
}

}  // namespace mingxi
