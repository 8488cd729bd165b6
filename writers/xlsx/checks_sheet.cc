// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>

#include "writers/xlsx/list_sheet_internal.h"
#include "writers/xlsx/page_setup_internal.h"
#include "writers/xlsx/service_sheets_internal.h"

namespace mingxi {
namespace {

/// The same columns for findings and checks, so that the sheet has one set of widths.
enum Place {
  kNumber,
  kOutcome,
  kTable,
  kLeftPlace,
  kRightPlace,
  kLeft,
  kRight,
  kDifference,
  kText,
  kRule
};

constexpr double kTableWidth = 22;
constexpr double kTextWidth = 44;
constexpr int kFirstTextColumn = kRightPlace;  ///< A finding's text takes these columns.
constexpr double kFindingTextWidth = 104;

std::vector<ListColumn> Columns() {
  constexpr HorizontalAlign kCenter = HorizontalAlign::kCenter;
  return {{"序号", 7, kCenter}, {"结果", 9, kCenter}, {"表", kTableWidth}, {"左边的格", 9},
          {"右边的格", 16},     {"左边", 16},         {"右边", 16},        {"差额", 12},
          {"说明", kTextWidth}, {"规则", 22}};
}

/// The findings' header: the same columns, those without meaning for a finding joined.
void WriteFindingHeader(int row, SheetWriter& sheet) {
  CellStyle style = ListStyle(HorizontalAlign::kCenter);
  style.is_bold = true;
  style.fill = kHeaderFill;
  sheet.SetRowHeight(row, ListRowHeight(1) + 2);
  sheet.Text(row, kNumber, "序号", style);
  sheet.Text(row, kOutcome, "级别", style);
  sheet.Text(row, kTable, "表", style);
  sheet.Text(row, kLeftPlace, "位置", style);
  sheet.MergedText({row, kFirstTextColumn, row, kText}, "说明", style);
  sheet.Text(row, kRule, "规则", style);
}

/// C5:C9、C12 for cells of one table that stand below each other; at most a screen of them.
std::string PlacesOf(const std::vector<CellRef>& refs, const WorkbookPlan& plan) {
  constexpr std::size_t kMaxBytes = 160;
  std::string text;
  for (std::size_t i = 0; i < refs.size();) {
    std::size_t last = i;
    while (last + 1 < refs.size() && refs[last + 1].table == refs[i].table &&
           refs[last + 1].column == refs[i].column && refs[last + 1].row == refs[last].row + 1) {
      ++last;
    }
    if (text.size() > kMaxBytes) return text + "…";
    if (!text.empty()) text += "、";
    text += plan.CellNameOf(refs[i]);
    if (last > i) text += ":" + plan.CellNameOf(refs[last]);
    i = last + 1;
  }
  return text;
}

void WritePlaces(int row, int column, const std::vector<CellRef>& refs, const WorkbookPlan& plan,
                 SheetWriter& sheet) {
  const PlannedTable* planned = refs.empty() ? nullptr : plan.Find(refs.front().table);
  if (planned == nullptr) return sheet.Blank(row, column, ListStyle(HorizontalAlign::kLeft));
  sheet.LinkText(row, column, PlacesOf(refs, plan), {planned->sheet, plan.CellNameOf(refs.front())},
                 LinkStyle());
}

void WriteDecimal(int row, int column, const std::optional<Decimal>& value, SheetWriter& sheet) {
  CellStyle style = ListStyle(HorizontalAlign::kRight);
  if (!value) return sheet.Blank(row, column, style);
  constexpr int kExactDigits = 15;
  if (static_cast<int>(value->ToString().size()) > kExactDigits) {
    return sheet.Text(row, column, value->ToString(), style);
  }
  style.number_format = "#,##0";
  if (value->scale() > 0)
    style.number_format += "." + std::string(static_cast<std::size_t>(value->scale()), '0');
  sheet.Number(row, column, *value, style);
}

CellStyle OutcomeStyle(std::uint32_t fill, std::uint32_t color) {
  CellStyle style = ListStyle(HorizontalAlign::kCenter);
  style.fill = fill;
  style.color = color;
  return style;
}

void WriteOutcome(int row, CheckStatus status, SheetWriter& sheet) {
  switch (status) {
    case CheckStatus::kHolds:
      return sheet.Text(row, kOutcome, "成立", OutcomeStyle(kNoColor, kGoodInk));
    case CheckStatus::kFails:
      return sheet.Text(row, kOutcome, "不成立", OutcomeStyle(kErrorFill, kBadInk));
    case CheckStatus::kNotApplicable:
      return sheet.Text(row, kOutcome, "不适用", OutcomeStyle(kNoColor, kFaintInk));
    case CheckStatus::kNotCheckable:
      return sheet.Text(row, kOutcome, "无法核对", OutcomeStyle(kNoColor, kFaintInk));
  }
}

void WriteSeverity(int row, Severity severity, SheetWriter& sheet) {
  switch (severity) {
    case Severity::kError:
      return sheet.Text(row, kOutcome, "错误", OutcomeStyle(kErrorFill, kBadInk));
    case Severity::kWarning:
      return sheet.Text(row, kOutcome, "警告", OutcomeStyle(kWarningFill, kInk));
    case Severity::kNote:
      return sheet.Text(row, kOutcome, "提示", OutcomeStyle(kNoteFill, kInk));
  }
}

std::string TitleOf(const std::string& table_id, const WorkbookPlan& plan) {
  const PlannedTable* planned = plan.Find(table_id);
  if (planned == nullptr) return "";
  return planned->table->title.empty() ? planned->sheet : planned->table->title;
}

void WriteCount(int row, int number, SheetWriter& sheet) {
  sheet.Number(row, kNumber, Decimal(number), ListStyle(HorizontalAlign::kCenter));
}

void WriteFindingRow(int row, int number, const Finding& finding, const WorkbookPlan& plan,
                     SheetWriter& sheet) {
  const CellStyle plain = ListStyle(HorizontalAlign::kLeft);
  const std::string title = TitleOf(TableOf(finding), plan);
  const std::string page =
      finding.location.page > 0 ? "第 " + std::to_string(finding.location.page) + " 页：" : "";
  const std::string text = page + TextOf(finding);
  const int lines = std::max(LinesOf(title, kTableWidth), LinesOf(text, kFindingTextWidth));
  sheet.SetRowHeight(row, ListRowHeight(lines));
  WriteCount(row, number, sheet);
  WriteSeverity(row, finding.severity, sheet);
  sheet.Text(row, kTable, title, plain);
  WritePlaces(row, kLeftPlace, finding.cells, plan, sheet);
  sheet.MergedText({row, kFirstTextColumn, row, kText}, text, plain);
  sheet.Text(row, kRule, finding.id, plain);
}

void WriteCheckRow(int row, int number, const Check& check, const WorkbookPlan& plan,
                   SheetWriter& sheet) {
  const CellStyle plain = ListStyle(HorizontalAlign::kLeft);
  const std::string title = TitleOf(TableOf(check), plan);
  const std::string& text = check.message_zh.empty() ? check.message : check.message_zh;
  const int lines = std::max(LinesOf(title, kTableWidth), LinesOf(text, kTextWidth));
  sheet.SetRowHeight(row, ListRowHeight(lines));
  WriteCount(row, number, sheet);
  WriteOutcome(row, check.status, sheet);
  sheet.Text(row, kTable, title, plain);
  WritePlaces(row, kLeftPlace, check.left_cells, plan, sheet);
  WritePlaces(row, kRightPlace, check.right_cells, plan, sheet);
  WriteDecimal(row, kLeft, check.left, sheet);
  WriteDecimal(row, kRight, check.right, sheet);
  WriteDecimal(row, kDifference, check.difference, sheet);
  sheet.Text(row, kText, text, plain);
  sheet.Text(row, kRule, check.id, plain);
}

/// Returns the next free row.
int WriteFindings(const WorkbookPlan& plan, int row, SheetWriter& sheet) {
  if (plan.document->findings.empty()) return row;
  sheet.Text(row++, 0, "请看一眼的地方", SectionStyle());  // where to look
  WriteFindingHeader(row++, sheet);
  int number = 0;
  for (const Finding& finding : plan.document->findings) {
    WriteFindingRow(row++, ++number, finding, plan, sheet);
  }
  return row + 1;
}

int WriteChecks(const WorkbookPlan& plan, int row, SheetWriter& sheet) {
  if (plan.document->checks.empty()) return row;
  sheet.Text(row++, 0, "逐项核对", SectionStyle());  // check by check
  WriteListHeader(row++, Columns(), sheet);
  int number = 0;
  for (const Check& check : plan.document->checks) {
    WriteCheckRow(row++, ++number, check, plan, sheet);
  }
  return row;
}

}  // namespace

void WriteChecksSheet(const WorkbookPlan& plan, SheetWriter& sheet) {
  const std::vector<ListColumn> columns = Columns();
  for (std::size_t i = 0; i < columns.size(); ++i) {
    sheet.SetColumnWidth(static_cast<int>(i), columns[i].width);
  }
  const int after_findings = WriteFindings(plan, 0, sheet);
  const int end = WriteChecks(plan, after_findings, sheet);
  ApplyPageSetup({.last_column = kRule, .last_row = std::max(0, end - 1)}, sheet);
}

}  // namespace mingxi
