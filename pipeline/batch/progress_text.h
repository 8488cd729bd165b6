// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include "pipeline/batch/batch_options.h"

namespace mingxi {

/// `412 of 1000, 3 failed, 24.1 a second, 0:24 left`
std::string ProgressText(const BatchProgress& progress);

/// The same with what became of the last input, as a JSON object on one line.
std::string ProgressJson(const BatchProgress& progress);

/// A note as a JSON object on one line.
std::string NoteJson(const std::string& note);

}  // namespace mingxi
