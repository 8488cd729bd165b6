// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The bytes of one input and what they are.

#include <string>

#include "extractor/source_format.h"
#include "model/status.h"

namespace mingxi {

/// One input, read whole.
struct Source {
  std::string name;  ///< As the user named it; "-" for standard input.
  std::string bytes;
  std::string sha256;  ///< Lower-case hex of `bytes`.
  SourceFormat format = SourceFormat::kUnknown;
};

/// Reads the file at `path`, or a file in an archive (`a.zip!b/c.xls`), or standard input for "-".
/// Fails with kNotFound when it cannot be read, with kUnsupported (naming what it looks like and
/// what to do) when its content is of no format that mingxi reads: the content decides, the name
/// only breaks ties.
Result<Source> ReadSource(const std::string& path);

/// The same for an input whose `bytes` were read elsewhere; `name` as the user named it.
Result<Source> MakeSource(std::string name, std::string bytes);

}  // namespace mingxi
