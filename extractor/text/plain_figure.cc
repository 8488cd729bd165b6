// SPDX-License-Identifier: GPL-3.0-or-later

// This file's only entry is IsPlainFigure.

#include "extractor/text/plain_figure.h"

#include <algorithm>
#include <array>

namespace mingxi {
namespace {

/// Takes one of `signs` off the front of `text`.
template <std::size_t kCount>
bool TakeFront(const std::array<std::string_view, kCount>& signs, std::string_view& text) {
  for (const std::string_view sign : signs) {
    if (text.starts_with(sign)) {
      text.remove_prefix(sign.size());
      return true;
    }
  }
  return false;
}

constexpr auto kDashes =
    std::to_array<std::string_view>({"-", "—", "–", "－", "−", "——", "--", "―"});
constexpr auto kSigns =
    std::to_array<std::string_view>({"-", "−", "－", "+", "△", "▲", "(", "（", "¥", "￥"});
constexpr auto kEnds = std::to_array<std::string_view>({"%", "％", "‰", ")", "）"});

}  // namespace

bool IsPlainFigure(std::string_view text) {
  if (std::find(kDashes.begin(), kDashes.end(), text) != kDashes.end()) return true;
  while (TakeFront(kSigns, text)) {
  }
  std::size_t digits = 0;
  while (!text.empty()) {
    const char c = text.front();
    if (c >= '0' && c <= '9')
      ++digits;
    else if (digits == 0 || (c != ',' && c != '.'))
      break;
    text.remove_prefix(1);
  }
  while (TakeFront(kEnds, text)) {
  }
  return digits > 0 && text.empty();
}

}  // namespace mingxi
