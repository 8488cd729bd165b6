// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include "cli/command.h"

namespace mingxi {

/// What a command line asks for: a command, a text to print, or a complaint.
struct ParsedArguments {
  const Command* command = nullptr;  ///< One of the program's; its flags have their values.
  std::string text;                  ///< Help or version, where no command is to run.
  std::string failure;               ///< What is wrong with the command line; empty = nothing.
};

/// Reads the command line and puts the values where the flags of the chosen command say. The one
/// place that knows the library for it. REQUIRES: `program` outlives the result.
ParsedArguments ParseArguments(const Program& program, int argc, const char* const* argv);

}  // namespace mingxi
