// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/csv/encoding.h"

// ICU's converter with its callback set to stop; the characters it stops at are asked one by one.

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <memory>
#include <utility>

#include "model/utf8.h"

namespace mingxi {
namespace {

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter OpenStrictGb18030() {
  UErrorCode error = U_ZERO_ERROR;
  Converter converter(ucnv_open("gb18030", &error));
  if (U_FAILURE(error)) return nullptr;
  ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                        &error);
  return U_FAILURE(error) ? nullptr : std::move(converter);
}

/// False at the first character that can't be converted. Four bytes a UTF-16 unit are enough.
bool Convert(const icu::UnicodeString& text, UConverter* converter, std::string& bytes) {
  bytes.resize(static_cast<std::size_t>(text.length()) * 4 + 8);
  UErrorCode error = U_ZERO_ERROR;
  const std::int32_t length =
      ucnv_fromUChars(converter, bytes.data(), static_cast<std::int32_t>(bytes.size()),
                      text.getBuffer(), text.length(), &error);
  bytes.resize(U_FAILURE(error) ? 0 : static_cast<std::size_t>(length));
  return U_SUCCESS(error);
}

char32_t FirstUnencodable(std::string_view text, UConverter* converter) {
  std::string ignored;
  while (!text.empty()) {
    const DecodedCodePoint decoded = DecodeUtf8(text);
    const icu::UnicodeString one(static_cast<UChar32>(decoded.code));
    if (decoded.code == 0xFFFD || !Convert(one, converter, ignored)) return decoded.code;
    text.remove_prefix(decoded.length);
  }
  return 0;
}

}  // namespace

std::string_view ToString(TextEncoding encoding) {
  return encoding == TextEncoding::kUtf8 ? "utf-8" : "gb18030";
}

EncodedText EncodeText(std::string text, TextEncoding encoding) {
  if (encoding == TextEncoding::kUtf8) return {std::move(text), true, 0};
  const Converter converter = OpenStrictGb18030();
  if (converter == nullptr) return {{}, false, 0};
  const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  EncodedText encoded;
  const bool has_replacement = wide.indexOf(static_cast<UChar>(0xFFFD)) >= 0;
  encoded.is_complete = !has_replacement && Convert(wide, converter.get(), encoded.bytes);
  if (!encoded.is_complete) encoded.first_unencodable = FirstUnencodable(text, converter.get());
  return encoded;
}

}  // namespace mingxi
