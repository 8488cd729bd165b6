// SPDX-License-Identifier: GPL-3.0-or-later

// mingxi shard: cuts the inputs of a batch into parts for many machines.

#include <memory>

#include "cli/command.h"
#include "cli/exit_code.h"
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

Command ShardCommand() {
  auto flags = std::make_shared<ShardFlags>();
  return {.name = "shard",
          .about = "Cut the inputs of a batch into parts",
          .example = kExample,
          .flags =
              {
                  {.names = "PATH",
                   .target = &flags->paths,
                   .about = "Files and folders, as of mingxi batch",
                   .type = "PATH"},
                  {.names = "--list",
                   .target = &flags->list,
                   .about = "More paths, as of mingxi batch",
                   .type = "FILE"},
                  {.names = "--count",
                   .target = &flags->count,
                   .about = "How many parts",
                   .type = "N",
                   .is_required = true,
                   .least = 1,
                   .most = 9999},
                  {.names = "-o,--output",
                   .target = &flags->folder,
                   .about = "The folder for the lists and their results",
                   .type = "SHARDS",
                   .is_required = true},
              },
          .run = [flags] { return RunShardCommand(*flags); }};
}

}  // namespace mingxi
