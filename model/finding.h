// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Finding: the document is odd here. Check: a sum or rule that was tried, with its outcome.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/decimal.h"
#include "model/location.h"

namespace mingxi {

enum class Severity : std::uint8_t { kNote, kWarning, kError };

/// "note", "warning", "error".
std::string_view ToString(Severity severity);

/// A cell of a table of the document.
struct CellRef {
  std::string table;  ///< Table id.
  int row = 0;
  int column = 0;

  auto operator<=>(const CellRef&) const = default;
};

/// Something a person should look at. Messages are whole sentences without the place.
struct Finding {
  std::string id;  ///< The rule, "sum.total-rows"; stable between versions.
  Severity severity = Severity::kNote;
  Location location;  ///< Page and table where known.
  std::vector<CellRef> cells;
  std::string message;     ///< English.
  std::string message_zh;  ///< The same in Chinese.
  std::string suggestion;  ///< A value that would repair it; empty = none.
  bool is_seen = false;    ///< A person has looked at it (Correction).

  bool operator==(const Finding&) const = default;
};

enum class CheckStatus : std::uint8_t { kHolds, kFails, kNotApplicable, kNotCheckable };

/// "holds", "fails", "not-applicable", "not-checkable".
std::string_view ToString(CheckStatus status);

/// How the two sides of a Check relate when it holds.
enum class CheckRelation : std::uint8_t {
  kSum,     ///< Left = the sum of the right cells, each with its sign.
  kAtMost,  ///< Left <= right: a part and its whole.
  kRatio,   ///< Left = a percentage or difference rate of the right cells.
  kOther,   ///< Said in words: a year, a name, a number in sequence.
};

/// "sum", "at-most", "ratio", "other".
std::string_view ToString(CheckRelation relation);

/// One identity that was tried. "No data" is kNotCheckable, never kHolds.
struct Check {
  std::string id;  ///< The rule, as Finding::id.
  CheckStatus status = CheckStatus::kNotCheckable;
  CheckRelation relation = CheckRelation::kSum;
  bool is_discovered = false;  ///< Found in the figures, not known from the accounts' own rules.
  std::optional<Decimal> left;
  std::optional<Decimal> right;
  std::optional<Decimal> difference;  ///< left - right.
  std::vector<CellRef> left_cells;    ///< Usually the printed total.
  std::vector<CellRef> right_cells;   ///< Its parts.
  std::vector<int> right_signs;       ///< 1 or -1 for each part; empty = all are added.
  std::vector<int> paragraphs;        ///< Indices into Document::paragraphs.
  std::string message;                ///< What was compared, English.
  std::string message_zh;             ///< The same in Chinese.

  bool operator==(const Check&) const = default;
};

}  // namespace mingxi
