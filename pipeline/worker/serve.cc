// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/worker/serve.h"

#include <signal.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <new>
#include <optional>
#include <utility>

#include "pipeline/worker/channel.h"
#include "pipeline/worker/limits.h"

namespace mingxi {
namespace {

/// All bytes of the open file; nothing where it cannot be read.
std::optional<std::string> ReadAll(int descriptor) {
  std::string bytes;
  std::array<char, 1 << 16> chunk;
  for (;;) {
    const ssize_t count =
        pread(descriptor, chunk.data(), chunk.size(), static_cast<off_t>(bytes.size()));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return std::nullopt;
    if (count == 0) return bytes;
    bytes.append(chunk.data(), static_cast<std::size_t>(count));
  }
}

WorkerReport Failed(std::string_view why, const std::string& message) {
  WorkerReport report;
  report.record.reason = why;
  report.record.message = message;
  return report;
}

/// One job with its open file; no exception leaves it but a lack of memory.
WorkerReport Serve(const Job& job, int descriptor, const ServeOptions& options,
                   const DoJob& do_job) {
  std::optional<std::string> bytes = ReadAll(descriptor);
  close(descriptor);
  if (!bytes) return Failed(reason::kUnreadable, "the file cannot be read to its end");
  ConversionOptions conversion = options.conversion;
  conversion.reading.on_page = [&](int page, int pages) {
    return SendText(options.channel, EncodeMessage(WorkerProgress{page, pages}));
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
      if (options.file_timeout.count() > 0) LimitProcessorTime(options.file_timeout);
      const WorkerReport report = Serve(*job, received.descriptor, options, do_job);
      if (!SendText(options.channel, EncodeMessage(report))) return 1;
    }
  } catch (const std::bad_alloc&) {
    // What is left of the memory is not worth to go on with.
    _exit(kExitOutOfMemory);
  }
}

}  // namespace mingxi
