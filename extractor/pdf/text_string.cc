// SPDX-License-Identifier: GPL-3.0-or-later

#include <UTF.h>
#include <goo/gmem.h>

#include <memory>

#include "extractor/pdf/text_string_internal.h"

namespace mingxi {
namespace {

struct GooFree {
  void operator()(void* memory) const { gfree(memory); }
};

}  // namespace

std::u32string DecodeTextString(const std::string& bytes) {
  Unicode* codes = nullptr;
  const int count = TextStringToUCS4(bytes, &codes);
  const std::unique_ptr<Unicode, GooFree> owner(codes);
  std::u32string text;
  for (int i = 0; i < count; ++i) {
    const auto code = static_cast<char32_t>(codes[i]);
    const bool is_scalar = code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    text += is_scalar ? code : U'\uFFFD';
  }
  return text;
}

}  // namespace mingxi
