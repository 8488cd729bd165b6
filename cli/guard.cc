// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/guard.h"

#include <algorithm>
#include <filesystem>

#include "cli/exit_code.h"
#include "cli/interrupt.h"
#include "cli/terminal.h"
#include "pipeline/archive_inputs.h"

namespace mingxi {

namespace {

/// Whether `input` is what another process may still be writing.
bool IsStream(const std::string& input) {
  std::error_code ignored;
  return input == "-" || std::filesystem::is_fifo(input, ignored);
}

}  // namespace

GuardedWork WorkOn(const std::vector<std::string>& inputs, const ReadFlags& flags) {
  GuardedWork work;
  work.name = inputs.empty() ? "" : inputs.front();
  for (const std::string& input : inputs) work.reads.push_back(FileOfInput(input));
  for (const std::string& file : FilesOf(flags)) work.reads.push_back(file);
  work.reads_stream = std::any_of(inputs.begin(), inputs.end(), IsStream);
  work.needs_sandbox = flags.needs_sandbox();
  return work;
}

GuestOutput ToGuestOutput(const Output& output) {
  return {output.path, output.format == OutputFormat::kCsv, output.made_folders};
}

Result<ReadOptions> ReadOptionsOf(const ReadFlags& flags, Guest& guest) {
  Result<ReadOptions> options = ReadFlagsToOptions(flags);
  if (options.ok()) {
    options->through_office = [&guest](std::string_view bytes) {
      return guest.ThroughOffice(bytes);
    };
  }
  return options;
}

Result<int> RunAsGuest(const GuardedWork& guarded, const std::function<int(Guest&)>& work) {
  CatchInterrupts();
  LookAtTerminal();
  GuardedHost host;
  host.say = PrintText;
  host.show = ShowResult;
  host.is_interrupted = WasInterrupted;
  Result<int> done = RunGuarded(guarded, host, [&work](Guest& guest) {
    TalkThrough(guest);
    return work(guest);
  });
  if (!done.ok()) PrintFailure(done.status());
  return done;
}

int RunCommandAsGuest(const GuardedWork& guarded, const std::function<int(Guest&)>& work) {
  const Result<int> done = RunAsGuest(guarded, work);
  return done.ok() ? *done : ExitCodeOf(done.status());
}

int ExitCodeOf(const Status& status) {
  return status.code() == StatusCode::kInterrupted ? kExitInterrupted : kExitFailed;
}

}  // namespace mingxi
