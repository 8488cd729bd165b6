// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/rules/shifted_figures.h"

#include <array>
#include <cstdint>
#include <string>
#include <utility>

#include "checks/place_name.h"
#include "messages/checks.h"

namespace mingxi {
namespace {

/// Fewer digits agree by accident: two neighbours in a hundred thousand share five.
constexpr std::int64_t kLeastDigits = 10'000;

std::int64_t Size(std::int64_t value) { return value < 0 ? -value : value; }

/// Whether one figure is 10 or 100 times the other and has digits enough to say so.
bool IsShifted(std::int64_t a, std::int64_t b) {
  if (Size(a) > Size(b)) std::swap(a, b);
  std::int64_t digits = Size(a);
  while (digits != 0 && digits % 10 == 0) digits /= 10;
  if (digits < kLeastDigits || Size(b) > INT64_MAX / 1000) return false;
  return b == 10 * a || b == 100 * a;
}

Finding ToFinding(const TableView& view, int row, const std::array<int, 2>& columns) {
  Finding finding;
  finding.id = kShiftedFiguresRule.id;
  finding.severity = Severity::kNote;
  finding.location = {.page = PageOf(view, row, columns[0]),
                      .table = view.table().id,
                      .row = row,
                      .column = columns[0]};
  finding.cells = {view.Ref(row, columns[0]), view.Ref(row, columns[1])};
  const std::string a = PlaceName(view, row, columns[0]) + " " + view.TextAt(row, columns[0]);
  const std::string b = PlaceName(view, row, columns[1]) + " " + view.TextAt(row, columns[1]);
  Tell(Say(messages::kSameDigits, a, b), finding);
  return finding;
}

}  // namespace

CheckResults CheckShiftedFigures(const CheckedDocument& checked) {
  CheckResults results;
  for (const TableView& view : checked.views) {
    for (const Panel& panel : view.table().panels) {
      for (const Strip& strip : panel.strips) {
        for (std::size_t i = 1; i < strip.figures.size(); ++i) {
          const std::array columns = {strip.figures[i - 1], strip.figures[i]};
          for (int row = 0; row < view.row_count(); ++row) {
            const std::int64_t a = view.FigureAt(row, columns[0]).value;
            const std::int64_t b = view.FigureAt(row, columns[1]).value;
            if (!view.IsBody(row) || !IsShifted(a, b)) continue;
            results.findings.push_back(ToFinding(view, row, columns));
          }
        }
      }
    }
  }
  return results;
}

}  // namespace mingxi
