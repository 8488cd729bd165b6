// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/grids/currency_signs.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>

namespace mingxi {
namespace {

/// Signs below each other that make a column of them.
constexpr int kFewestSigns = 2;
/// In font sizes: how far from its figure a sign may stand, and how far off its line.
constexpr double kFarthestEm = 14;
constexpr double kSameLineEm = 0.3;
/// Rulings looked at for one page; more is a drawing.
constexpr size_t kMostLooks = 2'000'000;

bool IsLoneSign(const Page& page, const Run& run) {
  return run.glyphs.size() == 1 && IsCurrencySign(page.glyphs[run.glyphs.front()].code);
}

bool MayTakeSign(const Page& page, const Run& sign, const Run& figure) {
  return std::fabs(sign.baseline - figure.baseline) <= kSameLineEm * sign.size &&
         figure.box.x0 >= sign.box.x1 && figure.box.x0 - sign.box.x1 <= kFarthestEm * sign.size &&
         IsFigure(page, figure.glyphs);
}

}  // namespace

bool IsCurrencySign(char32_t code) {
  return code == U'¥' || code == U'￥' || code == U'$' || code == U'＄' || code == U'€' ||
         code == U'£';
}

std::vector<Run> JoinCurrencySigns(const Page& page, std::vector<Run> runs) {
  std::map<std::int64_t, int> columns;  // By place in points.
  for (const Run& run : runs) {
    if (IsLoneSign(page, run)) ++columns[std::llround(run.box.x0)];
  }
  if (columns.empty()) return runs;
  const auto signs_at = [&columns](double x) {
    int count = 0;
    const auto end = columns.upper_bound(std::llround(x) + 1);
    for (auto at = columns.lower_bound(std::llround(x) - 1); at != end; ++at) count += at->second;
    return count;
  };
  size_t looks = 0;
  const auto is_parted = [&](const Run& sign, const Run& figure) {
    return std::any_of(page.rulings.begin(), page.rulings.end(), [&](const Ruling& ruling) {
      ++looks;
      return !ruling.is_horizontal && ruling.position > sign.box.x1 - 1 &&
             ruling.position < figure.box.x0 + 1 && ruling.extent.Contains(sign.box.center_y());
    });
  };
  for (size_t i = 0; i + 1 < runs.size() && looks < kMostLooks; ++i) {
    const Run& sign = runs[i];
    Run& figure = runs[i + 1];
    const bool joins = IsLoneSign(page, sign) && MayTakeSign(page, sign, figure) &&
                       signs_at(sign.box.x0) >= kFewestSigns && !is_parted(sign, figure);
    if (!joins) continue;
    figure.glyphs.insert(figure.glyphs.begin(), sign.glyphs.front());
    figure.box = figure.box.Union(sign.box);
    runs[i].glyphs.clear();
  }
  std::erase_if(runs, [](const Run& run) { return run.glyphs.empty(); });
  return runs;
}

}  // namespace mingxi
