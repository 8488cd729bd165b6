// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <vector>

#include "cli/read_flags.h"
#include "cli/write_flags.h"
#include "model/status.h"
#include "pipeline/batch/batch_options.h"

namespace mingxi {

/// The flags of `mingxi batch`, as the user typed them.
struct BatchFlags {
  std::vector<std::string> paths;
  std::string list;
  std::string output;
  std::string formats = "xlsx";
  int jobs = 0;  ///< 0 = a worker a processor.
  bool resumes = false;
  bool redoes_all = false;
  std::string retried;  ///< The reason that --retry-failed names, "all" for none.
  bool keeps_partial = false;
  std::string page_timeout = "5s";
  std::string file_timeout = "2m";
  std::string memory = "1G";
  int max_pages = 0;
  std::string sources;
  std::string panel_form;
  int watch = 0;  ///< Seconds between two looks at the inputs; 0 = one run.
  bool is_json = false;
  bool is_quiet = false;
  ReadFlags reading;
  WriteFlags writing;
};

/// The flags that name inputs and the output. REQUIRES: `flags` outlives the parse.
Flags BatchInputFlagList(BatchFlags& flags);

/// All others: formats, what is done again, limits, reading and writing.
Flags BatchFlagList(BatchFlags& flags);

/// What the flags mean, with the command that starts a worker. Reads the lists that they name.
Result<BatchOptions> BatchFlagsToOptions(const BatchFlags& flags);

/// The command line of this run without its inputs, for a shell.
std::string CommandWithoutInputs(const BatchFlags& flags);

}  // namespace mingxi
