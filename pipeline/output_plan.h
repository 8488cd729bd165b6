// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Which file each result goes to.

#include <optional>
#include <string>
#include <vector>

#include "model/status.h"
#include "pipeline/options.h"

namespace mingxi {

/// One result to write.
struct Output {
  OutputFormat format = OutputFormat::kXlsx;
  std::string path;      ///< A file; for CSV a folder; "-" = standard output.
  int made_folders = 0;  ///< So many folders above it are made where they are missing.

  bool operator==(const Output&) const = default;
};

/// An input ("-" = standard input) with all that is made of it.
struct PlannedInput {
  std::string input;
  std::vector<Output> outputs;

  bool operator==(const PlannedInput&) const = default;
};

struct OutputRequest {
  std::vector<std::string> inputs;    ///< At least one.
  std::string out;                    ///< What -o said; empty = not given.
  std::vector<OutputFormat> formats;  ///< What --format said; empty = not given.
};

/// Decides where everything goes, before any work is done:
///
/// - one input and at most one format: `out` is the file (for CSV the folder), its ending decides
///   the format where none is given; "-" is standard output.
/// - otherwise, or where `out` is a folder: `out`/NAME.xlsx, NAME.json and the folder NAME-csv,
/// NAME
///   being the input's name without its ending (with it, where two inputs would meet).
///   A document in an archive stands in a folder of the archive's name: `out`/a/b/c.xlsx for
///   a.zip!b/c.xls.
/// - without `out`: the same beside each input; for standard input standard output.
///
/// The format is xlsx (json on standard output) where nothing says otherwise. Looks at the file
/// system for what is a folder. Fails with kInvalidOption when the request makes no sense, when an
/// output would replace an input, or when two outputs would be one file.
Result<std::vector<PlannedInput>> PlanOutputs(const OutputRequest& request);

}  // namespace mingxi
