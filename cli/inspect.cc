// SPDX-License-Identifier: GPL-3.0-or-later

// mingxi inspect: what a stage saw, on standard output.

#include "pipeline/inspect.h"

#include <CLI/CLI.hpp>
#include <memory>

#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/help.h"
#include "cli/interrupt.h"
#include "cli/read_flags.h"
#include "cli/read_input.h"
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

int RunInspect(const InspectFlags& flags) {
  Result<ReadOptions> options = ReadFlagsToOptions(flags.reading);
  const Result<Stage> stage = ParseStage(flags.stage);
  if (!options.ok() || !stage.ok()) {
    PrintFailure(!options.ok() ? options.status() : stage.status());
    return kExitFailed;
  }
  if (flags.page != 0) options->pages = {{flags.page, flags.page}};
  CatchInterrupts();
  options->on_page = [](int, int) { return !WasInterrupted(); };
  const Result<std::string> text = flags.format == "svg"
                                       ? InspectAsSvg(flags.input, *stage, *options)
                                       : Inspect(flags.input, *stage, *options);
  if (!text.ok()) {
    PrintFailure(text.status());
    return ExitCodeOf(text.status());
  }
  return PrintResult(*text) ? kExitDone : kExitFailed;
}

}  // namespace

Command AddInspectCommand(CLI::App& program) {
  CLI::App* app = program.add_subcommand("inspect", "Show what each stage saw, noun by noun");
  ShowExampleFirst(*app, kExample);
  auto flags = std::make_shared<InspectFlags>();
  app->add_option("INPUT", flags->input, "A PDF or text file; - is standard input")
      ->type_name("FILE")
      ->required();
  app->add_option("--page", flags->page, "Only this page")
      ->type_name("N")
      ->check(CLI::Validator(CLI::PositiveNumber).description(""));
  app->add_option("--stage", flags->stage,
                  "page, edges, cells (default), layout, coverage or table")
      ->type_name("STAGE");
  app->add_option("--format", flags->format, "text (default), or svg: one page as a picture")
      ->type_name("FORMAT")
      ->check(CLI::IsMember({"text", "svg"}).description(""));
  AddReadFlags(*app, flags->reading);
  return {app, [flags] { return RunInspect(*flags); }};
}

}  // namespace mingxi
