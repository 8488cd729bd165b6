// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// CsvWriter: records of fields as RFC 4180 has them.

#include <cstdint>
#include <string>
#include <string_view>

namespace mingxi {

/// kData for programs: LF, nothing added. kExcel for opening by hand: byte order mark, CRLF, and an
/// apostrophe before text that a spreadsheet would run as a formula.
enum class CsvDialect : std::uint8_t { kData, kExcel };

class CsvWriter {
 public:
  explicit CsvWriter(CsvDialect dialect) : dialect_(dialect) {}

  /// Adds a field. A figure is written as it is: its minus sign is no formula.
  void Text(std::string_view text) { Field(text, false); }
  void Figure(std::string_view plain) { Field(plain, true); }
  void EndRecord();

  /// UTF-8 without a byte order mark (the encoding adds it); U+FFFD for what is no UTF-8.
  std::string Take() &&;

 private:
  void Field(std::string_view text, bool is_figure);

  CsvDialect dialect_;
  std::string text_;
  int fields_ = 0;  ///< Of the record so far.
  std::size_t record_begin_ = 0;
};

/// Whether a spreadsheet would take a cell with this text for a formula.
bool LooksLikeFormula(std::string_view text);

}  // namespace mingxi
