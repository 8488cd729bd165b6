// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include "pipeline/batch/batch_summary.h"
#include "writers/summary/summary_page.h"

namespace mingxi {

/// What summary.html shows: counts, failures with the command that tries just those again, the
/// tables and documents most in doubt, re-issues and duplicates. `retry` as in SummaryText.
SummaryPage BatchToPage(const BatchSummary& summary, const BatchOutcome& outcome,
                        const std::string& retry, Language language);

}  // namespace mingxi
