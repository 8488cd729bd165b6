// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// CellStyle: how a cell of a workbook looks.

#include <compare>
#include <cstdint>
#include <string>

namespace mingxi {

enum class HorizontalAlign : std::uint8_t { kLeft, kCenter, kRight };
enum class Script : std::uint8_t { kNone, kRaised, kLowered, kStruck };

/// Colours, 0xRRGGBB. kNoColor = none, or the default.
inline constexpr std::uint32_t kNoColor = 0xFFFFFFFF;
inline constexpr std::uint32_t kInk = 0x1F2D3D;
inline constexpr std::uint32_t kFaintInk = 0x7A8794;
inline constexpr std::uint32_t kLinkInk = 0x1F5FA8;
inline constexpr std::uint32_t kLineInk = 0xA6B1BD;
inline constexpr std::uint32_t kHeaderFill = 0xE6EDF5;
inline constexpr std::uint32_t kTotalFill = 0xF5F8FB;
inline constexpr std::uint32_t kErrorFill = 0xFFC7CE;
inline constexpr std::uint32_t kWarningFill = 0xFFEB9C;
inline constexpr std::uint32_t kNoteFill = 0xDDEBF7;
inline constexpr std::uint32_t kDoubtFill = 0xFCE4D6;
inline constexpr std::uint32_t kCorrectedFill = 0xE4DFEC;
inline constexpr std::uint32_t kGoodInk = 0x1E7B34;
inline constexpr std::uint32_t kBadInk = 0xB00020;
inline constexpr std::uint32_t kUnprovenInk = 0x8A5A00;

struct CellStyle {
  std::string number_format;  ///< Empty = General.
  HorizontalAlign align = HorizontalAlign::kLeft;
  int indent = 0;      ///< Levels, 0..15.
  int font_size = 10;  ///< Points.
  std::uint32_t color = kInk;
  std::uint32_t fill = kNoColor;
  bool is_bold = false;
  bool is_wrapped = false;
  bool is_bordered = false;
  bool is_underlined = false;
  bool is_top_aligned = false;
  Script script = Script::kNone;

  auto operator<=>(const CellStyle&) const = default;
};

}  // namespace mingxi
