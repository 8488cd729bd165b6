// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes as an old workbook, a workbook's sheets, a Word document and a web page: no
// crash, no more cells or memory than the limits, and what is found is a proper Layout.

#include <cstdint>
#include <string_view>
#include <utility>

#include "extractor/html/html_reader.h"
#include "extractor/source_format.h"
#include "extractor/word/docx_reader.h"
#include "extractor/workbook/sheet_layout.h"
#include "extractor/workbook/workbook.h"
#include "extractor/xls/xls_reader.h"
#include "tests/fuzz/layout_check.h"

namespace {

void CheckSheets(mingxi::Result<mingxi::Workbook> workbook) {
  if (!workbook.ok()) return;
  const auto read = mingxi::WorkbookToLayouts(*std::move(workbook));
  if (!read.ok()) return;
  for (const mingxi::Layout& layout : read->layouts) mingxi::CheckLayout(layout);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  mingxi::WorkbookLimits limits;
  limits.max_part_bytes = limits.max_total_bytes = limits.max_text_bytes = 1 << 22;
  limits.max_cells = 10'000;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  mingxi::DetectFormat(bytes, "");
  CheckSheets(mingxi::ReadXls(bytes, limits));
  CheckSheets(mingxi::ReadWorkbook(bytes, limits));
  if (const auto document = mingxi::ReadDocx(bytes); document.ok()) {
    mingxi::CheckLayout(document->layout);
  }
  if (const auto page = mingxi::ReadHtml(bytes); page.ok()) mingxi::CheckLayout(page->layout);
  return 0;
}
