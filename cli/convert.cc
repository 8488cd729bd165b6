// SPDX-License-Identifier: GPL-3.0-or-later

// mingxi convert: each input is read once and written in every format asked for. A failed input
// does not stop the others; the exit status tells.

#include "pipeline/convert.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/help.h"
#include "cli/interrupt.h"
#include "cli/read_flags.h"
#include "cli/read_input.h"
#include "cli/terminal.h"
#include "cli/write_flags.h"

namespace mingxi {
namespace {

struct ConvertFlags {
  std::vector<std::string> inputs;
  std::string out;
  std::string formats;
  bool is_quiet = false;
  ReadFlags reading;
  WriteFlags writing;
};

constexpr char kExample[] =
    "Example:\n"
    "  mingxi convert budget-2023.pdf                       -> budget-2023.xlsx beside it\n"
    "  mingxi convert *.pdf -o out --format xlsx,csv,json   -> out/NAME.xlsx, out/NAME-csv, ...\n";

/// `22 tables; 210 sums hold, 1 fails`
std::string Summary(const Document& document) {
  const auto count = [&](CheckStatus status) {
    return std::count_if(document.checks.begin(), document.checks.end(),
                         [&](const Check& check) { return check.status == status; });
  };
  const auto number = [](auto n, const char* one, const char* many) {
    return std::to_string(n) + " " + (n == 1 ? one : many);
  };
  std::string text = number(document.tables.size(), "table", "tables");
  const auto holding = count(CheckStatus::kHolds);
  const auto failing = count(CheckStatus::kFails);
  if (holding + failing == 0) return text;
  return text + "; " + number(holding, "sum holds", "sums hold") + ", " +
         number(failing, "fails", "fail");
}

void PrintSummary(const PlannedInput& planned, const Document& document) {
  std::string line = planned.input + " -> ";
  for (const Output& output : planned.outputs) {
    if (&output != &planned.outputs.front()) line += ", ";
    line += output.path == "-" ? "standard output" : output.path;
  }
  PrintLine(line + ": " + Summary(document));
  for (const Finding& finding : document.findings) {
    if (finding.severity != Severity::kError) continue;
    Location place = finding.location;
    place.file = planned.input;
    PrintLine("  " + Colored("error:", Severity::kError) + " " + place.ToString() + ": " +
              finding.message);
  }
}

/// What became of one input.
enum class Outcome { kDone, kDoneWithErrors, kFailed, kInterrupted };

/// How all inputs are read and written.
struct ConvertOptions {
  ReadOptions reading;
  WriteOptions writing;
  bool is_quiet = false;
};

Outcome ConvertOne(const PlannedInput& planned, const ConvertOptions& options) {
  const Result<Document> document = ReadWithProgress(planned.input, options.reading);
  if (!document.ok()) {
    if (document.status().code() == StatusCode::kInterrupted) return Outcome::kInterrupted;
    PrintFailure(document.status());
    return Outcome::kFailed;
  }
  WriteOptions writing = options.writing;
  writing.input = planned.input;
  writing.passwords = options.reading.passwords;
  for (const Output& output : planned.outputs) {
    if (const Status status = WriteOutput(*document, output, writing); !status.ok()) {
      PrintFailure(status);
      return Outcome::kFailed;
    }
  }
  if (!options.is_quiet) PrintSummary(planned, *document);
  const bool has_errors =
      std::any_of(document->findings.begin(), document->findings.end(),
                  [](const Finding& finding) { return finding.severity == Severity::kError; });
  return has_errors ? Outcome::kDoneWithErrors : Outcome::kDone;
}

int ConvertAll(const std::vector<PlannedInput>& plan, const ConvertOptions& options) {
  std::size_t failed = 0;
  bool has_errors = false;
  for (const PlannedInput& planned : plan) {
    const Outcome outcome = ConvertOne(planned, options);
    if (outcome == Outcome::kInterrupted || WasInterrupted()) return kExitInterrupted;
    failed += outcome == Outcome::kFailed ? 1 : 0;
    has_errors |= outcome == Outcome::kDoneWithErrors;
  }
  if (failed == plan.size()) return kExitFailed;
  return failed > 0 || has_errors ? kExitFindings : kExitDone;
}

int RunConvert(const ConvertFlags& flags) {
  OutputRequest request{.inputs = flags.inputs, .out = flags.out, .formats = {}};
  if (!flags.formats.empty()) {
    Result<std::vector<OutputFormat>> formats = ParseFormats(flags.formats);
    if (!formats.ok()) {
      PrintFailure(formats.status());
      return kExitFailed;
    }
    request.formats = *std::move(formats);
  }
  const Result<ReadOptions> options = ReadFlagsToOptions(flags.reading);
  const Result<std::vector<PlannedInput>> plan = PlanOutputs(request);
  if (!options.ok() || !plan.ok()) {
    PrintFailure(!options.ok() ? options.status() : plan.status());
    return kExitFailed;
  }
  CatchInterrupts();
  return ConvertAll(*plan,
                    {*options, WriteFlagsToOptions(flags.writing, flags.reading), flags.is_quiet});
}

}  // namespace

Command AddConvertCommand(CLI::App& program) {
  CLI::App* app = program.add_subcommand("convert", "Turn disclosures into XLSX, CSV or JSON");
  ShowExampleFirst(*app, kExample);
  auto flags = std::make_shared<ConvertFlags>();
  app->add_option("INPUT", flags->inputs, "PDF or text files; - is standard input")
      ->type_name("FILE")
      ->required();
  app->add_option("-o,--output", flags->out,
                  "A file, by its ending; with several inputs or formats a folder")
      ->type_name("OUT");
  app->add_option("--format", flags->formats,
                  "xlsx (default), csv, json, html (the review page); several with commas")
      ->type_name("FORMATS");
  app->add_flag("-q,--quiet", flags->is_quiet, "Say nothing but failures");
  AddReadFlags(*app, flags->reading);
  AddWriteFlags(*app, flags->writing);
  return {app, [flags] { return RunConvert(*flags); }};
}

}  // namespace mingxi
