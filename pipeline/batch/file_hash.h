// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include "model/status.h"

namespace mingxi {

/// The SHA-256 of the file at `path` as lower-case hex, read piece by piece. Fails with kNotFound
/// where it is no regular file or cannot be read.
Result<std::string> FileSha256(const std::string& path);

}  // namespace mingxi
