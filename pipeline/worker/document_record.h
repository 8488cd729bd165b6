// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/document.h"
#include "pipeline/batch/record.h"

namespace mingxi {

/// What a batch keeps of `document`: its facts, counts, the hash of what its tables say, and the
/// tables most in doubt. Path, folder, time and memory are the supervisor's.
BatchRecord RecordOfDocument(const Document& document);

}  // namespace mingxi
