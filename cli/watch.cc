// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/watch.h"

#include <sys/stat.h>

#include <ctime>
#include <string>
#include <thread>

#include "cli/interrupt.h"
#include "cli/terminal.h"
#include "pipeline/batch/find_inputs.h"
#include "pipeline/batch/ledger.h"
#include "pipeline/batch/news.h"

namespace mingxi {
namespace {

/// The inputs with their sizes and times: the same as long as nothing has happened.
std::string LookAtInputs(const BatchOptions& options) {
  std::string seen;
  for (const std::string& path : FindInputs(options.paths, options.output).paths) {
    struct stat facts {};
    if (stat(path.c_str(), &facts) != 0) continue;
    seen += path + '\n' + std::to_string(facts.st_size) + ' ' +
            std::to_string(facts.st_mtim.tv_sec) + '.' + std::to_string(facts.st_mtim.tv_nsec) +
            '\n';
  }
  return seen;
}

/// False when interrupted meanwhile.
bool Wait(std::chrono::seconds pause) {
  constexpr std::chrono::milliseconds kStep(100);
  const auto end = std::chrono::steady_clock::now() + pause;
  while (!WasInterrupted() && std::chrono::steady_clock::now() < end) {
    std::this_thread::sleep_for(kStep);
  }
  return !WasInterrupted();
}

/// "2026-12-01", here.
std::string Today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  char day[16];
  std::strftime(day, sizeof day, "%Y-%m-%d", &local);
  return day;
}

void TellNews(const Records& before, const BatchOptions& options) {
  std::vector<BatchRecord> after;
  for (auto& [path, record] : ReadLedger(options.output)) after.push_back(record);
  BatchEvents events;
  events.is_interrupted = WasInterrupted;
  const std::vector<NewsItem> items = NewsOf(before, after, options, events);
  if (items.empty() || WasInterrupted()) return;
  if (const Status told = AddNews(items, Today(), options); !told.ok()) PrintFailure(told);
}

}  // namespace

int WatchBatch(const BatchOptions& options, std::chrono::seconds pause,
               const std::function<int()>& run) {
  int code = 0;
  std::string done;
  bool is_first = true;
  while (!WasInterrupted()) {
    const std::string seen = LookAtInputs(options);
    if (!is_first && seen == done) {
      if (!Wait(pause)) break;
      continue;
    }
    // What is still being written changes once more.
    if (!Wait(is_first ? std::chrono::seconds(0) : pause)) break;
    if (!is_first && LookAtInputs(options) != seen) continue;
    is_first = false;
    done = seen;
    const Records before = ReadLedger(options.output);
    code = run();
    TellNews(before, options);
  }
  return code;
}

}  // namespace mingxi
