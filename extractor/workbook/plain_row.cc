// SPDX-License-Identifier: GPL-3.0-or-later

// Strict on purpose: whatever is not exactly one of the spellings below is left to the parser, so
// nothing is read here that the parser would read differently. This file's only entry is
// ReadPlainRow.

#include "extractor/workbook/plain_row.h"

#include <algorithm>
#include <cstddef>

#include "model/utf8.h"

namespace mingxi {
namespace {

/// Attributes of a row that say nothing about its cells' values.
constexpr std::string_view kRowLooks[] = {"spans",        "ht", "customHeight",
                                          "outlineLevel", "s",  "customFormat"};

bool IsPlainText(std::string_view text) {
  while (!text.empty()) {
    const auto byte = static_cast<unsigned char>(text.front());
    if (byte < 0x80) {
      if (byte < 0x20 || byte == '&' || byte == '>') return false;
      text.remove_prefix(1);
      continue;
    }
    const DecodedCodePoint decoded = DecodeUtf8(text);
    if (!decoded.is_valid || decoded.code == 0xFFFE || decoded.code == 0xFFFF) return false;
    text.remove_prefix(decoded.length);
  }
  return true;
}

class Cursor {
 public:
  explicit Cursor(std::string_view rest) : rest_(rest) {}

  bool Take(std::string_view literal) {
    if (!rest_.starts_with(literal)) return false;
    rest_.remove_prefix(literal.size());
    return true;
  }

  /// What stands before the next `end`, which is taken too; nullopt where it is no plain text.
  std::optional<std::string_view> TakeUntil(char end) {
    const std::size_t at = rest_.find(end);
    if (at == std::string_view::npos) return std::nullopt;
    const std::string_view text = rest_.substr(0, at);
    if (!IsPlainText(text) || text.find('<') != std::string_view::npos) return std::nullopt;
    rest_.remove_prefix(at + 1);
    return text;
  }

  bool is_at_end() const { return rest_.empty(); }

 private:
  std::string_view rest_;
};

struct Attribute {
  std::string_view name;
  std::string_view value;
};

/// The attribute that begins behind the blank just taken.
std::optional<Attribute> TakeAttribute(Cursor& cursor) {
  const auto name = cursor.TakeUntil('=');
  if (!name || !cursor.Take("\"")) return std::nullopt;
  const auto value = cursor.TakeUntil('"');
  return value ? std::optional(Attribute{*name, *value}) : std::nullopt;
}

bool TakeRowStart(Cursor& cursor, PlainRow& row) {
  if (!cursor.Take("<row")) return false;
  while (cursor.Take(" ")) {
    const auto attribute = TakeAttribute(cursor);
    if (!attribute) return false;
    if (attribute->name == "r" && row.number.empty()) {
      row.number = attribute->value;
    } else if (std::ranges::find(kRowLooks, attribute->name) == std::end(kRowLooks)) {
      return false;
    }
  }
  return cursor.Take(">") && !row.number.empty();
}

/// The attributes of `<c`, each at most once.
bool TakeCellAttributes(Cursor& cursor, PlainCell& cell) {
  while (cursor.Take(" ")) {
    const auto attribute = TakeAttribute(cursor);
    if (!attribute) return false;
    std::string_view* part = attribute->name == "r"   ? &cell.reference
                             : attribute->name == "s" ? &cell.style
                             : attribute->name == "t" ? &cell.type
                                                      : nullptr;
    if (part == nullptr || !part->empty()) return false;
    *part = attribute->value;
  }
  return !cell.reference.empty();
}

bool TakeCellValue(Cursor& cursor, PlainCell& cell) {
  const bool is_inline = cell.type == "inlineStr";
  const bool begins = is_inline
                          ? cursor.Take("<is><t>") || cursor.Take("<is><t xml:space=\"preserve\">")
                          : cursor.Take("<v>");
  if (!begins) return false;
  const auto value = cursor.TakeUntil('<');
  if (!value) return false;
  cell.value = *value;
  return cursor.Take(is_inline ? "/t></is></c>" : "/v></c>");
}

}  // namespace

std::optional<PlainRow> ReadPlainRow(std::string_view xml) {
  Cursor cursor(xml);
  PlainRow row;
  if (!TakeRowStart(cursor, row)) return std::nullopt;
  while (cursor.Take("<c")) {
    PlainCell cell;
    if (!TakeCellAttributes(cursor, cell)) return std::nullopt;
    const bool is_blank = cursor.Take("/>");
    if (!is_blank && (!cursor.Take(">") || !TakeCellValue(cursor, cell))) return std::nullopt;
    row.cells.push_back(cell);
  }
  if (!cursor.Take("</row>") || !cursor.is_at_end()) return std::nullopt;
  return row;
}

}  // namespace mingxi
