// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

namespace mingxi {

/// A file of a result that is several files.
struct OutputFile {
  std::string name;  ///< Without a folder; safe on every system (files/file_name.h).
  std::string bytes;

  bool operator==(const OutputFile&) const = default;
};

}  // namespace mingxi
