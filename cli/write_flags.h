// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <vector>

#include "cli/read_flags.h"
#include "pipeline/options.h"

namespace mingxi {

/// The flags that say how results are written, as the user typed them.
struct WriteFlags {
  bool is_raw_csv = false;
  bool fills_merged = false;
  std::string csv_dialect = "data";
  std::string encoding = "utf-8";
  std::string language = "zh";
};

/// --raw-csv, --fill-merged, --csv-dialect, --encoding and --lang. REQUIRES: `flags` outlives the
/// parse.
Flags WriteFlagList(WriteFlags& flags);

/// --lang of what is written: "zh" or "en".
Flag WriteLanguageFlag(std::string& language);
Language WriteLanguageOf(const std::string& language);

/// What the flags mean; `reading` is named in workbooks as what was asked for.
WriteOptions WriteFlagsToOptions(const WriteFlags& flags, const ReadFlags& reading);

/// The flags as they were typed, for a program that reads the same flags.
std::vector<std::string> WriteFlagsToArguments(const WriteFlags& flags);

}  // namespace mingxi
