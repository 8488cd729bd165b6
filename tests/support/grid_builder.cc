// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/grid_builder.h"

#include <algorithm>

namespace mingxi {
namespace {

constexpr double kLeft = 50;
constexpr double kTop = 100;
constexpr double kColumnWidth = 100;
constexpr double kRowHeight = 20;
constexpr double kSize = 10;

using Rows = std::vector<std::vector<std::string>>;

std::string Strip(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(' ') - first + 1));
}

Rows ReadPicture(std::string_view picture) {
  Rows rows;
  while (!picture.empty()) {
    const std::size_t end = std::min(picture.find('\n'), picture.size());
    std::string_view line = picture.substr(0, end);
    picture.remove_prefix(std::min(end + 1, picture.size()));
    std::vector<std::string> cells;
    for (;;) {
      const std::size_t bar = line.find('|');
      cells.push_back(Strip(line.substr(0, bar)));
      if (bar == std::string_view::npos) break;
      line.remove_prefix(bar + 1);
    }
    rows.push_back(std::move(cells));
  }
  return rows;
}

GridCell AnchorAt(const Rows& rows, std::size_t r, std::size_t c) {
  GridCell cell;
  cell.row = static_cast<int>(r);
  cell.column = static_cast<int>(c);
  cell.text = rows[r][c];
  std::size_t right = c + 1;
  while (right < rows[r].size() && rows[r][right] == "<") ++right;
  std::size_t below = r + 1;
  while (below < rows.size() && rows[below][c] == "^") ++below;
  cell.column_span = static_cast<int>(right - c);
  cell.row_span = static_cast<int>(below - r);
  return cell;
}

}  // namespace

Grid DrawGrid(std::string_view picture, int page) {
  const Rows rows = ReadPicture(picture);
  Grid grid;
  grid.page = page;
  grid.row_count = static_cast<int>(rows.size());
  grid.column_count = static_cast<int>(rows.front().size());
  for (int c = 0; c <= grid.column_count; ++c)
    grid.column_edges.push_back(kLeft + c * kColumnWidth);
  for (int r = 0; r <= grid.row_count; ++r) grid.row_edges.push_back(kTop + r * kRowHeight);
  grid.box = {grid.column_edges.front(), grid.row_edges.front(), grid.column_edges.back(),
              grid.row_edges.back()};
  std::vector<std::vector<bool>> covered(rows.size(), std::vector<bool>(rows.front().size()));
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (std::size_t c = 0; c < rows[r].size(); ++c) {
      if (covered[r][c]) continue;
      GridCell cell = AnchorAt(rows, r, c);
      for (int dr = 0; dr < cell.row_span; ++dr) {
        for (int dc = 0; dc < cell.column_span; ++dc) {
          covered[r + static_cast<std::size_t>(dr)][c + static_cast<std::size_t>(dc)] = true;
        }
      }
      cell.box = {kLeft + cell.column * kColumnWidth, kTop + cell.row * kRowHeight,
                  kLeft + (cell.column + cell.column_span) * kColumnWidth,
                  kTop + (cell.row + cell.row_span) * kRowHeight};
      grid.cells.push_back(std::move(cell));
    }
  }
  return grid;
}

Grid DrawTextGrid(std::string_view picture) {
  const Rows rows = ReadPicture(picture);
  Grid grid;
  grid.row_count = static_cast<int>(rows.size());
  grid.columns_by = Evidence::kTextCells;
  grid.rows_by = Evidence::kTextCells;
  grid.spans_are_known = false;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    grid.column_count = std::max(grid.column_count, static_cast<int>(rows[r].size()));
    for (std::size_t c = 0; c < rows[r].size(); ++c) {
      GridCell cell;
      cell.row = static_cast<int>(r);
      cell.column = static_cast<int>(c);
      cell.text = rows[r][c];
      grid.cells.push_back(std::move(cell));
    }
  }
  return grid;
}

std::string DrawBack(int row_count, int column_count, const std::vector<Cell>& cells) {
  std::vector<std::vector<std::string>> picture(
      static_cast<std::size_t>(row_count),
      std::vector<std::string>(static_cast<std::size_t>(column_count), "?"));
  for (const Cell& cell : cells) {
    for (int r = cell.row; r < cell.row + cell.row_span; ++r) {
      for (int c = cell.column; c < cell.column + cell.column_span; ++c) {
        std::string& place = picture[static_cast<std::size_t>(r)][static_cast<std::size_t>(c)];
        place = c > cell.column ? "<" : r > cell.row ? "^" : std::string(cell.text);
      }
    }
  }
  std::string drawn;
  for (const std::vector<std::string>& row : picture) {
    for (std::size_t c = 0; c < row.size(); ++c) drawn += (c > 0 ? "|" : "") + row[c];
    drawn += '\n';
  }
  return drawn;
}

TextLine LineAt(double y, std::string_view text) {
  TextLine line;
  line.text = std::string(text);
  const auto characters = std::count_if(text.begin(), text.end(), [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
  });
  line.box = {kLeft, y, kLeft + static_cast<double>(characters) * kSize, y + kSize};
  line.size = kSize;
  return line;
}

Layout PageOf(std::vector<TextLine> lines, std::vector<Grid> grids, int page) {
  Layout layout;
  layout.page = page;
  layout.width = 600;
  layout.height = 800;
  for (TextLine& line : lines) line.order = static_cast<int>(line.box.y0);
  for (Grid& grid : grids) {
    grid.page = page;
    grid.order = static_cast<int>(grid.box.y0);
  }
  layout.lines = std::move(lines);
  layout.grids = std::move(grids);
  return layout;
}

TextLayoutBuilder& TextLayoutBuilder::Line(std::string_view text) {
  TextLine line;
  line.text = std::string(text);
  line.order = order_++;
  layout_.lines.push_back(std::move(line));
  return *this;
}

TextLayoutBuilder& TextLayoutBuilder::Table(std::string_view picture) {
  Grid grid = DrawTextGrid(picture);
  grid.order = order_++;
  layout_.grids.push_back(std::move(grid));
  return *this;
}

}  // namespace mingxi
