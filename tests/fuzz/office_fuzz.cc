// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes as an old workbook, a workbook's sheets, a Word document, a web page, an OFD document
// and an archive: no crash, no more cells or memory than the limits, and what is found is a proper
// Layout.

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>

#include "extractor/archive/archive_reader.h"
#include "extractor/grids/grid_finder.h"
#include "extractor/html/html_reader.h"
#include "extractor/ofd/ofd_reader.h"
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

void CheckOfd(std::string_view bytes) {
  auto reader = mingxi::OfdReader::Open(bytes);
  if (!reader.ok()) return;
  for (int number = 1; number <= std::min(reader->page_count(), 3); ++number) {
    const auto page = reader->ReadPage(number);
    if (page.ok()) mingxi::CheckLayout(mingxi::FindGrids(*page));
  }
}

/// What it gives stays within its limits, and no name leads anywhere.
void CheckArchive(std::string_view bytes) {
  constexpr std::size_t kMost = 1 << 20;
  std::size_t total = 0;
  const mingxi::ArchiveVisitor visitor{
      .wants = [](const std::string&) { return true; },
      .take =
          [&total](const std::string& name, const std::string& file) {
            total += file.size();
            if (name.empty() || name.front() == '/' || total > kMost) std::abort();
            return true;
          }};
  const mingxi::Status status = mingxi::WalkArchive(
      bytes, "x.gz", {.max_entries = 1000, .max_total_bytes = kMost, .free_bytes = kMost}, visitor);
  static_cast<void>(status.ok());
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
  CheckOfd(bytes);
  CheckArchive(bytes);
  return 0;
}
