// SPDX-License-Identifier: GPL-3.0-or-later

// mingxi dump: a document as stable lines, for git textconv and other comparers of text.

#include "model/dump.h"

#include <CLI/CLI.hpp>
#include <memory>

#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/help.h"
#include "cli/interrupt.h"
#include "cli/read_flags.h"
#include "cli/read_input.h"
#include "cli/terminal.h"
#include "pipeline/read_any.h"

namespace mingxi {
namespace {

struct DumpFlags {
  std::string input;
  ReadFlags reading;
};

constexpr char kExample[] =
    "Example:\n"
    "  mingxi dump budget-2023.pdf                          a line a row, without places\n"
    "  git config diff.mingxi.textconv 'mingxi dump'        and *.pdf diff=mingxi in "
    ".gitattributes\n";

int RunDump(const DumpFlags& flags) {
  const Result<ReadOptions> options = ReadFlagsToOptions(flags.reading);
  if (!options.ok()) {
    PrintFailure(options.status());
    return kExitFailed;
  }
  CatchInterrupts();
  const Result<Document> document = ReadAnyDocument(flags.input, *options);
  if (!document.ok()) {
    PrintFailure(document.status());
    return ExitCodeOf(document.status());
  }
  return PrintResult(DumpDocument(*document)) ? kExitDone : kExitFailed;
}

}  // namespace

Command AddDumpCommand(CLI::App& program) {
  CLI::App* app = program.add_subcommand("dump", "Print a document as stable lines of text");
  ShowExampleFirst(*app, kExample);
  auto flags = std::make_shared<DumpFlags>();
  app->add_option("INPUT", flags->input,
                  "A PDF, text, workbook, document JSON or database; - is standard input")
      ->type_name("FILE")
      ->required();
  AddReadFlags(*app, flags->reading);
  return {app, [flags] { return RunDump(*flags); }};
}

}  // namespace mingxi
