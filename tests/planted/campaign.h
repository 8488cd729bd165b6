// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Many planted errors, and what the checks made of them.

#include <array>
#include <random>
#include <string>
#include <vector>

#include "model/document.h"
#include "tests/planted/planter.h"

namespace mingxi::testing {

/// Of the planted errors of one kind.
struct SlipCounts {
  int planted = 0;
  int detected = 0;  ///< A check fails or a finding appears that names an altered cell.
  int crossed = 0;   ///< Planted where two identities or more meet.
  int named = 0;     ///< Of the crossed, the altered cells alone are blamed.
  int single = 0;    ///< Planted where one identity stands.
  int listed = 0;    ///< Of the single, an altered cell is among the suspects.
  int stray = 0;     ///< Errors and warnings on figures that were not touched.
  int unseen = 0;    ///< Of the planted, exchanges of two parts of the same sums: not detected, for
                     ///< no sum can see them.
};

struct CampaignResult {
  std::array<SlipCounts, kSlips> by_slip;
  std::vector<std::string> misses;  ///< What was not found or wrongly blamed, a line each.

  SlipCounts Total() const;
};

/// Plants `trials` errors, one at a time, into the covered figures of `documents`, which the checks
/// have judged, and runs the checks again. The same seed plants the same errors.
CampaignResult RunCampaign(const std::vector<Document>& documents, int trials, unsigned seed);

/// The counts as a table for people.
std::string Describe(const CampaignResult& result);

}  // namespace mingxi::testing
