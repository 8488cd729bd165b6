// SPDX-License-Identifier: GPL-3.0-or-later

// mingxi 明细: the command. Reads argv, runs the chosen command, returns its exit status.

#include <exception>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/edit_distance.h"
#include "cli/exit_code.h"
#include "cli/parse_arguments.h"
#include "cli/terminal.h"

namespace mingxi {
namespace {

/// A command is a misspelt other one when so many letters at most were added, left out or changed.
constexpr std::size_t kFarthestName = 3;

constexpr char kExample[] =
    "Example:\n"
    "  mingxi convert budget-2023.pdf -o budget-2023.xlsx\n";

/// The message for a first argument that is no command and no option; empty when it is one.
std::string UnknownCommand(const std::string& name, const std::vector<Command>& commands) {
  if (name.empty() || name.front() == '-') return {};
  std::string message = "unknown command '" + name + "'";
  std::size_t least = kFarthestName + 1;
  std::string nearest;
  for (const Command& command : commands) {
    const std::size_t edits = EditDistance(name, command.name);
    if (edits == 0) return {};
    if (edits < least) {
      least = edits;
      nearest = command.name;
    }
  }
  return nearest.empty() ? message : message + "; did you mean '" + nearest + "'?";
}

Program MakeProgram() {
  return {
      .about = "mingxi: Chinese public accounts (PDF or text) into tables that prove themselves",
      .example = kExample,
      .footer =
          "mingxi COMMAND --help explains a command. Exit status: 0 done; 3 done, with errors "
          "found or some inputs failed; 2 nothing done; 1 only from diff: they differ; 130 "
          "interrupted.",
      .commands = {ConvertCommand(), BatchCommand(), CheckCommand(), DiffCommand(), ReviewCommand(),
                   ServeCommand(), InspectCommand(), DumpCommand(), NormalizeCommand(),
                   ShardCommand(), RunShardCommand(), MergeCommand(), VerifyCommand(), McpCommand(),
                   DoctorCommand(), WorkerCommand()}};
}

int Fail(const std::string& message) {
  PrintFailure(message);
  PrintLine("Run mingxi --help for what there is.");
  return kExitFailed;
}

int Run(int argc, char** argv) {
  Program program = MakeProgram();
  program.commands.push_back(GenerateCommand(program));
  if (argc > 1) {
    const std::string unknown = UnknownCommand(argv[1], program.commands);
    if (!unknown.empty()) return Fail(unknown);
  }
  const ParsedArguments parsed = ParseArguments(program, argc, argv);
  if (!parsed.failure.empty()) return Fail(parsed.failure);
  if (parsed.command == nullptr) {
    if (argc < 2) PrintLine(parsed.text);
    return argc < 2 ? kExitFailed : PrintResult(parsed.text) ? kExitDone : kExitFailed;
  }
  return parsed.command->run();
}

}  // namespace
}  // namespace mingxi

int main(int argc, char** argv) {
  try {
    return mingxi::Run(argc, argv);
  } catch (const std::exception& error) {
    // Nothing of ours throws; this is memory or a library that broke its word.
    mingxi::PrintFailure(std::string("internal error: ") + error.what());
    return mingxi::kExitFailed;
  }
}
