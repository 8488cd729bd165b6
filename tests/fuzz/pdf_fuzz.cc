// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes as a PDF: no crash, no hang, and every page that opens gives a proper Layout.

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <string_view>

#include "extractor/grids/grid_finder.h"
#include "extractor/pdf/pdf_reader.h"
#include "tests/fuzz/layout_check.h"

namespace {

/// The first pages show what the others would; a file with a million pages must not stop the run.
constexpr int kMaxPages = 8;
constexpr std::chrono::milliseconds kPageTimeout{500};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  auto reader = mingxi::PdfReader::Open(bytes, {.passwords = {}, .page_timeout = kPageTimeout});
  if (!reader.ok()) return 0;
  const int pages = std::min(reader->info().page_count, kMaxPages);
  for (int number = 1; number <= pages; ++number) {
    const auto page = reader->ReadPage(number);
    if (page.ok()) mingxi::CheckLayout(mingxi::FindGrids(*page));
  }
  return 0;
}
