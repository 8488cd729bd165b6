// SPDX-License-Identifier: GPL-3.0-or-later

// An encoding is accepted only when it explains every byte. Strict GB18030 explains almost any pair
// of high bytes, so two questions stand before it: is this UTF-8 with a damaged place, and do its
// characters look like written Chinese at all. This file's only entry is DecodeText.

#include "extractor/text/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

namespace mingxi {
namespace {

/// A text with bad UTF-8 in it is still UTF-8, damaged, when it has this many well-formed
/// three-byte characters for each bad byte. GB18030 text forms such triples by chance only: less
/// than one for each bad byte.
constexpr std::size_t kGoodPerBadUtf8 = 8;

/// Of the two-byte characters of written Chinese, at least this share (percent) is in the common
/// part of GB 2312 (signs and level 1 hanzi; measured 95 and more on public accounts). Big5 or
/// Latin text read as GB18030 stays below 45.
constexpr std::size_t kCommonPercent = 60;

/// Fewer two-byte characters than this prove nothing about a text's language.
constexpr std::size_t kEnoughToJudge = 16;

std::string Hex(unsigned byte) {
  constexpr char kDigits[] = "0123456789ABCDEF";
  return std::string("0x") + kDigits[(byte >> 4) & 15] + kDigits[byte & 15];
}

std::string AtByte(std::size_t offset) { return " at byte " + std::to_string(offset); }

unsigned ByteAt(std::string_view bytes, std::size_t i) {
  return static_cast<unsigned char>(bytes[i]);
}

/// Length of the well-formed UTF-8 sequence at `i` (1..4), 0 when it is malformed.
std::size_t Utf8LengthAt(std::string_view bytes, std::size_t i) {
  const unsigned lead = ByteAt(bytes, i);
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || i + length > bytes.size()) return 0;
  unsigned low = 0x80;
  unsigned high = 0xBF;
  if (lead == 0xE0) low = 0xA0;
  if (lead == 0xED) high = 0x9F;
  if (lead == 0xF0) low = 0x90;
  if (lead == 0xF4) high = 0x8F;
  for (std::size_t k = 1; k < length; ++k) {
    const unsigned byte = ByteAt(bytes, i + k);
    if (byte < low || byte > high) return 0;
    low = 0x80;
    high = 0xBF;
  }
  return length;
}

struct Utf8Census {
  std::optional<std::size_t> first_bad;  ///< Offset of the first malformed byte.
  std::size_t bad = 0;                   ///< Malformed bytes.
  std::size_t triples = 0;               ///< Well-formed three-byte characters.
};

Utf8Census CountUtf8(std::string_view bytes) {
  Utf8Census census;
  for (std::size_t i = 0; i < bytes.size();) {
    const std::size_t length = Utf8LengthAt(bytes, i);
    if (length == 0) {
      if (!census.first_bad) census.first_bad = i;
      ++census.bad;
      ++i;
      continue;
    }
    if (length == 3) ++census.triples;
    i += length;
  }
  return census;
}

/// Whether a text may hold this control character. U+001A ends DOS files; U+0007 marks cells in raw
/// Word text; U+001B never stands in a text.
bool IsTextControl(unsigned c) {
  return (c >= 0x07 && c <= 0x0D && c != 0x08) || c == 0x1A || c == 0x85;
}

/// Offset (into UTF-8 `text`) of the first control character that no text holds.
std::optional<std::pair<std::size_t, unsigned>> FindBinary(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned c = ByteAt(text, i);
    if (c == 0xC2 && i + 1 < text.size() && ByteAt(text, i + 1) < 0xA0)
      c = ByteAt(text, ++i);
    else if (c >= 0x80)
      continue;
    const bool is_control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    if (is_control && !IsTextControl(c)) return std::pair(i, c);
  }
  return std::nullopt;
}

Result<DecodedText> Checked(std::string encoding, std::string text) {
  if (const auto binary = FindBinary(text)) {
    return Status::Unsupported("this is no text: control character " + Hex(binary->second) +
                               AtByte(binary->first) + " of the text read as " + encoding +
                               "; save the document as text or PDF first");
  }
  return DecodedText{std::move(encoding), std::move(text)};
}

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

struct Conversion {
  std::string text;                      ///< UTF-8.
  std::optional<std::size_t> first_bad;  ///< Offset of the first byte that does not decode.
};

