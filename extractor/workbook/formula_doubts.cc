// SPDX-License-Identifier: GPL-3.0-or-later

// Only stored results are used, never computed ones: each formula is held to its own words.

#include "extractor/workbook/formula_doubts.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "extractor/workbook/formula.h"

namespace mingxi {
namespace {

constexpr std::size_t kMostDoubts = 1000;
/// Cells that are looked at for all formulas of a workbook.
constexpr std::int64_t kMostLooks = 20'000'000;
/// Of the numbers that a formula adds: doubles are not exact.
constexpr double kExactness = 1e-9;

std::optional<double> ParsedNumber(const std::string& literal) {
  double value = 0;
  const char* end = literal.data() + literal.size();
  const auto read = std::from_chars(literal.data(), end, value);
  return read.ec == std::errc() && read.ptr == end ? std::optional(value) : std::nullopt;
}

class SheetCells {
 public:
  SheetCells(const Sheet& sheet, std::int64_t& looks) : sheet_(sheet), looks_(looks) {}

  /// nullptr = nothing is stored there.
  const WorkbookCell* At(int row, int column) const {
    const auto found = From(row, column);
    const bool is_there =
        found != sheet_.cells.end() && found->row == row && found->column == column;
    return is_there ? &*found : nullptr;
  }

  std::optional<double> Number(int row, int column) const {
    const WorkbookCell* cell = At(row, column);
    if (cell == nullptr) return 0;
    if (cell->kind == ValueKind::kNumber) return ParsedNumber(cell->text);
    return cell->kind == ValueKind::kBlank && !cell->is_formula ? std::optional(0.0) : std::nullopt;
  }

  std::optional<double> Sum(const MergedRange& range) const {
    double sum = 0;
    for (int row = range.row; row < range.row + range.row_span; ++row) {
      auto cell = From(row, range.column);
      if (cell == sheet_.cells.end()) break;
      row = std::max(row, cell->row);  // Nothing stands in between.
      for (; cell != sheet_.cells.end() && cell->row == row; ++cell) {
        if (--looks_ < 0) return std::nullopt;
        if (cell->column < range.column) continue;
        if (row >= range.row + range.row_span || cell->column >= range.column + range.column_span) {
          break;
        }
        const bool is_open = cell->kind == ValueKind::kBlank && cell->is_formula;
        if (cell->kind == ValueKind::kError || is_open) return std::nullopt;
        if (cell->kind == ValueKind::kNumber) sum += ParsedNumber(cell->text).value_or(NAN);
      }
    }
    return std::isfinite(sum) ? std::optional(sum) : std::nullopt;
  }

 private:
  std::vector<WorkbookCell>::const_iterator From(int row, int column) const {
    --looks_;
    return std::partition_point(sheet_.cells.begin(), sheet_.cells.end(),
                                [&](const WorkbookCell& cell) {
                                  return std::pair(cell.row, cell.column) < std::pair(row, column);
                                });
  }

  const Sheet& sheet_;
  std::int64_t& looks_;
};

class DoubtFinder {
 public:
  DoubtFinder(const Workbook& workbook, const std::vector<NumberFormat>& formats)
      : formats_(formats) {
    for (const Sheet& sheet : workbook.sheets)
      sheets_.emplace(sheet.name, SheetCells(sheet, looks_));
  }

  void Look(const Sheet& sheet) {
    const SheetCells& own = sheets_.at(sheet.name);
    const auto find = [&](std::string_view name) -> const SheetCells* {
      if (name.empty()) return &own;
      const auto found = sheets_.find(name);
      return found == sheets_.end() ? nullptr : &found->second;
    };
    const FormulaCells cells{
        .number = [&](std::string_view name, int row, int column) -> std::optional<double> {
          const SheetCells* other = find(name);
          return other == nullptr ? std::nullopt : other->Number(row, column);
        },
        .sum = [&](std::string_view name, const MergedRange& range) -> std::optional<double> {
          const SheetCells* other = find(name);
          return other == nullptr ? std::nullopt : other->Sum(range);
        }};
    for (const SheetFormula& formula : sheet.formulas) {
      if (looks_ < 0 || doubts_.size() >= kMostDoubts) return;
      const WorkbookCell* cell = own.At(formula.row, formula.column);
      if (cell != nullptr) Look(sheet, formula, *cell, cells);
    }
  }

  std::vector<FormulaDoubt> Take() && { return std::move(doubts_); }

 private:
  void Look(const Sheet& sheet, const SheetFormula& formula, const WorkbookCell& cell,
            const FormulaCells& cells) {
    const std::string& text = sheet.formula_texts[formula.text];
    const SourceCell place{cell.row, static_cast<std::int16_t>(cell.column)};
    if (cell.kind == ValueKind::kBlank) {
      doubts_.push_back({sheet.name, place, text, {}, {}});
      return;
    }
    if (cell.kind != ValueKind::kNumber) return;
    const std::optional<double> stored = ParsedNumber(cell.text);
    const std::optional<FormulaValue> given =
        ValueOfFormula(text, formula.row_shift, formula.column_shift, cells);
    if (!stored || !given) return;
    const double size = std::max({std::fabs(*stored), given->size, 1.0});
    if (std::fabs(given->value - *stored) <= kExactness * size) return;
    const NumberFormat& format = formats_[static_cast<std::size_t>(cell.format)];
    char literal[40];
    const auto end = std::to_chars(literal, literal + sizeof literal, given->value).ptr;
    std::string would_show = format.Number({literal, end});
    std::string shows = format.Number(cell.text);
    if (would_show == shows) return;
    doubts_.push_back({sheet.name, place, text, std::move(shows), std::move(would_show)});
  }

  const std::vector<NumberFormat>& formats_;
  std::int64_t looks_ = kMostLooks;
  std::map<std::string, SheetCells, std::less<>> sheets_;
  std::vector<FormulaDoubt> doubts_;
};

}  // namespace

std::vector<FormulaDoubt> FindFormulaDoubts(const Workbook& workbook,
                                            const std::vector<NumberFormat>& formats) {
  DoubtFinder finder(workbook, formats);
  for (const Sheet& sheet : workbook.sheets) {
    if (sheet.state == SheetState::kVisible) finder.Look(sheet);
  }
  return std::move(finder).Take();
}

}  // namespace mingxi
