// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/batch_flags.h"

#include <algorithm>
#include <thread>

#include "cli/write_flags.h"
#include "pipeline/batch/find_inputs.h"
#include "pipeline/batch/quantities.h"
#include "pipeline/batch/read_sources.h"
#include "pipeline/shell_word.h"
#include "pipeline/told_list.h"

namespace mingxi {
namespace {

/// A page that is cut short is told at once; four such times without a sign, and at least half a
/// minute, mean that the worker hangs where Poppler does not ask for the time.
constexpr int kStallPages = 4;
constexpr std::chrono::milliseconds kLeastStall{std::chrono::seconds(30)};

/// What --retry-failed without a reason stands for.
constexpr std::string_view kAllReasons = "all";

Flags ResultFlagList(BatchFlags& flags) {
  return {
      {.names = "--format",
       .target = &flags.formats,
       .about = "xlsx (default), csv, json, html (the review page), sqlite, jsonl (figures), md,\n"
                "tables.html; several with commas",
       .type = "FORMATS"},
      {.names = "--sources",
       .target = &flags.sources,
       .about = "Where the files come from: a TSV or CSV file with the columns file, url, fetched, "
                "publisher, region, year",
       .type = "FILE"},
      {.names = "--panel",
       .target = &flags.panel_form,
       .about = "A standard form (B01 ...; see the column form of figures.csv) of all documents "
                "side by side, as panel-FORM.csv (also -long, -years) and .xlsx",
       .type = "FORM",
       .check = WrongForm},
      {.names = "--watch",
       .target = &flags.watch,
       .about =
           "Go on: look every N seconds (10 is usual) for files that are new or changed, and say "
           "in news/DAY.html what they brought",
       .type = "N",
       .least = 1,
       .most = 86400},
      {.names = "-q,--quiet",
       .target = &flags.is_quiet,
       .about = "Say nothing but failures of the batch itself"},
      {.names = "--json",
       .target = &flags.is_json,
       .about = "JSON lines on standard error, on a terminal, too"},
  };
}

Flags ResumeFlagList(BatchFlags& flags) {
  const std::string again =
      "What is done again (without these: what is new, changed, or made with "
      "other options or versions)";
  return {
      {.names = "--resume",
       .target = &flags.resumes,
       .about = "Go on where DIR stands (default)",
       .group = again,
       .excludes = "--force"},
      {.names = "--force", .target = &flags.redoes_all, .about = "All inputs", .group = again},
      {.names = "--retry-failed",
       .target = &flags.retried,
       .about = "What failed, or only what failed for one reason (--retry-failed=timeout); "
                "without PATH nothing else",
       .group = again,
       .bare = std::string(kAllReasons)},
  };
}

Flags LimitFlagList(BatchFlags& flags) {
  const std::string limits = "Limits";
  return {
      {.names = "-j,--jobs",
       .target = &flags.jobs,
       .about = "Workers at one time (default: one a processor)",
       .type = "N",
       .group = limits,
       .least = 1,
       .most = 512},
      {.names = "--page-timeout",
       .target = &flags.page_timeout,
       .about = "A page that takes longer is cut short (default 5s)",
       .type = "TIME",
       .group = limits},
      {.names = "--file-timeout",
       .target = &flags.file_timeout,
       .about = "A file that takes longer has failed (default 2m)",
       .type = "TIME",
       .group = limits},
      {.names = "--memory",
       .target = &flags.memory,
       .about = "Address space of a worker (default 1G)",
       .type = "SIZE",
       .group = limits},
      {.names = "--max-pages",
       .target = &flags.max_pages,
       .about = "Only the first pages of each file",
       .type = "N",
       .group = limits,
       .least = 1},
      {.names = "--keep-partial",
       .target = &flags.keeps_partial,
       .about = "Keep the pages before the one that a worker died on",
       .group = limits},
  };
}

/// The flags that results depend on, as a worker takes them.
std::vector<std::string> ResultArguments(const BatchFlags& flags) {
  std::vector<std::string> arguments{"--format", flags.formats, "--page-timeout",
                                     flags.page_timeout};
  for (const auto& more :
       {ReadFlagsToArguments(flags.reading), WriteFlagsToArguments(flags.writing)})
    arguments.insert(arguments.end(), more.begin(), more.end());
  return arguments;
}

/// All that results depend on: flags and the contents of the files they name.
Result<std::string> ResultOptions(const BatchFlags& flags) {
  std::string text;
  for (const std::string& argument : ResultArguments(flags)) text += argument + '\n';
  for (const std::string& file : FilesOf(flags.reading)) {
    const Result<std::string> content = ReadListFile(file);
    if (!content.ok()) return content.status();
    text += *content + '\n';
  }
  return text;
}

Status ReadInputs(const BatchFlags& flags, BatchOptions& options) {
  options.paths = flags.paths;
  if (!flags.list.empty()) {
    const Result<std::string> list = ReadListFile(flags.list);
    if (!list.ok()) return list.status();
    const std::vector<std::string> paths = ParsePathList(*list);
    options.paths.insert(options.paths.end(), paths.begin(), paths.end());
    if (options.paths.empty()) return Status::InvalidOption("the list names no files");
  }
  if (!flags.sources.empty()) {
    Result<std::map<std::string, InputOrigin>> sources = ReadSources(flags.sources);
    if (!sources.ok()) return sources.status();
    options.sources = *std::move(sources);
  }
  return Status::Ok();
}

Status ReadLimits(const BatchFlags& flags, BatchOptions& options) {
  const Result<std::chrono::milliseconds> page = ParseDuration(flags.page_timeout);
  const Result<std::chrono::milliseconds> file = ParseDuration(flags.file_timeout);
  const Result<std::uint64_t> memory = ParseByteCount(flags.memory);
  if (!page.ok()) return page.status();
  if (!file.ok()) return file.status();
  if (!memory.ok()) return memory.status();
  options.file_timeout = *file;
  options.stall_timeout = std::max(kLeastStall, *page * kStallPages);
  options.memory = *memory;
  options.max_pages = flags.max_pages;
  options.jobs = flags.jobs > 0
                     ? flags.jobs
                     : static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
  return Status::Ok();
}

}  // namespace

Flags BatchInputFlagList(BatchFlags& flags) {
  return {
      {.names = "PATH",
       .target = &flags.paths,
       .about = "Files and folders; folders at any depth, PDF and text by their content",
       .type = "PATH"},
      {.names = "--list",
       .target = &flags.list,
       .about = "More paths: a file with one a line (or ended by NUL bytes); - is standard input",
       .type = "FILE"},
      {.names = "-o,--output",
       .target = &flags.output,
       .about = "The folder for all results",
       .type = "DIR",
       .is_required = true},
  };
}

Flags BatchFlagList(BatchFlags& flags) {
  return Joined({ResultFlagList(flags), ResumeFlagList(flags), LimitFlagList(flags),
                 ReadFlagList(flags.reading), WriteFlagList(flags.writing)});
}

Result<BatchOptions> BatchFlagsToOptions(const BatchFlags& flags) {
  BatchOptions options;
  options.output = flags.output;
  options.redoes_all = flags.redoes_all;
  options.redoes_failed = !flags.retried.empty();
  options.redone_reason = flags.retried == kAllReasons ? "" : flags.retried;
  options.keeps_partial = flags.keeps_partial;
  options.needs_sandbox = flags.reading.needs_sandbox();
  options.panel_form = flags.panel_form;
  options.language = WriteLanguageOf(flags.writing.language);
  options.retry = CommandWithoutInputs(flags);
  if (const auto formats = ParseFormats(flags.formats); !formats.ok()) return formats.status();
  if (const auto reading = ReadFlagsToOptions(flags.reading); !reading.ok()) {
    return reading.status();
  }
  if (Status read = ReadLimits(flags, options); !read.ok()) return read;
  if (Status read = ReadInputs(flags, options); !read.ok()) return read;
  if (options.paths.empty() && !options.redoes_failed) {
    return Status::InvalidOption(
        "name files or folders, or a --list of them; --retry-failed alone takes those of DIR");
  }
  Result<std::string> text = ResultOptions(flags);
  if (!text.ok()) return text.status();
  options.result_options = *std::move(text);
  options.worker_command = {"/proc/self/exe", "worker"};
  for (std::string& argument : ResultArguments(flags)) {
    options.worker_command.push_back(std::move(argument));
  }
  options.worker_command.emplace_back("--");
  return options;
}

std::string CommandWithoutInputs(const BatchFlags& flags) {
  const BatchFlags usual;
  std::string command = "mingxi batch -o " + ShellWord(flags.output);
  const auto add = [&](const char* flag, const std::string& value, const std::string& unsaid) {
    if (value != unsaid) command += std::string(" ") + flag + " " + ShellWord(value);
  };
  add("--format", flags.formats, usual.formats);
  add("--page-timeout", flags.page_timeout, usual.page_timeout);
  add("--file-timeout", flags.file_timeout, usual.file_timeout);
  add("--memory", flags.memory, usual.memory);
  add("--max-pages", std::to_string(flags.max_pages), "0");
  add("--sources", flags.sources, "");
  add("--panel", flags.panel_form, "");
  for (const std::string& argument : ReadFlagsToArguments(flags.reading)) {
    command += " " + ShellWord(argument);
  }
  add("--lang", flags.writing.language, usual.writing.language);
  add("--csv-dialect", flags.writing.csv_dialect, usual.writing.csv_dialect);
  add("--encoding", flags.writing.encoding, usual.writing.encoding);
  if (flags.writing.is_raw_csv) command += " --raw-csv";
  return flags.writing.fills_merged ? command + " --fill-merged" : command;
}

}  // namespace mingxi
