// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>

#include "messages/workbook.h"
#include "writers/xlsx/cell_name.h"
#include "writers/xlsx/check_lines_internal.h"
#include "writers/xlsx/printed_number.h"
#include "writers/xlsx/service_sheets_internal.h"
#include "writers/xlsx/sum_formula.h"

namespace mingxi {
namespace {

enum Place {
  kNumber,
  kOutcome,
  kTable,
  kLeftPlace,
  kRightPlace,
  kLeft,
  kRight,
  kDifference,
  kUnit,
  kText,
  kRule
};

constexpr double kTableWidth = 22;
constexpr double kTextWidth = 44;

std::vector<ListColumn> Columns() {
  constexpr HorizontalAlign kCenter = HorizontalAlign::kCenter;
  return {{messages::kNumberHead, 7, kCenter},
          {messages::kOutcomeHead, 9, kCenter},
          {messages::kTableHead, kTableWidth},
          {messages::kLeftCellsHead, 9},
          {messages::kRightCellsHead, 16},
          {messages::kLeftHead, 16},
          {messages::kRightHead, 16},
          {messages::kDifferenceHead, 12},
          {messages::kUnitHead, 7, kCenter},
          {messages::kExplanationHead, kTextWidth},
          {messages::kRuleHead, 22}};
}

/// How a decimal stands on the sheet; nullopt where it has more digits than a number holds.
std::optional<CellStyle> NumberStyle(const Decimal& value, int scale) {
  if (SignificantDigits(value) > kExactDigits) return std::nullopt;
  CellStyle style = ListStyle(HorizontalAlign::kRight);
  style.number_format = "#,##0";
  if (scale > 0) style.number_format += "." + std::string(static_cast<std::size_t>(scale), '0');
  return style;
}

/// Writes `value`, as the result of `formula` where there is one.
void WriteDecimal(int row, int column, const Decimal& value, const std::string& formula,
                  SheetWriter& sheet) {
  const std::optional<CellStyle> style = NumberStyle(value, value.scale());
  if (!style) return sheet.Text(row, column, value.ToString(), ListStyle(HorizontalAlign::kRight));
  formula.empty() ? sheet.Number(row, column, value, *style)
                  : sheet.Formula(row, column, formula, value, *style);
}

struct Outcome {
  Phrase word;
  CellStyle style;
};

Outcome OutcomeOf(CheckStatus status) {
  switch (status) {
    case CheckStatus::kHolds:
      return {messages::kHolds, OutcomeStyle(kNoColor, kGoodInk)};
    case CheckStatus::kFails:
      return {messages::kFails, OutcomeStyle(kErrorFill, kBadInk)};
    case CheckStatus::kNotApplicable:
      return {messages::kDoesNotApply, OutcomeStyle(kNoColor, kFaintInk)};
    case CheckStatus::kNotCheckable:
      break;
  }
  return {messages::kCannotBeChecked, OutcomeStyle(kNoColor, kFaintInk)};
}

/// One check on the sheet.
class CheckLine {
 public:
  CheckLine(int row, const Check& check, const WorkbookPlan& plan, SheetWriter& sheet)
      : row_(row), check_(check), sheet_(sheet) {
    if (check.left) left_ = SumFormula(check.left_cells, {}, *check.left, plan);
    if (check.right) right_ = SumFormula(check.right_cells, check.right_signs, *check.right, plan);
  }

  void WriteOutcome() {
    const Outcome outcome = OutcomeOf(check_.status);
    const bool is_judged =
        check_.status == CheckStatus::kHolds || check_.status == CheckStatus::kFails;
    if (!is_judged || !IsLive() || check_.relation != CheckRelation::kSum) {
      return sheet_.Text(row_, kOutcome, outcome.word, outcome.style);
    }
    // What was found, as long as the difference is the one that was found then.
    const std::string difference = CellName(row_, kDifference);
    const Language language = sheet_.language();
    const std::string word(outcome.word.in(language));
    const std::string formula = "=IF(" + difference + "=" + check_.difference->ToString() + ",\"" +
                                word + "\",IF(" + difference + "=0,\"" +
                                std::string(messages::kHolds.in(language)) + "\",\"" +
                                std::string(messages::kFails.in(language)) + "\"))";
    sheet_.Formula(row_, kOutcome, formula, word, outcome.style);
  }

