// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/csv/csv_writer.h"

// A field is quoted when it must be, and when it is the only, empty one of its record: a blank line
// is no record to many readers.

#include <algorithm>
#include <array>

#include "model/utf8.h"

namespace mingxi {
namespace {

bool NeedsQuotes(std::string_view text) {
  if (text.empty()) return false;
  if (text.front() == ' ' || text.back() == ' ') return true;
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return c == '"' || c == ',' || c == '\r' || c == '\n'; });
}

void AppendQuoted(std::string_view text, std::string& out) {
  out.push_back('"');
  for (const char c : text) {
    if (c == '"') out.push_back('"');
    out.push_back(c);
  }
  out.push_back('"');
}

}  // namespace

bool LooksLikeFormula(std::string_view text) {
  // The last four are the full-width forms of the first, which Chinese editions take for them.
  constexpr std::array<std::string_view, 10> kBeginnings = {"=",  "+",  "-",  "@",  "\t",
                                                            "\r", "＝", "＋", "－", "＠"};
  for (const std::string_view beginning : kBeginnings) {
    // A sign alone is a printed dash, no formula.
    if (text.starts_with(beginning) && text != beginning) return true;
  }
  return false;
}

void CsvWriter::Field(std::string_view text, bool is_figure) {
  if (fields_++ > 0) text_.push_back(',');
  std::string guarded;
  if (dialect_ == CsvDialect::kExcel && !is_figure && LooksLikeFormula(text)) {
    guarded = "'" + std::string(text);
    text = guarded;
  }
  NeedsQuotes(text) ? AppendQuoted(text, text_) : (void)text_.append(text);
}

void CsvWriter::EndRecord() {
  if (fields_ == 1 && text_.size() == record_begin_) text_ += "\"\"";
  text_ += dialect_ == CsvDialect::kExcel ? "\r\n" : "\n";
  fields_ = 0;
  record_begin_ = text_.size();
}

std::string CsvWriter::Take() && { return ValidUtf8(text_); }

}  // namespace mingxi
