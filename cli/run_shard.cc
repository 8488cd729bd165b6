// SPDX-License-Identifier: GPL-3.0-or-later

// mingxi run-shard: a batch over one part of the inputs, as a job of a cluster.

#include <cstdlib>
#include <memory>

#include "cli/batch_flags.h"
#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/run_batch_flags.h"
#include "cli/terminal.h"
#include "pipeline/shards/shard_list.h"

namespace mingxi {
namespace {

struct RunShardFlags {
  std::string folder;
  int index = 0;  ///< 0 = what SLURM_ARRAY_TASK_ID says.
  BatchFlags batch;
};

constexpr char kExample[] =
    "Example:\n"
    "  mingxi run-shard shards --index 7           -> shards/run-0007/\n"
    "  mingxi run-shard shards                     (in a Slurm job array)\n";

int IndexOf(const RunShardFlags& flags) {
  if (flags.index > 0) return flags.index;
  const char* task = std::getenv("SLURM_ARRAY_TASK_ID");
  return task == nullptr ? 0 : std::atoi(task);
}

int RunRunShard(RunShardFlags flags) {
  const int index = IndexOf(flags);
  const int count = CountShards(flags.folder);
  if (index < 1 || index > count) {
    PrintFailure("there is no shard " + std::to_string(index) + " in " + flags.folder +
                 ", which has " + std::to_string(count) + "; name one with --index");
    return kExitFailed;
  }
  flags.batch.list = ShardListPath(flags.folder, index);
  flags.batch.output = ShardRunPath(flags.folder, index);
  return RunBatchFlags(flags.batch);
}

}  // namespace

Command RunShardCommand() {
  auto flags = std::make_shared<RunShardFlags>();
  return {.name = "run-shard",
          .about = "Convert one part of a batch",
          .example = kExample,
          .flags = Joined({{
                               {.names = "SHARDS",
                                .target = &flags->folder,
                                .about = "The folder that mingxi shard made",
                                .type = "SHARDS",
                                .is_required = true},
                               {.names = "--index",
                                .target = &flags->index,
                                .about = "Which part, from 1 (default: SLURM_ARRAY_TASK_ID)",
                                .type = "N",
                                .least = 1},
                           },
                           BatchFlagList(flags->batch)}),
          .run = [flags] { return RunRunShard(*flags); }};
}

}  // namespace mingxi
