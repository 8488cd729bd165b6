// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Document: all that was read from one source.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/cell.h"
#include "model/correction.h"
#include "model/decimal.h"
#include "model/finding.h"
#include "model/grid.h"
#include "model/table.h"

namespace mingxi {

/// A text that a source holds and does not show: of a hidden sheet, row or column, hidden text.
struct HiddenPart {
  std::string part;  ///< As Grid::part.
  std::string cell;  ///< "D7"; empty where it is no cell.
  std::string text;

  bool operator==(const HiddenPart&) const = default;
};

/// Facts of the file itself.
struct SourceFacts {
  std::string file;        ///< Name without its folder.
  std::string sha256;      ///< Lower-case hex of the bytes.
  std::string media_type;  ///< "application/pdf", "text/plain", ...
  int pages = 0;           ///< 0 for text.
  std::string producer;    ///< PDF producer; empty = none.
  std::string encoding;    ///< Text sources: "UTF-8", "GB18030", ...
  std::string modified;    ///< PDF modification or creation date, ISO 8601; empty = none.
  std::vector<HiddenPart> hidden = {};  ///< What the source holds and does not show, in order.

  bool operator==(const SourceFacts&) const = default;
};

struct Publisher {
  std::string code;    ///< As printed, "471001"; empty = none.
  std::string name;    ///< As printed; empty = unknown.
  std::string region;  ///< GB/T 2260 code; empty = unknown.
  /// What the figures cover: "department" (部门, with its units), "own-level" (本级, without them),
  /// "unit" (one unit); empty = unknown, or a government.
  std::string scope;

  bool operator==(const Publisher&) const = default;
};

/// A paragraph outside the tables.
struct Paragraph {
  int page = 0;  ///< Where it begins; 0 for text sources.
  std::string text;
  Box box;  ///< On that page; all zero for text sources.

  bool operator==(const Paragraph&) const = default;
};

/// A figure in running text.
struct TextFigure {
  int page = 0;
  int paragraph = -1;  ///< Index into Document::paragraphs.
  std::string label;
  Decimal value;
  std::string unit;
  std::optional<int> year;
  /// "increase", "decrease", "flat", "share" (占), "completion" (完成); empty = a plain figure.
  std::string comparison;
  std::string against;  ///< What is compared with, as printed: 2022年预算, 上年; empty = not said.
  int parent = -1;      ///< Index of the figure that this one is a part of (其中); -1 = none.

  bool operator==(const TextFigure&) const = default;
};

/// Where the glyphs of a page went.
struct PageAccount {
  int page = 0;
  GlyphAccount glyphs;

  bool operator==(const PageAccount&) const = default;
};

struct Document {
  SourceFacts source;
  Publisher publisher;
  std::optional<int> fiscal_year;
  std::string kind;   ///< "unit-budget", "final-accounts", ...; empty = unknown.
  std::string title;  ///< The document's own title; empty = none.
  std::vector<Table> tables;
  std::vector<Paragraph> paragraphs;
  std::vector<TextFigure> figures_in_text;
  std::vector<Check> checks;
  std::vector<Finding> findings;
  std::vector<PageAccount> accounts;
  std::vector<Correction> corrections;  ///< A person's, as far as they fitted and were applied.

  bool operator==(const Document&) const = default;
};

}  // namespace mingxi
