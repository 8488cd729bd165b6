// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

#include "model/correction.h"
#include "model/document.h"
#include "model/status.h"

namespace mingxi {

/// Reads a corrections file as the review page saves it (docs/output-format.md). Fails with
/// kInvalidOption, saying what is wrong with it.
Result<Corrections> ParseCorrections(std::string_view json);

/// The same from the file at `path`; kNotFound where it cannot be read.
Result<Corrections> ReadCorrections(const std::string& path);

/// Marks the findings that a person has seen, by rule and place, and adds those corrections to the
/// applied ones. One whose finding is gone is left out: what it spoke of is no more.
Document WithSeenFindings(Document document, const Corrections& corrections);

}  // namespace mingxi
