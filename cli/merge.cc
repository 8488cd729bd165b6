// SPDX-License-Identifier: GPL-3.0-or-later

// mingxi merge: what the shards made becomes one output folder, compared with the list of inputs.

#include <memory>

#include "cli/batch_talk.h"
#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/terminal.h"
#include "model/shown_text.h"
#include "pipeline/batch/batch_summary.h"
#include "pipeline/shards/merge_shards.h"
#include "pipeline/shell_word.h"
#include "pipeline/told_list.h"

namespace mingxi {
namespace {

struct MergeFlags {
  std::string folder;
  std::string output;
  std::string panel_form;
};

constexpr char kExample[] =
    "Example:\n"
    "  mingxi merge shards -o out      (exit status 3 and a list where inputs are missing)\n";

/// "3,7,12"
std::string Joined(const std::vector<int>& numbers) {
  std::string text;
  for (const int number : numbers) text += (text.empty() ? "" : ",") + std::to_string(number);
  return text;
}

int RunMerge(const MergeFlags& flags) {
  BatchOptions options;
  options.output = flags.output;
  options.panel_form = flags.panel_form;
  options.retry = "mingxi batch -o " + ShellWord(flags.output);
  BatchEvents events;
  events.on_note = [](const std::string& note) { PrintLine("mingxi: " + note); };
  const Result<MergeOutcome> merged = MergeShards(flags.folder, options, events);
  if (!merged.ok()) {
    PrintFailure(merged.status());
    return kExitFailed;
  }
  PrintLine(SummaryText(SummarizeBatch(merged->batch), options.retry));
  for (const std::string& path : merged->missing) PrintLine("missing: " + ShownName(path));
  if (!merged->missing.empty()) {
    PrintLine(std::to_string(merged->missing.size()) + " inputs are missing; run these shards " +
              "again and merge again: --array=" + Joined(merged->incomplete_shards));
    return kExitFindings;
  }
  const BatchOutcome& batch = merged->batch;
  return batch.failed > 0 || batch.has_errors ? kExitFindings : kExitDone;
}

}  // namespace

Command MergeCommand() {
  auto flags = std::make_shared<MergeFlags>();
  return {.name = "merge",
          .about = "Put the parts of a batch together",
          .example = kExample,
          .flags =
              {
                  {.names = "SHARDS",
                   .target = &flags->folder,
                   .about = "The folder that mingxi shard made",
                   .type = "SHARDS",
                   .is_required = true},
                  {.names = "-o,--output",
                   .target = &flags->output,
                   .about = "The folder for all results",
                   .type = "DIR",
                   .is_required = true},
                  {.names = "--panel",
                   .target = &flags->panel_form,
                   .about = "As of mingxi batch",
                   .type = "FORM",
                   .check = WrongForm},
              },
          .run = [flags] { return RunMerge(*flags); }};
}

}  // namespace mingxi
