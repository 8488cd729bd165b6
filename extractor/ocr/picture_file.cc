// SPDX-License-Identifier: GPL-3.0-or-later

// The idea: Leptonica decodes from memory by libpng, libjpeg, libtiff and libwebp. It knows other
// formats, too, so what it is given is looked at before; and how large the picture is. This file's
// entries are those of its header.

#include "extractor/ocr/picture_file.h"

#include <array>
#include <cstddef>

#include "extractor/ocr/pix_internal.h"

namespace mingxi {
namespace {

/// A3 at 600 dots an inch has 70 million pixels.
constexpr std::int64_t kMostPixels = 80'000'000;
constexpr int kMostPictures = 1000;

struct Kind {
  std::string_view begin;
  std::string_view media_type;
  bool is_tiff = false;
};

constexpr std::array<Kind, 4> kKinds = {{
    {"\x89PNG\r\n\x1A\n", "image/png"},
    {"\xFF\xD8\xFF", "image/jpeg"},
    {std::string_view("II*\0", 4), "image/tiff", true},
    {std::string_view("MM\0*", 4), "image/tiff", true},
}};

constexpr Kind kWebp = {"RIFF", "image/webp"};

const Kind* KindOf(std::string_view bytes) {
  for (const Kind& kind : kKinds) {
    if (bytes.starts_with(kind.begin)) return &kind;
  }
  constexpr std::size_t kNameAt = 8;
  const bool is_webp = bytes.starts_with(kWebp.begin) && bytes.size() > kNameAt + 4 &&
                       bytes.substr(kNameAt, 4) == "WEBP";
  return is_webp ? &kWebp : nullptr;
}

const l_uint8* Data(std::string_view bytes) {
  return reinterpret_cast<const l_uint8*>(bytes.data());
}

bool IsTooLarge(std::string_view bytes) {
  int format = 0;
  int width = 0;
  int height = 0;
  if (pixReadHeaderMem(Data(bytes), bytes.size(), &format, &width, &height, nullptr, nullptr,
                       nullptr) != 0) {
    return false;  // Decoding will say so.
  }
  return std::int64_t{width} * height > kMostPixels;
}

ColorPicture PixelsOf(const PixPtr& pix) {
  ColorPicture picture{pixGetWidth(pix.get()), pixGetHeight(pix.get()), {}, 0};
  picture.dots_per_inch = pixGetXRes(pix.get());
  picture.pixels.resize(static_cast<std::size_t>(picture.width) * picture.height * 3);
  std::uint8_t* to = picture.pixels.data();
  const l_uint32* data = pixGetData(pix.get());
  const int words = pixGetWpl(pix.get());
  for (int y = 0; y < picture.height; ++y) {
    const l_uint32* line = data + static_cast<std::ptrdiff_t>(y) * words;
    for (int x = 0; x < picture.width; ++x) {
      int red = 0;
      int green = 0;
      int blue = 0;
      extractRGBValues(line[x], &red, &green, &blue);
      *to++ = static_cast<std::uint8_t>(red);
      *to++ = static_cast<std::uint8_t>(green);
      *to++ = static_cast<std::uint8_t>(blue);
    }
  }
  return picture;
}

}  // namespace

bool IsPictureFile(std::string_view bytes) { return KindOf(bytes) != nullptr; }

std::string_view PictureMediaType(std::string_view bytes) {
  const Kind* kind = KindOf(bytes);
  return kind == nullptr ? std::string_view() : kind->media_type;
}

int CountPictures(std::string_view bytes) {
  const Kind* kind = KindOf(bytes);
  if (kind == nullptr || !kind->is_tiff) return kind == nullptr ? 0 : 1;
  setMsgSeverity(L_SEVERITY_NONE);
  int count = 0;
  std::size_t offset = 0;
  while (count < kMostPictures) {
    const PixPtr page(pixReadMemFromMultipageTiff(Data(bytes), bytes.size(), &offset));
    if (!page) break;
    ++count;
    if (offset == 0) break;
  }
  return count;
}

Result<ColorPicture> DecodePicture(std::string_view bytes, int number) {
  const Kind* kind = KindOf(bytes);
  if (kind == nullptr) return Status::Unsupported("this is no picture that is read");
  setMsgSeverity(L_SEVERITY_NONE);
  if (IsTooLarge(bytes)) {
    return Status::Unsupported("the picture has more than 80 million pixels; scale it down");
  }
  const PixPtr read(kind->is_tiff ? pixReadMemTiff(Data(bytes), bytes.size(), number - 1)
                                  : pixReadMem(Data(bytes), bytes.size()));
  if (!read) return Status::Damaged("the picture is damaged and cannot be decoded");
  // What lets through shows paper.
  const PixPtr opaque(pixGetSpp(read.get()) == 4 ? pixAlphaBlendUniform(read.get(), 0xFFFFFF00)
                                                 : pixClone(read.get()));
  const PixPtr color(opaque ? pixConvertTo32(opaque.get()) : nullptr);
  if (!color) return Status::Damaged("the picture takes more memory than there is");
  pixSetResolution(color.get(), pixGetXRes(read.get()), pixGetYRes(read.get()));
  return PixelsOf(color);
}

}  // namespace mingxi
