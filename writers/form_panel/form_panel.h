// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// FormPanel: one standard form of many publishers side by side.

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace mingxi {

struct FormPanelColumn {
  std::string line;    ///< Which line of the form: its code and name, or the labels of its row.
  std::string column;  ///< Which column of the form.

  auto operator<=>(const FormPanelColumn&) const = default;
};

struct FormPanelValue {
  std::string value;   ///< In 元 (yuan) where it is money, else as printed; a plain decimal.
  std::string status;  ///< As in figures.csv.
};

/// One form of one document.
struct FormPanelRow {
  std::string publisher;
  std::string region;
  std::string fiscal_year;
  std::string kind;
  std::string document;
  std::string table;
  std::map<std::size_t, FormPanelValue> values;  ///< By the index of the column.
};

struct FormPanel {
  std::string form;
  std::vector<FormPanelColumn> columns;  ///< In the order of the form.
  std::vector<FormPanelRow> rows;
};

/// The header over `column`: `line / column`.
std::string PanelHeader(const FormPanelColumn& column);

/// What stands left of the values: publisher, region, ...
const std::vector<std::string>& PanelKeyNames();
std::vector<std::string> PanelKeys(const FormPanelRow& row);

/// One line a row, under one header line; what a publisher does not print stays empty.
std::string PanelToCsv(const FormPanel& panel);

}  // namespace mingxi
