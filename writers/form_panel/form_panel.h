// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// FormPanel: one standard form of many publishers and years side by side.

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace mingxi {

struct FormPanelColumn {
  std::string line;    ///< Which line of the form: its subject code, or the labels of its row.
  std::string column;  ///< Which column of the form.

  auto operator<=>(const FormPanelColumn&) const = default;
};

struct FormPanelValue {
  std::string value;   ///< In 元 (yuan) where it is money, else as printed; a plain decimal.
  std::string status;  ///< As in figures.csv.
  std::string name;    ///< The line's name in this document.
  std::string place;   ///< "page 3, 10.0 20.0 30.0 40.0" or "sheet!D7".
};

/// One form of one document.
struct FormPanelRow {
  std::string body;   ///< One name for the publisher over documents and years; empty = unknown.
  std::string scope;  ///< What the figures cover: "whole", "own-level", "department", "unit".
  std::string publisher_code;
  std::string publisher;
  std::string region;
  std::string fiscal_year;
  std::string kind;
  std::string document;
  std::string table;
  std::string title;  ///< Which of the publisher's tables: 全市…, 市本级….
  std::map<std::size_t, FormPanelValue> values;  ///< By the index of the column.
};

/// A table of that form which the panel leaves out.
struct LeftOutTable {
  std::string document;
  std::string table;
  std::string title;
  std::string why;
};

struct FormPanel {
  std::string form;
  std::vector<FormPanelColumn> columns;  ///< In the order of the form.
  std::vector<std::string> names;        ///< Of each column's line, in its newest year.
  std::vector<FormPanelRow> rows;        ///< By region, publisher, year.
  std::vector<LeftOutTable> left_out;
};

/// The header over column `index`: `code name / column`.
std::string PanelHeader(const FormPanel& panel, std::size_t index);

/// What stands left of the values: publisher, region, ...
const std::vector<std::string>& PanelKeyNames();
std::vector<std::string> PanelKeys(const FormPanelRow& row);

/// One line a row, under one header line; what a publisher does not print stays empty.
std::string PanelToCsv(const FormPanel& panel);

/// One line a value: its row's keys, its line and column, name, value, status and place.
std::string PanelToLongCsv(const FormPanel& panel);

/// One year against the next of one publisher.
struct PanelChange {
  const FormPanelRow* row = nullptr;  ///< Of the later year.
  std::size_t column = 0;
  std::string earlier_year;
  std::string earlier;  ///< Empty = not printed then.
  std::string later;    ///< Empty = not printed any more.
  std::string change;   ///< later - earlier, where both are.
  std::string percent;  ///< Of the earlier one, one decimal; empty where that is zero.
};

/// For each publisher with several years each value of a year against that of the year before it.
/// Empty where no publisher has two. Points into `panel`.
std::vector<PanelChange> ChangesOverYears(const FormPanel& panel);

/// The changes as CSV: publisher, years, line, column, both values, change and percent.
std::string PanelYearsToCsv(const FormPanel& panel);

}  // namespace mingxi
