// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What became of one input, in a few lines for a person or one for a program.

#include <string>

#include "model/document.h"
#include "model/status.h"
#include "pipeline/output_plan.h"

namespace mingxi {

/// `x.pdf -> x.xlsx: 22 tables; 210 sums hold, 1 fails`
std::string SummaryLine(const PlannedInput& planned, const Document& document,
                        Language language = Language::kEnglish);

/// Two lines more for someone who sits in front of it: what was counted and proven, and the one
/// command that makes sense next. No line end.
std::string SummaryDetails(const PlannedInput& planned, const Document& document,
                           Language language = Language::kEnglish);

/// One JSON object with a line end: input, outputs, counts of tables, rows, figures by what the
/// checks say of them, checks and findings.
std::string SummaryJson(const PlannedInput& planned, const Document& document);

/// One JSON object with a line end: why it failed, in a word (those of a batch) and in words, the
/// input and the page.
std::string FailureJson(const Status& status);

}  // namespace mingxi
