// SPDX-License-Identifier: GPL-3.0-or-later

// Cells find their columns as the standard says: each takes the first place of its row that no cell
// from above reaches into.

#include <algorithm>
#include <charconv>
#include <cstddef>

#include "extractor/html/html_table_internal.h"
#include "extractor/html/html_text_internal.h"

namespace mingxi {
namespace {

/// The standard's bounds.
constexpr int kMostColumns = 1000;
constexpr int kMostRows = 65534;

void CollectRows(const GumboNode& node, std::vector<const GumboNode*>& rows) {
  const GumboVector& children = ChildrenOf(node);
  for (unsigned int i = 0; i < children.length; ++i) {
    const GumboNode& child = ChildAt(children, i);
    if (!IsElement(child) || IsHiddenNode(child)) continue;
    if (IsTag(child, GUMBO_TAG_TR)) {
      rows.push_back(&child);
    } else if (IsTag(child, GUMBO_TAG_TBODY) || IsTag(child, GUMBO_TAG_THEAD) ||
               IsTag(child, GUMBO_TAG_TFOOT)) {
      CollectRows(child, rows);
    }
  }
}

void CollectTables(const GumboNode& node, std::vector<const GumboNode*>& tables) {
  const GumboVector& children = ChildrenOf(node);
  for (unsigned int i = 0; i < children.length; ++i) {
    const GumboNode& child = ChildAt(children, i);
    if (!IsElement(child) || IsHiddenNode(child)) continue;
    if (IsTag(child, GUMBO_TAG_TABLE)) {
      tables.push_back(&child);
    } else {
      CollectTables(child, tables);
    }
  }
}

/// The whole number that `text` begins with; 1 where there is none.
int SpanOf(std::string_view text, int most) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  int span = 1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), span);
  if (error == std::errc::result_out_of_range) return most;
  return error == std::errc() ? std::clamp(span, 0, most) : 1;
}

class TextCollector {
 public:
  void Add(const GumboNode& node) {
    if (const char* text = TextOf(node)) return flow_.Add(text);
    if (!IsElement(node) || IsHiddenNode(node) || IsTag(node, GUMBO_TAG_TABLE)) return;
    const bool is_block = IsBlockNode(node);
    if (is_block || IsTag(node, GUMBO_TAG_BR)) EndLine();
    AddChildren(node);
    if (is_block) EndLine();
  }

  void AddChildren(const GumboNode& node) {
    const GumboVector& children = ChildrenOf(node);
    for (unsigned int i = 0; i < children.length; ++i) Add(ChildAt(children, i));
  }

  std::string Take() {
    EndLine();
    return std::move(text_);
  }

 private:
  void EndLine() {
    const std::string line = flow_.TakeLine();
    if (line.empty()) return;
    if (!text_.empty()) text_ += '\n';
    text_ += line;
  }

  FlowText flow_;
  std::string text_;
};

bool IsBlankText(std::string_view text) {
  // No-break spaces and the like stand in cells that look empty.
  constexpr std::string_view kNoBreak = "\u00A0";
  constexpr std::string_view kWide = "\u3000";
  while (!text.empty()) {
    if (text.front() == ' ' || text.front() == '\n') {
      text.remove_prefix(1);
    } else if (text.starts_with(kNoBreak)) {
      text.remove_prefix(kNoBreak.size());
    } else if (text.starts_with(kWide)) {
      text.remove_prefix(kWide.size());
    } else {
      return false;
    }
  }
  return true;
}

}  // namespace

std::vector<const GumboNode*> RowsOf(const GumboNode& table) {
  std::vector<const GumboNode*> rows;
  CollectRows(table, rows);
  return rows;
}

std::vector<const GumboNode*> CellsOf(const GumboNode& row) {
  std::vector<const GumboNode*> cells;
  const GumboVector& children = ChildrenOf(row);
  for (unsigned int i = 0; i < children.length; ++i) {
    const GumboNode& child = ChildAt(children, i);
    const bool is_cell = IsTag(child, GUMBO_TAG_TD) || IsTag(child, GUMBO_TAG_TH);
    if (is_cell && !IsHiddenNode(child)) cells.push_back(&child);
  }
  return cells;
}

std::vector<const GumboNode*> TablesInside(const GumboNode& node) {
  std::vector<const GumboNode*> tables;
  CollectTables(node, tables);
  return tables;
}

bool IsLayoutTable(const GumboNode& table) {
  std::size_t most = 0;
  std::size_t rows_with_cells = 0;
  std::size_t texts = 0;
  std::size_t with_tables = 0;
  std::size_t cells = 0;
  for (const GumboNode* row : RowsOf(table)) {
    std::size_t in_row = 0;
    for (const GumboNode* cell : CellsOf(*row)) {
      const bool has_table = !TablesInside(*cell).empty();
      const bool has_text = !IsBlankText(CellText(*cell));
      ++cells;
      with_tables += has_table ? 1 : 0;
      texts += has_text && !has_table ? 1 : 0;
      in_row += has_text || has_table ? 1 : 0;
    }
    most = std::max(most, in_row);
    rows_with_cells += in_row > 0 ? 1 : 0;
  }
  if (most <= 1 || rows_with_cells <= 1) return true;
  return with_tables > 0 && (texts < 4 || 2 * texts < cells);
}

std::string CellText(const GumboNode& cell) {
  TextCollector collector;
  collector.AddChildren(cell);
  return collector.Take();
}

SpannedTable ReadTable(const GumboNode& table) {
  SpannedTable read;
  std::vector<int> reaches;  // For each column how many rows a cell from above still takes.
  for (const GumboNode* row : RowsOf(table)) {
    if (read.rows.size() >= static_cast<std::size_t>(kMaxSpannedRows)) break;
    std::vector<SpannedCell>& cells = read.rows.emplace_back();
    std::size_t column = 0;
    const std::vector<int> from_above = reaches;
    const auto is_taken = [&from_above](std::size_t at) {
      return at < from_above.size() && from_above[at] > 0;
    };
    for (int& rows_left : reaches) rows_left = std::max(0, rows_left - 1);
    for (const GumboNode* node : CellsOf(*row)) {
      while (is_taken(column)) ++column;
      if (column >= static_cast<std::size_t>(kMaxSpannedColumns)) break;
      SpannedCell& cell = cells.emplace_back();
      cell.column = static_cast<int>(column);
      cell.column_span = std::max(1, SpanOf(AttributeOf(*node, "colspan"), kMostColumns));
      const int rows = SpanOf(AttributeOf(*node, "rowspan"), kMostRows);
      cell.row_span = rows == 0 ? kMostRows : rows;
      cell.text = CellText(*node);
      if (IsBlankText(cell.text)) cell.text.clear();
      cell.is_bold = IsTag(*node, GUMBO_TAG_TH);
      cell.holds_table = !TablesInside(*node).empty();
      const auto end = std::min(column + static_cast<std::size_t>(cell.column_span),
                                static_cast<std::size_t>(kMaxSpannedColumns));
      if (reaches.size() < end) reaches.resize(end, 0);
      for (; column < end; ++column) {
        reaches[column] = std::max(reaches[column], cell.row_span - 1);
      }
    }
  }
  return read;
}

}  // namespace mingxi
