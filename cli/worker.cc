// SPDX-License-Identifier: GPL-3.0-or-later

// mingxi worker: what `mingxi batch` starts to convert one file after the other; not for people.

#include <memory>

#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/read_flags.h"
#include "cli/terminal.h"
#include "cli/write_flags.h"
#include "pipeline/batch/quantities.h"
#include "pipeline/worker/run_worker.h"

namespace mingxi {
namespace {

struct WorkerFlags {
  std::string folder;
  std::string formats;
  std::string page_timeout;
  ReadFlags reading;
  WriteFlags writing;
};

Result<ServeOptions> ToServeOptions(const WorkerFlags& flags) {
  Result<std::vector<OutputFormat>> formats = ParseFormats(flags.formats);
  if (!formats.ok()) return formats.status();
  Result<ReadOptions> reading = ReadFlagsToOptions(flags.reading);
  if (!reading.ok()) return reading.status();
  const Result<std::chrono::milliseconds> page = ParseDuration(flags.page_timeout);
  if (!page.ok()) return page.status();
  ServeOptions options;
  options.conversion.formats = *std::move(formats);
  options.conversion.reading = *std::move(reading);
  options.conversion.reading.page_timeout = *page;
  options.conversion.writing = WriteFlagsToOptions(flags.writing, flags.reading);
  return options;
}

int RunWorkerCommand(const WorkerFlags& flags) {
  const Result<ServeOptions> options = ToServeOptions(flags);
  if (!options.ok()) {
    PrintFailure(options.status());
    return kExitFailed;
  }
  // The lists that the flags name have been read.
  return RunWorker(*options, {.writable_folder = flags.folder});
}

}  // namespace

Command WorkerCommand() {
  auto flags = std::make_shared<WorkerFlags>();
  return {.name = "worker",
          .about = "Converts files for mingxi batch",
          .example = {},
          .flags = Joined({{
                               {.names = "FOLDER",
                                .target = &flags->folder,
                                .about = "Where it may write",
                                .is_required = true},
                               {.names = "--format",
                                .target = &flags->formats,
                                .about = "As of mingxi batch",
                                .is_required = true},
                               {.names = "--page-timeout",
                                .target = &flags->page_timeout,
                                .about = "As of mingxi batch",
                                .is_required = true},
                           },
                           ReadFlagList(flags->reading),
                           WriteFlagList(flags->writing)}),
          .run = [flags] { return RunWorkerCommand(*flags); },
          .is_hidden = true};
}

}  // namespace mingxi
