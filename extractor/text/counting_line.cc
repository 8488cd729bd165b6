// SPDX-License-Identifier: GPL-3.0-or-later

// This file's only entry is FirstCount.

#include "extractor/text/counting_line.h"

#include <string>

namespace mingxi {
namespace {

constexpr std::size_t kFewestCounts = 3;

}  // namespace

std::size_t FirstCount(const AlignedLine& line) {
  const std::size_t n = line.words.size();
  std::size_t first = n;
  for (std::size_t i = 0; i < n; ++i) {
    if (first == n && line.words[i].text == "1") first = i;
    if (first < n && line.words[i].text != std::to_string(i - first + 1)) return n;
  }
  return n - first < kFewestCounts ? n : first;
}

}  // namespace mingxi
