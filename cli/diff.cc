// SPDX-License-Identifier: GPL-3.0-or-later

// mingxi diff: what differs between two documents, extractions, editions or years.

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <memory>
#include <string_view>

#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/help.h"
#include "cli/interrupt.h"
#include "cli/read_flags.h"
#include "cli/read_input.h"
#include "cli/terminal.h"
#include "pipeline/compare.h"

namespace mingxi {
namespace {

struct DiffFlags {
  std::vector<std::string> inputs;
  bool is_for_git = false;
  CompareRequest request;
  std::string accepted;
  ReadFlags reading;
};

constexpr char kExample[] =
    "Example:\n"
    "  mingxi diff ours.json theirs.xlsx                    what differs, cell by cell\n"
    "  mingxi diff budget-2023.pdf budget-2024.pdf --mode year --format xlsx -o years.xlsx\n";

/// Colour for a person who reads along: standard output is a terminal and NO_COLOR is not set.
bool WantsColor(const std::string& out) {
  const char* no_color = std::getenv("NO_COLOR");
  const char* term = std::getenv("TERM");
  return out == "-" && ::isatty(STDOUT_FILENO) == 1 && (no_color == nullptr || *no_color == '\0') &&
         (term == nullptr || std::string_view(term) != "dumb");
}

/// The two inputs among what was named: A and B, or what git names to a driver: PATH OLD HEX MODE
/// NEW HEX MODE. False where neither was named.
bool TakeInputs(const DiffFlags& flags, CompareRequest& request) {
  constexpr std::size_t kFromGit = 7;  // Two more where a file was renamed.
  const std::vector<std::string>& named = flags.inputs;
  if (!flags.is_for_git) {
    if (named.size() != 2) return false;
    request.a = named[0];
    request.b = named[1];
    return true;
  }
  if (named.size() < kFromGit) return false;
  request.a = named[1];
  request.b = named[4];
  request.a_name = "a/" + named[0];
  request.b_name = "b/" + (named.size() > kFromGit ? named[kFromGit] : named[0]);
  return true;
}

int RunDiff(const DiffFlags& flags) {
  const Result<ReadOptions> reading = ReadFlagsToOptions(flags.reading);
  if (!reading.ok()) {
    PrintFailure(reading.status());
    return kExitFailed;
  }
  CatchInterrupts();
  CompareRequest request = flags.request;
  if (!TakeInputs(flags, request)) {
    PrintFailure("two inputs are required, A and B");
    return kExitFailed;
  }
  // A driver that git calls must end well; of a file that came or went there is nothing to compare.
  if (flags.is_for_git && (request.a == "/dev/null" || request.b == "/dev/null")) {
    const bool is_new = request.a == "/dev/null";
    const std::string line =
        (is_new ? request.b_name + ": new file" : request.a_name + ": removed");
    return PrintResult(line + "\n") ? kExitDone : kExitFailed;
  }
  request.reading = *reading;
  request.reading.on_page = [](int, int) { return !WasInterrupted(); };
  request.is_colored = WantsColor(request.out);
  if (!flags.accepted.empty()) {
    const Result<std::vector<PageRange>> numbers = ParsePageRanges(flags.accepted);
    if (!numbers.ok()) {
      PrintFailure("--changes: expected numbers like 1,4-7, found '" + flags.accepted + "'");
      return kExitFailed;
    }
    request.accepted = *numbers;
  }
  const Result<CompareOutcome> result = CompareInputs(request);
  if (!result.ok()) {
    PrintFailure(result.status());
    return ExitCodeOf(result.status());
  }
  for (const std::string& warning : result->warnings) PrintLine("mingxi: " + warning);
  return result->differs && !flags.is_for_git ? kExitDiffers : kExitDone;
}

void AddAccepting(CLI::App& app, DiffFlags& flags) {
  app.add_option("--accept", flags.request.accept,
                 "Write B's cells, titles and units as corrections of A (convert --corrections)")
      ->type_name("FILE");
  app.add_option("--changes", flags.accepted,
                 "Accept only these changes, by their numbers in --format json: 1,4-7")
      ->type_name("NUMBERS");
}

void AddComparing(CLI::App& app, DiffFlags& flags) {
  app.add_option("--mode", flags.request.mode,
                 "extraction (default), edition (with the checks that now hold or fail), year\n"
                 "(rows by subject code), batch (two folders of a batch)")
      ->type_name("MODE");
  app.add_option("--key", flags.request.keys,
                 "Header of a column that says what a row is; several are one key")
      ->type_name("COLUMN");
  app.add_option("--match", flags.request.match,
                 "How tables find each other: auto (default), title, order, or pairs: t01=t03,...")
      ->type_name("HOW");
  app.add_option(
         "--ignore", flags.request.ignore,
         "What does not count: format, space, empty (blank, dash and zero), order, headers,\n"
         "captions, text; several with commas")
      ->type_name("WHAT");
  app.add_option("--tolerance", flags.request.tolerance,
                 "Figures no further apart than this are the same")
      ->type_name("NUMBER");
}

}  // namespace

Command AddDiffCommand(CLI::App& program) {
  CLI::App* app = program.add_subcommand("diff", "Show what differs between two documents");
  ShowExampleFirst(*app, kExample);
  auto flags = std::make_shared<DiffFlags>();
  const std::string inputs =
      "Each a PDF, text, CSV, workbook, document JSON, data package, database or batch folder";
  app->add_option("INPUT", flags->inputs, inputs)->type_name("A B")->required();
  app->add_flag("--git", flags->is_for_git,
                "Take the arguments of a git diff driver; the exit status is 0");
  app->add_option("-o,--output", flags->request.out, "A file; - is standard output")
      ->type_name("OUT");
  app->add_option("--format", flags->request.format, "text (default), json, html, xlsx, csv")
      ->type_name("FORMAT");
  AddComparing(*app, *flags);
  AddAccepting(*app, *flags);
  app->add_option("--context", flags->request.context_rows,
                  "Unchanged rows shown beside changed ones")
      ->type_name("ROWS")
      ->check(CLI::Range(0, 1000).description(""));
  app->footer("Exit status: 0 no difference, 1 they differ, 2 trouble.");
  AddReadFlags(*app, flags->reading);
  return {app, [flags] { return RunDiff(*flags); }};
}

}  // namespace mingxi
