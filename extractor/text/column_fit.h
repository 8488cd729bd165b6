// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Lines of aligned text put into given columns.

#include <cstddef>
#include <limits>
#include <span>
#include <vector>

#include "extractor/text/aligned_line.h"
#include "extractor/text/column_track.h"
#include "extractor/text/header_fit.h"

namespace mingxi {

/// The lines of one page in columns; each word is in one.
struct ColumnFit {
  std::vector<ColumnTrack> columns;
  std::size_t header_lines = 0;                ///< Lines before the first figure.
  HeaderFit header;                            ///< Of those lines.
  std::vector<std::vector<ColumnPiece>> body;  ///< Of the lines behind them, from the left.
  std::vector<std::size_t> counts;             ///< For each of them how many columns it counts.
  std::vector<std::size_t> figures;            ///< For each of them how many figures it has.
  double body_cost = 0;                        ///< Places that texts stand off their columns.
  bool is_doubtful = false;  ///< Which columns have no text on this page is a guess.

  double cost() const { return body_cost + header.cost; }
};

/// The number of lines before the first one with a figure or an outline's number; 0 when there is
/// none among the first lines, so that nobody can say which lines are names.
std::size_t CountHeaderLines(const std::vector<AlignedLine>& lines);

/// Puts `lines` into columns that begin as `columns` and move to where their texts stand. With
/// `figure_shares`, one a column, it is known which columns have figures (ColumnTrack).
ColumnFit FitTo(const std::vector<AlignedLine>& lines, std::vector<ColumnTrack> columns,
                std::span<const double> figure_shares = {});

/// The same without a header: what it costs is at most what FitTo costs.
ColumnFit FitBodyTo(const std::vector<AlignedLine>& lines, std::vector<ColumnTrack> columns);

/// `fit`, made by FitBodyTo of `lines`, with its header, as FitTo gives it; with one of no use when
/// it costs `most` or more (FitHeader).
ColumnFit WithHeader(const std::vector<AlignedLine>& lines, ColumnFit fit,
                     double most = std::numeric_limits<double>::infinity());

/// For each column the share of figures among its texts on all `pages`. REQUIRES: as ColumnCost.
std::vector<double> FigureShares(std::span<const ColumnFit> pages);

/// What the columns themselves cost, over all pages of a table: many, rarely used ones, and ones
/// side by side that are never used together, which are one column with texts of two alignments.
/// REQUIRES: there are pages, all with the same number of columns.
double ColumnCost(std::span<const ColumnFit> pages);

}  // namespace mingxi
