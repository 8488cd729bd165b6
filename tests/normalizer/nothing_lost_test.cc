// SPDX-License-Identifier: GPL-3.0-or-later

// Properties of the whole normalizer on random pages: every line and every cell comes out again,
// once, and the same input gives the same document.

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <string>
#include <vector>

#include "normalizer/normalize.h"
#include "tests/support/grid_builder.h"

namespace mingxi {
namespace {

/// Draws pages whose every text ends in a number of its own, so that it can be found again.
class PageDrawer {
 public:
  explicit PageDrawer(unsigned seed) : random_(seed) {}

  std::vector<Layout> Draw() {
    std::vector<Layout> layouts;
    const int pages = Pick(1, 4);
    for (int page = 1; page <= pages; ++page) layouts.push_back(DrawPage(page));
    return layouts;
  }

  const std::vector<std::string>& tokens() const { return tokens_; }

 private:
  int Pick(int low, int high) { return std::uniform_int_distribution<int>(low, high)(random_); }

  /// A number that no other text has, set so that folding leaves it alone.
  std::string Token() {
    tokens_.push_back("x" + std::to_string(100000 + tokens_.size()) + "x");
    return tokens_.back();
  }

  std::string LineText() {
    static const char* const kLines[] = {
        "单位：万元 ",     "部门：水利局", "收支总表",   "注：本表", "2.本表", "一、支出说明",
        "预算年度：2023 ", "公开01表 ",    "说明文字。", "（续）",   "续表 ",  "表1 收支情况表"};
    return kLines[Pick(0, 11)] + Token();
  }

  std::string CellText() {
    static const char* const kCells[] = {"项目", "合计", "3.50", "",
                                         "栏次", "1",    "注：", "单位：元 "};
    const std::string text = kCells[Pick(0, 7)];
    return text.empty() ? text : text + Token();
  }

  Grid DrawGridAt(double y, int page) {
    const int rows = Pick(1, 5);
    const int columns = Pick(1, 4);
    std::string picture;
    for (int r = 0; r < rows; ++r) {
      for (int c = 0; c < columns; ++c) {
        const int how = Pick(0, 9);
        std::string text = how == 0 && c > 0 && r > 0 ? std::string("<") : CellText();
        picture += (c > 0 ? "|" : " ") + text;
      }
      if (r + 1 < rows) picture += '\n';
    }
    Grid grid = DrawGrid(picture, page);
    const double down = y - grid.box.y0;
    grid.box.y0 += down;
    grid.box.y1 += down;
    grid.spans_are_known = Pick(0, 2) > 0;
    return grid;
  }

  Layout DrawPage(int page) {
    std::vector<TextLine> lines;
    std::vector<Grid> grids;
    double y = 110;  // Below the margin of running heads.
    for (int i = Pick(0, 8); i > 0; --i) {
      if (Pick(0, 2) == 0) {
        grids.push_back(DrawGridAt(y, page));
        y = grids.back().box.y1 + 10;
      } else {
        lines.push_back(LineAt(y, LineText()));
        y += 15;
      }
    }
    return PageOf(std::move(lines), std::move(grids), page);
  }

  std::mt19937 random_;
  std::vector<std::string> tokens_;
};

void CountTokens(const std::string& text, std::map<std::string, int>& found) {
  for (std::size_t at = text.find('x'); at != std::string::npos; at = text.find('x', at)) {
    const std::size_t end = text.find('x', at + 1);
    if (end == std::string::npos) return;
    ++found[text.substr(at, end - at + 1)];
    at = end + 1;
  }
}

std::map<std::string, int> TokensOf(const Document& document) {
  std::map<std::string, int> found;
  for (const Paragraph& paragraph : document.paragraphs) CountTokens(paragraph.text, found);
  for (const Table& table : document.tables) {
    for (const Cell& cell : table.cells) CountTokens(cell.text, found);
    for (const std::string& line : table.captions) CountTokens(line, found);
    for (const std::string& note : table.notes) CountTokens(note, found);
    for (const std::string& change : table.changes) CountTokens(change, found);
  }
  return found;
}

void ExpectWellFormed(const Table& table) {
  std::vector<int> covered(static_cast<std::size_t>(table.row_count * table.column_count), 0);
  for (const Cell& cell : table.cells) {
    ASSERT_LE(cell.row + cell.row_span, table.row_count);
    ASSERT_LE(cell.column + cell.column_span, table.column_count);
    for (int r = cell.row; r < cell.row + cell.row_span; ++r) {
      for (int c = cell.column; c < cell.column + cell.column_span; ++c) {
        ++covered[static_cast<std::size_t>(r * table.column_count + c)];
      }
    }
  }
  for (const int times : covered) ASSERT_EQ(times, 1);
  EXPECT_EQ(table.rows.size(), static_cast<std::size_t>(table.row_count));
  EXPECT_EQ(table.columns.size(), static_cast<std::size_t>(table.column_count));
}

TEST(NormalizeLayouts, LosesAndInventsNothing) {
  for (unsigned seed = 1; seed <= 400; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    PageDrawer drawer(seed);
    const std::vector<Layout> layouts = drawer.Draw();
    const Document document = NormalizeLayouts({}, layouts, {});
    const std::map<std::string, int> found = TokensOf(document);
    for (const std::string& token : drawer.tokens()) {
      const auto at = found.find(token);
      EXPECT_EQ(at == found.end() ? 0 : at->second, 1) << token;
    }
    for (const Table& table : document.tables) ExpectWellFormed(table);
    EXPECT_EQ(NormalizeLayouts({}, layouts, {}), document);
    if (HasFailure()) break;
  }
}

}  // namespace
}  // namespace mingxi
