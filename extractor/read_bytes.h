// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The bytes of an input, read with a limit and from nothing that has no end.

#include <cstdint>
#include <string>

#include "model/status.h"

namespace mingxi {

/// Bytes. The longest disclosures, scans in colour, have 100 MB.
inline constexpr std::int64_t kMaxInputBytes = std::int64_t{512} << 20;

/// Reads the file or pipe at `path`, or standard input for "-". Fails with kNotFound where it
/// cannot be read or is a device or a file of the system's own (/proc), with kUnsupported where it
/// is too large.
Result<std::string> ReadBytes(const std::string& path);

/// The same for the regular file that is open as `descriptor`, from its beginning.
Result<std::string> ReadBytesOf(int descriptor);

/// Whether the open file `descriptor` may be an input, by what it is and by its size; whether pipes
/// may.
Status CheckInput(int descriptor, bool takes_pipes);

}  // namespace mingxi
