// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/run_batch_flags.h"

#include <utility>

#include "cli/batch_talk.h"
#include "cli/exit_code.h"
#include "cli/interrupt.h"
#include "cli/terminal.h"
#include "cli/watch.h"
#include "pipeline/batch/batch_summary.h"
#include "pipeline/batch/run_batch.h"

namespace mingxi {
namespace {

BatchTone ToneOf(const BatchFlags& flags) {
  if (flags.is_quiet) return BatchTone::kQuiet;
  return flags.is_json || !TalksToTerminal() ? BatchTone::kJson : BatchTone::kTerminal;
}

int ExitCodeOf(const BatchOutcome& outcome) {
  if (outcome.was_interrupted) return kExitInterrupted;
  if (outcome.inputs == 0 || outcome.failed == outcome.inputs) return kExitFailed;
  return outcome.failed > 0 || outcome.has_errors ? kExitFindings : kExitDone;
}

void PrintOutcome(const BatchOutcome& outcome, const BatchFlags& flags, BatchTone tone) {
  const BatchSummary summary = SummarizeBatch(outcome);
  if (tone == BatchTone::kJson) PrintLine(BatchSummaryJson(summary, outcome));
  if (tone == BatchTone::kTerminal) PrintLine(SummaryText(summary, CommandWithoutInputs(flags)));
}

int RunOnce(const BatchFlags& flags, const BatchOptions& options) {
  const BatchTone tone = ToneOf(flags);
  const Result<BatchOutcome> outcome = [&] {
    BatchTalk talk(tone);
    bool was_told = false;
    BatchEvents events;
    events.on_input = [&](const BatchProgress& progress) { talk.Show(progress); };
    events.on_note = [&](const std::string& note) { talk.Note(note); };
    events.is_interrupted = [&] {
      if (WasInterrupted() && !std::exchange(was_told, true)) talk.Interrupted();
      return WasInterrupted();
    };
    return RunBatch(options, events);
  }();
  if (!outcome.ok()) {
    PrintFailure(outcome.status());
    return kExitFailed;
  }
  const bool is_empty = outcome->inputs == 0 && !outcome->was_interrupted;
  if (is_empty && flags.watch == 0) PrintFailure("no inputs were found");
  if (outcome->inputs > 0 && !outcome->was_interrupted) PrintOutcome(*outcome, flags, tone);
  return ExitCodeOf(*outcome);
}

}  // namespace

int RunBatchFlags(const BatchFlags& flags) {
  const Result<BatchOptions> options = BatchFlagsToOptions(flags);
  if (!options.ok()) {
    PrintFailure(options.status());
    return kExitFailed;
  }
  CatchInterrupts();
  if (flags.watch == 0) return RunOnce(flags, *options);
  return WatchBatch(*options, std::chrono::seconds(flags.watch),
                    [&] { return RunOnce(flags, *options); });
}

}  // namespace mingxi
