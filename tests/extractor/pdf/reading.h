// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Shorthands of the PDF reader's tests.

#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <string_view>

#include "extractor/pdf/pdf_reader.h"
#include "model/utf8.h"
#include "tests/support/pdf_builder.h"

namespace mingxi {

/// The first page of `file`; an empty one and a failed test when it cannot be read.
inline Page ReadFirstPage(const std::string& file) {
  // Without a time limit: a busy machine must not change what a test sees.
  Result<PdfReader> reader =
      PdfReader::Open(file, {.page_timeout = std::chrono::milliseconds::zero()});
  EXPECT_TRUE(reader.ok()) << reader.status().ToString();
  if (!reader.ok()) return {};
  Result<Page> page = reader->ReadPage(1);
  EXPECT_TRUE(page.ok()) << page.status().ToString();
  if (!page.ok()) return {};
  reader->AddTags(*page);
  return *page;
}

/// A page with `content`, and `entries` in its dictionary.
inline Page ReadContent(std::string_view content, std::string_view entries = "") {
  PdfBuilder pdf;
  pdf.AddPage(content, entries);
  return ReadFirstPage(pdf.Build());
}

/// All glyphs as UTF-8, in drawing order.
inline std::string TextOf(const Page& page) {
  std::string text;
  for (const Glyph& glyph : page.glyphs) AppendUtf8(glyph.code, text);
  return text;
}

}  // namespace mingxi
