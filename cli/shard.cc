// SPDX-License-Identifier: GPL-3.0-or-later

// mingxi shard: cuts the inputs of a batch into parts for many machines.

#include <CLI/CLI.hpp>
#include <memory>

#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/help.h"
#include "cli/terminal.h"
#include "pipeline/batch/find_inputs.h"
#include "pipeline/shards/shard_list.h"
#include "pipeline/told_list.h"

namespace mingxi {
namespace {

struct ShardFlags {
  std::vector<std::string> paths;
  std::string list;
  std::string folder;
  int count = 0;
};

constexpr char kExample[] =
    "Example:\n"
    "  mingxi shard disclosures/ -o shards --count 100\n"
    "  mingxi run-shard shards --index 7       (one a job of the cluster)\n"
    "  mingxi merge shards -o out\n";

Result<int> Cut(const ShardFlags& flags) {
  std::vector<std::string> paths = flags.paths;
  if (!flags.list.empty()) {
    const Result<std::string> list = ReadListFile(flags.list);
    if (!list.ok()) return list.status();
    const std::vector<std::string> more = ParsePathList(*list);
    paths.insert(paths.end(), more.begin(), more.end());
  }
  const FoundInputs found = FindInputs(paths, flags.folder);
  if (found.paths.empty()) return Status::NotFound("no inputs were found");
  return WriteShards(found.paths, flags.count, flags.folder);
}

int RunShardCommand(const ShardFlags& flags) {
  const Result<int> count = Cut(flags);
  if (!count.ok()) {
    PrintFailure(count.status());
    return kExitFailed;
  }
  PrintLine(std::to_string(*count) + " shards in " + flags.folder +
            "; run each with: mingxi run-shard " + flags.folder + " --index N");
  return kExitDone;
}

}  // namespace

Command AddShardCommand(CLI::App& program) {
  CLI::App* app = program.add_subcommand("shard", "Cut the inputs of a batch into parts");
  ShowExampleFirst(*app, kExample);
  auto flags = std::make_shared<ShardFlags>();
  app->add_option("PATH", flags->paths, "Files and folders, as of mingxi batch")->type_name("PATH");
  app->add_option("--list", flags->list, "More paths, as of mingxi batch")->type_name("FILE");
  app->add_option("--count", flags->count, "How many parts")
      ->type_name("N")
      ->check(CLI::Range(1, 9999).description(""))
      ->required();
  app->add_option("-o,--output", flags->folder, "The folder for the lists and their results")
      ->type_name("SHARDS")
      ->required();
  return {app, [flags] { return RunShardCommand(*flags); }};
}

}  // namespace mingxi
