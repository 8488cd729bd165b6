// SPDX-License-Identifier: GPL-3.0-or-later

// mingxi normalize: labels, numbers and codes read for themselves, for people who clean data.

#include <memory>

#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/guard.h"
#include "cli/read_flags.h"
#include "cli/terminal.h"
#include "pipeline/normalize_list.h"

namespace mingxi {
namespace {

struct NormalizeFlags {
  std::string input;
  std::string as = "anything";
  ListOptions options;
  ListFlags lists;
  std::string sandbox = "require";
};

constexpr char kExample[] =
    "Example:\n"
    "  echo 三万五千元 | mingxi normalize -                  三万五千元,35000,元,amount,\n"
    "  mingxi normalize budget.csv --column 金额 --as number\n";

int RunNormalize(const NormalizeFlags& flags) {
  const Result<ReadAs> as = ParseReadAs(flags.as);
  if (!as.ok()) {
    PrintFailure(as.status());
    return kExitFailed;
  }
  ListOptions options = flags.options;
  options.as = *as;
  Result<std::shared_ptr<const UserLists>> lists =
      ReadUserLists(flags.lists.catalogue_file, flags.lists.synonyms_file);
  if (!lists.ok()) {
    PrintFailure(lists.status());
    return kExitFailed;
  }
  options.lists = *std::move(lists);
  const Result<std::string> csv = NormalizeList(flags.input, options);
  if (!csv.ok()) {
    PrintFailure(csv.status());
    return kExitFailed;
  }
  return PrintResult(*csv) ? kExitDone : kExitFailed;
}

}  // namespace

Command NormalizeCommand() {
  auto flags = std::make_shared<NormalizeFlags>();
  return {
      .name = "normalize",
      .about = "Read labels, numbers and codes one by one: raw, value, unit, kind, notes as CSV",
      .example = kExample,
      .flags = Joined(
          {{
               {.names = "INPUT",
                .target = &flags->input,
                .about = "A text file with one a line, or CSV; - is standard input",
                .type = "FILE",
                .is_required = true},
               {.names = "--column",
                .target = &flags->options.column,
                .about =
                    "INPUT is CSV: this column of it, by its name in the first line or its number",
                .type = "NAME"},
               {.names = "--as",
                .target = &flags->as,
                .about = "anything (default), label, number or code",
                .type = "WHAT"},
               {.names = "--year",
                .target = &flags->options.year,
                .about = "The budget year that names of codes are of",
                .type = "YEAR"},
           },
           ListFlagList(flags->lists),
           {SandboxFlag(flags->sandbox)}}),
      .run = [flags] {
        ReadFlags reading;
        reading.lists = flags->lists;
        reading.sandbox = flags->sandbox;
        return RunCommandAsGuest(WorkOn({flags->input}, reading),
                                 [flags](Guest&) { return RunNormalize(*flags); });
      }};
}

}  // namespace mingxi
