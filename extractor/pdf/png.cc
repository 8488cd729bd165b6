// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/pdf/png.h"

// The format is chunks: length, name, data, checksum; the pixels are one zlib stream of rows, each
// with a filter byte in front (0 = none, the best choice where pixels are few numbers).

#include <zlib.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

namespace mingxi {
namespace {

enum class ColorType : char { kGrey = 0, kTrueColor = 2, kPalette = 3 };

constexpr int kMaxPalette = 256;
constexpr int kSteps = 16;         // A channel, or grey, is rounded to so many.
constexpr int kFullToStep = 17;    // 255 / (kSteps - 1)
constexpr int kGreyTolerance = 6;  // Channels closer than this look grey.

void AppendNumber(std::uint32_t number, std::string& out) {
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>((number >> shift) & 0xFF);
}

void AppendChunk(std::string_view name, std::string_view data, std::string& png) {
  AppendNumber(static_cast<std::uint32_t>(data.size()), png);
  std::string body(name);
  body += data;
  png += body;
  const auto* bytes = reinterpret_cast<const Bytef*>(body.data());
  AppendNumber(static_cast<std::uint32_t>(crc32(0, bytes, static_cast<uInt>(body.size()))), png);
}

std::string Compressed(const std::string& rows) {
  uLongf size = compressBound(static_cast<uLong>(rows.size()));
  std::string packed(size, '\0');
  compress2(reinterpret_cast<Bytef*>(packed.data()), &size,
            reinterpret_cast<const Bytef*>(rows.data()), static_cast<uLong>(rows.size()),
            Z_BEST_COMPRESSION);
  packed.resize(size);
  return packed;
}

struct PngParts {
  ColorType type = ColorType::kGrey;
  int bits = 8;         ///< Of a channel or palette index.
  std::string palette;  ///< Empty = none.
  std::string rows;     ///< Each with its filter byte.
};

std::string PngOf(const PixelView& pixels, const PngParts& parts) {
  std::string png("\x89PNG\r\n\x1a\n", 8);
  std::string head;
  AppendNumber(static_cast<std::uint32_t>(pixels.width), head);
  AppendNumber(static_cast<std::uint32_t>(pixels.height), head);
  head += static_cast<char>(parts.bits);
  head += static_cast<char>(parts.type);
  head.append(3, '\0');  // Compression, filter and interlace: the only or plainest ones.
  AppendChunk("IHDR", head, png);
  if (!parts.palette.empty()) AppendChunk("PLTE", parts.palette, png);
  AppendChunk("IDAT", Compressed(parts.rows), png);
  AppendChunk("IEND", "", png);
  return png;
}

const unsigned char* RowOf(const PixelView& pixels, int y) {
  return pixels.bytes + static_cast<std::ptrdiff_t>(y) * pixels.bytes_per_row;
}

bool IsGrey(const PixelView& pixels) {
  for (int y = 0; y < pixels.height; ++y) {
    const unsigned char* at = RowOf(pixels, y);
    for (int x = 0; x < pixels.width; ++x, at += 3) {
      if (std::abs(at[0] - at[1]) > kGreyTolerance || std::abs(at[1] - at[2]) > kGreyTolerance) {
        return false;
      }
    }
  }
  return true;
}

int StepOf(unsigned char channel) { return (channel + kFullToStep / 2) / kFullToStep; }

/// Two pixels a byte.
std::string GreyRows(const PixelView& pixels) {
  std::string rows;
  for (int y = 0; y < pixels.height; ++y) {
    rows += '\0';
    const unsigned char* at = RowOf(pixels, y);
    for (int x = 0; x < pixels.width; x += 2) {
      const int left = StepOf(at[3 * x + 1]);
      const int right = x + 1 < pixels.width ? StepOf(at[3 * x + 4]) : 0;
      rows += static_cast<char>(left << 4 | right);
    }
  }
  return rows;
}

/// A byte a pixel: where its colour stands in the palette. Empty when there are too many colours.
std::string PaletteRows(const PixelView& pixels, std::string& palette) {
  std::array<std::int16_t, kSteps * kSteps * kSteps> index;
  index.fill(-1);
  std::int16_t used = 0;
  std::string rows;
  for (int y = 0; y < pixels.height; ++y) {
    rows += '\0';
    const unsigned char* at = RowOf(pixels, y);
    for (int x = 0; x < pixels.width; ++x, at += 3) {
      const std::array<int, 3> steps = {StepOf(at[0]), StepOf(at[1]), StepOf(at[2])};
      std::int16_t& place =
          index[static_cast<std::size_t>((steps[0] * kSteps + steps[1]) * kSteps + steps[2])];
      if (place < 0) {
        if (used == kMaxPalette) return {};
        place = used++;
        for (const int step : steps) palette += static_cast<char>(step * kFullToStep);
      }
      rows += static_cast<char>(place);
    }
  }
  return rows;
}

}  // namespace

std::optional<std::string> EncodeFewColors(const PixelView& pixels) {
  if (IsGrey(pixels)) return PngOf(pixels, {ColorType::kGrey, 4, {}, GreyRows(pixels)});
  PngParts parts{ColorType::kPalette, 8, {}, {}};
  parts.rows = PaletteRows(pixels, parts.palette);
  if (parts.rows.empty()) return std::nullopt;
  return PngOf(pixels, parts);
}

std::string EncodeTrueColor(const PixelView& pixels) {
  PngParts parts{ColorType::kTrueColor, 8, {}, {}};
  for (int y = 0; y < pixels.height; ++y) {
    parts.rows += '\0';
    parts.rows.append(reinterpret_cast<const char*>(RowOf(pixels, y)),
                      static_cast<std::size_t>(pixels.width) * 3);
  }
  return PngOf(pixels, parts);
}

}  // namespace mingxi
