// SPDX-License-Identifier: GPL-3.0-or-later

// mingxi verify: whether an output folder of a batch is whole.

#include <CLI/CLI.hpp>
#include <memory>

#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/help.h"
#include "cli/terminal.h"
#include "pipeline/batch/shown_name.h"
#include "pipeline/shards/shard_list.h"
#include "pipeline/shards/verify_results.h"

namespace mingxi {
namespace {

struct VerifyFlags {
  std::string folder;
  std::string list;
};

constexpr char kExample[] =
    "Example:\n"
    "  mingxi verify out --list shards/inputs.list\n";

int RunVerify(const VerifyFlags& flags) {
  std::vector<std::string> list;
  if (!flags.list.empty()) {
    Result<std::vector<std::string>> read = ReadShardList(flags.list);
    if (!read.ok()) {
      PrintFailure(read.status());
      return kExitFailed;
    }
    list = *std::move(read);
  }
  const Result<std::vector<std::string>> wrong = VerifyResults(flags.folder, list);
  if (!wrong.ok()) {
    PrintFailure(wrong.status());
    return kExitFailed;
  }
  for (const std::string& line : *wrong) PrintLine(ShownName(line));
  if (wrong->empty()) PrintLine("whole: every input has its line and its results");
  return wrong->empty() ? kExitDone : kExitFindings;
}

}  // namespace

Command AddVerifyCommand(CLI::App& program) {
  CLI::App* app = program.add_subcommand("verify", "Look whether the results of a batch are whole");
  ShowExampleFirst(*app, kExample);
  auto flags = std::make_shared<VerifyFlags>();
  app->add_option("DIR", flags->folder, "An output folder of mingxi batch or merge")
      ->type_name("DIR")
      ->required();
  app->add_option("--list", flags->list, "Every input of this list must be there")
      ->type_name("FILE");
  return {app, [flags] { return RunVerify(*flags); }};
}

}  // namespace mingxi