/// Decodes with ICU's converter `name`, stopping at the first bad byte.
Conversion ConvertStrictly(const char* name, std::string_view bytes) {
  UErrorCode error = U_ZERO_ERROR;
  const Converter from(ucnv_open(name, &error), &ucnv_close);
  const Converter to(ucnv_open("UTF-8", &error), &ucnv_close);
  if (U_FAILURE(error)) return {{}, 0};
  ucnv_setToUCallBack(from.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
  ucnv_setFromUCallBack(to.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);

  std::u16string units(bytes.size() + 1, u'\0');  // No encoding makes more units than bytes.
  char16_t* target = units.data();
  const char* source = bytes.data();
  ucnv_toUnicode(from.get(), &target, target + units.size(), &source, source + bytes.size(),
                 nullptr, true, &error);
  if (U_FAILURE(error)) {
    char bad[32];
    std::int8_t length = sizeof bad;
    UErrorCode ignored = U_ZERO_ERROR;
    ucnv_getInvalidChars(from.get(), bad, &length, &ignored);
    const auto consumed = static_cast<std::size_t>(source - bytes.data());
    return {{}, consumed - std::min(consumed, static_cast<std::size_t>(length))};
  }
  units.resize(static_cast<std::size_t>(target - units.data()));

  Conversion out;
  out.text.resize(units.size() * 3 + 4);
  char* utf8 = out.text.data();
  const char16_t* unit = units.data();
  ucnv_fromUnicode(to.get(), &utf8, utf8 + out.text.size(), &unit, unit + units.size(), nullptr,
                   true, &error);
  // Only an unpaired surrogate stops here; each unit of UTF-16 is two bytes.
  if (U_FAILURE(error)) return {{}, static_cast<std::size_t>(unit - units.data()) * 2};
  out.text.resize(static_cast<std::size_t>(utf8 - out.text.data()));
  return out;
}

Status BadByte(std::string_view bytes, std::size_t offset, const std::string& encoding) {
  const std::string found =
      offset < bytes.size() ? Hex(ByteAt(bytes, offset)) : std::string("the end");
  return Status::Damaged("expected " + encoding + " text, found " + found + AtByte(offset) +
                         ", which no character has there; get the file again or save it as UTF-8");
}

Result<DecodedText> DecodeUtf16(std::string_view bytes, bool is_little, std::size_t mark) {
  const std::string name = is_little ? "UTF-16LE" : "UTF-16BE";
  const Conversion converted = ConvertStrictly(name.c_str(), bytes.substr(mark));
  if (converted.first_bad) return BadByte(bytes, *converted.first_bad + mark, name);
  return Checked(name, converted.text);
}

/// ICU's opinion of the encoding, for the message only.
std::string DetectorHint(std::string_view bytes) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&error),
                                                                            &ucsdet_close);
  ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()), &error);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &error);
  if (U_FAILURE(error) || match == nullptr) return {};
  const char* name = ucsdet_getName(match, &error);
  return U_FAILURE(error) || name == nullptr ? std::string() : std::string(name);
}

/// Whether GB18030 bytes look like written Chinese: most two-byte characters are common ones.
bool LooksLikeChinese(std::string_view bytes) {
  std::size_t pairs = 0;
  std::size_t common = 0;
  for (std::size_t i = 0; i + 1 < bytes.size(); ++i) {
    const unsigned lead = ByteAt(bytes, i);
    if (lead < 0x81) continue;
    const unsigned trail = ByteAt(bytes, ++i);
    ++pairs;
    const bool is_sign = lead >= 0xA1 && lead <= 0xA3;
    const bool is_level_1 = lead >= 0xB0 && lead <= 0xD7;
    common += (is_sign || is_level_1) && trail >= 0xA1 ? 1 : 0;
  }
  return pairs < kEnoughToJudge || common * 100 >= pairs * kCommonPercent;
}

Result<DecodedText> DecodeGb18030(std::string_view bytes) {
  const Conversion converted = ConvertStrictly("GB18030", bytes);
  if (converted.first_bad) return BadByte(bytes, *converted.first_bad, "UTF-8 or GB18030");
  if (!LooksLikeChinese(bytes)) {
    const std::string hint = DetectorHint(bytes);
    return Status::Unsupported("expected UTF-8, UTF-16 or GB18030 text, found another encoding" +
                               (hint.empty() ? std::string() : ", perhaps " + hint) +
                               "; save the file as UTF-8");
  }
  return Checked("GB18030", converted.text);
}

/// For bytes with zeros: UTF-16 without a mark, where the zeros of its ASCII characters show which.
Result<DecodedText> DecodeZeroes(std::string_view bytes) {
  std::size_t odd = 0;
  std::size_t even = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] == '\0') ++(i % 2 == 1 ? odd : even);
  }
  const Result<DecodedText> wide = DecodeUtf16(bytes, odd >= even, 0);
  if (bytes.size() % 2 == 0 && odd != even && wide.ok()) return wide;
  return Status::Unsupported("this is no text: zero byte" + AtByte(bytes.find('\0')) +
                             "; save the document as text or PDF first");
}

}  // namespace

Result<DecodedText> DecodeText(std::string_view bytes) {
  constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
  const bool has_utf8_mark = bytes.starts_with(kUtf8Mark);
  if (bytes.starts_with("\xFF\xFE")) return DecodeUtf16(bytes, true, 2);
  if (bytes.starts_with("\xFE\xFF")) return DecodeUtf16(bytes, false, 2);
  if (!has_utf8_mark && bytes.find('\0') != std::string_view::npos) return DecodeZeroes(bytes);

  const Utf8Census utf8 = CountUtf8(bytes);
  if (!utf8.first_bad) {
    return Checked("UTF-8", std::string(bytes.substr(has_utf8_mark ? kUtf8Mark.size() : 0)));
  }
  if (has_utf8_mark || utf8.triples > utf8.bad * kGoodPerBadUtf8) {
    return BadByte(bytes, *utf8.first_bad, "UTF-8");
  }
  return DecodeGb18030(bytes);
}

}  // namespace mingxi
