// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/form_panel/form_panel.h"

#include "writers/csv/csv_writer.h"

namespace mingxi {

std::string PanelHeader(const FormPanelColumn& column) {
  return column.column.empty() ? column.line : column.line + " / " + column.column;
}

const std::vector<std::string>& PanelKeyNames() {
  static const std::vector<std::string> kNames = {"publisher", "region",   "fiscal_year",
                                                  "kind",      "document", "table"};
  return kNames;
}

std::vector<std::string> PanelKeys(const FormPanelRow& row) {
  return {row.publisher, row.region, row.fiscal_year, row.kind, row.document, row.table};
}

std::string PanelToCsv(const FormPanel& panel) {
  CsvWriter csv(CsvDialect::kData);
  for (const std::string& name : PanelKeyNames()) csv.Text(name);
  for (const FormPanelColumn& column : panel.columns) csv.Text(PanelHeader(column));
  csv.EndRecord();
  for (const FormPanelRow& row : panel.rows) {
    for (const std::string& key : PanelKeys(row)) csv.Text(key);
    for (std::size_t i = 0; i < panel.columns.size(); ++i) {
      const auto value = row.values.find(i);
      csv.Figure(value == row.values.end() ? std::string() : value->second.value);
    }
    csv.EndRecord();
  }
  return std::move(csv).Take();
}

}  // namespace mingxi
