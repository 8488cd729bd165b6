// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/xlsx/label_placement.h"

// Indents that lie close together are one step. Centred labels also begin at many places, but what
// their cells leave free on both sides tells the same width of a digit for all of them.

#include <algorithm>
#include <cstddef>

#include "writers/text/printed_width.h"

namespace mingxi {
namespace {

/// Indents nearer than this are the same step: a third of a 10 pt character, more than the drift of
/// one producer's columns, less than the narrowest indent (one half-width space, 5 pt).
constexpr double kSameStepPt = 3.5;

/// More steps than this are no outline but text placed otherwise (Excel's own outline has 8).
constexpr std::size_t kMaxSteps = 6;

/// A digit of a 7 to 18 pt font is so wide.
constexpr double kMinDigitPt = 3.2;
constexpr double kMaxDigitPt = 9.5;

/// Labels of one font tell the same digit width, up to the cells' inner margins.
constexpr double kSameDigit = 0.18;

struct PlacedLabel {
  std::size_t cell = 0;
  double indent_pt = 0;
  double digit_pt = 0;  ///< Width of a digit, were the label centred; 0 = not known.
};

bool IsBody(const Table& table, const Cell& cell) {
  const auto row = static_cast<std::size_t>(cell.row);
  return cell.row >= table.header_rows && row < table.rows.size() &&
         table.rows[row].kind != RowKind::kHeader && table.rows[row].kind != RowKind::kIndex;
}

double DigitIfCentred(const Cell& cell) {
  const int width = PrintedWidth(cell.text);
  if (cell.places.empty() || width == 0) return 0;
  return (cell.places.front().box.width() - 2 * cell.indent_pt) / width;
}

std::vector<std::vector<PlacedLabel>> LabelsByColumn(const Table& table) {
  std::vector<std::vector<PlacedLabel>> columns(static_cast<std::size_t>(table.column_count));
  for (std::size_t i = 0; i < table.cells.size(); ++i) {
    const Cell& cell = table.cells[i];
    const bool is_label = cell.type == CellType::kLabel || cell.type == CellType::kNone;
    if (!is_label || cell.text.empty() || !IsBody(table, cell)) continue;
    columns[static_cast<std::size_t>(cell.column)].push_back(
        {i, cell.indent_pt, DigitIfCentred(cell)});
  }
  for (std::vector<PlacedLabel>& labels : columns) {
    std::stable_sort(labels.begin(), labels.end(), [](const PlacedLabel& a, const PlacedLabel& b) {
      return a.indent_pt < b.indent_pt;
    });
  }
  return columns;
}

/// The step of each label. REQUIRES: sorted by indent.
std::vector<std::size_t> StepsOf(const std::vector<PlacedLabel>& labels) {
  std::vector<std::size_t> steps(labels.size(), 0);
  for (std::size_t i = 1; i < labels.size(); ++i) {
    const bool is_new = labels[i].indent_pt - labels[i - 1].indent_pt > kSameStepPt;
    steps[i] = steps[i - 1] + (is_new ? 1 : 0);
  }
  return steps;
}

/// Whether the labels are centred. Labels of one length prove nothing, nor do labels that fill
/// their cells: there all placements look alike.
bool AreCentred(const std::vector<PlacedLabel>& labels) {
  std::vector<double> digits;
  for (const PlacedLabel& label : labels) digits.push_back(label.digit_pt);
  std::sort(digits.begin(), digits.end());
  const double middle = digits[digits.size() / 2];
  return middle >= kMinDigitPt && middle <= kMaxDigitPt &&
         digits.front() >= middle * (1 - kSameDigit) && digits.back() <= middle * (1 + kSameDigit);
}

void PlaceByIndent(const std::vector<PlacedLabel>& labels,
                   std::vector<LabelPlacement>& placements) {
  if (labels.empty()) return;
  const std::vector<std::size_t> steps = StepsOf(labels);
  const bool are_centred = AreCentred(labels);
  if (!are_centred && steps.back() >= kMaxSteps) return;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    LabelPlacement& placement = placements[labels[i].cell];
    placement.align = are_centred ? HorizontalAlign::kCenter : HorizontalAlign::kLeft;
    placement.indent = are_centred ? 0 : static_cast<int>(steps[i]);
  }
}

void PlaceByLevel(const Table& table, std::vector<LabelPlacement>& placements) {
  for (std::size_t i = 0; i < table.cells.size(); ++i) {
    const Cell& cell = table.cells[i];
    if (cell.type != CellType::kLabel || !IsBody(table, cell)) continue;
    const int level = table.rows[static_cast<std::size_t>(cell.row)].level;
    placements[i].indent = std::clamp(level - 1, 0, static_cast<int>(kMaxSteps));
  }
}

}  // namespace

std::vector<LabelPlacement> LabelPlacementsOf(const Table& table) {
  std::vector<LabelPlacement> placements(table.cells.size());
  if (table.pages.empty()) {
    PlaceByLevel(table, placements);
    return placements;
  }
  for (const std::vector<PlacedLabel>& labels : LabelsByColumn(table)) {
    PlaceByIndent(labels, placements);
  }
  return placements;
}

}  // namespace mingxi
