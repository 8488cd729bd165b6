// SPDX-License-Identifier: GPL-3.0-or-later

// The lowest header row has a place for each column. A row above is either aligned with it (a
// merged cell left blanks behind it) or packed (a merged cell left nothing, so the row is short).
// Either way a blank below a name means that the name spans down, and names below it that it spans
// across.

#include "normalizer/headers/header_spans.h"

#include <re2/re2.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "model/characters.h"

namespace mingxi {
namespace {

/// One cell of a header row while spans are being found: columns [begin, end).
struct Segment {
  int begin = 0;
  int end = 0;
  Cell cell;

  bool is_blank() const { return cell.text.empty(); }
};

using Level = std::vector<Segment>;

std::vector<Level> CellsByRow(const Piece& piece, int rows) {
  std::vector<Level> levels(static_cast<std::size_t>(rows));
  for (const Cell& cell : piece.cells) {
    if (cell.row >= rows) break;
    levels[static_cast<std::size_t>(cell.row)].push_back(
        {cell.column, cell.column + cell.column_span, cell});
  }
  return levels;
}

/// The row without the blanks that fill it up on the right.
Level WithoutPadding(const Level& row) {
  Level kept = row;
  while (!kept.empty() && kept.back().is_blank()) kept.pop_back();
  return kept;
}

/// Whether a row with these cells lost its merged cells without a trace: it ends early, and what it
/// has leaves no gaps behind a name.
bool IsPacked(const Level& row, int row_width, int column_count) {
  if (row_width < column_count) return true;
  const Level kept = WithoutPadding(row);
  if (kept.size() == row.size()) return false;
  bool has_name = false;
  for (const Segment& segment : kept) {
    if (has_name && segment.is_blank()) return false;
    has_name = has_name || !segment.is_blank();
  }
  return has_name;
}

/// Whether each column holds words: by what stands in it, and where nothing does, by its lowest
/// name.
std::vector<bool> ColumnsOfWords(const Piece& piece, const HeaderShape& shape) {
  static const RE2 word_name(
      ".*(?:编码|代码|名称|科目|项目|内容|类别|性质)|类|款|项|序号|备注|说明");
  const auto columns = static_cast<std::size_t>(piece.column_count);
  std::vector<int> balance(columns, 0);  // Words minus figures.
  std::vector<bool> is_named_so(columns, false);
  for (const Cell& cell : piece.cells) {
    const auto column = static_cast<std::size_t>(cell.column);
    if (cell.text.empty() || cell.row == shape.index_row) continue;
    if (cell.row < shape.header_rows) {
      is_named_so[column] = RE2::FullMatch(cell.text.view(), word_name);
    } else {
      balance[column] += HasHan(cell.text) ? 1 : -1;
    }
  }
  std::vector<bool> words(columns);
  for (std::size_t i = 0; i < columns; ++i) {
    words[i] =
        balance[i] > 0 || (balance[i] == 0 && is_named_so[i]) ||
        (is_named_so[i] && i + 1 < columns && balance[i + 1] > 0);  // A code beside its name.
  }
  return words;
}

/// What the body tells of each column, to share a run of columns among names.
struct ColumnHints {
  std::vector<bool> words;  ///< Holds words, not figures.
  std::vector<std::string>
      classes;  ///< The class (301, 302) of the first code in it; empty = none.
};

ColumnHints FindHints(const Piece& piece, const HeaderShape& shape) {
  constexpr std::size_t kClassDigits = 3;
  ColumnHints hints;
  hints.words = ColumnsOfWords(piece, shape);
  hints.classes.resize(hints.words.size());
  for (const Cell& cell : piece.cells) {
    if (cell.row < shape.body_begin()) continue;
    std::string& known = hints.classes[static_cast<std::size_t>(cell.column)];
    if (!known.empty() || cell.text.size() < kClassDigits || !IsDigits(cell.text)) continue;
    known = cell.text.substr(0, kClassDigits);
  }
  return hints;
}

/// Blocks that begin with the same name, put together where the codes of both are of one class:
/// 人员经费 over 301…, 公用经费 over 302… | 302….
std::vector<std::size_t> JoinBlocksOfOneClass(std::span<const Segment> run,
                                              const std::vector<std::size_t>& begins,
                                              const ColumnHints& hints) {
  std::vector<std::size_t> joined;
  std::string last;
  for (const std::size_t begin : begins) {
    const std::string& now = hints.classes[static_cast<std::size_t>(run[begin].begin)];
    if (joined.empty() || now.empty() || now != last) joined.push_back(begin);
    last = now;
  }
  return joined;
}

/// A run of named segments of the row below, to be shared by `names` names: where each begins.
std::optional<std::vector<std::size_t>> SplitRun(std::span<const Segment> run, std::size_t names,
                                                 const ColumnHints& hints) {
  if (names == 1) return std::vector<std::size_t>{0};
  const auto blocks_where = [&](auto begins_at) {
    std::vector<std::size_t> begins = {0};
    for (std::size_t i = 1; i < run.size(); ++i) {
      if (begins_at(i)) begins.push_back(i);
    }
    return begins;
  };
  const auto begins_where = [&](auto begins_at) -> std::optional<std::vector<std::size_t>> {
    std::vector<std::size_t> begins = blocks_where(begins_at);
    return begins.size() == names ? std::optional(std::move(begins)) : std::nullopt;
  };
  const auto holds_words = [&](std::size_t i) {
    return hints.words[static_cast<std::size_t>(run[i].begin)];
  };
  // 项目 金额 | 项目 金额: each group begins with the same name.
  const auto repeats = [&](std::size_t i) { return run[i].cell.text == run.front().cell.text; };
  auto begins = begins_where(repeats);
  if (begins.has_value()) return begins;
  std::vector<std::size_t> joined = JoinBlocksOfOneClass(run, blocks_where(repeats), hints);
  if (joined.size() == names) return joined;
  // Each group begins with words, figures follow.
  begins = begins_where([&](std::size_t i) { return holds_words(i) && !holds_words(i - 1); });
  if (begins.has_value()) return begins;
  // One group of words (编码 名称), one of figures (合计 人员经费 公用经费).
  begins = begins_where([&](std::size_t i) { return holds_words(i) != holds_words(i - 1); });
  if (begins.has_value()) return begins;
  if (run.size() % names != 0) return std::nullopt;
  const std::size_t width = run.size() / names;
  return begins_where([&](std::size_t i) { return i % width == 0; });
}

/// The packed row's cells over the segments of the row below; nullopt when the numbers do not fit.
std::optional<Level> Unpack(const Level& packed, const Level& below, const ColumnHints& hints) {
  std::vector<std::pair<std::size_t, std::size_t>> runs;  // Of named segments below.
  std::size_t blanks = 0;
  for (std::size_t i = 0; i < below.size(); ++i) {
    if (below[i].is_blank()) {
      ++blanks;
    } else if (i == 0 || below[i - 1].is_blank()) {
      runs.push_back({i, i + 1});
    } else {
      runs.back().second = i + 1;
    }
  }
  if (packed.size() < blanks + runs.size()) return std::nullopt;
  const std::size_t extra = packed.size() - blanks - runs.size();
  if (extra > 0 && runs.size() != 1) return std::nullopt;  // Which run is split nobody can say.
  Level unpacked;
  std::size_t next = 0;
  for (std::size_t i = 0; i < below.size();) {
    if (below[i].is_blank()) {
      unpacked.push_back({below[i].begin, below[i].end, packed[next++].cell});
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < below.size() && !below[end].is_blank()) ++end;
    const std::span<const Segment> run(below.data() + i, end - i);
    const auto begins = SplitRun(run, extra + 1, hints);
    if (!begins.has_value()) return std::nullopt;
    for (std::size_t k = 0; k < begins->size(); ++k) {
      const std::size_t first = (*begins)[k];
      const std::size_t last = k + 1 < begins->size() ? (*begins)[k + 1] : run.size();
      unpacked.push_back({run[first].begin, run[last - 1].end, packed[next++].cell});
    }
    i = end;
  }
  return unpacked;
}

/// Whether the columns [begin, end) are named in `below`: no blank segment touches them.
bool IsNamedBelow(const Level& below, int begin, int end) {
  return std::none_of(below.begin(), below.end(), [&](const Segment& segment) {
    return segment.is_blank() && segment.begin < end && segment.end > begin;
  });
}

/// Aligned cells: a name takes the blanks behind it as long as the row below names those columns.
Level TakeBlanksBehind(const Level& row, const Level& below) {
  Level taken;
  for (const Segment& segment : row) {
    const bool can_grow = !taken.empty() && !taken.back().is_blank() && segment.is_blank() &&
                          taken.back().end == segment.begin &&
                          IsNamedBelow(below, taken.back().begin, segment.end);
    if (can_grow) {
      taken.back().end = segment.end;
    } else {
      taken.push_back(segment);
    }
  }
  return taken;
}

/// Centred text may stand over the second of its columns: blanks before a name that nobody else can
/// take.
Level TakeBlanksBefore(const Level& row, const Level& below) {
  Level taken;
  for (const Segment& segment : row) {
    Segment grown = segment;
    while (!segment.is_blank() && !taken.empty() && taken.back().is_blank() &&
           IsNamedBelow(below, taken.back().begin, grown.end)) {
      grown.begin = taken.back().begin;
      taken.pop_back();
    }
    taken.push_back(grown);
  }
  return taken;
}

/// Row by row from the lowest: spans across.
std::vector<Level> SpanAcross(const Piece& piece, const HeaderShape& shape) {
  const int rows = shape.header_rows;
  const ColumnHints shared = FindHints(piece, shape);
  std::vector<Level> levels = CellsByRow(piece, rows);
  for (int row = rows - 2; row >= 0; --row) {
    Level& level = levels[static_cast<std::size_t>(row)];
    const Level& below = levels[static_cast<std::size_t>(row) + 1];
    const int width = piece.row_widths.empty() ? piece.column_count
                                               : piece.row_widths[static_cast<std::size_t>(row)];
    if (IsPacked(level, width, piece.column_count)) {
      const Level packed = width < piece.column_count ? Level(level.begin(), level.begin() + width)
                                                      : WithoutPadding(level);
      if (auto unpacked = Unpack(packed, below, shared); unpacked.has_value()) {
        level = *std::move(unpacked);
        continue;
      }
    }
    level = TakeBlanksBehind(level, below);
    if (piece.columns_by != Evidence::kTextCells) level = TakeBlanksBefore(level, below);
  }
  return levels;
}

/// Whether `level` shows nothing within [begin, end).
bool IsBlankWithin(const Level& level, int begin, int end) {
  return std::all_of(level.begin(), level.end(), [&](const Segment& segment) {
    return segment.is_blank() || segment.end <= begin || segment.begin >= end;
  });
}

}  // namespace

Piece InferHeaderSpans(Piece piece, const HeaderShape& shape) {
  if (piece.spans_are_known || shape.header_rows < 1) return piece;
  const int rows = shape.header_rows;
  std::vector<Level> levels = SpanAcross(piece, shape);
  std::vector<Cell> cells;  // Of the header alone: the body of a long table is not moved about.
  std::vector<bool> covered(static_cast<std::size_t>(rows * piece.column_count), false);
  const auto place = [&](int row, int column) -> std::vector<bool>::reference {
    return covered[static_cast<std::size_t>(row * piece.column_count + column)];
  };
  for (int row = 0; row < rows; ++row) {
    for (const Segment& segment : levels[static_cast<std::size_t>(row)]) {
      if (segment.is_blank()) continue;
      Cell cell = segment.cell;
      cell.row = row;
      cell.column = segment.begin;
      cell.column_span = segment.end - segment.begin;
      int end = row + 1;
      while (end < rows &&
             IsBlankWithin(levels[static_cast<std::size_t>(end)], segment.begin, segment.end)) {
        ++end;
      }
      cell.row_span = end - row;
      for (int r = row; r < end; ++r) {
        for (int c = segment.begin; c < segment.end; ++c) place(r, c) = true;
      }
      cells.push_back(std::move(cell));
    }
  }
  for (int row = 0; row < rows; ++row) {
    for (int column = 0; column < piece.column_count; ++column) {
      if (place(row, column)) continue;
      Cell blank;
      blank.row = row;
      blank.column = column;
      cells.push_back(blank);
    }
  }
  std::sort(cells.begin(), cells.end(), [](const Cell& a, const Cell& b) {
    return a.row != b.row ? a.row < b.row : a.column < b.column;
  });
  std::erase_if(piece.cells, [rows](const Cell& cell) { return cell.row < rows; });
  piece.cells.insert(piece.cells.begin(), std::make_move_iterator(cells.begin()),
                     std::make_move_iterator(cells.end()));
  return piece;
}

}  // namespace mingxi
