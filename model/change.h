// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Change: one thing that differs between two documents, with its place in both. Comparison: how the
// two were laid side by side, and every Change.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/decimal.h"
#include "model/document.h"
#include "model/geometry.h"

namespace mingxi {

enum class ChangeKind : std::uint8_t {
  kFact,  ///< Publisher, fiscal year, kind or title of the document; `column` names which.
  kTableAdded,
  kTableRemoved,
  kTableRenamed,
  kTableMoved,
  kTableUnit,  ///< The unit line; a remark where the figures were converted with it.
  kCaption,    ///< Form number, publisher line or notes; `column` names which.
  kColumnAdded,
  kColumnRemoved,
  kColumnRenamed,
  kColumnMoved,
  kColumnSplit,   ///< One column became several, which add up to it or stand below its name.
  kColumnJoined,  ///< The reverse.
  kRowAdded,
  kRowRemoved,
  kRowMoved,
  kRowRenamed,  ///< The text of a cell that says what the row is.
  kValue,       ///< A figure; also where one came or went.
  kUnit,        ///< The same amount in another unit: 12.3 万元 = 123,000 元. A remark.
  kText,
  kFormat,  ///< The same figure or text, printed another way.
  kEmpty,   ///< Between blank, dash and zero.
  kParagraphAdded,
  kParagraphRemoved,
  kParagraphChanged,
  kCheckHolds,  ///< A check that failed holds now.
  kCheckFails,  ///< A check that held, or was not there, fails now.
};
inline constexpr std::size_t kChangeKinds = static_cast<std::size_t>(ChangeKind::kCheckFails) + 1;

/// The word that stands in outputs: "table-added", "value", "check-fails", ...
std::string_view ToString(ChangeKind kind);

/// Where one side of a Change stands. Unknown parts stay at their defaults.
struct ChangePlace {
  std::string table;  ///< Table id; empty = not in a table, or this side has no such place.
  int row = -1;       ///< 0-based, of the table.
  int column = -1;
  int page = 0;          ///< 1-based; 0 = none.
  std::vector<Box> box;  ///< Where the source has pages, else empty; at most one.
  std::string sheet;     ///< Of a workbook.
  std::string cell;      ///< "B12", on that sheet or in that CSV file.

  bool operator==(const ChangePlace&) const = default;
};

/// A piece of a changed text, in order. The kept and removed pieces make the old text, the kept and
/// added ones the new.
struct TextPiece {
  enum class Fate : std::uint8_t { kKept, kRemoved, kAdded };
  Fate fate = Fate::kKept;
  std::string text;

  bool operator==(const TextPiece&) const = default;
};

struct Change {
  ChangeKind kind = ChangeKind::kValue;
  /// Reported, but no difference: the same amount in another unit.
  bool is_remark = false;
  ChangePlace from;
  ChangePlace to;
  std::string row_label;  ///< What the row is called, for people.
  std::string column;     ///< What the column is called, its path joined by `/`.
  std::string from_text;
  std::string to_text;
  std::string from_unit;
  std::string to_unit;
  std::optional<Decimal> from_value;
  std::optional<Decimal> to_value;
  std::optional<Decimal> difference;  ///< to - from, in the unit of `to`.
  std::optional<Decimal> percent;     ///< Of `from`, two decimals; none where `from` is zero.
  std::vector<TextPiece> pieces;      ///< Of a changed text.
  /// Of a table, row or column that came or went: its texts, row by row (a column's without those
  /// of header rows). Of a split column those that it became, of joined ones those that they were.
  std::vector<std::string> texts;
  int width = 0;  ///< Columns that `texts` has; 0 = no texts.

  bool operator==(const Change&) const = default;
};

/// What two things were taken for the same by.
enum class MatchBasis : std::uint8_t {
  kTold,       ///< The user said so.
  kIdentical,  ///< All of it is the same.
  kForm,       ///< Table: standard form. Column: standard name.
  kName,       ///< Title, header or label.
  kCode,       ///< Row: subject code or another key.
  kContent,    ///< Most of what stands in it.
  kPlace,      ///< Order alone.
};

/// "told", "identical", "form", "name", "code", "content", "place".
std::string_view ToString(MatchBasis basis);

/// Two things that are the same one, by their numbers in A and B.
struct Match {
  int a = 0;
  int b = 0;
  MatchBasis basis = MatchBasis::kIdentical;
  bool is_moved = false;  ///< It stands in another order among the others.

  bool operator==(const Match&) const = default;
};

/// Two tables laid side by side. Columns and rows are of the tables; both lists ascend by `b`.
struct TableMatch {
  Match tables;
  std::vector<Match> columns;
  std::vector<Match> rows;  ///< Without header rows.

  bool operator==(const TableMatch&) const = default;
};

struct Comparison {
  std::vector<TableMatch> tables;  ///< Ascending by the number in B.
  std::vector<Change> changes;     ///< In the order of B, what only A has at its old place.

  /// Whether there is any change that is no remark.
  bool differs() const;
  bool operator==(const Comparison&) const = default;
};

}  // namespace mingxi
