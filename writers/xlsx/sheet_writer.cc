// SPDX-License-Identifier: GPL-3.0-or-later

#include <xlsxwriter.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "messages/workbook.h"
#include "writers/text/printed_width.h"
#include "writers/xlsx/cell_name.h"
#include "writers/xlsx/cell_text.h"
#include "writers/xlsx/marked_text.h"
#include "writers/xlsx/sheet_writer_internal.h"

namespace mingxi {
namespace {

/// A sheet holds so many links (Excel's limit); beyond, the text alone is still right.
constexpr int kMaxLinks = 65'530;

lxw_row_t Row(int row) { return static_cast<lxw_row_t>(row); }
lxw_col_t Col(int column) { return static_cast<lxw_col_t>(column); }

double ToDouble(const std::string& plain) {
  double value = 0;
  std::from_chars(plain.data(), plain.data() + plain.size(), value);
  return value;
}

/// `internal:'sheet'!A1`, an apostrophe in the name doubled.
std::string LinkTarget(const SheetWriter::Link& link) {
  std::string target = "internal:'";
  for (const char c : link.sheet) {
    target.push_back(c);
    if (c == '\'') target.push_back(c);
  }
  return target + "'!" + link.cell;
}

}  // namespace

SheetWriter::SheetWriter(lxw_worksheet* sheet, std::string name, FormatCache& formats,
                         Language language)
    : sheet_(sheet), formats_(&formats), language_(language) {
  expected_.name = std::move(name);
}

void SheetWriter::Check(int error, int row, int column) {
  if (error == LXW_NO_ERROR || !status_.ok()) return;
  status_ =
      Status::WriteFailed("cannot write cell " + CellName(row, column) + " of sheet " +
                          expected_.name + ": " + lxw_strerror(static_cast<lxw_error>(error)));
}

void SheetWriter::Text(int row, int column, std::string_view text, const CellStyle& style) {
  std::string storable = StorableText(text);
  if (storable.empty()) return Blank(row, column, style);
  std::string shown = EscapedForSheet(storable);
  if (Utf16Length(shown) > kMaxCellUnits) {
    // Escapes lengthen the text; the cut is made so that even an escape a character fits.
    const std::size_t room = kMaxCellUnits / 2;
    const std::string_view kept = PrefixOfUnits(storable, room);
    const std::string_view rest = std::string_view(storable).substr(kept.size());
    overflows_.push_back({name() + "!" + CellName(row, column), SplitByUnits(rest, room)});
    storable = std::string(kept) + std::string(messages::kGoesOn.in(language_));
    shown = EscapedForSheet(storable);
  }
  Check(worksheet_write_string(sheet_, Row(row), Col(column), shown.c_str(), formats_->Get(style)),
        row, column);
  expected_.digest.AddText(row, column, storable);
}

void SheetWriter::MarkedText(int row, int column, std::string_view text,
                             const ShortList<TextMark>& marks, const CellStyle& style) {
  std::vector<MarkedPart> parts = PartsOf(text, marks);
  std::string storable = StorableText(text);
  // What is escaped or cut is written plainly.
  const bool is_plain =
      storable == text && EscapedForSheet(storable) == text && Utf16Length(text) <= kMaxCellUnits;
  if (parts.size() < 2 || !is_plain) return Text(row, column, text, style);
  std::vector<lxw_rich_string_tuple> tuples;
  for (MarkedPart& part : parts) {
    CellStyle written = style;
    written.script = part.script;
    tuples.push_back({formats_->Get(written), part.text.data()});
  }
  std::vector<lxw_rich_string_tuple*> list;
  for (lxw_rich_string_tuple& tuple : tuples) list.push_back(&tuple);
  list.push_back(nullptr);
  Check(
      worksheet_write_rich_string(sheet_, Row(row), Col(column), list.data(), formats_->Get(style)),
      row, column);
  expected_.digest.AddText(row, column, storable);
}

void SheetWriter::Number(int row, int column, const Decimal& number, const CellStyle& style) {
  const std::string plain = number.ToString();
  Check(
      worksheet_write_number(sheet_, Row(row), Col(column), ToDouble(plain), formats_->Get(style)),
      row, column);
  expected_.digest.AddNumber(row, column, plain);
}

void SheetWriter::Formula(int row, int column, const std::string& formula, const Decimal& result,
                          const CellStyle& style) {
  const std::string plain = result.ToString();
  Check(worksheet_write_formula_num(sheet_, Row(row), Col(column), formula.c_str(),
                                    formats_->Get(style), ToDouble(plain)),
        row, column);
  expected_.digest.AddNumber(row, column, plain);
  ++expected_.formulas;
}

void SheetWriter::Formula(int row, int column, const std::string& formula,
                          const std::string& result, const CellStyle& style) {
  Check(worksheet_write_formula_str(sheet_, Row(row), Col(column), formula.c_str(),
                                    formats_->Get(style), result.c_str()),
        row, column);
  expected_.digest.AddText(row, column, result);
  ++expected_.formulas;
}

void SheetWriter::Blank(int row, int column, const CellStyle& style) {
  Check(worksheet_write_blank(sheet_, Row(row), Col(column), formats_->Get(style)), row, column);
}

void SheetWriter::LinkText(int row, int column, std::string_view text, const Link& link,
                           const CellStyle& style) {
  if (++links_ <= kMaxLinks) {
    const std::string target = LinkTarget(link);
    Check(worksheet_write_url(sheet_, Row(row), Col(column), target.c_str(), formats_->Get(style)),
          row, column);
  }
  Text(row, column, text, style);
}

void SheetWriter::Comment(int row, int column, std::string_view text) {
  const std::string storable = PlainStorableText(PrefixOfUnits(text, kMaxCellUnits));
  constexpr int kDigitsALine = 34;
  constexpr int kLinePixels = 18;
  constexpr int kMaxLines = 30;
  const int breaks = static_cast<int>(std::count(storable.begin(), storable.end(), '\n'));
  const int lines = std::min(kMaxLines, PrintedWidth(storable) / kDigitsALine + breaks + 2);
  std::string font = "等线";
  lxw_comment_options options = {};
  options.width = 260;
  options.height = static_cast<std::uint16_t>(lines * kLinePixels);
  options.font_name = font.data();
  options.font_size = 9;
  Check(worksheet_write_comment_opt(sheet_, Row(row), Col(column), storable.c_str(), &options), row,
        column);
}

void SheetWriter::Merge(const CellRange& range) {
  // worksheet_merge_range() writes blanks to the rows below, which makes the library forget the
  // rest of this row when it keeps one row at a time; the list it fills is filled here instead.
  auto* merged = static_cast<lxw_merged_range*>(std::calloc(1, sizeof(lxw_merged_range)));
  if (merged == nullptr) return Check(LXW_ERROR_MEMORY_MALLOC_FAILED, range.first_row, 0);
  merged->first_row = Row(range.first_row);
  merged->first_col = Col(range.first_column);
  merged->last_row = Row(range.last_row);
  merged->last_col = Col(range.last_column);
  STAILQ_INSERT_TAIL(sheet_->merged_ranges, merged, list_pointers);
  // The count is informative, and a wrap to 0 would drop all ranges.
  if (sheet_->merged_range_count < UINT16_MAX) ++sheet_->merged_range_count;
  expected_.digest.AddMerge();
}

void SheetWriter::MergedText(const CellRange& range, std::string_view text,
                             const CellStyle& style) {
  Text(range.first_row, range.first_column, text, style);
  for (int column = range.first_column + 1; column <= range.last_column; ++column) {
    Blank(range.first_row, column, style);
  }
  if (range.last_column > range.first_column) Merge(range);
}

void SheetWriter::SetRow(int row, double height_pt, int level) {
  lxw_row_col_options options = {};
  options.level = static_cast<std::uint8_t>(level);
  Check(worksheet_set_row_opt(sheet_, Row(row), height_pt, nullptr, &options), row, 0);
}

void SheetWriter::SetColumnWidth(int column, double width_digits) {
  Check(worksheet_set_column(sheet_, Col(column), Col(column), width_digits, nullptr), 0, column);
}

}  // namespace mingxi
