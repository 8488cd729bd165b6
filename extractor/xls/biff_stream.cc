// SPDX-License-Identifier: GPL-3.0-or-later

// A record has at most 8,224 bytes; what is longer goes on in CONTINUE records. Where a text's
// characters are cut by one, the next begins with a byte that says how wide they are from there on.

#include "extractor/xls/biff_stream.h"

#include <algorithm>

#include "model/utf8.h"

namespace mingxi {
namespace {

constexpr std::size_t kHeadSize = 4;
constexpr std::uint8_t kIsWide = 0x01;
constexpr std::uint8_t kHasPhonetic = 0x04;
constexpr std::uint8_t kHasRuns = 0x08;
constexpr char32_t kReplacement = 0xFFFD;

/// UTF-16 units -> UTF-8, over the borders of records.
class UnitJoiner {
 public:
  explicit UnitJoiner(std::string& text) : text_(text) {}

  void Add(char32_t unit) {
    const bool is_low = unit >= 0xDC00 && unit < 0xE000;
    if (high_ != 0 && is_low) {
      AppendUtf8(0x10000 + ((high_ - 0xD800) << 10) + (unit - 0xDC00), text_);
      high_ = 0;
      return;
    }
    Finish();
    if (unit >= 0xD800 && unit < 0xDC00) {
      high_ = unit;
    } else {
      AppendUtf8(is_low ? kReplacement : unit, text_);
    }
  }

  void Finish() {
    if (high_ != 0) AppendUtf8(kReplacement, text_);
    high_ = 0;
  }

 private:
  std::string& text_;
  char32_t high_ = 0;
};

}  // namespace

bool BiffStream::Next(BiffRecord& record) {
  const auto read = [this](std::uint16_t& type, std::string_view& data) {
    if (bytes_.size() < kHeadSize || at_ > bytes_.size() - kHeadSize) return false;
    type = LittleEndian<std::uint16_t>(bytes_, at_);
    const auto size = LittleEndian<std::uint16_t>(bytes_, at_ + 2);
    if (bytes_.size() - at_ - kHeadSize < size) {
      is_cut_short_ = true;
      return false;
    }
    data = bytes_.substr(at_ + kHeadSize, size);
    return true;
  };
  record.more.clear();
  if (!read(record.type, record.data)) return false;
  at_ += kHeadSize + record.data.size();
  std::uint16_t type = 0;
  std::string_view data;
  while (read(type, data) && type == biff::kContinue) {
    record.more.push_back(data);
    at_ += kHeadSize + data.size();
  }
  return true;
}

bool BiffText::Ready() {
  while (at_ >= Piece().size()) {
    if (piece_ >= record_.more.size()) return false;
    ++piece_;
    at_ = 0;
  }
  return true;
}

std::uint8_t BiffText::U8() {
  return Ready() ? static_cast<std::uint8_t>(Piece()[at_++]) : std::uint8_t{0};
}

std::uint16_t BiffText::U16() {
  const std::uint16_t low = U8();
  return static_cast<std::uint16_t>(low | U8() << 8);
}

std::uint32_t BiffText::U32() {
  const std::uint32_t low = U16();
  return low | std::uint32_t{U16()} << 16;
}

void BiffText::Skip(std::size_t count) {
  while (count > 0 && Ready()) {
    const std::size_t step = std::min(count, Piece().size() - at_);
    at_ += step;
    count -= step;
  }
}

std::string BiffText::Text(std::size_t count) {
  std::uint8_t flags = U8();
  const std::size_t runs = (flags & kHasRuns) != 0 ? U16() : 0;
  const std::size_t phonetic = (flags & kHasPhonetic) != 0 ? U32() : 0;
  std::string text;
  UnitJoiner joiner(text);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t piece = piece_;
    if (!Ready()) break;
    if (piece_ != piece) flags = U8();
    const bool is_wide = (flags & kIsWide) != 0;
    joiner.Add(is_wide ? U16() : U8());
  }
  joiner.Finish();
  Skip(4 * runs);
  Skip(phonetic);
  return text;
}

}  // namespace mingxi
