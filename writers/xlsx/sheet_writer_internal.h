// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// SheetWriter: one sheet, written row by row, with a digest of what was written. The only place
// that puts cells into the library.

#include <string>
#include <string_view>
#include <vector>

#include "messages/message.h"
#include "model/decimal.h"
#include "model/rare.h"
#include "model/status.h"
#include "model/text_mark.h"
#include "writers/xlsx/cell_style.h"
#include "writers/xlsx/format_cache_internal.h"
#include "writers/xlsx/sheet_digest.h"

struct lxw_worksheet;

namespace mingxi {

/// A text that no cell can hold whole: where its beginning stands, and the rest.
struct TextOverflow {
  std::string cell;  ///< "Sheet!B7"
  std::vector<std::string> rest;
};

/// A rectangle of cells, both ends included.
struct CellRange {
  int first_row = 0;
  int first_column = 0;
  int last_row = 0;
  int last_column = 0;
};

/// REQUIRES: cells come row by row; the library keeps one row in memory and ignores what comes
/// late. A failure is kept until TakeStatus; calls after it do nothing.
class SheetWriter {
 public:
  /// `sheet` is the library's, `name` the sheet's.
  SheetWriter(lxw_worksheet* sheet, std::string name, FormatCache& formats,
              Language language = Language::kChinese);

  /// Writes text that stays text: it never becomes a formula, a number or a link.
  void Text(int row, int column, std::string_view text, const CellStyle& style);
  /// The same for words of ours, in the workbook's language.
  void Text(int row, int column, const Phrase& phrase, const CellStyle& style) {
    Text(row, column, phrase.in(language_), style);
  }
  /// The same with the `marks` that stand in it raised, lowered or struck.
  void MarkedText(int row, int column, std::string_view text, const ShortList<TextMark>& marks,
                  const CellStyle& style);
  /// REQUIRES: at most 15 significant digits.
  void Number(int row, int column, const Decimal& number, const CellStyle& style);
  /// A formula of ours ("=SUM(A1:A3)") with its result, which shows until it is reckoned anew.
  /// REQUIRES: `result` has at most 15 significant digits.
  void Formula(int row, int column, const std::string& formula, const Decimal& result,
               const CellStyle& style);
  /// The same with a text for its result.
  void Formula(int row, int column, const std::string& formula, const std::string& result,
               const CellStyle& style);
  void Blank(int row, int column, const CellStyle& style);
  /// Text that leads to a cell ("A1") of another sheet.
  struct Link {
    std::string sheet;
    std::string cell;
  };
  void LinkText(int row, int column, std::string_view text, const Link& link,
                const CellStyle& style);
  /// A remark shown beside a cell. Not part of the digest.
  void Comment(int row, int column, std::string_view text);
  /// Shows a range as one cell; its cells are written like all others (anchor, then blanks).
  void Merge(const CellRange& range);
  /// Writes text at the range's first cell, blanks of the same style in the rest, and merges it.
  /// REQUIRES: one row.
  void MergedText(const CellRange& range, std::string_view text, const CellStyle& style);
  void SetRowHeight(int row, double height_pt) { SetRow(row, height_pt, 0); }
  /// `level` is the depth at which the row can be folded away, 0 = not at all, at most 7.
  void SetRow(int row, double height_pt, int level);
  void SetColumnWidth(int column, double width_digits);

  lxw_worksheet* sheet() { return sheet_; }
  FormatCache& formats() { return *formats_; }
  Language language() const { return language_; }
  const std::string& name() const { return expected_.name; }
  const std::vector<TextOverflow>& overflows() const { return overflows_; }
  const Status& status() const { return status_; }
  SheetExpectation TakeExpectation() { return std::move(expected_); }

 private:
  void Check(int error, int row, int column);

  lxw_worksheet* sheet_;
  FormatCache* formats_;
  Language language_;
  SheetExpectation expected_;
  std::vector<TextOverflow> overflows_;
  int links_ = 0;  ///< Links asked for so far.
  Status status_;
};

}  // namespace mingxi
