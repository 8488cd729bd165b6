// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The normalizer on its own: one printed text into its value.

#include <cstdint>
#include <string>
#include <string_view>

#include "model/status.h"
#include "pipeline/user_lists.h"

namespace mingxi {

/// What a text is to be read as.
enum class ReadAs : std::uint8_t {
  kAnything,  ///< A code of the catalogue, else a number, else a label.
  kLabel,
  kNumber,
  kCode,
};

/// Reads `anything`, `label`, `number` or `code`. Fails with kInvalidOption.
Result<ReadAs> ParseReadAs(std::string_view text);

/// One text with what it says.
struct NormalizedValue {
  std::string raw;  ///< The text as it was given.
  std::string
      value;  ///< "12345.6", "1/3", "2060499", a label without its list number; may be empty.
  std::string unit;  ///< "万元", "%", of a label the one in its brackets; empty = none.
  /// amount, percent, fraction, dash, blank; revenue, function, department-economic,
  /// government-economic, unit (codes); label, part, subtotal, total; unreadable.
  std::string kind;
  std::string notes;  ///< What else it says, or why it cannot be read; parted by "; ".

  bool operator==(const NormalizedValue&) const = default;
};

/// Reads `raw` (UTF-8, as printed). Never guesses: what may mean two things is unreadable, and its
/// notes say why. `year` is the budget year that names of codes are compared with; 0 = unknown.
/// What `lists` say is believed before the project's own; null = none.
///
///     NormalizeValue("３万５千元", ReadAs::kNumber, 0);  // value "35000", unit "元", kind
///     "amount"
NormalizedValue NormalizeValue(std::string_view raw, ReadAs as, int year,
                               const UserLists* lists = nullptr);

}  // namespace mingxi
