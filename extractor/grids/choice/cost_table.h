// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What each sign for and against a table weighs. The unit of all is one clear sign against a
// reading, as in line_groups.cc. A term is argued for where it is written down; whoever finds a
// page read wrongly looks here which sign is missing or weighs too little.

#include <cstddef>

namespace mingxi::cost {

/// A page has as few tables as explain it.
inline constexpr double kTable = 1.0;
/// What lines, backgrounds or tags part into columns is meant as a table.
inline constexpr double kDrawnTable = 0.2;
/// Text runs over the side of its cell: the side is not where the table has it.
inline constexpr double kCutGlyph = 0.7;
/// Figures are printed one a cell; each further one was the next column's or the next row's.
inline constexpr double kTwoFigures = 1.0;
/// The second of them in brackets below the first is last year's, put there by the typist.
inline constexpr double kBracketsBelow = 0.1;
/// A label and a figure in one cell with room between them were two columns.
inline constexpr double kLabelWithFigure = 0.7;
/// Digits, points and commas that are no number: two figures run together, or half of one.
inline constexpr double kBrokenFigure = 1.2;
/// A column that nobody wrote in: rules may draw one, text can't.
inline constexpr double kEmptyColumn = 0.8;
inline constexpr double kEmptyDrawnColumn = 0.2;
/// Between backgrounds it is the room between two tables.
inline constexpr double kEmptyFilledColumn = 2.0;
/// The same of rows; backgrounds show one less surely than lines.
inline constexpr double kEmptyRow = 0.5;
inline constexpr double kEmptyJointRow = 0.1;
inline constexpr double kEmptyFilledRow = 0.6;
/// A line that was drawn on purpose and bounds nothing: each cell it runs through.
inline constexpr double kCrossedRule = 0.5;
/// Boundaries that only the text shows are as a rule right, drawn ones always.
inline constexpr double kUnseenColumn = 0.15;
inline constexpr double kUnseenRow = 0.06;
/// Where rules part the rows all over a table, what they leave in two is one row as a rule, if no
/// column names both: so many rules, and so many rows left between two of them.
inline constexpr double kUnseenAmongDrawn = 0.3;
inline constexpr std::size_t kRulesAllOver = 5;
inline constexpr std::size_t kRowsOfBand = 3;
/// Share of a table's width that a rule between its rows runs over.
inline constexpr double kAcrossTable = 0.9;
/// Rules that nowhere meet, so many on each side of a gap, are those of lists beside each other.
inline constexpr double kSeparateRules = 2.0;
inline constexpr std::size_t kRulesOfList = 3;
/// Rows of tables have texts side by side; a label alone that keeps to its column is the name of a
/// group, one that runs on over others is a line of prose.
inline constexpr double kLoneLabel = 0.12;
inline constexpr double kLoneLine = 0.5;
/// One in the middle of several columns behind the first, above their names, is as good a sign of a
/// header as that is a bad one; so far off, in font sizes.
inline constexpr double kOffGroupEm = 2.0;
/// Tables begin with their header, but for those that go on from the page before.
inline constexpr double kNoHeader = 0.6;
/// A text alone above the names of the columns is the table's title.
inline constexpr double kTitleRow = 0.8;
/// What nothing draws is a table only for its figures below each other, so many rows of them, or
/// for so many rows of several texts.
inline constexpr double kNoFigures = 10;
inline constexpr int kLeastFigureRows = 2;
inline constexpr int kLeastTextRows = 3;
/// What is drawn and costs nearly as much as it explains is a chart: text in rows, crossed by
/// lines.
inline constexpr double kMostOfGain = 0.8;

/// Text that stands beside other text on one line is a row of its own where it has figures.
inline constexpr double kHiddenRow = 0.6;

/// Left to prose: a figure beside other texts, a text beside a figure or several texts.
inline constexpr double kFigureLeft = 1.0;
inline constexpr double kTextLeft = 0.3;
/// Any text: what stands in drawn boxes.
inline constexpr double kAnyLeft = 0.02;
inline constexpr std::size_t kTextsOfRow = 3;
/// A drawn line that bounds cells is explained.
inline constexpr double kLineUsed = 0.25;
/// How near a line must be to a boundary to be it, points, and which share of it must lie along the
/// table.
inline constexpr double kOnBoundaryPt = 3.5;
inline constexpr double kAlongShare = 0.6;
/// How far inside a cell a line must run to cross it, points, and which share of the cell.
inline constexpr double kInsidePt = 3.5;
inline constexpr double kAcrossShare = 0.6;

}  // namespace mingxi::cost
