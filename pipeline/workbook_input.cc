// SPDX-License-Identifier: GPL-3.0-or-later

// Our own workbooks name each table (table_t01) and freeze the panes below its header: what stands
// above the named range are its captions, what stands below are its notes. This file's entries are
// IsOwnWorkbook and WorkbookToDiffInput.

#include "pipeline/workbook_input.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "extractor/workbook/cell_reference.h"
#include "extractor/workbook/shown_number.h"
#include "messages/workbook.h"
#include "normalizer/headers/index_row.h"
#include "pipeline/diff_figures.h"

namespace mingxi {
namespace {

constexpr std::string_view kTablePrefix = "table_t";
bool IsLinkToContents(std::string_view text) {
  return text == messages::kBackToContents.chinese || text == messages::kBackToContents.english;
}

/// `万元` of a line of ours that names the unit; empty where it is none.
std::string UnitOfLine(const std::string& text) {
  for (const Language language : {Language::kChinese, Language::kEnglish}) {
    const std::string begin = Say(language, messages::kUnitLine, "");
    if (text.starts_with(begin)) return text.substr(begin.size());
  }
  return {};
}

std::string TextOf(const WorkbookCell& cell, const Workbook& workbook) {
  switch (cell.kind) {
    case ValueKind::kBlank:
      return {};
    case ValueKind::kBoolean:
      return cell.text == "1" ? "TRUE" : "FALSE";
    case ValueKind::kText:
    case ValueKind::kError:
      return cell.text;
    case ValueKind::kNumber:
      break;
  }
  if (!cell.date.empty()) return cell.date;
  return ShownNumber(cell.text, workbook.formats[static_cast<std::size_t>(cell.format)]);
}

/// A sheet whose cells are found by place.
class SheetTexts {
 public:
  SheetTexts(const Sheet& sheet, const Workbook& workbook) : sheet_(sheet), workbook_(workbook) {}

  std::string At(int row, int column) const {
    const auto at =
        std::lower_bound(sheet_.cells.begin(), sheet_.cells.end(), std::pair(row, column),
                         [](const WorkbookCell& cell, const std::pair<int, int>& place) {
                           return std::pair(cell.row, cell.column) < place;
                         });
    const bool is_there = at != sheet_.cells.end() && at->row == row && at->column == column;
    return is_there ? TextOf(*at, workbook_) : std::string();
  }

  int last_row() const { return sheet_.cells.empty() ? -1 : sheet_.cells.back().row; }

