// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/readback/delimited_table.h"

#include <algorithm>
#include <utility>

#include "extractor/text/delimited.h"
#include "extractor/text/encoding.h"

namespace mingxi {

Result<Table> ReadDelimitedTable(std::string_view bytes, char delimiter) {
  Result<DecodedText> decoded = DecodeText(bytes);
  if (!decoded.ok()) return decoded.status();
  if (delimiter == 0) delimiter = GuessDelimiter(decoded->text);
  std::vector<TextRow> records = ParseDelimited(decoded->text, delimiter);
  Table table;
  table.id = "t01";
  table.row_count = static_cast<int>(records.size());
  table.header_rows = records.empty() ? 0 : 1;
  table.columns_by = table.rows_by = Evidence::kTextCells;
  std::size_t count = 0;
  for (const TextRow& record : records) {
    table.column_count = std::max(table.column_count, static_cast<int>(record.size()));
    count += record.size();
  }
  table.columns.resize(static_cast<std::size_t>(table.column_count));
  table.rows.resize(records.size());
  table.cells.reserve(count);
  for (std::size_t row = 0; row < records.size(); ++row) {
    if (row == 0) table.rows[row].kind = RowKind::kHeader;
    for (std::size_t column = 0; column < records[row].size(); ++column) {
      Cell& cell = table.cells.emplace_back();
      cell.row = static_cast<int>(row);
      cell.column = static_cast<int>(column);
      cell.text = std::move(records[row][column]);
      if (row == 0 && !cell.text.empty()) table.columns[column].path.push_back(cell.text);
    }
  }
  return table;
}

}  // namespace mingxi
