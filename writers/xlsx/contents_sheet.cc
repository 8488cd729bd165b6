// SPDX-License-Identifier: GPL-3.0-or-later

#include <xlsxwriter.h>

#include <algorithm>
#include <functional>

#include "messages/workbook.h"
#include "model/coverage.h"
#include "writers/xlsx/list_sheet_internal.h"
#include "writers/xlsx/page_setup_internal.h"
#include "writers/xlsx/service_sheets_internal.h"

namespace mingxi {
namespace {

constexpr int kHeaderRow = 3;

std::string HeadingOf(const Document& document, Language language) {
  if (!document.title.empty()) return document.title;
  const std::string& name = document.publisher.name;
  if (name.empty()) return document.source.file;
  if (!document.fiscal_year) return name;
  return Say(language, messages::kPublisherAndYear, name, *document.fiscal_year);
}

/// What the heading does not say already.
std::string SubheadingOf(const Document& document, Language language) {
  const SourceFacts& source = document.source;
  const std::size_t tables = document.tables.size();
  if (source.pages == 0) return Say(language, messages::kSourceAndTables, source.file, tables);
  return Say(language, messages::kSourcePagesAndTables, source.file, source.pages, tables);
}

/// A column of the contents: how it is headed and what it says of a table.
struct ContentsColumn {
  ListColumn column;
  std::function<std::string(const PlannedTable&)> text;
  bool is_count = false;
  std::uint32_t ink = kNoColor;  ///< Of counts that say well or ill.
};

std::string CountText(int count) { return count == 0 ? "" : std::to_string(count); }

std::vector<ContentsColumn> ColumnsOf(const WorkbookPlan& plan) {
  constexpr HorizontalAlign kCenter = HorizontalAlign::kCenter;
  const auto has = [&](auto fact) {
    return std::any_of(plan.tables.begin(), plan.tables.end(), fact);
  };
  std::vector<ContentsColumn> columns;
  if (has([](const PlannedTable& t) { return !t.table->form_number.empty(); })) {
    columns.push_back({{messages::kFormNumberHead, 14, kCenter},
                       [](const auto& t) { return t.table->form_number; }});
  }
  if (has([](const PlannedTable& t) { return !t.table->form.empty(); })) {
    columns.push_back(
        {{messages::kStandardFormHead, 9, kCenter}, [](const auto& t) { return t.table->form; }});
  }
  columns.push_back(
      {{messages::kUnitHead, 8, kCenter}, [](const auto& t) { return t.table->unit; }});
  if (plan.document->source.pages > 0) {
    columns.push_back(
        {{messages::kPageHead, 10, kCenter}, [language = plan.language](const auto& t) {
           return PageRanges(t.table->pages, language);
         }});
  }
  columns.push_back({{messages::kRowsHead, 7, kCenter},
                     [](const auto& t) { return std::to_string(t.table->row_count); },
                     true});
  columns.push_back({{messages::kColumnsHead, 7, kCenter},
                     [](const auto& t) { return std::to_string(t.table->column_count); },
                     true});
  if (!plan.document->checks.empty()) {
    columns.push_back({{messages::kHoldsHead, 8, kCenter},
                       [](const auto& t) { return CountText(t.checks.holds); },
                       true,
                       kGoodInk});
    columns.push_back({{messages::kFailsHead, 8, kCenter},
                       [](const auto& t) { return CountText(t.checks.fails); },
                       true,
                       kBadInk});
    columns.push_back({{messages::kNotCheckedHead, 8, kCenter},
                       [](const auto& t) { return CountText(t.checks.not_checkable); },
                       true});
  }
  if (!plan.document->checks.empty()) {
    columns.push_back({{messages::kFiguresHead, 8, kCenter},
                       [](const auto& t) { return CountText(CoverageOf(*t.table).figures); },
                       true});
    columns.push_back({{messages::kProvenHead, 8, kCenter},
                       [](const auto& t) { return CountText(CoverageOf(*t.table).confirmed()); },
                       true});
  }
  if (!plan.document->findings.empty()) {
    columns.push_back({{messages::kFindingsHead, 8, kCenter},
                       [](const auto& t) { return CountText(t.findings); },
                       true});
  }
  return columns;
}

CellStyle CountStyle(std::uint32_t ink, std::string_view text) {
  CellStyle style = ListStyle(HorizontalAlign::kCenter);
  if (text.empty() || ink == kNoColor) return style;
  style.color = ink;
  style.is_bold = ink == kBadInk;
  return style;
}

void WriteTableRow(int row, std::size_t index, const PlannedTable& planned,
                   const std::vector<ContentsColumn>& columns, SheetWriter& sheet) {
  constexpr double kTitleWidth = 46;
  const std::string title = planned.table->title.empty()
                                ? std::string(messages::kUntitled.in(sheet.language()))
                                : planned.table->title;
  sheet.SetRowHeight(row, ListRowHeight(LinesOf(title, kTitleWidth)));
  sheet.Number(row, 0, Decimal(static_cast<std::int64_t>(index) + 1),
               ListStyle(HorizontalAlign::kCenter));
  sheet.LinkText(row, 1, title, {planned.sheet, "A1"}, LinkStyle());
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const std::string text = columns[i].text(planned);
    const CellStyle style = CountStyle(columns[i].ink, text);
    const std::optional<Decimal> count = Decimal::Parse(text);
    const int column = static_cast<int>(i) + 2;
    columns[i].is_count&& count ? sheet.Number(row, column, *count, style)
                                : sheet.Text(row, column, text, style);
  }
}

}  // namespace

std::string PageRanges(const std::vector<int>& pages, Language language) {
  std::string text;
  for (std::size_t i = 0; i < pages.size();) {
    std::size_t last = i;
    while (last + 1 < pages.size() && pages[last + 1] == pages[last] + 1) ++last;
    if (!text.empty()) text += messages::kListComma.in(language);
    text += std::to_string(pages[i]);
    if (last > i) text += "-" + std::to_string(pages[last]);
    i = last + 1;
  }
  return text;
}

void WriteContentsSheet(const WorkbookPlan& plan, SheetWriter& sheet) {
  const std::vector<ContentsColumn> columns = ColumnsOf(plan);
  std::vector<ListColumn> header = {{messages::kNumberHead, 7, HorizontalAlign::kCenter},
                                    {messages::kTableNameHead, 46}};
  for (const ContentsColumn& column : columns) header.push_back(column.column);
  for (std::size_t i = 0; i < header.size(); ++i) {
    sheet.SetColumnWidth(static_cast<int>(i), header[i].width);
  }
  sheet.SetRowHeight(0, 34);
  sheet.Text(0, 0, HeadingOf(*plan.document, plan.language), HeadingStyle());
  sheet.Text(1, 0, SubheadingOf(*plan.document, plan.language), RemarkStyle());
  WriteListHeader(kHeaderRow, header, sheet);
  int row = kHeaderRow + 1;
  for (std::size_t i = 0; i < plan.tables.size(); ++i) {
    WriteTableRow(row++, i, plan.tables[i], columns, sheet);
  }
  ApplyPageSetup({.frozen_rows = kHeaderRow + 1,
                  .first_repeated_row = kHeaderRow,
                  .last_repeated_row = kHeaderRow,
                  .last_column = static_cast<int>(header.size()) - 1,
                  .last_row = row - 1},
                 sheet);
}

}  // namespace mingxi