  void WriteSides() {
    WriteSide(kLeft, check_.left, left_);
    WriteSide(kRight, check_.right, right_);
    std::string formula;
    if (IsLive()) {
      formula = "=ROUND(" + CellName(row_, kLeft) + "-" + CellName(row_, kRight) + "," +
                std::to_string(check_.difference->scale()) + ")";
    }
    WriteSide(kDifference, check_.difference, formula);
  }

 private:
  /// Whether both sides and so their difference are reckoned on the sheet.
  bool IsLive() const {
    return !left_.empty() && !right_.empty() && check_.difference &&
           SignificantDigits(*check_.difference) <= kExactDigits &&
           *check_.left - *check_.right == *check_.difference;
  }

  void WriteSide(int column, const std::optional<Decimal>& value, const std::string& formula) {
    value ? WriteDecimal(row_, column, *value, formula, sheet_)
          : sheet_.Blank(row_, column, ListStyle(HorizontalAlign::kRight));
  }

  int row_;
  const Check& check_;
  SheetWriter& sheet_;
  std::string left_;  ///< Formulas; empty where a side is no sum of cells.
  std::string right_;
};

/// The unit of the check's first cell.
std::string UnitOf(const Check& check, const WorkbookPlan& plan) {
  const std::vector<CellRef>& cells =
      check.left_cells.empty() ? check.right_cells : check.left_cells;
  const PlannedTable* planned = cells.empty() ? nullptr : plan.Find(cells.front().table);
  const Cell* cell = planned == nullptr
                         ? nullptr
                         : planned->cells.Covering(cells.front().row, cells.front().column);
  return cell == nullptr ? "" : std::string(cell->unit);
}

void WriteCheck(int row, const Check& check, const WorkbookPlan& plan, SheetWriter& sheet) {
  const CellStyle plain = ListStyle(HorizontalAlign::kLeft);
  const CellStyle centred = ListStyle(HorizontalAlign::kCenter);
  const std::string title = TitleOf(TableOf(check), plan);
  const std::string& text = MessageIn(plan.language, check);
  const int lines = std::max(LinesOf(title, kTableWidth), LinesOf(text, kTextWidth));
  sheet.SetRowHeight(row, ListRowHeight(lines));
  sheet.Number(row, kNumber, Decimal(row), centred);
  CheckLine line(row, check, plan, sheet);
  line.WriteOutcome();
  sheet.Text(row, kTable, title, plain);
  WritePlaces(row, kLeftPlace, check.left_cells, plan, sheet);
  WritePlaces(row, kRightPlace, check.right_cells, plan, sheet);
  line.WriteSides();
  sheet.Text(row, kUnit, UnitOf(check, plan), centred);
  sheet.Text(row, kText, text, plain);
  sheet.Text(row, kRule, check.id, plain);
}

/// Failed checks come first, then those that could not be made.
int RankOf(const Check* check) {
  switch (check->status) {
    case CheckStatus::kFails:
      return 0;
    case CheckStatus::kNotCheckable:
      return 1;
    case CheckStatus::kHolds:
      return 2;
    case CheckStatus::kNotApplicable:
      break;
  }
  return 3;
}

}  // namespace

void WriteChecksSheet(const WorkbookPlan& plan, SheetWriter& sheet) {
  const std::vector<ListColumn> columns = Columns();
  for (std::size_t i = 0; i < columns.size(); ++i) {
    sheet.SetColumnWidth(static_cast<int>(i), columns[i].width);
  }
  WriteListHeader(0, columns, sheet);
  std::vector<const Check*> checks;
  for (const Check& check : plan.document->checks) checks.push_back(&check);
  std::stable_sort(checks.begin(), checks.end(),
                   [](const Check* one, const Check* two) { return RankOf(one) < RankOf(two); });
  int row = 1;
  for (const Check* check : checks) WriteCheck(row++, *check, plan, sheet);
  SetUpList(kRule, row - 1, sheet);
}

}  // namespace mingxi
