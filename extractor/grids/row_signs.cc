// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/grids/row_signs.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "extractor/grids/leaders.h"
#include "model/characters.h"

namespace mingxi {
namespace {

constexpr double kColumnGapEm = 0.9;  ///< A gap this wide, in font sizes, may part columns.
constexpr double kWrappedEm = 1.6;    ///< A line this close below another may go on with it.
constexpr double kWrapReachPt = 1.0;  ///< How far such a line may reach beyond the other, points.
/// Rows of a block whose last may be a name alone, others that begin where it does, and how far off
/// their distance it may be, as a share.
constexpr size_t kRowsForName = 5;
constexpr std::ptrdiff_t kNamesAlike = 2;
constexpr double kSamePitch = 0.08;

/// Where the second column of a block begins.
double SecondColumn(const std::vector<TextRow>& rows) {
  double second = 1e9;
  for (const TextRow& row : rows) {
    if (HasColumnGap(row)) second = std::min(second, row.runs[1].box.x0);
  }
  return second;
}

/// True when the only text of row `r` begins where one that is not the first of a row close above
/// it does: that text goes on.
bool GoesOnBelow(const std::vector<TextRow>& rows, size_t r) {
  const Run& run = rows[r].runs.front();
  for (size_t i = r; i-- > 0 && rows[i + 1].baseline - rows[i].baseline <= kWrappedEm * run.size;) {
    const auto begins_here = [&run](const Run& other) {
      return std::fabs(other.box.x0 - run.box.x0) <= kWrapReachPt;
    };
    const std::vector<Run>& above = rows[i].runs;
    if (std::any_of(above.begin() + 1, above.end(), begins_here)) return true;
    if (above.size() > 1 || !begins_here(above.front())) return false;
  }
  return false;
}

}  // namespace

bool HasColumnGap(const TextRow& row) {
  for (size_t i = 1; i < row.runs.size(); ++i) {
    if (row.runs[i].box.x0 - row.runs[i - 1].box.x1 >= kColumnGapEm * row.size) return true;
  }
  return false;
}

bool HasLeaders(const Page& page, const TextRow& row) {
  constexpr size_t kLongestNumber = 4;
  const auto leader = std::find_if(row.runs.begin(), row.runs.end(), [&page](const Run& run) {
    return !FindLeader(page, run.glyphs).is_empty();
  });
  const std::vector<std::uint32_t>& last = row.runs.back().glyphs;
  const bool ends_with_number = last.size() <= kLongestNumber &&
                                std::all_of(last.begin(), last.end(), [&page](std::uint32_t i) {
                                  return IsAnyDigit(page.glyphs[i].code);
                                });
  const auto figures = std::count_if(
      leader, row.runs.end(), [&page](const Run& run) { return IsFigure(page, run.glyphs); });
  return leader != row.runs.end() && (figures == 0 || (figures == 1 && ends_with_number));
}

bool IsCaptionRow(const Page& page, const TextRow& row) {
  const std::vector<std::uint32_t>& last = row.runs.back().glyphs;
  for (size_t i = 1; i + 1 < last.size(); ++i) {
    const char32_t code = page.glyphs[last[i]].code;
    if (code == U':' || code == U'：') return true;
  }
  return false;
}

bool IsCaptionBelow(const Page& page, const TextRow& row) {
  return (row.runs.size() > 1 || row.box.x0 > page.width / 2) && IsCaptionRow(page, row);
}

std::ptrdiff_t CountNames(const std::vector<TextRow>& rows) {
  const double second = SecondColumn(rows);
  std::ptrdiff_t names = 0;
  for (size_t r = 0; r < rows.size(); ++r) {
    names += rows[r].runs.size() == 1 && (rows[r].box.x1 < second || GoesOnBelow(rows, r));
  }
  return names;
}

bool EndsWithName(const std::vector<TextRow>& rows) {
  if (rows.size() < kRowsForName) return false;
  const TextRow& last = rows.back();
  const double gap = last.baseline - rows[rows.size() - 2].baseline;
  if (last.box.x1 >= SecondColumn(rows)) return false;
  std::ptrdiff_t begins = 0;
  std::ptrdiff_t gaps = 0;
  for (size_t r = 1; r + 1 < rows.size(); ++r) {
    begins += std::fabs(rows[r].box.x0 - last.box.x0) <= kWrapReachPt && rows[r].size == last.size;
    gaps += std::fabs(rows[r].baseline - rows[r - 1].baseline - gap) <= kSamePitch * gap;
  }
  return begins >= kNamesAlike && 2 * gaps >= std::ssize(rows) - 2;
}

}  // namespace mingxi
