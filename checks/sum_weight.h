// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// How much a failing sum of a table says: the readings of the table weighed against each other.
//
// A reading (these rows are the sum of those; these columns that column) is tried on many lines
// (columns; rows). A reading that holds elsewhere and fails in one place is a slip of the
// publisher or of the reading; one that fails in many places is no reading; a line on which many
// readings fall short prints a part of its items.

#include <set>
#include <utility>
#include <vector>

#include "checks/sum.h"
#include "checks/sum_report.h"
#include "checks/table_view.h"

namespace mingxi {

/// One reading on all lines it is tried on; a sum without parts was not tried on that line.
using ReadingSums = std::vector<Sum>;

class SumWeigher {
 public:
  /// `readings` all have one sum a line, of the same lines in the same order. Borrows both.
  SumWeigher(const TableView& view, const std::vector<ReadingSums>& readings);

  /// What kind of sum it is, by what it and its neighbours came to: kParts where a failure is
  /// plain, kDoubtful where a person should look, kIncomplete where parts may be left out,
  /// kUnlikely where the reading does not explain the table. kParts for all that does not fail.
  SumKind KindOf(std::size_t reading, std::size_t line) const;

 private:
  struct Tally {
    int evidence = 0;  ///< Sums of two figures or more that hold.
    int holds = 0;     ///< The others that hold and are not all zero.
    int fails = 0;
    int near = 0;    ///< Of the fails, those off by less than a hundredth.
    int shorts = 0;  ///< Of the fails, those whose parts do not reach the total.

    void Add(const SumOutcome& outcome);
  };

  /// Whether another sum of the reading (or of the line) fails by the same amount the other way:
  /// two figures of it have changed places, or one has got into the wrong sum.
  bool IsPairedInReading(std::size_t reading, std::size_t line) const;
  bool IsPairedOnLine(std::size_t reading, std::size_t line) const;
  const SumOutcome& At(std::size_t reading, std::size_t line) const {
    return outcomes_[reading][line];
  }
  /// Whether `term` stands in another sum that holds: only its parts can be at fault.
  bool IsProven(const Term& term) const;
  bool HasDoubtfulCell(const Sum& sum) const;
  SumKind KindOfProven(const Sum& sum, const SumOutcome& outcome, const Tally& line,
                       bool fails_once) const;
  SumKind KindOfLone(const Sum& sum, const SumOutcome& outcome, const Tally& line) const;

  const TableView& view_;
  const std::vector<ReadingSums>& sums_;
  std::vector<std::vector<SumOutcome>> outcomes_;
  std::set<std::pair<int, int>> proven_;  ///< Rows and columns.
  std::vector<Tally> by_reading_;
  std::vector<Tally> by_line_;
  bool is_misread_ = false;  ///< So much fails that the table itself is in doubt.
};

}  // namespace mingxi
