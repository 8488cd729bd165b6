// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// A command of the program: its flags and what runs when it was chosen. One file a command; a new
// one needs its file, a line here and a line in main.cc.

#include <functional>

namespace CLI {
class App;
}

namespace mingxi {

struct Command {
  CLI::App* app = nullptr;   ///< Owned by the program's App.
  std::function<int()> run;  ///< Returns the exit status. Called after the flags were read.
};

// Each adds its flags to `program`.
Command AddBatchCommand(CLI::App& program);
Command AddCheckCommand(CLI::App& program);
Command AddConvertCommand(CLI::App& program);
Command AddDiffCommand(CLI::App& program);
Command AddDoctorCommand(CLI::App& program);
Command AddDumpCommand(CLI::App& program);
Command AddGenerateCommand(CLI::App& program);
Command AddInspectCommand(CLI::App& program);
Command AddMergeCommand(CLI::App& program);
Command AddNormalizeCommand(CLI::App& program);
Command AddReviewCommand(CLI::App& program);
Command AddRunShardCommand(CLI::App& program);
Command AddShardCommand(CLI::App& program);
Command AddVerifyCommand(CLI::App& program);
Command AddWorkerCommand(CLI::App& program);

}  // namespace mingxi
