// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/worker/serve.h"

#include <signal.h>
#include <unistd.h>

#include <filesystem>
#include <new>
#include <optional>
#include <utility>

#include "extractor/read_bytes.h"
#include "pipeline/worker/channel.h"
#include "pipeline/worker/office_conversion.h"

namespace mingxi {
namespace {

WorkerReport Failed(std::string_view why, const std::string& message) {
  WorkerReport report;
  report.record.reason = why;
  report.record.message = message;
  return report;
}

/// Asks the supervisor and waits.
Status AskForOffice(int channel, const WorkerOffice& office) {
  if (!SendText(channel, EncodeMessage(office))) return Status::Interrupted();
  const Received received = ReceiveText(channel, /*waits=*/true);
  if (received.descriptor >= 0) close(received.descriptor);
  if (received.kind != Received::Kind::kText) return Status::Interrupted();
  return DecodeOfficeAnswer(received.text);
}

/// One job with its open file; no exception leaves it but a lack of memory.
WorkerReport Serve(const Job& job, int descriptor, const ServeOptions& options,
                   const DoJob& do_job) {
  Result<std::string> bytes = ReadBytesOf(descriptor);
  close(descriptor);
  if (!bytes.ok()) {
    const bool is_large = bytes.status().code() == StatusCode::kUnsupported;
    return Failed(is_large ? reason::kLimit : reason::kUnreadable, bytes.status().message());
  }
  ConversionOptions conversion = options.conversion;
  conversion.reading.on_page = [&](int page, int pages) {
    return SendText(options.channel, EncodeMessage(WorkerProgress{page, pages}));
  };
  conversion.reading.through_office = [&](std::string_view document) {
    const std::string folder = std::filesystem::path(job.folder).parent_path().string();
    return ThroughOffice(document, folder, [&](const std::string& name, OfficeKind kind) {
      return AskForOffice(options.channel, {name, kind});
    });
  };
  const auto on_write = [&] { SendText(options.channel, EncodeMessage(WorkerProgress{})); };
  try {
    return do_job(job, *std::move(bytes), conversion, on_write);
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception& error) {
    return Failed(reason::kInternal, error.what());
  }
}

}  // namespace

int ServeJobs(const ServeOptions& options, const WorkerReady& ready, const DoJob& do_job) {
  signal(SIGXFSZ, SIG_IGN);  // A write beyond the limit fails and is told.
  signal(SIGPIPE, SIG_IGN);
  if (!SendText(options.channel, EncodeMessage(ready))) return 1;
  try {
    for (;;) {
      const Received received = ReceiveText(options.channel, /*waits=*/true);
      if (received.kind != Received::Kind::kText) return 0;
      const std::optional<Job> job = DecodeJob(received.text);
      if (!job || received.descriptor < 0) return 1;
      const WorkerReport report = Serve(*job, received.descriptor, options, do_job);
      if (!SendText(options.channel, EncodeMessage(report))) return 1;
    }
  } catch (const std::bad_alloc&) {
    // What is left of the memory is not worth to go on with.
    _exit(kExitOutOfMemory);
  }
}

}  // namespace mingxi
