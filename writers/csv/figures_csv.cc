// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/csv/figures_csv.h"

#include "writers/figures/figure_records.h"

namespace mingxi {

std::vector<DataField> FiguresFields() { return FigureFields(); }

std::string FiguresHeader(CsvDialect dialect) {
  CsvWriter csv(dialect);
  for (const DataField& field : FigureFields()) csv.Text(field.name);
  csv.EndRecord();
  return std::move(csv).Take();
}

Result<std::string> DocumentToFigures(const Document& document, CsvDialect dialect) {
  CsvWriter csv(dialect);
  const std::vector<DataField> fields = FigureFields();
  const auto add = [&](const FigureRecord& record, const Cell& /*cell*/) {
    for (std::size_t i = 0; i < record.size(); ++i) {
      fields[i].type == FieldType::kString ? csv.Text(record[i]) : csv.Figure(record[i]);
    }
    csv.EndRecord();
  };
  if (Status status = ForEachFigure(document, add); !status.ok()) return status;
  return std::move(csv).Take();
}

}  // namespace mingxi
