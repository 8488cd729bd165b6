// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The texts that cells share, and the texts of rich runs.

#include <string>
#include <string_view>
#include <vector>

#include "extractor/workbook/xml_stream.h"
#include "extractor/workbook/zip_package.h"

namespace mingxi {

/// A text with the escapes of spreadsheets undone: `_x000D_` is U+000D, `_x005F_` an underscore.
std::string Unescaped(std::string_view text);

/// Collects the text of one `si` or `is` element: its `t` elements joined, phonetic guides left
/// out.
class RichText {
 public:
  void Start(std::string_view name);
  void End(std::string_view name);
  void Text(std::string_view text);

  /// The text so far; begins a new one.
  std::string Take();

 private:
  std::string text_;
  bool is_in_text_ = false;
  bool is_in_guide_ = false;
};

/// The texts of the shared string part, in order.
Result<std::vector<std::string>> ReadSharedStrings(ZipPackage& package, const std::string& part);

}  // namespace mingxi
