// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/xlsx/sheet_name.h"

#include <unicode/unistr.h>

#include <set>

#include "messages/workbook.h"
#include "model/utf8.h"
#include "writers/xlsx/cell_text.h"

namespace mingxi {
namespace {

constexpr std::size_t kMaxUnits = 31;
constexpr std::string_view kEllipsis = "…";

bool IsInvisible(char32_t code) {
  return code < 0x20 || (code >= 0x7F && code < 0xA0) || (code >= 0x200B && code <= 0x200F) ||
         (code >= 0x2028 && code <= 0x202E) || (code >= 0x2060 && code <= 0x206F) ||
         code == 0xFEFF || code == 0xFFFE || code == 0xFFFF;
}

bool IsAllowed(const DecodedCodePoint& decoded) {
  constexpr std::string_view kForbidden = "[]:*?/\\";
  if (!decoded.is_valid || IsInvisible(decoded.code)) return false;
  return decoded.code >= 0x80 ||
         kForbidden.find(static_cast<char>(decoded.code)) == std::string_view::npos;
}

std::string Trimmed(std::string_view name) {
  while (!name.empty() && (name.front() == ' ' || name.front() == '\'')) name.remove_prefix(1);
  while (!name.empty() && (name.back() == ' ' || name.back() == '\'')) name.remove_suffix(1);
  return std::string(name);
}

/// The longest end of `name` within `max_units`.
std::string_view SuffixOfUnits(std::string_view name, std::size_t max_units) {
  while (Utf16Length(name) > max_units) name.remove_prefix(DecodeUtf8(name).length);
  return name;
}

std::string Folded(const std::string& name) {
  std::string folded;
  icu::UnicodeString::fromUTF8(name).foldCase().toUTF8String(folded);
  return folded;
}

/// `name` with `mark` behind it, shortened in front to fit.
std::string Marked(const std::string& name, const std::string& mark) {
  return std::string(SuffixOfUnits(name, kMaxUnits - Utf16Length(mark))) + mark;
}

}  // namespace

std::string SafeSheetName(std::string_view title) {
  std::string name;
  while (!title.empty()) {
    const DecodedCodePoint decoded = DecodeUtf8(title);
    if (IsAllowed(decoded)) name.append(title.substr(0, decoded.length));
    title.remove_prefix(decoded.length);
  }
  name = Trimmed(name);
  if (Utf16Length(name) > kMaxUnits) {
    const std::size_t room = kMaxUnits - Utf16Length(kEllipsis);
    name = std::string(kEllipsis) + std::string(SuffixOfUnits(name, room));
  }
  return Folded(name) == "history" ? name + "_" : name;
}

std::string SafeSheetName(std::string_view number, std::string_view title) {
  constexpr std::size_t kMaxNumberUnits = 12;
  const std::string front = SafeSheetName(number);
  const std::string name = SafeSheetName(title);
  const bool is_told = front.empty() || Utf16Length(front) > kMaxNumberUnits ||
                       name.find(front) != std::string::npos;
  if (is_told) return name;
  if (name.empty()) return front;
  const std::size_t room = kMaxUnits - Utf16Length(front) - 1;
  if (Utf16Length(name) <= room) return front + " " + name;
  const std::size_t rest = room - Utf16Length(kEllipsis);
  return front + " " + std::string(kEllipsis) + std::string(SuffixOfUnits(name, rest));
}

std::vector<std::string> SheetNamesOf(const std::vector<std::string>& titles,
                                      const std::vector<std::string>& reserved) {
  std::set<std::string> taken;
  for (const std::string& name : reserved) taken.insert(Folded(name));
  std::vector<std::string> names;
  for (std::size_t i = 0; i < titles.size(); ++i) {
    std::string wanted = SafeSheetName(titles[i]);
    if (wanted.empty()) wanted = Say(Language::kChinese, messages::kNamelessSheet, i + 1);
    std::string name = wanted;
    for (int n = 2; !taken.insert(Folded(name)).second; ++n) {
      name = Marked(wanted, "(" + std::to_string(n) + ")");
    }
    names.push_back(std::move(name));
  }
  return names;
}

}  // namespace mingxi
