// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Names that stand ever farther off their columns.

#include <optional>
#include <span>
#include <vector>

#include "extractor/text/aligned_line.h"
#include "extractor/text/column_track.h"

namespace mingxi {

/// How a header's places become those of the columns: by straight lines between knots, moved.
struct Stretch {
  double offset = 0;
  std::vector<double> from;  ///< Ascending; none = no stretch.
  std::vector<double> to;

  double Apply(double place) const;
};

/// A stretch that puts one name over each column, and what it costs that it is one, the more the
/// less even it is.
struct NamedStretch {
  Stretch stretch;
  double cost = 0;
};

/// The stretch of `header` when it has one name for each of `columns`: lines of wide characters
/// take fewer places than lines of figures.
std::optional<NamedStretch> FindStretch(std::span<const AlignedLine> header,
                                        const std::vector<ColumnExtent>& columns);

}  // namespace mingxi
