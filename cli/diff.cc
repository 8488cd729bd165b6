// SPDX-License-Identifier: GPL-3.0-or-later

// mingxi diff: what differs between two documents, extractions, editions or years.

#include <unistd.h>

#include <cstdlib>
#include <memory>
#include <string_view>

#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/guard.h"
#include "cli/read_flags.h"
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

/// Compares and writes, as a guest: the result is its output 0, accepted corrections are 1.
int CompareAsGuest(const DiffFlags& flags, const CompareRequest& told, Guest& guest) {
  const Result<ReadOptions> reading = ReadOptionsOf(flags.reading, guest);
  if (!reading.ok()) {
    PrintFailure(reading.status());
    return kExitFailed;
  }
  CompareRequest request = told;
  request.reading = *reading;
  request.out = guest.PathOf(0);
  if (!told.accept.empty()) request.accept = guest.PathOf(1);
  const Result<CompareOutcome> result = CompareInputs(request);
  Status status = result.ok() ? Status::Ok() : guest.Named(result.status());
  if (status.ok() && !told.accept.empty()) status = guest.Deliver(1).At({.file = told.accept});
  if (status.ok()) status = guest.Deliver(0).At({.file = told.out});
  if (!status.ok()) {
    PrintFailure(status);
    return kExitFailed;
  }
  for (const std::string& warning : result->warnings) PrintLine("mingxi: " + warning);
  return result->differs && !flags.is_for_git ? kExitDiffers : kExitDone;
}

int RunDiff(const DiffFlags& flags) {
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
  request.is_colored = WantsColor(request.out);
  if (!flags.accepted.empty()) {
    const Result<std::vector<PageRange>> numbers = ParsePageRanges(flags.accepted);
    if (!numbers.ok()) {
      PrintFailure("--changes: expected numbers like 1,4-7, found '" + flags.accepted + "'");
      return kExitFailed;
    }
    request.accepted = *numbers;
  }
  GuardedWork work = WorkOn({request.a, request.b}, flags.reading);
  work.outputs.push_back({request.out});
  if (!request.accept.empty()) work.outputs.push_back({request.accept});
  return RunCommandAsGuest(work,
                           [&](Guest& guest) { return CompareAsGuest(flags, request, guest); });
}

Flags AcceptingFlags(DiffFlags& flags) {
  return {
      {.names = "--accept",
       .target = &flags.request.accept,
       .about = "Write B's cells, titles and units as corrections of A (convert --corrections)",
       .type = "FILE"},
      {.names = "--changes",
       .target = &flags.accepted,
       .about = "Accept only these changes, by their numbers in --format json: 1,4-7",
       .type = "NUMBERS"},
  };
}

Flags ComparingFlags(DiffFlags& flags) {
  return {
      {.names = "--mode",
       .target = &flags.request.mode,
       .about = "extraction (default), edition (with the checks that now hold or fail), year\n"
                "(rows by subject code), batch (two folders of a batch)",
       .type = "MODE"},
      {.names = "--key",
       .target = &flags.request.keys,
       .about = "Header of a column that says what a row is; several are one key",
       .type = "COLUMN"},
      {.names = "--match",
       .target = &flags.request.match,
       .about = "How tables find each other: auto (default), title, order, or pairs: t01=t03,...",
       .type = "HOW"},
      {.names = "--ignore",
       .target = &flags.request.ignore,
       .about =
           "What does not count: format, space, empty (blank, dash and zero), order, headers,\n"
           "captions, text; several with commas",
       .type = "WHAT"},
      {.names = "--tolerance",
       .target = &flags.request.tolerance,
       .about = "Figures no further apart than this are the same",
       .type = "NUMBER"},
  };
}

}  // namespace

Command DiffCommand() {
  auto flags = std::make_shared<DiffFlags>();
  const std::string inputs =
      "Each a PDF, text, CSV, workbook, document JSON, data package, database or batch folder";
  return {.name = "diff",
          .about = "Show what differs between two documents",
          .example = kExample,
          .flags = Joined(
              {{
                   {.names = "INPUT",
                    .target = &flags->inputs,
                    .about = inputs,
                    .type = "A B",
                    .is_required = true},
                   {.names = "--git",
                    .target = &flags->is_for_git,
                    .about = "Take the arguments of a git diff driver; the exit status is 0"},
                   {.names = "-o,--output",
                    .target = &flags->request.out,
                    .about = "A file; - is standard output",
                    .type = "OUT"},
                   {.names = "--format",
                    .target = &flags->request.format,
                    .about = "text (default), json, html, xlsx, csv",
                    .type = "FORMAT"},
               },
               ComparingFlags(*flags),
               AcceptingFlags(*flags),
               {
                   {.names = "--context",
                    .target = &flags->request.context_rows,
                    .about = "Unchanged rows shown beside changed ones",
                    .type = "ROWS",
                    .least = 0,
                    .most = 1000},
               },
               ReadFlagList(flags->reading)}),
          .run = [flags] { return RunDiff(*flags); },
          .footer = "Exit status: 0 no difference, 1 they differ, 2 trouble."};
}

}  // namespace mingxi
