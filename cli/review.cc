// SPDX-License-Identifier: GPL-3.0-or-later

// mingxi review: one HTML file in which a person compares what was read with what is printed.

#include <memory>

#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/interrupt.h"
#include "cli/read_flags.h"
#include "cli/read_input.h"
#include "cli/terminal.h"
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

Status WritePage(const PlannedInput& planned, const Document& document, const ReadOptions& reading,
                 bool is_english) {
  WriteOptions writing;
  writing.input = planned.input;
  writing.passwords = reading.passwords;
  writing.is_review_english = is_english;
  return WriteOutput(document, planned.outputs.front(), writing);
}

int RunReview(const ReviewFlags& flags) {
  const Result<ReadOptions> options = ReadFlagsToOptions(flags.reading);
  const Result<std::vector<PlannedInput>> plan =
      PlanOutputs({{flags.input}, flags.out, {OutputFormat::kHtml}});
  if (!options.ok() || !plan.ok()) {
    PrintFailure(!options.ok() ? options.status() : plan.status());
    return kExitFailed;
  }
  CatchInterrupts();
  const Result<Document> document = ReadWithProgress(flags.input, *options);
  const Status status = document.ok()
                            ? WritePage(plan->front(), *document, *options, flags.language == "en")
                            : document.status();
  if (!status.ok()) {
    PrintFailure(status);
    return ExitCodeOf(status);
  }
  const std::string& path = plan->front().outputs.front().path;
  if (path != "-") PrintLine(flags.input + " -> " + path);
  return kExitDone;
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
                               {.names = "--lang",
                                .target = &flags->language,
                                .about = "zh (default) or en; the page can change it",
                                .type = "LANG",
                                .choices = {"zh", "en"}},
                           },
                           ReadFlagList(flags->reading)}),
          .run = [flags] { return RunReview(*flags); }};
}

}  // namespace mingxi
