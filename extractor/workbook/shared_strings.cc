// SPDX-License-Identifier: GPL-3.0-or-later

// Text in workbooks comes in runs, with pronunciation guides between them, and control
// characters as `_xHHHH_`. This file's entries are Unescaped, RichText and ReadSharedStrings.

#include "extractor/workbook/shared_strings.h"

#include <charconv>
#include <cstdint>
#include <optional>
#include <utility>

#include "extractor/workbook/package_parts.h"
#include "model/utf8.h"

namespace mingxi {
namespace {

/// Length of `_xHHHH_`.
constexpr std::size_t kEscapeLength = 7;

/// The UTF-16 unit that an escape at the start of `text` stands for.
std::optional<std::uint32_t> EscapeAt(std::string_view text) {
  if (text.size() < kEscapeLength || text[0] != '_' || text[1] != 'x' || text[6] != '_') return {};
  std::uint32_t unit = 0;
  const auto [end, error] = std::from_chars(text.data() + 2, text.data() + 6, unit, 16);
  if (error != std::errc() || end != text.data() + 6) return {};
  return unit;
}

class SharedStringHandler : public XmlHandler {
 public:
  void Start(std::string_view name, const XmlAttributes&) override {
    if (name == "si") text_.Take();
    text_.Start(name);
  }
  void End(std::string_view name) override {
    text_.End(name);
    if (name == "si") list_.push_back(Unescaped(text_.Take()));
  }
  void Text(std::string_view text) override { text_.Text(text); }

  std::vector<std::string> Take() { return std::move(list_); }

 private:
  RichText text_;
  std::vector<std::string> list_;
};

}  // namespace

std::string Unescaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    auto unit = EscapeAt(text);
    if (!unit) {
      out += text.front();
      text.remove_prefix(1);
      continue;
    }
    const auto low = EscapeAt(text.substr(kEscapeLength));
    const bool is_pair =
        *unit >= 0xD800 && *unit < 0xDC00 && low && *low >= 0xDC00 && *low < 0xE000;
    if (is_pair) {
      AppendUtf8(0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00), out);
      text.remove_prefix(2 * kEscapeLength);
      continue;
    }
    if (*unit >= 0xD800 && *unit < 0xE000) {
      out += text.substr(0, kEscapeLength);  // Half a pair is no character: it stays as written.
    } else {
      AppendUtf8(*unit, out);
    }
    text.remove_prefix(kEscapeLength);
  }
  return out;
}

void RichText::Start(std::string_view name) {
  if (name == "rPh") is_in_guide_ = true;
  if (name == "t") is_in_text_ = true;
}

void RichText::End(std::string_view name) {
  if (name == "rPh") is_in_guide_ = false;
  if (name == "t") is_in_text_ = false;
}

void RichText::Text(std::string_view text) {
  if (is_in_text_ && !is_in_guide_) text_ += text;
}

std::string RichText::Take() { return std::exchange(text_, {}); }

Result<std::vector<std::string>> ReadSharedStrings(ZipPackage& package, const std::string& part) {
  SharedStringHandler handler;
  const Status status = ParsePart(package, part, handler);
  if (!status.ok()) return status;
  return handler.Take();
}

}  // namespace mingxi
