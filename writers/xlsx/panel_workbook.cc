// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/xlsx/panel_workbook.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <charconv>
#include <string_view>

#include "messages/diff.h"
#include "writers/files/atomic_file.h"
#include "writers/xlsx/cell_text.h"
#include "writers/xlsx/quiet_errors.h"
#include "writers/xlsx/source_time.h"

namespace mingxi {
namespace {

namespace say = messages::diff;

constexpr std::size_t kMaxColumns = 16384;
constexpr double kKeyWidth = 18;
constexpr double kValueWidth = 16;
constexpr lxw_color_t kContradictedInk = 0xC00000;
/// Decimal digits that a number of a sheet holds for sure.
constexpr std::size_t kExactDigits = 15;

struct Formats {
  lxw_format* header;
  lxw_format* amount;
  lxw_format* contradicted;
};

Formats MakeFormats(lxw_workbook* workbook) {
  Formats formats{workbook_add_format(workbook), workbook_add_format(workbook),
                  workbook_add_format(workbook)};
  format_set_bold(formats.header);
  format_set_text_wrap(formats.header);
  for (lxw_format* format : {formats.amount, formats.contradicted}) {
    format_set_num_format(format, "#,##0.00");
  }
  format_set_font_color(formats.contradicted, kContradictedInk);
  return formats;
}

std::size_t DigitsOf(std::string_view decimal) {
  return static_cast<std::size_t>(
      std::count_if(decimal.begin(), decimal.end(), [](char c) { return c >= '0' && c <= '9'; }));
}

class PanelSheet {
 public:
  PanelSheet(lxw_worksheet* sheet, const Formats& formats) : sheet_(sheet), formats_(formats) {}

  void WriteHeader(const FormPanel& panel) {
    const auto keys = static_cast<lxw_col_t>(PanelKeyNames().size());
    worksheet_set_column(sheet_, 0, static_cast<lxw_col_t>(keys - 1), kKeyWidth, nullptr);
    worksheet_set_column(sheet_, keys, LXW_COL_MAX - 1, kValueWidth, nullptr);
    worksheet_freeze_panes(sheet_, 1, keys);
    lxw_col_t column = 0;
    for (const std::string& name : PanelKeyNames()) Text(0, column++, name, formats_.header);
    for (std::size_t i = 0; i < panel.columns.size(); ++i) {
      if (column >= kMaxColumns) return;
      Text(0, column++, PanelHeader(panel, i), formats_.header);
    }
  }

  void WriteRow(lxw_row_t at, const FormPanelRow& row) {
    lxw_col_t column = 0;
    for (const std::string& key : PanelKeys(row)) Text(at, column++, key, nullptr);
    for (const auto& [index, value] : row.values) {
      const std::size_t place = column + index;
      if (place >= kMaxColumns) return;
      Value(at, static_cast<lxw_col_t>(place), value);
    }
  }

  /// A header line and lines of text; figures among them as numbers.
  void WriteLines(const std::vector<std::vector<std::string>>& lines, std::size_t first_figure) {
    worksheet_freeze_panes(sheet_, 1, 0);
    worksheet_set_column(sheet_, 0, LXW_COL_MAX - 1, kKeyWidth, nullptr);
    lxw_row_t at = 0;
    for (const std::vector<std::string>& line : lines) {
      if (at >= LXW_ROW_MAX) return;
      for (std::size_t i = 0; i < line.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        const bool is_figure = at > 0 && i >= first_figure && !line[i].empty();
        is_figure ? Value(at, column, {line[i], "", "", ""})
                  : Text(at, column, line[i], at == 0 ? formats_.header : nullptr);
      }
      ++at;
    }
  }

  bool is_good() const { return is_good_; }

 private:
  void Text(lxw_row_t row, lxw_col_t column, const std::string& text, lxw_format* format) {
    const std::string stored = StorableText(PrefixOfUnits(text, kMaxCellUnits));
    is_good_ &= worksheet_write_string(sheet_, row, column, stored.c_str(), format) == LXW_NO_ERROR;
  }

  void Value(lxw_row_t row, lxw_col_t column, const FormPanelValue& value) {
    lxw_format* format = value.status == "contradicted" ? formats_.contradicted : formats_.amount;
    if (DigitsOf(value.value) > kExactDigits) return Text(row, column, value.value, format);
    double number = 0;
    std::from_chars(value.value.data(), value.value.data() + value.value.size(), number);
    is_good_ &= worksheet_write_number(sheet_, row, column, number, format) == LXW_NO_ERROR;
  }

  lxw_worksheet* sheet_;
  const Formats& formats_;
  bool is_good_ = true;
};

/// Each value of a year beside that of the year before.
std::vector<std::vector<std::string>> YearLines(const FormPanel& panel) {
  std::vector<std::vector<std::string>> lines(1);
  for (const Phrase& head :
       {say::kPublisher, say::kEarlierYear, say::kLaterYear, say::kItem, say::kPanelColumn,
        say::kEarlier, say::kLater, say::kDifference, say::kPercent}) {
    lines.front().emplace_back(head.chinese);
  }
  for (const PanelChange& change : ChangesOverYears(panel)) {
    const FormPanelColumn& column = panel.columns[change.column];
    lines.push_back({change.row->publisher, change.earlier_year, change.row->fiscal_year,
                     PanelHeader(panel, change.column), column.column, change.earlier, change.later,
                     change.change, change.percent});
  }
  return lines;
}

std::vector<std::vector<std::string>> LeftOutLines(const FormPanel& panel) {
  std::vector<std::vector<std::string>> lines(1);
  for (const Phrase& head : {say::kFile, say::kTable, say::kTitle, say::kWhyLeftOut}) {
    lines.front().emplace_back(head.chinese);
  }
  for (const LeftOutTable& table : panel.left_out) {
    lines.push_back({table.document, table.table, table.title, table.why});
  }
  return lines;
}

Status Failed(const std::string& path) {
  return Status::WriteFailed("cannot write the workbook (is the disk full?)").At({.file = path});
}

}  // namespace

Status WritePanelWorkbook(const FormPanel& panel, const std::string& path) {
  Result<AtomicFile> file = AtomicFile::Create(path);
  if (!file.ok()) return file.status();
  lxw_workbook* workbook = workbook_new(file->temporary_path().c_str());
  if (workbook == nullptr) return Failed(path);
  lxw_doc_properties properties = {};
  properties.created = static_cast<time_t>(SourceTime(""));  // No clock in an output.
  workbook_set_properties(workbook, &properties);
  const Formats formats = MakeFormats(workbook);
  PanelSheet sheet(workbook_add_worksheet(workbook, panel.form.c_str()), formats);
  sheet.WriteHeader(panel);
  lxw_row_t at = 1;
  for (const FormPanelRow& row : panel.rows) {
    if (at < LXW_ROW_MAX) sheet.WriteRow(at++, row);
  }
  constexpr std::size_t kFirstYearFigure = 5;
  PanelSheet years(workbook_add_worksheet(workbook, std::string(say::kYearsSheet.chinese).c_str()),
                   formats);
  years.WriteLines(YearLines(panel), kFirstYearFigure);
  PanelSheet left_out(
      workbook_add_worksheet(workbook, std::string(say::kLeftOutSheet.chinese).c_str()), formats);
  left_out.WriteLines(LeftOutLines(panel), std::string::npos);
  const bool is_good = sheet.is_good() && years.is_good() && left_out.is_good();
  const QuietErrors quiet;
  const bool is_closed = workbook_close(workbook) == LXW_NO_ERROR;
  return is_closed && is_good ? file->Commit() : Failed(path);
}

}  // namespace mingxi
