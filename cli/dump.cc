// SPDX-License-Identifier: GPL-3.0-or-later

// mingxi dump: a document as stable lines, for git textconv and other comparers of text.

#include "model/dump.h"

#include <memory>

#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/guard.h"
#include "cli/read_flags.h"
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

int RunDump(const DumpFlags& flags, Guest& guest) {
  const Result<ReadOptions> options = ReadOptionsOf(flags.reading, guest);
  const Result<Document> document =
      options.ok() ? ReadAnyDocument(flags.input, *options) : Result<Document>(options.status());
  if (!document.ok()) {
    PrintFailure(document.status());
    return kExitFailed;
  }
  return PrintResult(DumpDocument(*document)) ? kExitDone : kExitFailed;
}

}  // namespace

Command DumpCommand() {
  auto flags = std::make_shared<DumpFlags>();
  return {
      .name = "dump",
      .about = "Print a document as stable lines of text",
      .example = kExample,
      .flags = Joined(
          {{
               {.names = "INPUT",
                .target = &flags->input,
                .about = "A PDF, text, workbook, document JSON or database; - is standard input",
                .type = "FILE",
                .is_required = true},
           },
           ReadFlagList(flags->reading)}),
      .run = [flags] {
        return RunCommandAsGuest(WorkOn({flags->input}, flags->reading),
                                 [flags](Guest& guest) { return RunDump(*flags, guest); });
      }};
}

}  // namespace mingxi
