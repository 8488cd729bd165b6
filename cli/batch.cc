// SPDX-License-Identifier: GPL-3.0-or-later

// mingxi batch: many files, unattended. Inputs that fail stop nobody; the exit status tells.

#include <CLI/CLI.hpp>
#include <memory>

#include "cli/batch_flags.h"
#include "cli/batch_talk.h"
#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/help.h"
#include "cli/interrupt.h"
#include "cli/terminal.h"
#include "pipeline/batch/batch_summary.h"
#include "pipeline/batch/run_batch.h"

namespace mingxi {
namespace {

constexpr char kExample[] =
    "Example:\n"
    "  mingxi batch disclosures/ -o out                     -> out/docs/NAME--HASH/NAME.xlsx, ...\n"
    "  mingxi batch disclosures/ -o out                     (again: only what is new or changed)\n"
    "  mingxi batch -o out --retry-failed=timeout --file-timeout 10m\n";

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

int RunBatchCommand(const BatchFlags& flags) {
  const Result<BatchOptions> options = BatchFlagsToOptions(flags);
  if (!options.ok()) {
    PrintFailure(options.status());
    return kExitFailed;
  }
  CatchInterrupts();
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
    return RunBatch(*options, events);
  }();
  if (!outcome.ok()) {
    PrintFailure(outcome.status());
    return kExitFailed;
  }
  if (outcome->inputs == 0 && !outcome->was_interrupted) PrintFailure("no inputs were found");
  if (outcome->inputs > 0 && !outcome->was_interrupted) PrintOutcome(*outcome, flags, tone);
  return ExitCodeOf(*outcome);
}

}  // namespace

Command AddBatchCommand(CLI::App& program) {
  CLI::App* app = program.add_subcommand("batch", "Convert many files, unattended");
  ShowExampleFirst(*app, kExample);
  auto flags = std::make_shared<BatchFlags>();
  AddBatchFlags(*app, *flags);
  return {app, [flags] { return RunBatchCommand(*flags); }};
}

}  // namespace mingxi
