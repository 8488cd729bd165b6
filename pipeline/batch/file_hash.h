// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <string>

#include "model/status.h"

namespace mingxi {

/// The SHA-256 of the file at `path` as lower-case hex, read piece by piece. Fails with kNotFound
/// where it is no regular file or cannot be read, with kUnsupported where it is too large, with
/// kInterrupted when `is_interrupted`, which is asked at every piece, says so.
Result<std::string> FileSha256(const std::string& path,
                               const std::function<bool()>& is_interrupted = {});

}  // namespace mingxi
