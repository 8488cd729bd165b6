// SPDX-License-Identifier: GPL-3.0-or-later

// mingxi convert: each input is read once and written in every format asked for. A failed input
// does not stop the others; the exit status tells.

#include "pipeline/convert.h"

#include <algorithm>
#include <memory>

#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/guard.h"
#include "cli/interrupt.h"
#include "cli/read_flags.h"
#include "cli/read_input.h"
#include "cli/terminal.h"
#include "cli/write_flags.h"
#include "model/shown_text.h"
#include "pipeline/archive_inputs.h"
#include "pipeline/convert_summary.h"
#include "pipeline/formula_warning.h"

namespace mingxi {
namespace {

/// How much is said, and to whom.
struct Talk {
  bool is_quiet = false;
  bool is_verbose = false;
  bool is_json = false;
};

struct ConvertFlags {
  std::vector<std::string> inputs;
  std::string out;
  std::string formats;
  Talk talk;
  std::string log_format = "text";
  ReadFlags reading;
  WriteFlags writing;
};

constexpr char kExample[] =
    "Example:\n"
    "  mingxi convert budget-2023.pdf                       -> budget-2023.xlsx beside it\n"
    "  mingxi convert *.pdf -o out --format xlsx,csv,json   -> out/NAME.xlsx, out/NAME-csv, ...\n";

void PrintFindings(const PlannedInput& planned, const Document& document, Severity least) {
  for (const Finding& finding : document.findings) {
    if (finding.severity < least) continue;
    Location place = finding.location;
    place.file = planned.input;
    const std::string name = std::string(ToString(finding.severity)) + ":";
    PrintLine("  " + Colored(name, finding.severity) + " " + place.ToString() + ": " +
              finding.message);
  }
}

void PrintSummary(const PlannedInput& planned, const Document& document, const Talk& talk) {
  if (talk.is_quiet) return;
  if (talk.is_json) {
    std::string line = SummaryJson(planned, document);
    line.pop_back();  // PrintLine ends it.
    return PrintLine(line);
  }
  PrintLine(SummaryLine(planned, document, TerminalLanguage()));
  PrintFindings(planned, document, talk.is_verbose ? Severity::kNote : Severity::kError);
  if (talk.is_verbose || TalksToTerminal())
    PrintLine(SummaryDetails(planned, document, TerminalLanguage()));
}

/// What became of one input.
enum class Outcome { kDone, kDoneWithErrors, kFailed, kCalledWrongly };

Status WriteOutputs(const PlannedInput& planned, const Document& document,
                    const WriteOptions& writing, Guest& guest) {
  for (std::size_t i = 0; i < planned.outputs.size(); ++i) {
    Output output = planned.outputs[i];
    output.path = guest.PathOf(i);
    output.made_folders = 0;  // The host makes it.
    if (const Status status = WriteOutput(document, output, writing); !status.ok()) {
      return guest.Named(status);
    }
    if (Status delivered = guest.Deliver(i); !delivered.ok()) {
      return delivered.At({.file = planned.outputs[i].path});
    }
    if (output.format != OutputFormat::kCsv || writing.is_csv_for_excel) continue;
    if (const std::string warning = FormulaWarning(document); !warning.empty()) {
      PrintLine("mingxi: " + planned.outputs[i].path + ": " + warning);
    }
  }
  return Status::Ok();
}

/// Reads and writes one input, as a guest.
Outcome ConvertAsGuest(const PlannedInput& planned, const ConvertFlags& flags, Guest& guest) {
  const Result<ReadOptions> reading = ReadOptionsOf(flags.reading, guest);
  if (!reading.ok()) {
    PrintFailure(reading.status());
    return Outcome::kCalledWrongly;
  }
  const Result<Document> document = ReadWithProgress(planned.input, *reading);
  if (!document.ok()) {
    PrintFailure(document.status());
    return Outcome::kFailed;
  }
  WriteOptions writing = WriteFlagsToOptions(flags.writing, flags.reading);
  writing.input = planned.input;
  writing.passwords = reading->passwords;
  if (const Status written = WriteOutputs(planned, *document, writing, guest); !written.ok()) {
    PrintFailure(written);
    return Outcome::kFailed;
  }
  Talk talk = flags.talk;
  talk.is_json = flags.log_format == "json";
  PrintSummary(planned, *document, talk);
  const bool has_errors =
      std::any_of(document->findings.begin(), document->findings.end(),
                  [](const Finding& finding) { return finding.severity == Severity::kError; });
  return has_errors ? Outcome::kDoneWithErrors : Outcome::kDone;
}

/// Each input has a guest of its own: one that breaks down takes none with it.
Result<Outcome> ConvertOne(const PlannedInput& planned, const ConvertFlags& flags) {
  GuardedWork work = WorkOn({planned.input}, flags.reading);
  for (const Output& output : planned.outputs) work.outputs.push_back(ToGuestOutput(output));
  const Result<int> done = RunAsGuest(
      work, [&](Guest& guest) { return static_cast<int>(ConvertAsGuest(planned, flags, guest)); });
  if (!done.ok()) return done.status();
  const bool is_outcome = *done >= 0 && *done <= static_cast<int>(Outcome::kCalledWrongly);
  return is_outcome ? static_cast<Outcome>(*done) : Outcome::kFailed;
}

int ConvertAll(const std::vector<PlannedInput>& plan, const ConvertFlags& flags) {
  std::size_t failed = 0;
  bool has_errors = false;
  for (const PlannedInput& planned : plan) {
    const Result<Outcome> outcome = ConvertOne(planned, flags);
    if (WasInterrupted()) return kExitInterrupted;
    if (outcome.ok() && *outcome == Outcome::kCalledWrongly) return kExitFailed;
    failed += !outcome.ok() || *outcome == Outcome::kFailed ? 1 : 0;
    has_errors |= outcome.ok() && *outcome == Outcome::kDoneWithErrors;
  }
  if (failed == plan.size()) return kExitFailed;
  return failed > 0 || has_errors ? kExitFindings : kExitDone;
}

/// `inputs` with each archive replaced by the documents in it.
std::vector<std::string> WithoutArchives(const ConvertFlags& flags) {
  CatchInterrupts();
  std::vector<std::string> inputs;
  for (const std::string& input : flags.inputs) {
    const ArchiveContents inside =
        LookIntoArchive(input, flags.reading.needs_sandbox(), WasInterrupted);
    for (const ArchiveMember& member : inside.members) inputs.push_back(member.input);
    if (inside.members.empty() || inside.is_failing) inputs.push_back(input);
    if (!inside.other_files.empty() && !flags.talk.is_quiet) {
      PrintLine(ShownName(input) +
                ": left out as no disclosures: " + OtherFilesText(inside.other_files));
    }
  }
  return inputs;
}

int RunConvert(const ConvertFlags& flags) {
  if (flags.log_format == "json") TalkInJson();
  OutputRequest request{.inputs = WithoutArchives(flags), .out = flags.out, .formats = {}};
  if (WasInterrupted()) return kExitInterrupted;
  if (!flags.formats.empty()) {
    Result<std::vector<OutputFormat>> formats = ParseFormats(flags.formats);
    if (!formats.ok()) {
      PrintFailure(formats.status());
      return kExitFailed;
    }
    request.formats = *std::move(formats);
  }
  const Result<std::vector<PlannedInput>> plan = PlanOutputs(request);
  if (!plan.ok()) {
    PrintFailure(plan.status());
    return kExitFailed;
  }
  return ConvertAll(*plan, flags);
}

}  // namespace

Command ConvertCommand() {
  auto flags = std::make_shared<ConvertFlags>();
  return {.name = "convert",
          .about = "Turn disclosures into XLSX, CSV or JSON",
          .example = kExample,
          .flags = Joined(
              {{
                   {.names = "INPUT",
                    .target = &flags->inputs,
                    .about =
                        "PDF files, workbooks, pages, texts, archives of them; - is standard input",
                    .type = "FILE",
                    .is_required = true},
                   {.names = "-o,--output",
                    .target = &flags->out,
                    .about = "A file, by its ending; with several inputs or formats a folder",
                    .type = "OUT"},
                   {.names = "--format",
                    .target = &flags->formats,
                    .about = "xlsx (default), csv, json, html (the review page), sqlite, jsonl "
                             "(figures), md,\n"
                             "tables.html; several with commas",
                    .type = "FORMATS"},
                   {.names = "-q,--quiet",
                    .target = &flags->talk.is_quiet,
                    .about = "Say nothing but failures"},
                   {.names = "-v,--verbose",
                    .target = &flags->talk.is_verbose,
                    .about = "Say every warning and note, too"},
                   {.names = "--log-format",
                    .target = &flags->log_format,
                    .about = "text (default), or json: one object a file on standard error",
                    .type = "FORMAT",
                    .choices = {"text", "json"}},
               },
               ReadFlagList(flags->reading),
               WriteFlagList(flags->writing)}),
          .run = [flags] { return RunConvert(*flags); }};
}

}  // namespace mingxi
