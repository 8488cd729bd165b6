// SPDX-License-Identifier: GPL-3.0-or-later

// mingxi verify: whether an output folder of a batch is whole.

#include <memory>

#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/terminal.h"
#include "model/shown_text.h"
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

Command VerifyCommand() {
  auto flags = std::make_shared<VerifyFlags>();
  return {.name = "verify",
          .about = "Look whether the results of a batch are whole",
          .example = kExample,
          .flags =
              {
                  {.names = "DIR",
                   .target = &flags->folder,
                   .about = "An output folder of mingxi batch or merge",
                   .type = "DIR",
                   .is_required = true},
                  {.names = "--list",
                   .target = &flags->list,
                   .about = "Every input of this list must be there",
                   .type = "FILE"},
              },
          .run = [flags] { return RunVerify(*flags); }};
}

}  // namespace mingxi
