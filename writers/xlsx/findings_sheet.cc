// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>

#include "messages/workbook.h"
#include "writers/xlsx/check_lines_internal.h"
#include "writers/xlsx/service_sheets_internal.h"

namespace mingxi {
namespace {

enum Place { kNumber, kSeverity, kTable, kPage, kCells, kText, kRule };

constexpr double kTableWidth = 26;
constexpr double kTextWidth = 96;

std::vector<ListColumn> Columns() {
  constexpr HorizontalAlign kCenter = HorizontalAlign::kCenter;
  return {{messages::kNumberHead, 7, kCenter},
          {messages::kSeverityHead, 9, kCenter},
          {messages::kTableHead, kTableWidth},
          {messages::kPageHead, 6, kCenter},
          {messages::kPlaceHead, 14},
          {messages::kExplanationHead, kTextWidth},
          {messages::kRuleHead, 22}};
}

void WriteSeverity(int row, Severity severity, SheetWriter& sheet) {
  switch (severity) {
    case Severity::kError:
      return sheet.Text(row, kSeverity, messages::kErrorSeverity,
                        OutcomeStyle(kErrorFill, kBadInk));
    case Severity::kWarning:
      return sheet.Text(row, kSeverity, messages::kWarningSeverity,
                        OutcomeStyle(kWarningFill, kInk));
    case Severity::kNote:
      return sheet.Text(row, kSeverity, messages::kNoteSeverity, OutcomeStyle(kNoteFill, kInk));
  }
}

void WriteFinding(int row, const Finding& finding, const WorkbookPlan& plan, SheetWriter& sheet) {
  const CellStyle plain = ListStyle(HorizontalAlign::kLeft);
  const CellStyle centred = ListStyle(HorizontalAlign::kCenter);
  const std::string title = TitleOf(TableOf(finding), plan);
  const std::string text = TextOf(finding, plan.language);
  const int lines = std::max(LinesOf(title, kTableWidth), LinesOf(text, kTextWidth));
  sheet.SetRowHeight(row, ListRowHeight(lines));
  sheet.Number(row, kNumber, Decimal(row), centred);
  WriteSeverity(row, finding.severity, sheet);
  sheet.Text(row, kTable, title, plain);
  finding.location.page > 0 ? sheet.Number(row, kPage, Decimal(finding.location.page), centred)
                            : sheet.Blank(row, kPage, centred);
  WritePlaces(row, kCells, finding.cells, plan, sheet);
  sheet.Text(row, kText, text, plain);
  sheet.Text(row, kRule, finding.id, plain);
}

}  // namespace

void WriteFindingsSheet(const WorkbookPlan& plan, SheetWriter& sheet) {
  const std::vector<ListColumn> columns = Columns();
  for (std::size_t i = 0; i < columns.size(); ++i) {
    sheet.SetColumnWidth(static_cast<int>(i), columns[i].width);
  }
  WriteListHeader(0, columns, sheet);
  std::vector<const Finding*> findings;
  for (const Finding& finding : plan.document->findings) findings.push_back(&finding);
  std::stable_sort(findings.begin(), findings.end(), [](const Finding* one, const Finding* two) {
    return one->severity > two->severity;
  });
  int row = 1;
  for (const Finding* finding : findings) WriteFinding(row++, *finding, plan, sheet);
  SetUpList(kRule, row - 1, sheet);
}

}  // namespace mingxi