 private:
  const Sheet& sheet_;
  const Workbook& workbook_;
};

struct Place {
  int row_span = 1;
  int column_span = 1;
  bool is_covered = false;
};

/// The places of `range`, row by row, with what merges make of them.
std::vector<Place> PlacesOf(const Sheet& sheet, const MergedRange& range) {
  const auto width = static_cast<std::size_t>(range.column_span);
  std::vector<Place> places(static_cast<std::size_t>(range.row_span) * width);
  for (const MergedRange& merge : sheet.merges) {
    const int row = merge.row - range.row;
    const int column = merge.column - range.column;
    const bool is_inside = row >= 0 && column >= 0 && row + merge.row_span <= range.row_span &&
                           column + merge.column_span <= range.column_span;
    if (!is_inside) continue;
    for (int r = row; r < row + merge.row_span; ++r) {
      for (int c = column; c < column + merge.column_span; ++c) {
        places[static_cast<std::size_t>(r) * width + static_cast<std::size_t>(c)].is_covered = true;
      }
    }
    places[static_cast<std::size_t>(row) * width + static_cast<std::size_t>(column)] = {
        merge.row_span, merge.column_span, false};
  }
  return places;
}

/// Calls `use` with row, column, place and text of each place that is not covered.
template <typename Use>
void ForEachPlace(const Sheet& sheet, const Workbook& workbook, const MergedRange& range,
                  const Use& use) {
  const SheetTexts texts(sheet, workbook);
  const std::vector<Place> places = PlacesOf(sheet, range);
  auto place = places.begin();
  for (int row = 0; row < range.row_span; ++row) {
    for (int column = 0; column < range.column_span; ++column, ++place) {
      if (place->is_covered) continue;
      use(row, column, *place, texts.At(range.row + row, range.column + column));
    }
  }
}

struct OwnTable {
  std::string id;
  const Sheet* sheet = nullptr;
  MergedRange range;
};

/// 'a sheet''s name'!$A$3:$E$40
std::optional<OwnTable> ParseName(const DefinedName& name, const Workbook& workbook) {
  const std::size_t mark = name.refers_to.rfind('!');
  if (mark == std::string::npos || !name.name.starts_with(kTablePrefix)) return std::nullopt;
  std::string sheet = name.refers_to.substr(0, mark);
  if (sheet.size() > 1 && sheet.front() == '\'') sheet = sheet.substr(1, sheet.size() - 2);
  for (std::size_t at = 0; (at = sheet.find("''", at)) != std::string::npos; ++at) {
    sheet.erase(at, 1);
  }
  const auto range = ParseRange(std::string_view(name.refers_to).substr(mark + 1));
  const auto found = std::find_if(workbook.sheets.begin(), workbook.sheets.end(),
                                  [&](const Sheet& one) { return one.name == sheet; });
  if (!range || found == workbook.sheets.end()) return std::nullopt;
  return OwnTable{name.name.substr(kTablePrefix.size() - 1), &*found, *range};
}

std::vector<OwnTable> OwnTables(const Workbook& workbook) {
  std::vector<OwnTable> tables;
  for (const DefinedName& name : workbook.names) {
    if (std::optional<OwnTable> table = ParseName(name, workbook)) tables.push_back(*table);
  }
  const auto number = [](const OwnTable& table) { return std::pair(table.id.size(), table.id); };
  std::sort(tables.begin(), tables.end(),
            [&](const OwnTable& a, const OwnTable& b) { return number(a) < number(b); });
  return tables;
}

void ReadCaptions(const OwnTable& own, const SheetTexts& texts, Table& table) {
  const int last = own.range.column_span - 1;
  int row = 0;
  if (own.range.row > 0 && IsLinkToContents(texts.At(0, last + 1)))
    table.title = texts.At(row++, 0);
  for (; row < own.range.row; ++row) {
    const std::string right = texts.At(row, last);
    const std::string left = last > 0 ? texts.At(row, 0) : std::string();
    if (!left.empty()) table.publisher_line = left;
    if (std::string unit = UnitOfLine(right); !unit.empty()) {
      table.unit = std::move(unit);
    } else if (!right.empty()) {
      table.form_number = right;
    }
  }
  for (int note = own.range.row + own.range.row_span; note <= texts.last_row(); ++note) {
    if (std::string text = texts.At(note, 0); !text.empty()) table.notes.push_back(std::move(text));
  }
}

/// Index rows stand above the frozen line, too, below the header rows.
void FindOwnHeader(const OwnTable& own, Table& table) {
  int header = std::clamp(own.sheet->frozen_rows - own.range.row, 0, table.row_count);
  table.rows.resize(static_cast<std::size_t>(table.row_count));
  while (header > 1) {
    std::vector<std::string_view> texts;
    for (const Cell& cell : table.cells) {
      if (cell.row == header - 1) texts.push_back(cell.text);
    }
    if (!IsIndexRow(texts)) break;
    table.rows[static_cast<std::size_t>(--header)].kind = RowKind::kIndex;
  }
  table.header_rows = header;
  for (int row = 0; row < header; ++row) {
    table.rows[static_cast<std::size_t>(row)].kind = RowKind::kHeader;
  }
  table.columns.resize(static_cast<std::size_t>(table.column_count));
  for (const Cell& cell : table.cells) {
    if (cell.row >= header || cell.text.empty()) continue;
    for (int column = cell.column; column < cell.column + cell.column_span; ++column) {
      table.columns[static_cast<std::size_t>(column)].path.push_back(cell.text);
    }
  }
}

Table ReadOwnTable(const OwnTable& own, const Workbook& workbook) {
  Table table;
  table.id = own.id;
  table.row_count = own.range.row_span;
  table.column_count = own.range.column_span;
  ReadCaptions(own, SheetTexts(*own.sheet, workbook), table);
  ForEachPlace(*own.sheet, workbook, own.range,
               [&table](int row, int column, const Place& place, std::string text) {
                 Cell& cell = table.cells.emplace_back();
                 cell.row = row;
                 cell.column = column;
                 cell.row_span = place.row_span;
                 cell.column_span = place.column_span;
                 cell.text = std::move(text);
               });
  FindOwnHeader(own, table);
  return WithFigures(std::move(table));
}

}  // namespace

bool IsOwnWorkbook(const Workbook& workbook) { return !OwnTables(workbook).empty(); }

DiffInput WorkbookToDiffInput(const Workbook& workbook, const SourceFacts& source) {
  DiffInput input;
  input.document.source = source;
  input.holding.wide_points = false;  // A spreadsheet's numbers have none.
  input.holding.paragraphs = false;
  input.holding.facts = false;
  const std::vector<OwnTable> own = OwnTables(workbook);
  for (const OwnTable& table : own) {
    input.document.tables.push_back(ReadOwnTable(table, workbook));
    input.origins.push_back({table.sheet->name, table.range.row, table.range.column});
  }
  input.holding.cell_units = false;
  return input;
}

}  // namespace mingxi
