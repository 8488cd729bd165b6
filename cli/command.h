// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// A command of the program: its flags and what runs when it was chosen. One file a command; a new
// one needs its file, a line here and a line in main.cc.

#include <functional>
#include <string>
#include <vector>

#include "cli/flag.h"

namespace mingxi {

struct Command {
  std::string name;
  std::string about;
  std::string example;       ///< Lines of command and result, before its help.
  Flags flags;               ///< In the order of the help.
  std::function<int()> run;  ///< Returns the exit status. Called after the flags were read.
  std::string footer = {};   ///< Behind its help.
  bool is_hidden = false;    ///< Not for people: in no help, manual page or completion.
};

/// The program: its commands and what it says of itself.
struct Program {
  std::string about;
  std::string example;
  std::string footer;
  std::vector<Command> commands;
};

Command BatchCommand();
Command CheckCommand();
Command ConvertCommand();
Command DiffCommand();
Command DoctorCommand();
Command DumpCommand();
/// REQUIRES: `program` outlives the command.
Command GenerateCommand(const Program& program);
Command InspectCommand();
Command McpCommand();
Command MergeCommand();
Command NormalizeCommand();
Command ReviewCommand();
Command ServeCommand();
Command RunShardCommand();
Command ShardCommand();
Command VerifyCommand();
Command WorkerCommand();

}  // namespace mingxi
