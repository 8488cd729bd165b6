// SPDX-License-Identifier: GPL-3.0-or-later

// mingxi 明细: the command. Reads argv, runs the chosen command, returns its exit status.

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/edit_distance.h"
#include "cli/exit_code.h"
#include "cli/help.h"
#include "cli/terminal.h"
#include "pipeline/version.h"

namespace {

/// A command is a misspelt other one when so many letters at most were added, left out or changed.
constexpr std::size_t kFarthestName = 3;

constexpr char kExample[] =
    "Example:\n"
    "  mingxi convert budget-2023.pdf -o budget-2023.xlsx\n";

/// The message for a first argument that is no command and no option; empty when it is one.
std::string UnknownCommand(const std::string& name, const std::vector<mingxi::Command>& commands) {
  if (name.empty() || name.front() == '-') return {};
  std::string message = "unknown command '" + name + "'";
  std::size_t least = kFarthestName + 1;
  std::string nearest;
  for (const mingxi::Command& command : commands) {
    const std::size_t edits = mingxi::EditDistance(name, command.app->get_name());
    if (edits == 0) return {};
    if (edits < least) {
      least = edits;
      nearest = command.app->get_name();
    }
  }
  return nearest.empty() ? message : message + "; did you mean '" + nearest + "'?";
}

int Run(int argc, char** argv) {
  CLI::App program(
      "mingxi: Chinese public accounts (PDF or text) into tables that prove themselves", "mingxi");
  mingxi::ShowExampleFirst(program, kExample);
  program.set_version_flag("--version", "mingxi " + std::string(mingxi::Version()));
  program.require_subcommand(1);
  program.footer(
      "mingxi COMMAND --help explains a command. Exit status: 0 done; 3 done, with errors "
      "found or some inputs failed; 2 nothing done; 1 only from diff: they differ; 130 "
      "interrupted.");
  const std::vector<mingxi::Command> commands = {
      mingxi::AddConvertCommand(program), mingxi::AddBatchCommand(program),
      mingxi::AddCheckCommand(program),   mingxi::AddDiffCommand(program),
      mingxi::AddReviewCommand(program),  mingxi::AddInspectCommand(program),
      mingxi::AddDumpCommand(program),    mingxi::AddNormalizeCommand(program),
      mingxi::AddShardCommand(program),   mingxi::AddRunShardCommand(program),
      mingxi::AddMergeCommand(program),   mingxi::AddVerifyCommand(program),
      mingxi::AddDoctorCommand(program),  mingxi::AddWorkerCommand(program),
      mingxi::AddGenerateCommand(program)};
  if (argc < 2) {
    mingxi::PrintLine(program.help());
    return mingxi::kExitFailed;
  }
  if (const std::string unknown = UnknownCommand(argv[1], commands); !unknown.empty()) {
    mingxi::PrintFailure(unknown);
    mingxi::PrintLine("Run mingxi --help for what there is.");
    return mingxi::kExitFailed;
  }
  try {
    program.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return program.exit(error);  // --help, --version
    mingxi::PrintFailure(error.what());
    mingxi::PrintLine("Run mingxi --help for what there is.");
    return mingxi::kExitFailed;
  }
  for (const mingxi::Command& command : commands) {
    if (command.app->parsed()) return command.run();
  }
  return mingxi::kExitFailed;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return Run(argc, argv);
  } catch (const std::exception& error) {
    // Nothing of ours throws; this is memory or a library that broke its word.
    mingxi::PrintFailure(std::string("internal error: ") + error.what());
    return mingxi::kExitFailed;
  }
}
