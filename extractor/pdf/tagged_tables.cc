// SPDX-License-Identifier: GPL-3.0-or-later

// The idea: a tree gives rows of cells with spans; a cell's column is the first that no cell
// spanning down from above covers, as in HTML. A tree may hold hundred thousand cells, so they are
// kept flat, with their content sorted by page.

#include "extractor/pdf/tagged_tables.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace mingxi {
namespace {

/// Larger spans are damage: the widest table seen has 30 columns, the highest cell 60 rows.
constexpr int kMaxColumnSpan = 1000;
constexpr int kMaxRowSpan = 10'000;
constexpr int kMaxColumns = 2000;

}  // namespace

void TaggedTables::BeginTable() {
  OpenTable table;
  table.table = table_count_++;
  open_.push_back(std::move(table));
}

void TaggedTables::EndTable() { open_.pop_back(); }

void TaggedTables::BeginRow() {
  ++open_.back().row;
  open_.back().column = 0;
  open_.back().row_number = static_cast<int>(rows_.size());
  rows_.push_back({open_.back().table, 0});
}

int TaggedTables::AddCell(const CellShape& shape) {
  OpenTable& table = open_.back();
  const auto is_covered = [&table](int column) {
    return static_cast<std::size_t>(column) < table.covered_until.size() &&
           table.covered_until[static_cast<std::size_t>(column)] > table.row;
  };
  while (is_covered(table.column)) ++table.column;
  Cell cell;
  cell.table = table.table;
  cell.row = table.row;
  cell.row_number = table.row_number;
  cell.column = std::min(table.column, kMaxColumns);
  cell.shape = shape;
  cell.shape.row_span = std::clamp(shape.row_span, 1, kMaxRowSpan);
  cell.shape.column_span = std::clamp(shape.column_span, 1, kMaxColumnSpan);
  table.column = std::min(cell.column + cell.shape.column_span, kMaxColumns);
  if (cell.shape.row_span > 1) {
    const auto end = static_cast<std::size_t>(table.column);
    if (table.covered_until.size() < end) table.covered_until.resize(end, 0);
    for (auto column = static_cast<std::size_t>(cell.column); column < end; ++column) {
      table.covered_until[column] =
          std::max(table.covered_until[column], cell.row + cell.shape.row_span);
    }
  }
  cells_.push_back(cell);
  return static_cast<int>(cells_.size()) - 1;
}

void TaggedTables::AddContent(int cell, int page, int form, std::int32_t mcid) {
  if (page == 0 || mcid < 0) return;
  contents_.push_back({page, cell, form, mcid});
  Row& row = rows_[static_cast<std::size_t>(cells_[static_cast<std::size_t>(cell)].row_number)];
  if (row.page == 0) row.page = page;
}

void TaggedTables::Finish() {
  // Empty rows stand where the row before does, empty cells where their row does.
  std::vector<int> page_of_table(static_cast<std::size_t>(table_count_), 0);
  for (Row& row : rows_) {
    int& page = page_of_table[static_cast<std::size_t>(row.table)];
    if (row.page == 0) row.page = page;
    page = row.page;
  }
  std::vector<bool> has_content(cells_.size(), false);
  for (const Content& content : contents_)
    has_content[static_cast<std::size_t>(content.cell)] = true;
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    const int page = rows_[static_cast<std::size_t>(cells_[i].row_number)].page;
    if (!has_content[i] && page != 0) contents_.push_back({page, static_cast<int>(i), 0, -1});
  }
  std::sort(contents_.begin(), contents_.end());
}

void TaggedTables::AppendIds(const Content& content, const PageContentIds& ids,
                             std::vector<std::int32_t>& mcids) {
  const auto mcid = static_cast<std::size_t>(content.mcid);
  const bool is_on_page = mcid < ids.on_page.size() && ids.on_page[mcid];
  if (content.form == 0 && (is_on_page || ids.in_forms.empty())) {
    mcids.push_back(content.mcid);
    return;
  }
  // Some producers name no form for content inside one: then any form's content of that id is
  // meant.
  for (const FormContent& form : ids.in_forms) {
    if (form.mcid == content.mcid && (content.form == 0 || form.form == content.form))
      mcids.push_back(form.id);
  }
}

TaggedCell TaggedTables::Seen(const Cell& cell) const {
  TaggedCell seen;
  seen.table = cell.table;
  seen.row = cell.row;
  seen.column = cell.column;
  seen.row_span = cell.shape.row_span;
  seen.column_span = cell.shape.column_span;
  seen.is_header = cell.shape.is_header;
  return seen;
}

std::vector<TaggedCell> TaggedTables::CellsOnPage(int page, const PageContentIds& ids) const {
  std::vector<TaggedCell> found;
  auto content = std::lower_bound(contents_.begin(), contents_.end(), page,
                                  [](const Content& a, int wanted) { return a.page < wanted; });
  while (content != contents_.end() && content->page == page) {
    const int cell = content->cell;
    TaggedCell seen = Seen(cells_[static_cast<std::size_t>(cell)]);
    for (; content != contents_.end() && content->page == page && content->cell == cell;
         ++content) {
      if (content->mcid >= 0) AppendIds(*content, ids, seen.mcids);
    }
    found.push_back(std::move(seen));
  }
  return found;
}

}  // namespace mingxi
