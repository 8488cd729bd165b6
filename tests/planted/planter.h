// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Errors planted into figures of a finished Document, to see whether the checks find them.

#include <cstdint>
#include <optional>
#include <random>
#include <string_view>
#include <vector>

#include "model/document.h"

namespace mingxi::testing {

enum class Slip : std::uint8_t { kDigit, kSign, kPoint, kRow, kColumn };
inline constexpr int kSlips = 5;

std::string_view ToString(Slip slip);

/// A document with one error in it, and the cells that are not as printed: one, or two where a
/// figure stands in the wrong row or column.
struct PlantedError {
  Document document;
  Slip slip = Slip::kDigit;
  std::vector<CellRef> altered;
};

/// Numbers of the confirmed amounts and counts of `document`: what an error can be planted into.
struct CoveredFigure {
  std::size_t table = 0;
  std::size_t cell = 0;
};
std::vector<CoveredFigure> CoveredFigures(const Document& document);

/// `document` with `slip` in one figure; nullopt where the slip changes nothing (a zero has no
/// sign, the neighbour is no figure's place).
std::optional<PlantedError> Plant(const Document& document, const CoveredFigure& figure, Slip slip,
                                  std::mt19937& random);

}  // namespace mingxi::testing
