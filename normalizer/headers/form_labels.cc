// SPDX-License-Identifier: GPL-3.0-or-later

// Two ways to know the rows of a label: the names of its parts, which all forms share, and the
// rule that a label stands in the middle. This file's only entry is PutLabelsAtTheirFirstRows.

#include "normalizer/headers/form_labels.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace mingxi {
namespace {

/// Columns of a form that may hold such labels.
constexpr int kLabelColumns = 2;

/// A first-level indicator of a performance form and a second-level one that is a part of it.
struct Indicator {
  std::string_view label;  ///< 产出 output, 效益 benefit, 满意度 satisfaction.
  std::string_view part;
};

constexpr auto kIndicators = std::to_array<Indicator>({
    {"产出", "数量"},  // quantity
    {"产出", "质量"},  // quality
    {"产出", "时效"},  // timeliness
    {"产出", "成本"},  // cost
    {"效益", "经济效益"},
    {"效益", "社会效益"},
    {"效益", "生态效益"},
    {"效益", "可持续影响"},  // lasting effect
});

bool IsPartOf(std::string_view part, std::string_view label) {
  return std::any_of(kIndicators.begin(), kIndicators.end(), [&](const Indicator& known) {
    return label.starts_with(known.label) && part.starts_with(known.part);
  });
}

class LabelPlacer {
 public:
  explicit LabelPlacer(Piece& piece)
      : piece_(piece), index_(piece.row_count, piece.column_count, piece.cells) {}

  /// Puts the indicators of `column` beside the first of their parts; whether there are any.
  bool PlaceIndicators(int column) {
    bool has_any = false;
    for (int row = 1; row < piece_.row_count; ++row) {
      const std::string_view label = TextAt(row, column);
      if (label.empty() || !IsPartOf(TextAt(row, column + 1), label)) continue;
      has_any = true;
      int first = row;
      while (first > 0 && TextAt(first - 1, column).empty() &&
             IsPartOf(TextAt(first - 1, column + 1), label)) {
        --first;
      }
      Swap(row, first, column);
    }
    return has_any;
  }

  /// Puts all labels of `column` at the first of the rows they are in the middle of, when their
  /// rows then follow each other without a gap.
  void PlaceMiddles(int column) {
    struct Move {
      int from;
      int to;
    };
    std::vector<Move> moves;
    int next = 0;  // The first row not yet taken.
    for (int row = 0; row < piece_.row_count; ++row) {
      if (TextAt(row, column).empty()) continue;
      if (row < next) return;
      if (row > next) moves.push_back({row, next});
      next = row + (row - next) + 1;
    }
    if (next != piece_.row_count) return;
    for (const Move& move : moves) Swap(move.from, move.to, column);
  }

 private:
  std::string_view TextAt(int row, int column) const {
    const int at = index_.At(row, column);
    return at < 0 ? std::string_view() : piece_.cells[static_cast<std::size_t>(at)].text;
  }

  /// Swaps the text of one cell with the blank of another.
  void Swap(int from, int to, int column) {
    const int a = index_.At(from, column);
    const int b = index_.At(to, column);
    if (a == b || a < 0 || b < 0) return;
    Cell& label = piece_.cells[static_cast<std::size_t>(a)];
    Cell& blank = piece_.cells[static_cast<std::size_t>(b)];
    std::swap(label, blank);
    std::swap(label.row, blank.row);
    std::swap(label.column, blank.column);
  }

  Piece& piece_;
  CellIndex index_;
};

}  // namespace

Piece PutLabelsAtTheirFirstRows(Piece piece, const HeaderShape& shape) {
  const bool is_aligned_form =
      shape.is_form && !piece.spans_are_known && piece.columns_by == Evidence::kTextColumns;
  if (!is_aligned_form) return piece;
  LabelPlacer placer(piece);
  for (int column = 0; column < std::min(kLabelColumns, piece.column_count - 1); ++column) {
    if (!placer.PlaceIndicators(column)) placer.PlaceMiddles(column);
  }
  return piece;
}

}  // namespace mingxi
