// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/worker/worker_fate.h"

#include <signal.h>

#include <cstring>

#include "pipeline/worker/serve.h"

namespace mingxi {
namespace {

bool IsMemory(const WorkerEnd& end) {
  // Poppler says so and aborts; an unsolicited SIGKILL is the kernel's when memory runs out.
  return (end.signal == 0 && end.exit_code == kExitOutOfMemory) || end.signal == SIGKILL ||
         end.last_words.find("Out of memory") != std::string::npos ||
         end.last_words.find("bad_alloc") != std::string::npos;
}

std::string HowItEnded(const WorkerEnd& end) {
  if (end.signal == 0) return "its worker exited with status " + std::to_string(end.exit_code);
  return "its worker was ended by signal " + std::to_string(end.signal) + " (" +
         strsignal(end.signal) + ")";
}

}  // namespace

Fate FateOf(const WorkerEnd& end, KilledFor killed_for) {
  switch (killed_for) {
    case KilledFor::kTimeout:
      return {reason::kTimeout, "it took longer than --file-timeout"};
    case KilledFor::kStall:
      return {reason::kStall, "its worker gave no sign of life"};
    case KilledFor::kBrokenRules:
      return {reason::kCrash, "its worker broke the rules of the channel"};
    case KilledFor::kQuota:
      return {reason::kLimit, "its worker wrote more than the results of a document may be"};
    case KilledFor::kNothing:
      break;
  }
  if (end.signal == SIGXCPU) return {reason::kTimeout, "it took longer than --file-timeout"};
  if (IsMemory(end)) return {reason::kMemory, "it needs more than --memory"};
  return {reason::kCrash, HowItEnded(end)};
}

BatchRecord RecordOfDeath(const WorkerEnd& end, KilledFor killed_for, int page) {
  Fate fate = FateOf(end, killed_for);
  BatchRecord record;
  record.status = InputStatus::kFailed;
  record.reason = fate.reason;
  record.message = std::move(fate.message);
  record.page = page;
  record.peak_memory_kib = end.peak_memory_kib;
  if (page > 0) record.message += ", on page " + std::to_string(page);
  return record;
}

}  // namespace mingxi
