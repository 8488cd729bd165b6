// SPDX-License-Identifier: GPL-3.0-or-later

// mingxi normalize: labels, numbers and codes read for themselves, for people who clean data.

#include <CLI/CLI.hpp>
#include <memory>

#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/help.h"
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

Command AddNormalizeCommand(CLI::App& program) {
  CLI::App* app = program.add_subcommand(
      "normalize",
      "Read labels, numbers and codes one by one: raw, value, unit, kind, notes as CSV");
  ShowExampleFirst(*app, kExample);
  auto flags = std::make_shared<NormalizeFlags>();
  app->add_option("INPUT", flags->input, "A text file with one a line, or CSV; - is standard input")
      ->type_name("FILE")
      ->required();
  app->add_option("--column", flags->options.column,
                  "INPUT is CSV: this column of it, by its name in the first line or its number")
      ->type_name("NAME");
  app->add_option("--as", flags->as, "anything (default), label, number or code")
      ->type_name("WHAT");
  app->add_option("--year", flags->options.year, "The budget year that names of codes are of")
      ->type_name("YEAR");
  AddListFlags(*app, flags->lists);
  return {app, [flags] { return RunNormalize(*flags); }};
}

}  // namespace mingxi
