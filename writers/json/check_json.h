// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Checks, findings and corrections as JSON objects of one line.

#include <string_view>

#include "model/correction.h"
#include "model/finding.h"
#include "writers/json/json_writer.h"

namespace mingxi {

/// Appends `check` as one object. `type` says what the object is, where lines of several kinds
/// stand in one file; empty = left out.
void WriteCheck(const Check& check, std::string_view type, JsonWriter& json);
/// The same for a finding.
void WriteFinding(const Finding& finding, std::string_view type, JsonWriter& json);

/// `correction` in the form of a corrections file.
void WriteCorrection(const Correction& correction, JsonWriter& json);

}  // namespace mingxi
