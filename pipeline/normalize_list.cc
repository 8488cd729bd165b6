// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/normalize_list.h"

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

#include "extractor/text/encoding.h"
#include "extractor/workbook/workbook.h"
#include "pipeline/told_list.h"
#include "writers/csv/csv_writer.h"

namespace mingxi {
namespace {

Result<std::vector<std::string>> LinesOf(std::string_view bytes) {
  const Result<DecodedText> decoded = DecodeText(bytes);
  if (!decoded.ok()) return decoded.status();
  std::vector<std::string> lines;
  std::string_view text = decoded->text;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.emplace_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

/// The column that is meant, from 0: a name of the first line, or a number from 1.
Result<int> FindColumn(const Sheet& sheet, const std::string& wanted) {
  std::string names;
  for (const WorkbookCell& cell : sheet.cells) {
    if (cell.row > 0) break;
    if (cell.text == wanted) return cell.column;
    names += (names.empty() ? "\"" : ", \"") + cell.text + "\"";
  }
  int number = 0;
  const char* end = wanted.data() + wanted.size();
  const auto read = std::from_chars(wanted.data(), end, number);
  if (read.ec == std::errc() && read.ptr == end && number > 0) return number - 1;
  return Status::InvalidOption("there is no column \"" + wanted + "\"; the first line has " +
                               (names.empty() ? "none" : names));
}

/// The texts of the column below the first line, a blank one for each row without.
Result<std::vector<std::string>> ColumnOf(std::string_view bytes, const std::string& wanted) {
  const Result<Workbook> workbook = ReadCsvWorkbook(bytes, "csv");
  if (!workbook.ok()) return workbook.status();
  const Sheet& sheet = workbook->sheets.front();
  const Result<int> column = FindColumn(sheet, wanted);
  if (!column.ok()) return column.status();
  std::vector<std::string> texts;
  for (const WorkbookCell& cell : sheet.cells) {
    const auto rows = static_cast<std::size_t>(cell.row);  // Without the first line.
    if (texts.size() < rows) texts.resize(rows);
    if (cell.row > 0 && cell.column == *column) texts[rows - 1] = cell.text;
  }
  return texts;
}

}  // namespace

Result<std::string> NormalizeList(const std::string& input, const ListOptions& options) {
  const Result<std::string> bytes = ReadListFile(input);
  if (!bytes.ok()) return bytes.status();
  const Result<std::vector<std::string>> texts =
      options.column.empty() ? LinesOf(*bytes) : ColumnOf(*bytes, options.column);
  if (!texts.ok()) return texts.status().At({.file = input});
  CsvWriter csv(CsvDialect::kData);
  for (const std::string_view name : {"raw", "value", "unit", "kind", "notes"}) csv.Text(name);
  csv.EndRecord();
  for (const std::string& text : *texts) {
    const NormalizedValue read =
        NormalizeValue(text, options.as, options.year, options.lists.get());
    for (const std::string* field : {&read.raw, &read.value, &read.unit, &read.kind, &read.notes}) {
      csv.Text(*field);
    }
    csv.EndRecord();
  }
  return std::move(csv).Take();
}

}  // namespace mingxi
