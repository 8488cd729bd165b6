// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/batch_flags.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <thread>

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

void AddResultFlags(CLI::App& app, BatchFlags& flags) {
  app.add_option("--format", flags.formats,
                 "xlsx (default), csv, json, html (the review page), sqlite, jsonl (figures), md,\n"
                 "tables.html; several with commas")
      ->type_name("FORMATS");
  app.add_option(
         "--sources", flags.sources,
         "Where the files come from: a TSV or CSV file with the columns file, url, fetched, "
         "publisher, region, year")
      ->type_name("FILE");
  app.add_option("--panel", flags.panel_form,
                 "A standard form (B01 ...; see the column form of figures.csv) of all documents "
                 "side by side, as panel-FORM.csv and .xlsx")
      ->type_name("FORM");
  app.add_flag("-q,--quiet", flags.is_quiet, "Say nothing but failures of the batch itself");
  app.add_flag("--json", flags.is_json, "JSON lines on standard error, on a terminal, too");
}

void AddResumeFlags(CLI::App& app, BatchFlags& flags) {
  const std::string again =
      "What is done again (without these: what is new, changed, or made with "
      "other options or versions)";
  auto* resume = app.add_flag("--resume", flags.resumes, "Go on where DIR stands (default)");
  auto* force = app.add_flag("--force", flags.redoes_all, "All inputs");
  resume->group(again)->excludes(force);
  force->group(again);
  app.add_flag("--retry-failed{all}", flags.retried,
               "What failed, or only what failed for one reason (--retry-failed=timeout); "
               "without PATH nothing else")
      ->group(again);
}

void AddLimitFlags(CLI::App& app, BatchFlags& flags) {
  const std::string limits = "Limits";
  app.add_option("-j,--jobs", flags.jobs, "Workers at one time (default: one a processor)")
      ->type_name("N")
      ->check(CLI::Range(1, 512).description(""))
      ->group(limits);
  app.add_option("--page-timeout", flags.page_timeout,
                 "A page that takes longer is cut short (default 5s)")
      ->type_name("TIME")
      ->group(limits);
  app.add_option("--file-timeout", flags.file_timeout,
                 "A file that takes longer has failed (default 2m)")
      ->type_name("TIME")
      ->group(limits);
  app.add_option("--memory", flags.memory, "Address space of a worker (default 1G)")
      ->type_name("SIZE")
      ->group(limits);
  app.add_option("--max-pages", flags.max_pages, "Only the first pages of each file")
      ->type_name("N")
      ->check(CLI::PositiveNumber.description(""))
      ->group(limits);
  app.add_flag("--keep-partial", flags.keeps_partial,
               "Keep the pages before the one that a worker died on")
      ->group(limits);
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

void AddBatchInputFlags(CLI::App& app, BatchFlags& flags) {
  app.add_option("PATH", flags.paths,
                 "Files and folders; folders at any depth, PDF and text by their content")
      ->type_name("PATH");
  app.add_option("--list", flags.list,
                 "More paths: a file with one a line (or ended by NUL bytes); - is standard input")
      ->type_name("FILE");
  app.add_option("-o,--output", flags.output, "The folder for all results")
      ->type_name("DIR")
      ->required();
}

void AddBatchFlags(CLI::App& app, BatchFlags& flags) {
  AddResultFlags(app, flags);
  AddResumeFlags(app, flags);
  AddLimitFlags(app, flags);
  AddReadFlags(app, flags.reading);
  AddWriteFlags(app, flags.writing);
}

Result<BatchOptions> BatchFlagsToOptions(const BatchFlags& flags) {
  BatchOptions options;
  options.output = flags.output;
  options.redoes_all = flags.redoes_all;
  options.redoes_failed = !flags.retried.empty();
  options.redone_reason = flags.retried == kAllReasons ? "" : flags.retried;
  options.keeps_partial = flags.keeps_partial;
  options.panel_form = flags.panel_form;
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
  options.worker_command = {"/proc/self/exe", "worker", "--file-timeout", flags.file_timeout};
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
  add("--csv-dialect", flags.writing.csv_dialect, usual.writing.csv_dialect);
  add("--encoding", flags.writing.encoding, usual.writing.encoding);
  return flags.writing.is_raw_csv ? command + " --raw-csv" : command;
}

}  // namespace mingxi
