// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Recognition: how text was read in a picture, character by character.

#include <algorithm>
#include <string>
#include <vector>

#include "model/decimal.h"

namespace mingxi {

/// One character as it was recognised.
struct RecognizedCharacter {
  char32_t code = 0;
  float confidence = 1;        ///< Of `code`, 0 to 1.
  char32_t rival = 0;          ///< The likeliest other character; 0 = none (nothing printed).
  float rival_confidence = 0;  ///< Of `rival`, 0 to 1.

  bool operator==(const RecognizedCharacter&) const = default;
};

/// Another reading of a figure.
struct FigureReading {
  std::string text;
  Decimal value;

  bool operator==(const FigureReading&) const = default;
};

/// How the text of a cell was recognised.
struct Recognition {
  std::vector<RecognizedCharacter> characters;  ///< As read, in order, without blanks.
  /// What was read, where the sums that it stands in made another reading of it; empty = as read.
  std::string repaired_from;
  bool is_unsure = false;  ///< A character of it is, or it is unlike the figures of its column.
  std::vector<FigureReading> readings;  ///< What an unsure figure may be instead, each value once.

  /// Of the least sure character.
  double confidence() const {
    double least = 1;
    for (const RecognizedCharacter& character : characters)
      least = std::min<double>(least, character.confidence);
    return least;
  }

  bool operator==(const Recognition&) const = default;
};

}  // namespace mingxi
