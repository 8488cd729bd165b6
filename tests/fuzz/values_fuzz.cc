// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes as a cell's text: folding is idempotent, and a figure's value prints and reads again.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "normalizer/values/figure.h"
#include "normalizer/values/fold.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::string text = mingxi::FoldText(bytes);
  if (mingxi::FoldText(text) != text) std::abort();
  const std::string key = mingxi::FoldForMatching(bytes);
  if (mingxi::FoldForMatching(key) != key) std::abort();
  const mingxi::Figure figure = mingxi::ReadFigure(text);
  if (figure.value && mingxi::Decimal::Parse(figure.value->ToString()) != figure.value) {
    std::abort();
  }
  return 0;
}
