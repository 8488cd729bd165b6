// SPDX-License-Identifier: GPL-3.0-or-later

#include <xlsxwriter.h>

#include <algorithm>
#include <array>

#include "messages/workbook.h"
#include "writers/figures/figure_records.h"
#include "writers/xlsx/list_sheet_internal.h"
#include "writers/xlsx/page_setup_internal.h"
#include "writers/xlsx/printed_number.h"
#include "writers/xlsx/service_sheets_internal.h"

namespace mingxi {
namespace {

/// A column of the sheet, and the field of a figure's record that it shows.
struct ShownField {
  Phrase title;
  const char* field;
  double width;
};

constexpr std::array kFields = std::to_array<ShownField>({
    {messages::kTableIdHead, "table_id", 7},
    {messages::kTableNameHead, "table_title", 30},
    {messages::kFormHead, "form", 7},
    {messages::kRowHead, "row_number", 6},
    {messages::kColumnHead, "column_number", 6},
    {messages::kRowKindHead, "row_kind", 10},
    {messages::kLevelHead, "level", 6},
    {messages::kItemHead, "row_label", 30},
    {messages::kItemPathHead, "row_path", 44},
    {messages::kSubjectCodeHead, "subject_code", 11},
    {messages::kInferredCodeHead, "inferred_code", 11},
    {messages::kSubjectNameHead, "subject_name", 30},
    {messages::kColumnPathHead, "column_path", 24},
    {messages::kStandardColumnHead, "standard_column", 24},
    {messages::kFundHead, "fund", 18},
    {messages::kYearHead, "figure_year", 7},
    {messages::kTypeHead, "type", 9},
    {messages::kValueHead, "value", 16},
    {messages::kUnitHead, "unit", 8},
    {messages::kYuanHead, "value_yuan", 18},
    {messages::kStatusHead, "status", 12},
    {messages::kProofsHead, "proofs", 8},
    {messages::kDoubtfulHead, "is_doubtful", 6},
    {messages::kPageHead, "page", 6},
});

/// One figure's values with where they stand in its record.
class FigureLines {
 public:
  explicit FigureLines(SheetWriter& sheet) : sheet_(sheet) {
    const std::vector<DataField> fields = FigureFields();
    for (std::size_t i = 0; i < kFields.size(); ++i) {
      const auto found = std::find_if(fields.begin(), fields.end(), [&](const DataField& field) {
        return field.name == kFields[i].field;
      });
      index_[i] = static_cast<std::size_t>(found - fields.begin());
      is_number_[i] = found->type != FieldType::kString;
    }
  }

  void Write(const FigureRecord& record) {
    ++row_;
    for (std::size_t i = 0; i < kFields.size(); ++i) {
      WriteValue(static_cast<int>(i), record[index_[i]], is_number_[i]);
    }
  }

  int last_row() const { return row_; }

 private:
  void WriteValue(int column, const std::string& text, bool is_number) {
    const std::optional<Decimal> number = is_number ? Decimal::Parse(text) : std::nullopt;
    if (number && SignificantDigits(*number) <= kExactDigits) {
      CellStyle style;
      if (number->scale() > 0) {
        style.number_format =
            "#,##0." + std::string(static_cast<std::size_t>(number->scale()), '0');
      }
      sheet_.Number(row_, column, *number, style);
    } else if (!text.empty()) {
      sheet_.Text(row_, column, text, CellStyle());
    }
  }

  SheetWriter& sheet_;
  std::array<std::size_t, kFields.size()> index_{};
  std::array<bool, kFields.size()> is_number_{};
  int row_ = 0;
};

/// The library's table over the list, named after it for pivots and formulas.
Status MakeTable(int last_row, SheetWriter& sheet) {
  std::array<std::string, kFields.size()> titles;
  std::array<lxw_table_column, kFields.size()> columns{};
  std::array<lxw_table_column*, kFields.size() + 1> list{};
  for (std::size_t i = 0; i < kFields.size(); ++i) {
    titles[i] = kFields[i].title.in(sheet.language());
    columns[i].header = titles[i].data();
    list[i] = &columns[i];
  }
  std::string name(messages::kFiguresSheet.in(sheet.language()));
  lxw_table_options options = {};
  options.name = name.data();
  options.columns = list.data();
  options.style_type = LXW_TABLE_STYLE_TYPE_LIGHT;
  options.style_type_number = 1;
  const lxw_error made = worksheet_add_table(sheet.sheet(), 0, 0, static_cast<lxw_row_t>(last_row),
                                             static_cast<lxw_col_t>(kFields.size() - 1), &options);
  if (made == LXW_NO_ERROR) return Status::Ok();
  return Status::WriteFailed(std::string("the list of figures: ") + lxw_strerror(made));
}

}  // namespace

Status WriteFiguresSheet(const WorkbookPlan& plan, bool is_table, SheetWriter& sheet) {
  std::vector<ListColumn> columns;
  for (std::size_t i = 0; i < kFields.size(); ++i) {
    sheet.SetColumnWidth(static_cast<int>(i), kFields[i].width);
    columns.push_back({kFields[i].title, kFields[i].width});
  }
  WriteListHeader(0, columns, sheet);
  FigureLines lines(sheet);
  const Status written = ForEachFigure(
      *plan.document, [&](const FigureRecord& record, const Cell&) { lines.Write(record); });
  if (!written.ok()) return written;
  ApplyPageSetup({.frozen_rows = 1,
                  .first_repeated_row = 0,
                  .last_repeated_row = 0,
                  .last_column = static_cast<int>(kFields.size()) - 1,
                  .last_row = lines.last_row()},
                 sheet);
  if (is_table) return MakeTable(lines.last_row(), sheet);
  worksheet_autofilter(sheet.sheet(), 0, 0, static_cast<lxw_row_t>(lines.last_row()),
                       static_cast<lxw_col_t>(kFields.size() - 1));
  return Status::Ok();
}

}  // namespace mingxi
