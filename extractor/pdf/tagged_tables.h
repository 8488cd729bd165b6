// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// TaggedTables: the tables of a tagged PDF's structure tree, compact, and what of them stands on a
// page. Knows nothing of Poppler; structure_tree fills it.

#include <compare>
#include <cstdint>
#include <vector>

#include "extractor/pdf/marked_content.h"
#include "model/page.h"

namespace mingxi {

class TaggedTables {
 public:
  /// Begins the next table, which becomes the innermost one.
  void BeginTable();
  void EndTable();
  void BeginRow();

  struct CellShape {
    int row_span = 1;
    int column_span = 1;
    bool is_header = false;
  };
  /// Adds a cell to the row and returns its number. REQUIRES: BeginRow() in the innermost table.
  int AddCell(const CellShape& shape);

  /// Marked content that belongs to `cell`: `page` and `form` are object numbers, `form` 0 = the
  /// page's own content.
  void AddContent(int cell, int page, int form, std::int32_t mcid);

  /// To be called when all is added.
  void Finish();

  bool empty() const { return cells_.empty(); }

  /// The cells that stand on the page with object number `page`: those with content on it, and
  /// empty ones whose row (or, in an empty row, the row before) has content on it.
  std::vector<TaggedCell> CellsOnPage(int page, const PageContentIds& ids) const;

 private:
  struct Row {
    int table = 0;
    int page = 0;  ///< Object number of the first page with content of the row; 0 = none known.
  };
  struct Cell {
    int table = 0;
    int row = 0;         ///< Within the table.
    int row_number = 0;  ///< Index into rows_.
    int column = 0;
    CellShape shape;
  };
  struct Content {
    int page = 0;
    int cell = 0;
    int form = 0;
    std::int32_t mcid = 0;  ///< -1 = an empty cell, which only stands there.
    auto operator<=>(const Content&) const = default;
  };
  struct OpenTable {
    int table = 0;
    int row = -1;
    int row_number = 0;  ///< Index into rows_ of the row in work.
    int column = 0;
    std::vector<int> covered_until;  ///< By column: first row below a cell that spans down.
  };

  static void AppendIds(const Content& content, const PageContentIds& ids,
                        std::vector<std::int32_t>& mcids);
  TaggedCell Seen(const Cell& cell) const;

  std::vector<Row> rows_;
  std::vector<Cell> cells_;
  std::vector<Content> contents_;  ///< Sorted, once finished.
  std::vector<OpenTable> open_;
  int table_count_ = 0;
};

}  // namespace mingxi
