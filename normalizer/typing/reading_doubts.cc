// SPDX-License-Identifier: GPL-3.0-or-later

// The idea: a recogniser is seldom wrong in a digit without knowing it, but it loses and mixes up
// points and commas. How many decimals a figure has, the others of its column tell. This file's
// only entry is WithReadingDoubts.

#include "normalizer/typing/reading_doubts.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <utility>

#include "model/coverage.h"
#include "normalizer/typing/other_readings.h"
#include "normalizer/values/units.h"

namespace mingxi {
namespace {

/// Of the least sure character. Of 437 figures of real scans none that was read more surely had a
/// wrong digit.
constexpr double kSureFigure = 0.9;
/// The same of a word, where a character is one of thousands and seldom beyond doubt.
constexpr double kSureText = 0.7;
/// What makes a pattern: so many figures, of which so many have it.
constexpr int kLeastFigures = 4;
constexpr double kPatternShare = 0.8;

bool IsNumeric(const Cell& cell) {
  return cell.type == CellType::kCode || cell.type == CellType::kDate ||
         cell.type == CellType::kOrdinal;
}

/// How many figures have how many decimals.
class DecimalCounts {
 public:
  void Add(int decimals) {
    ++counts_[decimals];
    ++all_;
  }

  /// The decimals that nearly all have; nullopt where there is no such number.
  std::optional<int> Pattern() const {
    if (all_ < kLeastFigures) return std::nullopt;
    const auto most =
        std::max_element(counts_.begin(), counts_.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most->second < kPatternShare * all_) return std::nullopt;
    return most->first;
  }

  int all() const { return all_; }

 private:
  std::map<int, int> counts_;
  int all_ = 0;
};

bool IsBareZero(const Decimal& value) { return value.is_zero() && value.scale() == 0; }

/// The decimals that the figures of a column have, or those of the whole table where it has few.
class DecimalPatterns {
 public:
  explicit DecimalPatterns(const Table& table) {
    for (const Cell& cell : table.cells) {
      if (!IsPrintedFigure(table, cell) || IsBareZero(*cell.value)) continue;
      const int decimals = cell.value->scale();
      columns_[{cell.column, cell.type == CellType::kPercent}].Add(decimals);
      tables_[cell.type].Add(decimals);
    }
  }

  /// Of nearly all figures where `cell` stands; nullopt where there is no such number.
  std::optional<int> For(const Cell& cell) const {
    const auto column = columns_.find({cell.column, cell.type == CellType::kPercent});
    const bool is_full = column != columns_.end() && column->second.all() >= kLeastFigures;
    if (is_full) return column->second.Pattern();
    const auto table = tables_.find(cell.type);
    return table == tables_.end() ? std::nullopt : table->second.Pattern();
  }

  /// The same for a cell of that column that is no figure, where it holds amounts.
  std::optional<int> ForColumn(int column) const {
    const auto amounts = columns_.find({column, false});
    return amounts == columns_.end() ? std::nullopt : amounts->second.Pattern();
  }

  bool IsOff(const Cell& cell) const {
    const std::optional<int> pattern = For(cell);
    return pattern && *pattern != cell.value->scale() && !IsBareZero(*cell.value);
  }

 private:
  std::map<std::pair<int, bool>, DecimalCounts> columns_;
  std::map<CellType, DecimalCounts> tables_;
};

/// Whether `cell` is a text of nothing but digits and points or commas that are not where they
/// belong; an ordinal or a code has none of these, or its own meaning.
bool IsBrokenNumber(const Cell& cell) {
  const std::string_view text = cell.text;
  return cell.type == CellType::kLabel && !cell.value &&
         text.find_first_not_of("0123456789.,") == std::string_view::npos &&
         text.find_first_of("0123456789") != std::string_view::npos &&
         text.find_first_of(".,") != std::string_view::npos;
}

/// Makes a figure of a text whose separators were lost (4,27148) where it can be one alone, with
/// the decimals that its column has. It stays unsure until a sum settles it.
void MendSeparators(const Table& table, const DecimalPatterns& patterns, Cell& cell) {
  const std::optional<int> decimals = patterns.ForColumn(cell.column);
  if (!decimals || !IsBrokenNumber(cell)) return;
  const std::vector<FigureReading> readings = OtherReadings(cell, decimals);
  const auto like = std::find_if(table.cells.begin(), table.cells.end(), [&](const Cell& other) {
    return other.column == cell.column && other.type == CellType::kAmount && other.value;
  });
  if (readings.size() != 1 || readings.front().text == cell.text || like == table.cells.end()) {
    return;
  }
  cell.recognition->repaired_from = std::string(cell.text);
  cell.text = readings.front().text;
  cell.value = readings.front().value;
  cell.type = like->type;
  cell.unit = like->unit;
  if (like->value_yuan) cell.value_yuan = ToYuan(*cell.value, cell.unit);
}

}  // namespace

Table WithReadingDoubts(Table table) {
  const bool is_read = std::any_of(table.cells.begin(), table.cells.end(),
                                   [](const Cell& cell) { return cell.recognition.has_value(); });
  if (!is_read) return table;
  const DecimalPatterns patterns(table);
  for (Cell& cell : table.cells) {
    if (!cell.recognition) continue;
    MendSeparators(table, patterns, cell);
    const double confidence = cell.recognition->confidence();
    if (IsPrintedFigure(table, cell)) {
      cell.recognition->is_unsure = confidence < kSureFigure || patterns.IsOff(cell) ||
                                    !cell.recognition->repaired_from.empty();
      if (cell.recognition->is_unsure) {
        cell.recognition->readings = OtherReadings(cell, patterns.For(cell));
      }
    } else {
      cell.is_doubtful |= confidence < (IsNumeric(cell) ? kSureFigure : kSureText);
    }
  }
  return table;
}

}  // namespace mingxi
