// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/json/json_writer.h"

// One pass, one string: runs of characters that need no escape are appended whole, numbers go
// through <charconv>, so that no locale touches them.

#include <charconv>
#include <cmath>

#include "model/utf8.h"

namespace mingxi {
namespace {

/// Whether `byte` is a character that stands in a JSON string as it is.
constexpr bool IsPlain(unsigned char byte) {
  return byte >= 0x20 && byte < 0x7F && byte != '"' && byte != '\\';
}

/// Whether `text` begins with a Chinese character or sign, U+3000 to U+9FFF: three bytes that need
/// no escape.
bool BeginsWithChinese(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  return text.size() >= 3 && byte(0) >= 0xE3 && byte(0) <= 0xE9 && (byte(1) & 0xC0) == 0x80 &&
         (byte(2) & 0xC0) == 0x80;
}

/// Bytes from the beginning of `text` that need no escape.
std::size_t PlainLength(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size()) {
    if (IsPlain(static_cast<unsigned char>(text[length]))) {
      ++length;
    } else if (BeginsWithChinese(text.substr(length))) {
      length += 3;
    } else {
      break;
    }
  }
  return length;
}

void AppendUnicodeEscape(char32_t code, std::string& out) {
  constexpr std::string_view kHex = "0123456789abcdef";
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out.push_back(kHex[(code >> shift) & 0xF]);
}

void AppendEscaped(char32_t code, std::string& out) {
  switch (code) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      break;
  }
  const bool is_control = code < 0x20 || (code >= 0x7F && code < 0xA0);
  if (is_control || code == 0x2028 || code == 0x2029) {
    AppendUnicodeEscape(code, out);
  } else {
    AppendUtf8(code, out);
  }
}

void AppendInteger(std::int64_t number, std::string& out) {
  if (number >= 0 && number < 10) return out.push_back(static_cast<char>('0' + number));
  char digits[24];
  const auto written = std::to_chars(digits, digits + sizeof digits, number);
  out.append(digits, written.ptr);
}

/// A sink is given pieces of about this size.
constexpr std::size_t kPieceBytes = 1 << 18;

}  // namespace

void JsonWriter::Drain() {
  if (status_.ok()) status_ = sink_(text_);
  text_.clear();
}

void JsonWriter::NewLine() {
  if (sink_ && text_.size() >= kPieceBytes) Drain();
  text_.push_back('\n');
  text_.append(2 * levels_.size(), ' ');
}

void JsonWriter::Separate() {
  if (levels_.empty()) return;
  Level& level = levels_.back();
  if (!level.is_empty) text_.push_back(',');
  if (level.style == Style::kLines) {
    NewLine();
  } else if (!level.is_empty) {
    text_.push_back(' ');
  }
  level.is_empty = false;
}

void JsonWriter::BeforeValue() {
  if (!after_key_) Separate();
  after_key_ = false;
}

void JsonWriter::Begin(char bracket, Style style) {
  BeforeValue();
  text_.push_back(bracket);
  levels_.push_back({style, true});
}

void JsonWriter::End(char bracket) {
  const Level level = levels_.back();
  levels_.pop_back();
  if (level.style == Style::kLines && !level.is_empty) NewLine();
  text_.push_back(bracket);
}

void JsonWriter::BeginObject(Style style) { Begin('{', style); }
void JsonWriter::EndObject() { End('}'); }
void JsonWriter::BeginArray(Style style) { Begin('[', style); }
void JsonWriter::EndArray() { End(']'); }

JsonWriter& JsonWriter::Key(std::string_view key) {
  BeforeValue();
  text_.push_back('"');
  text_.append(key);
  text_.append("\": ");
  after_key_ = true;
  return *this;
}

void JsonWriter::String(std::string_view text) {
  BeforeValue();
  text_.push_back('"');
  while (!text.empty()) {
    const std::size_t plain = PlainLength(text);
    text_.append(text.substr(0, plain));
    text.remove_prefix(plain);
    if (text.empty()) break;
    const DecodedCodePoint decoded = DecodeUtf8(text);
    AppendEscaped(decoded.code, text_);
    text.remove_prefix(decoded.length);
  }
  text_.push_back('"');
}

void JsonWriter::Number(std::int64_t number) {
  BeforeValue();
  AppendInteger(number, text_);
}

void JsonWriter::Tenths(double number) {
  BeforeValue();
  const std::int64_t tenths = std::llround(number * 10);
  if (tenths < 0) text_.push_back('-');
  const std::int64_t magnitude = tenths < 0 ? -tenths : tenths;
  AppendInteger(magnitude / 10, text_);
  text_.push_back('.');
  AppendInteger(magnitude % 10, text_);
}

void JsonWriter::Bool(bool value) {
  BeforeValue();
  text_ += value ? "true" : "false";
}

void JsonWriter::Null() {
  BeforeValue();
  text_ += "null";
}

std::string JsonWriter::Take() && {
  text_.push_back('\n');
  return std::move(text_);
}

Status JsonWriter::Finish() && {
  text_.push_back('\n');
  Drain();
  return status_;
}

}  // namespace mingxi
