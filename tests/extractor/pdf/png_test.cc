// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/pdf/png.h"

#include <gtest/gtest.h>
#include <zlib.h>

#include <string>
#include <vector>

namespace mingxi {
namespace {

std::vector<unsigned char> Repeated(std::vector<unsigned char> pixel, int count) {
  std::vector<unsigned char> all;
  for (int i = 0; i < count; ++i) all.insert(all.end(), pixel.begin(), pixel.end());
  return all;
}

/// The bytes behind the chunk's name; empty when it does not occur.
std::string ChunkOf(const std::string& png, const std::string& name) {
  const std::size_t at = png.find(name);
  if (at == std::string::npos) return {};
  std::uint32_t size = 0;
  for (std::size_t i = at - 4; i < at; ++i) size = size << 8 | static_cast<unsigned char>(png[i]);
  return png.substr(at + 4, size);
}

std::string RowsOf(const std::string& png, std::size_t size) {
  const std::string packed = ChunkOf(png, "IDAT");
  std::string rows(size, '\0');
  uLongf length = size;
  EXPECT_EQ(uncompress(reinterpret_cast<Bytef*>(rows.data()), &length,
                       reinterpret_cast<const Bytef*>(packed.data()), packed.size()),
            Z_OK);
  EXPECT_EQ(length, size);
  return rows;
}

TEST(EncodeFewColors, PacksGreyPixelsTwoAByte) {
  std::vector<unsigned char> pixels = Repeated({255, 255, 255}, 3);
  pixels[0] = pixels[1] = pixels[2] = 0;
  const auto png = EncodeFewColors({pixels.data(), 3, 1, 9});
  ASSERT_TRUE(png);
  EXPECT_EQ(png->substr(0, 8), std::string("\x89PNG\r\n\x1a\n", 8));
  EXPECT_EQ(ChunkOf(*png, "IHDR"), std::string("\0\0\0\3\0\0\0\1\4\0\0\0\0", 13));
  EXPECT_EQ(RowsOf(*png, 3), std::string("\x00\x0F\xF0", 3));
}

TEST(EncodeFewColors, KeepsFewColoursInAPalette) {
  std::vector<unsigned char> pixels = Repeated({255, 0, 0}, 2);
  pixels[3] = 0;
  pixels[5] = 255;
  const auto png = EncodeFewColors({pixels.data(), 2, 1, 6});
  ASSERT_TRUE(png);
  EXPECT_EQ(ChunkOf(*png, "PLTE"), std::string("\xFF\0\0\0\0\xFF", 6));
  EXPECT_EQ(RowsOf(*png, 3), std::string("\0\0\1", 3));
}

TEST(EncodeFewColors, GivesUpOnManyColours) {
  std::vector<unsigned char> pixels;
  for (int i = 0; i < 400; ++i) {
    const auto step = [](int n) { return static_cast<unsigned char>(n % 16 * 17); };
    pixels.insert(pixels.end(), {step(i), step(i / 16), step(i / 256)});
  }
  EXPECT_FALSE(EncodeFewColors({pixels.data(), 400, 1, 1200}));
  EXPECT_EQ(RowsOf(EncodeTrueColor({pixels.data(), 400, 1, 1200}), 1201).substr(1, 3),
            std::string("\0\0\0", 3));
}

}  // namespace
}  // namespace mingxi
