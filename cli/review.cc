// SPDX-License-Identifier: GPL-3.0-or-later

// mingxi review: one HTML file in which a person compares what was read with what is printed.

#include <memory>

#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/guard.h"
#include "cli/read_flags.h"
#include "cli/read_input.h"
#include "cli/terminal.h"
#include "cli/write_flags.h"
#include "pipeline/convert.h"

namespace mingxi {
namespace {

struct ReviewFlags {
  std::string input;
  std::string out;
  std::string language = "zh";
  ReadFlags reading;
};

constexpr char kExample[] =
    "Example:\n"
    "  mingxi review budget-2023.pdf                        -> budget-2023.html, open it in a "
    "browser\n";

/// Reads the input and makes its page, as a guest.
Status MakePage(const ReviewFlags& flags, Output output, Guest& guest) {
  const Result<ReadOptions> reading = ReadOptionsOf(flags.reading, guest);
  if (!reading.ok()) return reading.status();
  const Result<Document> document = ReadWithProgress(flags.input, *reading);
  if (!document.ok()) return document.status();
  WriteOptions writing;
  writing.input = flags.input;
  writing.passwords = reading->passwords;
  writing.language = WriteLanguageOf(flags.language);
  output.path = guest.PathOf(0);
  output.made_folders = 0;
  const Status written = WriteOutput(*document, output, writing);
  return written.ok() ? guest.Deliver(0) : guest.Named(written);
}

int RunReview(const ReviewFlags& flags) {
  const Result<std::vector<PlannedInput>> plan =
      PlanOutputs({{flags.input}, flags.out, {OutputFormat::kHtml}});
  if (!plan.ok()) {
    PrintFailure(plan.status());
    return kExitFailed;
  }
  const Output& output = plan->front().outputs.front();
  GuardedWork work = WorkOn({flags.input}, flags.reading);
  work.outputs = {ToGuestOutput(output)};
  return RunCommandAsGuest(work, [&](Guest& guest) {
    if (const Status made = MakePage(flags, output, guest); !made.ok()) {
      PrintFailure(made);
      return static_cast<int>(kExitFailed);
    }
    if (output.path != "-") PrintLine(flags.input + " -> " + output.path);
    return static_cast<int>(kExitDone);
  });
}

}  // namespace

Command ReviewCommand() {
  auto flags = std::make_shared<ReviewFlags>();
  return {.name = "review",
          .about = "Make a page to compare and correct by eye",
          .example = kExample,
          .flags = Joined({{
                               {.names = "INPUT",
                                .target = &flags->input,
                                .about = "A PDF or text file",
                                .type = "FILE",
                                .is_required = true},
                               {.names = "-o,--output",
                                .target = &flags->out,
                                .about = "The HTML file (default: beside the input)",
                                .type = "OUT"},
                               WriteLanguageFlag(flags->language),
                           },
                           ReadFlagList(flags->reading)}),
          .run = [flags] { return RunReview(*flags); }};
}

}  // namespace mingxi
