// SPDX-License-Identifier: GPL-3.0-or-later

// Random tables are printed in each form that text files have and read back, cell for cell.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <ctime>
#include <random>
#include <string>
#include <vector>

#include "extractor/text/display_line.h"
#include "extractor/text/text_reader.h"
#include "tests/extractor/text/layout_sketch.h"

namespace mingxi {
namespace {

using Cells = std::vector<std::vector<std::string>>;

constexpr int kTables = 50;

/// A number in [0, n); the same on all machines.
std::size_t Draw(std::mt19937& random, std::size_t n) { return random() % n; }

std::string DrawLabel(std::mt19937& random) {
  static const std::vector<std::string> kParts = {"一般", "公共", "服务", "教育", "支出",
                                                  "住房", "保障", "农林", "水",   "（室）"};
  std::string label;
  for (std::size_t n = 1 + Draw(random, 5); n > 0; --n)
    label += kParts[Draw(random, kParts.size())];
  return label;
}

std::string DrawFigure(std::mt19937& random) {
  std::string digits = std::to_string(1 + Draw(random, 999999));
  for (std::size_t i = digits.size(); i > 3; i -= 3) digits.insert(i - 3, ",");
  const std::size_t cents = Draw(random, 100);
  return digits + (cents < 10 ? ".0" : ".") + std::to_string(cents);
}

/// A header, codes, labels and figures; each third figure or so is blank, no column is.
Cells DrawTable(std::mt19937& random) {
  const std::size_t columns = 3 + Draw(random, 6);
  const std::size_t rows = 4 + Draw(random, 12);
  Cells cells(1);
  cells[0] = {"编码", "名称"};
  for (std::size_t c = 2; c < columns; ++c)
    cells[0].push_back("金额" + std::string(1, char('A' + c)));
  for (std::size_t r = 1; r <= rows; ++r) {
    std::vector<std::string> row = {std::to_string(20100 + r), DrawLabel(random)};
    for (std::size_t c = 2; c < columns; ++c) {
      const bool is_blank = r > 2 && Draw(random, 3) == 0;
      row.push_back(is_blank ? "" : DrawFigure(random));
    }
    cells.push_back(std::move(row));
  }
  return cells;
}

int WidthOf(const std::string& text) {
  int width = 0;
  for (const DisplayChar& c : PlaceCharacters(text, {})) width += c.width;
  return width;
}

std::vector<int> WidthsOf(const Cells& cells) {
  std::vector<int> widths(cells[0].size(), 0);
  for (const auto& row : cells) {
    for (std::size_t c = 0; c < row.size(); ++c) widths[c] = std::max(widths[c], WidthOf(row[c]));
  }
  return widths;
}

std::string Padded(const std::string& text, int width, bool is_right) {
  const std::string blanks(static_cast<std::size_t>(width - WidthOf(text)), ' ');
  return is_right ? blanks + text : text + blanks;
}

std::string Markdown(const Cells& cells) {
  std::string text;
  for (std::size_t r = 0; r < cells.size(); ++r) {
    for (const std::string& cell : cells[r]) text += "| " + cell + " ";
    text += "|\n";
    for (std::size_t c = 0; r == 0 && c < cells[0].size(); ++c) text += "|---";
    if (r == 0) text += "|\n";
  }
  return text;
}

struct FrameStyle {
  const char* line;
  const char* bar;
  const char* crossings[3][3];  ///< Top, middle, bottom: left, middle, right.
};

std::string Framed(const Cells& cells, const FrameStyle& style) {
  const std::vector<int> widths = WidthsOf(cells);
  const auto rule = [&](int k) {
    std::string text = style.crossings[k][0];
    for (std::size_t c = 0; c < widths.size(); ++c) {
      for (int i = 0; i < widths[c] + 2; ++i) text += style.line;
      text += style.crossings[k][c + 1 < widths.size() ? 1 : 2];
    }
    return text + "\n";
  };
  std::string text = rule(0);
  for (std::size_t r = 0; r < cells.size(); ++r) {
    for (std::size_t c = 0; c < cells[r].size(); ++c) {
      text += style.bar + std::string(" ") + Padded(cells[r][c], widths[c], c > 1) + " ";
    }
    text += style.bar + std::string("\n") + rule(r + 1 < cells.size() ? 1 : 2);
  }
  return text;
}

std::string UnicodeFrame(const Cells& cells) {
  return Framed(cells, {"─", "│", {{"┌", "┬", "┐"}, {"├", "┼", "┤"}, {"└", "┴", "┘"}}});
}

std::string DoubleFrame(const Cells& cells) {
  return Framed(cells, {"═", "║", {{"╔", "╦", "╗"}, {"╠", "╬", "╣"}, {"╚", "╩", "╝"}}});
}

std::string AsciiFrame(const Cells& cells) {
  return Framed(cells, {"-", "|", {{"+", "+", "+"}, {"+", "+", "+"}, {"+", "+", "+"}}});
}

std::string Joined(const Cells& cells, const std::string& separator, const std::string& end) {
  std::string text;
  for (const auto& row : cells) {
    for (std::size_t c = 0; c < row.size(); ++c) text += (c > 0 ? separator : "") + row[c];
    text += end;
  }
  return text;
}

std::string Tabs(const Cells& cells) { return Joined(cells, "\t", "\n"); }

/// As spreadsheets and editors leave it: blank cells at a row's end are gone.
std::string TabsWithoutBlankEnds(const Cells& cells) {
  Cells shorter = cells;
  for (auto& row : shorter) {
    while (row.back().empty()) row.pop_back();
  }
  return Tabs(shorter);
}

/// A cell a line behind a tab, as tables of word processors come out of a web page.
std::string CellLines(const Cells& cells) {
  std::string text;
  for (const auto& row : cells) {
    for (const std::string& cell : row) text += "\t" + cell + "\n";
    text += "\n";
  }
  return text;
}

/// Columns below each other, a character of Chinese two places wide.
std::string Aligned(const Cells& cells) {
  const std::vector<int> widths = WidthsOf(cells);
  std::string text;
  for (const auto& row : cells) {
    for (std::size_t c = 0; c < row.size(); ++c) text += Padded(row[c], widths[c] + 3, c > 1);
    text.erase(text.find_last_not_of(' ') + 1);
    text += "\n";
  }
  return text;
}

struct Form {
  const char* name;
  std::string (*print)(const Cells& cells);
};

void PrintTo(const Form& form, std::ostream* out) { *out << form.name; }

/// The cells of the only grid; empty when there are others or lines.
Cells CellsOf(const Layout& layout) {
  if (layout.grids.size() != 1 || !layout.lines.empty()) return {};
  const Grid& grid = layout.grids[0];
  Cells cells(static_cast<std::size_t>(grid.row_count),
              std::vector<std::string>(static_cast<std::size_t>(grid.column_count)));
  for (const GridCell& cell : grid.cells) {
    cells[static_cast<std::size_t>(cell.row)][static_cast<std::size_t>(cell.column)] = cell.text;
  }
  return cells;
}

class PrintedTableTest : public ::testing::TestWithParam<Form> {};

TEST_P(PrintedTableTest, ReadsBackCellForCell) {
  std::mt19937 random(20260101);
  for (int i = 0; i < kTables; ++i) {
    const Cells cells = DrawTable(random);
    const std::string text = GetParam().print(cells);
    const Result<TextContent> content = ReadText(text);
    ASSERT_TRUE(content.ok()) << content.status().ToString();
    ASSERT_EQ(CellsOf(content->layout), cells) << text << Sketch(content->layout);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Forms, PrintedTableTest,
    ::testing::Values(Form{"Markdown", &Markdown}, Form{"UnicodeFrame", &UnicodeFrame},
                      Form{"DoubleFrame", &DoubleFrame}, Form{"AsciiFrame", &AsciiFrame},
                      Form{"Tabs", &Tabs}, Form{"TabsWithoutBlankEnds", &TabsWithoutBlankEnds},
                      Form{"CellLines", &CellLines}, Form{"Aligned", &Aligned}),
    [](const auto& row) { return row.param.name; });

std::string Quoted(const std::string& cell) {
  std::string quoted = "\"";
  for (const char c : cell) quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + "\"";
}

TEST(DelimitedTableTest, ReadsBackCellForCell) {
  std::mt19937 random(20260102);
  for (int i = 0; i < kTables; ++i) {
    Cells cells = DrawTable(random);
    for (auto& row : cells) {
      if (Draw(random, 4) == 0) row[1] += "\n\"二\",;\t行";
    }
    Cells quoted = cells;
    for (auto& row : quoted) {
      for (std::string& cell : row) {
        if (cell.find_first_of("\",;\t\n") != std::string::npos) cell = Quoted(cell);
      }
    }
    for (const char* separator : {",", ";", "\t"}) {
      for (const char* end : {"\n", "\r\n"}) {
        for (const char* mark : {"", "\xEF\xBB\xBF"}) {
          const std::string text = mark + Joined(quoted, separator, end);
          const Result<TextContent> content = ReadDelimited(text);
          ASSERT_TRUE(content.ok()) << content.status().ToString();
          ASSERT_EQ(CellsOf(content->layout), cells) << text << Sketch(content->layout);
        }
      }
    }
  }
}

/// Lines of words, figures, gaps, bars and tabs without any order.
std::string DrawNoise(std::mt19937& random) {
  static const std::vector<std::string> kParts = {
      "甲", "项目", "1,095.64", "-",    " ", "  ",         "     ",   "\t",   "|",
      "│",  "—",    "\n",       "\n\n", "a", "单位：万元", "2023 年", "+--+", "┌─┐",
      "#",  "**",   "\f",       "...",  "1", "2",          "3",       "。"};
  std::string text;
  for (std::size_t n = 1 + Draw(random, 150); n > 0; --n) {
    text += kParts[Draw(random, kParts.size())];
  }
  return text;
}

/// `text` without what draws or marks tables, which need not end in a cell.
std::string WithoutMarks(std::string text) {
  for (const std::string mark : {"|", "│", "┌", "─", "┐", "+", "-", "#", "*", "\f"}) {
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) {
      text.erase(at, mark.size());
    }
  }
  return text;
}

std::string TextOf(const Layout& layout) {
  std::string text;
  for (const TextLine& line : layout.lines) text += line.text;
  for (const Grid& grid : layout.grids) {
    for (const GridCell& cell : grid.cells) text += cell.text;
  }
  return text;
}

TEST(NoiseTest, LosesNoCharacter) {
  std::mt19937 random(20260103);
  for (int i = 0; i < 20 * kTables; ++i) {
    const std::string text = DrawNoise(random);
    const Result<TextContent> content = ReadText(text);
    ASSERT_TRUE(content.ok()) << content.status().ToString();
    ASSERT_EQ(CharactersOf(WithoutMarks(TextOf(content->layout))), CharactersOf(WithoutMarks(text)))
        << text << Sketch(content->layout);
  }
}

/// Seconds of processor time to read `lines` lines of words in no columns.
double SecondsFor(std::size_t lines) {
  std::mt19937 random(20260104);
  std::string text;
  for (std::size_t i = 0; i < lines; ++i) {
    for (int w = 0; w < 5; ++w) text += (Draw(random, 2) == 0 ? "12.5" : "甲乙") + std::string(" ");
    text += "\n";
  }
  const std::clock_t begin = std::clock();
  EXPECT_TRUE(ReadText(text).ok());
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

TEST(WordsWithoutColumnsTest, CostInProportionToTheirLength) {
  // Eight times the lines: eight times the time, with room for what other programs do; the square
  // would be sixty-four.
  EXPECT_LT(SecondsFor(4000), 24 * std::max(0.02, SecondsFor(500)));
}

TEST(HugeTextTest, IsReadAtOnce) {
  std::string line;
  while (line.size() < 1'000'000) line += "甲 1,095.64  乙 ";
  std::string lines;
  for (int i = 0; i < 30'000; ++i) lines += "甲\n";
  for (const std::string& text :
       {line, lines, std::string(1'000'000, '|'), std::string(1'000'000, '\t')}) {
    const Result<TextContent> content = ReadText(text);
    ASSERT_TRUE(content.ok());
  }
}

}  // namespace
}  // namespace mingxi
