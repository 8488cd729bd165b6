// SPDX-License-Identifier: GPL-3.0-or-later

// Reads its arguments as printed figures, codes and labels: the normalizer on its own.

#include "pipeline/normalize_values.h"

#include <iostream>

int main(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    const mingxi::NormalizedValue read =
        mingxi::NormalizeValue(argv[i], mingxi::ReadAs::kAnything, 2023);
    std::cout << read.raw << " -> " << read.kind << " " << read.value << " " << read.unit;
    if (!read.notes.empty()) std::cout << " (" << read.notes << ")";
    std::cout << "\n";
  }
  return 0;
}
