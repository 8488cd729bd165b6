// SPDX-License-Identifier: GPL-3.0-or-later

// A worker for tests that does what the text of its input says: crash, hang, eat memory ... The
// rest of it, channel and limits, is the real one.

#include <signal.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "pipeline/worker/channel.h"
#include "pipeline/worker/serve.h"

namespace mingxi {
namespace {

void Misbehave(const std::string& order, const ConversionOptions& options) {
  if (order == "crash") std::abort();
  if (order == "crash on page 3") {
    for (int page = 1; page <= 3; ++page) options.reading.on_page(page, 9);
    raise(SIGSEGV);
  }
  if (order == "exit") _exit(5);
  if (order == "hang") {
    for (;;) pause();
  }
  if (order == "spin") {  // With signs of life.
    for (;;) {
      options.reading.on_page(1, 9);
      usleep(20000);
    }
  }
  if (order == "eat") {
    const std::string eaten(std::size_t{1} << 40, 'x');  // At once: no clock decides.
  }
  if (order == "lie") SendText(kWorkerChannel, "{\"event\": \"victory\"}");
}

WorkerReport DoOrder(const Job& job, std::string bytes, const ConversionOptions& options,
                     const std::function<void()>& /*on_write*/) {
  // "once crash": only where its mark does not stand yet.
  const std::string mark = std::string(std::getenv("MINGXI_TEST_MARKS")) + "/" + job.stem;
  if (bytes.starts_with("once ") && !std::filesystem::exists(mark)) {
    std::ofstream(mark) << "tried";
    bytes.erase(0, 5);
  }
  if (job.max_pages == 0) Misbehave(bytes, options);
  std::filesystem::create_directories(job.folder);
  std::ofstream(job.folder + "/result.txt") << job.name;
  WorkerReport report;
  report.record.status = InputStatus::kDone;
  report.record.counts.pages = job.max_pages;
  if (bytes == "climb") report.record.outputs = {"../../../etc/passwd"};
  if (bytes == "slander") report.record.same_as = "another.pdf";
  return report;
}

}  // namespace
}  // namespace mingxi

int main() { return mingxi::ServeJobs({.channel = mingxi::kWorkerChannel}, {}, mingxi::DoOrder); }
