// SPDX-License-Identifier: GPL-3.0-or-later

// mingxi inspect: what a stage saw, on standard output.

#include "pipeline/inspect.h"

#include <memory>

#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/guard.h"
#include "cli/read_flags.h"
#include "cli/terminal.h"

namespace mingxi {
namespace {

struct InspectFlags {
  std::string input;
  int page = 0;
  std::string stage = "cells";
  std::string format = "text";
  ReadFlags reading;
};

constexpr char kExample[] =
    "Example:\n"
    "  mingxi inspect budget-2023.pdf --page 3 --stage cells   the grids of page 3, cell by cell\n"
    "  mingxi inspect budget-2023.pdf --page 3 --stage table --format svg > page.svg   a picture\n";

int RunInspect(const InspectFlags& flags, Guest& guest) {
  Result<ReadOptions> options = ReadOptionsOf(flags.reading, guest);
  const Result<Stage> stage = ParseStage(flags.stage);
  if (!options.ok() || !stage.ok()) {
    PrintFailure(!options.ok() ? options.status() : stage.status());
    return kExitFailed;
  }
  if (flags.page != 0) options->pages = {{flags.page, flags.page}};
  const Result<std::string> text = flags.format == "svg"
                                       ? InspectAsSvg(flags.input, *stage, *options)
                                       : Inspect(flags.input, *stage, *options);
  if (!text.ok()) {
    PrintFailure(text.status());
    return kExitFailed;
  }
  return PrintResult(*text) ? kExitDone : kExitFailed;
}

}  // namespace

Command InspectCommand() {
  auto flags = std::make_shared<InspectFlags>();
  return {.name = "inspect",
          .about = "Show what each stage saw, noun by noun",
          .example = kExample,
          .flags = Joined(
              {{
                   {.names = "INPUT",
                    .target = &flags->input,
                    .about = "A PDF or text file; - is standard input",
                    .type = "FILE",
                    .is_required = true},
                   {.names = "--page",
                    .target = &flags->page,
                    .about = "Only this page",
                    .type = "N",
                    .least = 1},
                   {.names = "--stage",
                    .target = &flags->stage,
                    .about = "page, edges, candidates, cells (default), layout, coverage or table",
                    .type = "STAGE"},
                   {.names = "--format",
                    .target = &flags->format,
                    .about = "text (default), or svg: one page as a picture",
                    .type = "FORMAT",
                    .choices = {"text", "svg"}},
               },
               ReadFlagList(flags->reading)}),
          .run = [flags] {
            return RunCommandAsGuest(WorkOn({flags->input}, flags->reading),
                                     [flags](Guest& guest) { return RunInspect(*flags, guest); });
          }};
}

}  // namespace mingxi
