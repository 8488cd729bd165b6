// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>

#include "messages/workbook.h"
#include "writers/xlsx/cell_text.h"
#include "writers/xlsx/list_sheet_internal.h"
#include "writers/xlsx/page_setup_internal.h"
#include "writers/xlsx/printed_number.h"
#include "writers/xlsx/service_sheets_internal.h"

namespace mingxi {
namespace {

enum Place { kPage, kText, kValue, kUnit, kYear, kComparison, kAgainst };

constexpr double kTextWidth = 100;

void WritePage(int row, int page, const CellStyle& style, SheetWriter& sheet) {
  page > 0 ? sheet.Number(row, kPage, Decimal(page), style) : sheet.Blank(row, kPage, style);
}

CellStyle ParagraphStyle(HorizontalAlign align) {
  CellStyle style;
  style.is_wrapped = true;
  style.is_top_aligned = true;
  style.align = align;
  return style;
}

int WriteParagraphs(const Document& document, int row, SheetWriter& sheet) {
  if (document.paragraphs.empty()) return row;
  WriteListHeader(row++, {{messages::kPageHead}, {messages::kTextHead}}, sheet);
  for (const Paragraph& paragraph : document.paragraphs) {
    // A text that is too long for a cell goes on in the next row.
    for (const std::string& piece : SplitByUnits(paragraph.text, kMaxCellUnits / 8)) {
      sheet.SetRowHeight(row, ListRowHeight(LinesOf(piece, kTextWidth)));
      WritePage(row, paragraph.page, ParagraphStyle(HorizontalAlign::kCenter), sheet);
      sheet.Text(row, kText, piece, ParagraphStyle(HorizontalAlign::kLeft));
      ++row;
    }
  }
  return row + 1;
}

void WriteValue(int row, const Decimal& value, SheetWriter& sheet) {
  CellStyle style = ListStyle(HorizontalAlign::kRight);
  if (SignificantDigits(value) > kExactDigits) {
    return sheet.Text(row, kValue, value.ToString(), style);
  }
  style.number_format = "#,##0";
  if (value.scale() > 0) {
    style.number_format += "." + std::string(static_cast<std::size_t>(value.scale()), '0');
  }
  sheet.Number(row, kValue, value, style);
}

std::string_view ComparisonWord(std::string_view comparison, Language language) {
  if (comparison == "increase") return messages::kIncrease.in(language);
  if (comparison == "decrease") return messages::kDecrease.in(language);
  if (comparison == "flat") return messages::kFlat.in(language);
  if (comparison == "share") return messages::kShare.in(language);
  if (comparison == "completion") return messages::kCompletion.in(language);
  return comparison;
}

int WriteFigures(const Document& document, int row, SheetWriter& sheet) {
  if (document.figures_in_text.empty()) return row;
  sheet.Text(row++, 0, messages::kFiguresInText, SectionStyle());
  WriteListHeader(row++,
                  {{messages::kPageHead},
                   {messages::kIndicatorHead},
                   {messages::kValueHead},
                   {messages::kUnitHead},
                   {messages::kYearHead},
                   {messages::kComparisonHead},
                   {messages::kAgainstHead}},
                  sheet);
  const CellStyle center = ListStyle(HorizontalAlign::kCenter);
  for (const TextFigure& figure : document.figures_in_text) {
    WritePage(row, figure.page, center, sheet);
    sheet.Text(row, kText, figure.label, ListStyle(HorizontalAlign::kLeft));
    WriteValue(row, figure.value, sheet);
    sheet.Text(row, kUnit, figure.unit, center);
    figure.year ? sheet.Number(row, kYear, Decimal(*figure.year), center)
                : sheet.Blank(row, kYear, center);
    sheet.Text(row, kComparison, ComparisonWord(figure.comparison, sheet.language()), center);
    sheet.Text(row, kAgainst, figure.against, center);
    ++row;
  }
  return row + 1;
}

int WriteOverflows(const std::vector<TextOverflow>& overflows, int row, SheetWriter& sheet) {
  if (overflows.empty()) return row;
  sheet.Text(row++, 0, messages::kOverflows, SectionStyle());
  for (const TextOverflow& overflow : overflows) {
    sheet.Text(row++, kText, overflow.cell, RemarkStyle());
    for (const std::string& piece : overflow.rest) {
      sheet.Text(row++, kText, piece, ParagraphStyle(HorizontalAlign::kLeft));
    }
  }
  return row;
}

}  // namespace

void WriteTextSheet(const Document& document, const std::vector<TextOverflow>& overflows,
                    SheetWriter& sheet) {
  sheet.SetColumnWidth(kPage, 7);
  sheet.SetColumnWidth(kText, kTextWidth);
  sheet.SetColumnWidth(kValue, 18);
  sheet.SetColumnWidth(kAgainst, 18);
  int row = WriteParagraphs(document, 0, sheet);
  row = WriteFigures(document, row, sheet);
  row = WriteOverflows(overflows, row, sheet);
  const int last_column = document.figures_in_text.empty() ? kText : kAgainst;
  ApplyPageSetup({.last_column = last_column, .last_row = std::max(0, row - 1)}, sheet);
}

}  // namespace mingxi
