// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <vector>

#include "model/status.h"

namespace mingxi {

/// Looks through the output folder of a batch, without any scheduler's word: every input of `list`
/// (may be empty) has a line in the manifest, every converted one its results, whole and with as
/// many figures as its line says; nothing half-written and nothing that no line names lies about.
/// Returns what is wrong, a line each; fails with kNotFound where there is no manifest.
Result<std::vector<std::string>> VerifyResults(const std::string& folder,
                                               const std::vector<std::string>& list);

}  // namespace mingxi
