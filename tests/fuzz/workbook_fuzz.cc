// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes as a workbook: no crash, no more cells or memory than the limits, and cells in order,
// no two at one place.

#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "extractor/workbook/workbook.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  mingxi::WorkbookLimits limits;
  limits.max_part_bytes = limits.max_total_bytes = limits.max_text_bytes = 1 << 22;
  limits.max_cells = 10'000;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto workbook = mingxi::ReadWorkbook(bytes, limits);
  if (!workbook.ok()) return 0;
  std::int64_t cells = 0;
  for (const mingxi::Sheet& sheet : workbook->sheets) {
    std::pair before{-1, -1};
    for (const mingxi::WorkbookCell& cell : sheet.cells) {
      const std::pair place{cell.row, cell.column};
      if (cell.row < 0 || cell.column < 0 || place <= before) std::abort();
      if (static_cast<std::size_t>(cell.format) >= workbook->formats.size()) std::abort();
      before = place;
      ++cells;
    }
  }
  if (cells > limits.max_cells) std::abort();
  return 0;
}
