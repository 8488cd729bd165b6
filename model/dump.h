// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The stable one-line text form of every noun. Tests compare it, `mingxi inspect` and `mingxi dump`
// print it: a change here is a change that users see.

#include <string>

#include "model/cell.h"
#include "model/document.h"
#include "model/finding.h"
#include "model/grid.h"
#include "model/page.h"
#include "model/table.h"

namespace mingxi {

// Lengths are points with at most two decimals, without trailing zeros; a box is x0,y0,x1,y1. Text
// stands in quotes, with quotes, backslashes and control characters escaped as in JSON. What has
// its default value is left out. No line ends in a newline.

/// `glyph "合" 34.1,87.2,44.1,97.2 baseline 95.6 size 10 font 0`
std::string Dump(const Glyph& glyph);
/// `font "SimSun" embedded`
std::string Dump(const Font& font);
/// `ruling horizontal at 87.2 from 34.1 to 500 thick 0.5 stroke`
std::string Dump(const Ruling& ruling);
/// `fill 34.1,87.2,44.1,97.2 #d9d9d9`
std::string Dump(const Fill& fill);
/// `picture 34.1,87.2,44.1,97.2`
std::string Dump(const Picture& picture);
/// `tagged-cell table 0 row 1 column 2 span 1x2 header mcids 3,4`
std::string Dump(const TaggedCell& cell);
/// `grid page 3 order 2 rows 5 columns 4 box 34.1,87.2,500,700 by rulings/column-rules`
std::string Dump(const Grid& grid);
/// `cell 0,2 span 2x1 "项目" 34.1,87.2,44.1,97.2`; a span is rows x columns.
std::string Dump(const GridCell& cell);
/// `line 7 "单位：万元" 400,80,460,90 size 10`
std::string Dump(const TextLine& line);
/// `doubt 5,3 "text crosses the boundary of column 3"`
std::string Dump(const GridDoubt& doubt);
/// `account glyphs 120 cells 100 lines 18 artifacts 2 invisible 0 unclaimed 0`
std::string Dump(const GlyphAccount& account);

/// `table t01 "单位预算收支总表" unit 万元 pages 1,2 rows 37 columns 5 header 2`
std::string Dump(const Table& table);
/// `row data level 2 parent 3 code 206`; the row's number is its place in Table::rows.
std::string Dump(const Row& row);
/// `column "收入/预算数" amount unit 万元`
std::string Dump(const Column& column);
/// `cell 8,4 "1,095.64" amount 1095.64 unit 万元 yuan 10956400 page 1 34.1,87.2,44.1,97.2`
std::string Dump(const Cell& cell);
/// `document x.pdf application/pdf pages 27 publisher "某县财政局" year 2023 kind unit-budget`
std::string Dump(const Document& document);
/// `paragraph page 9 "..."`
std::string Dump(const Paragraph& paragraph);
/// `error sum.rows page 2 table t01 cells t01[5,4] "..." suggestion 12.30`
std::string Dump(const Finding& finding);
/// `holds sum.rows t01[3,2] 12.00 = t01[4,2]+t01[5,2] 12.00 difference 0.00`
std::string Dump(const Check& check);

/// A table as lines: its own, its columns, then one line a row (`data | 一、收入 | 12.00`), then
/// its notes. A merged cell stands once, at its anchor. Ends in a newline.
std::string DumpTable(const Table& table);

/// The whole document as lines: facts, tables, paragraphs, checks and findings; neither boxes nor
/// the source's hash, so that two documents can be compared by their lines. Ends in a newline.
std::string DumpDocument(const Document& document);

}  // namespace mingxi
