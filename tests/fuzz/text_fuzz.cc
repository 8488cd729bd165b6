// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes as text and as CSV: no crash, and what is found is a proper Layout.

#include <cstdint>
#include <string_view>

#include "extractor/text/text_reader.h"
#include "tests/fuzz/layout_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (const auto& content : {mingxi::ReadText(bytes), mingxi::ReadDelimited(bytes)}) {
    if (content.ok()) mingxi::CheckLayout(content->layout);
  }
  return 0;
}
