// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Cell: one printed cell of a Table with what it means.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "model/decimal.h"
#include "model/geometry.h"
#include "model/rare.h"
#include "model/recognition.h"
#include "model/short_text.h"
#include "model/source_cell.h"
#include "model/text_mark.h"

namespace mingxi {

enum class CellType : std::uint8_t {
  kNone,  ///< Not typed yet, or a header.
  kAmount,
  kCount,
  kPercent,
  kCode,
  kOrdinal,
  kDate,
  kLabel,
  kDash,  ///< A printed dash: neither zero nor blank.
  kBlank,
};

/// What the checks say of a figure.
enum class FigureStatus : std::uint8_t {
  kNone,          ///< The checks have not run, or the cell is no figure.
  kConfirmed,     ///< At least one identity holds that a slip in this figure would break.
  kContradicted,  ///< Identities fail, and this figure is among the few that may be at fault.
  kSingle,        ///< It stands in identities, but none proves it: zeros, copies, missing values.
  kUnchecked,     ///< No identity speaks of it.
  kDoubtful,      ///< Read in a picture, not surely, and no identity proves it.
};

/// The word that stands in outputs ("amount", "dash", ...); empty for kNone.
std::string_view ToString(CellType type);
std::string_view ToString(FigureStatus status);

/// A box with its page.
struct PlacedBox {
  int page = 0;  ///< 1-based; 0 = a text source, no box.
  Box box;

  bool operator==(const PlacedBox&) const = default;
};

/// An anchor cell. Rows and columns count from 0 and include the header rows. A document may have a
/// million of them, so what few have stands outside (`Rare`): 144 bytes each.
struct Cell {
  int row = 0;
  int column = 0;
  int row_span = 1;
  int column_span = 1;
  ShortText text;  ///< Folded as docs/output-format.md says.
  ShortText raw;   ///< As printed; empty when equal to `text`.
  /// What was read, where a person corrected `text`; absent = not corrected.
  Rare<std::string> printed;
  CellType type = CellType::kNone;
  FigureStatus status = FigureStatus::kNone;
  int proofs = 0;  ///< Identities that hold and that a slip in this figure would break.
  std::optional<Decimal> value;  ///< The printed number; for 111.2% it is 111.2.
  ShortText unit;                ///< Unit the value is printed in; empty = none or unknown.
  Rare<Decimal> value_yuan;      ///< The value in 元, where the unit is one of money.
  ShortList<TextMark> marks;     ///< Raised, lowered and struck characters.
  ShortList<PlacedBox> places;   ///< One; two where the cell is cut by a page end; none for text.
  double indent_pt = 0;          ///< From the cell's left boundary to its first glyph.
  bool is_bold = false;
  bool is_doubtful = false;  ///< The extractor was not sure of this cell.
  SourceCell source = {};    ///< Where it stands in Table::part.
  /// The number that a workbook holds where the sheet shows another (20018.8837383003 as
  /// 20,018.88).
  Rare<Decimal> stored = {};
  Rare<Recognition> recognition = {};  ///< Where the text was read in a picture.

  bool operator==(const Cell&) const = default;
};

}  // namespace mingxi
