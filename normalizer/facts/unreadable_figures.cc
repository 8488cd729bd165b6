// SPDX-License-Identifier: GPL-3.0-or-later

// A sum leaves out what it cannot read, so such a cell must never pass without a word.

#include "normalizer/facts/unreadable_figures.h"

#include <algorithm>
#include <string>
#include <utility>

#include "messages/findings.h"
#include "model/characters.h"
#include "normalizer/values/figure.h"

namespace mingxi {
namespace {

/// Figures that a column needs for its other cells to be expected to be some.
constexpr int kFewestFigures = 2;
/// Figures for each cell with other text.
constexpr int kFiguresPerText = 2;

bool IsDatum(const Table& table, const Cell& cell) {
  return cell.row < static_cast<int>(table.rows.size()) &&
         HoldsFigures(table.rows[static_cast<std::size_t>(cell.row)].kind) && cell.column_span == 1;
}

bool IsNumberCharacter(char32_t code) {
  return IsAnyDigit(code) || IsMinus(code) || code == U'.' || code == U',' || code == U'，' ||
         code == U'．' || code == U'%' || code == U'·' || code == U'\'' || IsMeaningless(code);
}

/// Why `text`, which is no figure, is printed like one; nothing where it is not.
Wording WhyUnreadable(std::string_view text) {
  std::size_t digits = 0;
  bool has_unknown = false;
  bool has_space = false;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = CharacterAt(text, at);
    at += character.length;
    has_space |= IsBlank(character.code);
    if (!IsNumberCharacter(character.code) && !IsBlank(character.code)) return {};
    digits += IsAnyDigit(character.code) ? 1 : 0;
    has_unknown |= IsMeaningless(character.code);
  }
  if (has_unknown) return Say(messages::kUnknownCharacter);
  if (digits == 0) return {};
  const Figure read = ReadFigure(text);
  if (!read.why_not.empty()) {
    return {read.why_not, std::string(messages::kMalformedNumber.chinese)};
  }
  if (has_space) return Say(messages::kSeveralFigures);
  return {};
}

/// Whether the cells of each column are figures, but for a few.
std::vector<bool> FigureColumns(const Table& table) {
  std::vector<int> figures(static_cast<std::size_t>(table.column_count), 0);
  std::vector<int> texts(figures.size(), 0);
  for (const Cell& cell : table.cells) {
    if (!IsDatum(table, cell) || cell.text.empty() || cell.type == CellType::kDash) continue;
    const auto column = static_cast<std::size_t>(cell.column);
    const bool is_figure = cell.type == CellType::kAmount || cell.type == CellType::kCount ||
                           cell.type == CellType::kPercent;
    if (is_figure) {
      ++figures[column];
    } else if (WhyUnreadable(cell.text).empty()) {
      ++texts[column];
    }
  }
  std::vector<bool> are_figures(figures.size());
  for (std::size_t i = 0; i < figures.size(); ++i) {
    are_figures[i] = figures[i] >= kFewestFigures && figures[i] >= kFiguresPerText * texts[i];
  }
  return are_figures;
}

}  // namespace

std::vector<Finding> FindUnreadableFigures(const std::vector<Table>& tables) {
  std::vector<Finding> findings;
  for (const Table& table : tables) {
    const std::vector<bool> are_figures = FigureColumns(table);
    for (const Cell& cell : table.cells) {
      const bool is_suspect = !cell.value && !cell.text.empty() &&
                              (cell.type == CellType::kNone || cell.type == CellType::kLabel) &&
                              IsDatum(table, cell) &&
                              are_figures[static_cast<std::size_t>(cell.column)];
      if (!is_suspect) continue;
      const Wording why = WhyUnreadable(cell.text);
      if (why.empty()) continue;
      Finding finding;
      finding.id = "cell.unreadable-figure";
      finding.severity = Severity::kWarning;
      finding.location.table = table.id;
      finding.location.row = cell.row;
      finding.location.column = cell.column;
      if (!cell.places.empty()) finding.location.page = cell.places.front().page;
      finding.cells.push_back({table.id, cell.row, cell.column});
      Tell(Say(messages::kUnreadableFigure, std::string_view(cell.text), why), finding);
      findings.push_back(std::move(finding));
    }
  }
  return findings;
}

}  // namespace mingxi
