// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Grids and layouts built from readable text, for tests.
//
//     Grid grid = DrawGrid(
//         "序号 | 收入   | <      \n"   // < : covered by the cell on the left
//         "^    | 项目   | 预算数 \n"   // ^ : covered by the cell above
//         "1    | 税收   | 3.50   \n");

#include <string>
#include <string_view>
#include <vector>

#include "model/cell.h"
#include "model/grid.h"

namespace mingxi {

/// A ruled grid on page `page`, drawn as text: a line a row, cells between |, `<` goes on from the
/// left, `^` from above. Columns are 100 pt wide from x 50, rows 20 pt high from y 100.
Grid DrawGrid(std::string_view picture, int page = 1);

/// The same as a text source gives it: no boxes, no spans; a row may be shorter than the others.
Grid DrawTextGrid(std::string_view picture);

/// Cells drawn back as a picture of that form, without padding: "序号|收入|<\n^|项目|预算数\n".
std::string DrawBack(int row_count, int column_count, const std::vector<Cell>& cells);

/// A line of text on a page 600 x 800 at height `y`, as wide as its characters at size 10 from
/// x 50.
TextLine LineAt(double y, std::string_view text);

/// A page with these lines and grids; the reading order is from top to bottom.
Layout PageOf(std::vector<TextLine> lines, std::vector<Grid> grids, int page = 1);

/// A text source: lines (strings) and grids in the order given.
class TextLayoutBuilder {
 public:
  TextLayoutBuilder& Line(std::string_view text);
  TextLayoutBuilder& Table(std::string_view picture);
  Layout Build() const { return layout_; }

 private:
  Layout layout_;
  int order_ = 0;
};

}  // namespace mingxi
