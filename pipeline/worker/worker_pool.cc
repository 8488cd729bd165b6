// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/worker/worker_pool.h"

// One loop around poll(2). A slot holds a worker and the job it is at; slots are filled, what
// arrives is handled, and whoever is beyond its time is ended. Jobs that failed once wait until all
// others are done and then run one by one.

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <deque>
#include <filesystem>
#include <memory>
#include <utility>

#include "pipeline/batch/open_input.h"
#include "pipeline/worker/office_conversion.h"
#include "pipeline/worker/process_memory.h"
#include "pipeline/worker/worker_fate.h"
#include "pipeline/worker/worker_process.h"

namespace mingxi {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

/// How long the loop sleeps at most, so that an interrupt that came between two looks is seen.
constexpr milliseconds kLongestSleep{200};
/// A worker that is not ready by then never will be.
constexpr milliseconds kStartTimeout{std::chrono::seconds(60)};
/// Workers that end before they are ready, one after the other, until we give up.
constexpr int kMostFailedStarts = 3;
/// Messages of one worker that are handled in a row, so that a chatterer does not keep the others
/// waiting.
constexpr int kMessagesInARow = 32;

/// A job and how often it was tried.
struct Attempt {
  PoolJob job;
  int tries = 0;
  /// Set for the last try, which is for the pages before the fatal one: what it failed with.
  std::optional<BatchRecord> failure{};
};

struct Slot {
  std::string folder;  ///< Of the worker.
  std::optional<WorkerProcess> process{};
  bool is_ready = false;
  bool is_mute = false;  ///< Its standard error is closed.
  int jobs_done = 0;
  int results = 0;  ///< Numbers the folders of results.
  std::optional<Attempt> attempt{};
  std::optional<OpenInput> input{};          ///< Opened, waiting for the worker to be ready.
  std::optional<OfficeConversion> office{};  ///< What the worker waits for.
  std::string office_folder{};               ///< Where its result stands.
  int page = 0;
  std::int64_t written_before = 0;  ///< Bytes, when its job began.
  Clock::time_point began{};
  Clock::time_point last_sign{};
};

/// Whether a worker may say this. One that was taken over must not lead anybody out of its folder
/// or speak of other inputs.
bool IsBelievable(const BatchRecord& record) {
  const bool is_alone = record.status != InputStatus::kDuplicate && record.same_as.empty() &&
                        record.reissue_of.empty() && record.twin.of.empty() &&
                        record.companion_of.empty() && record.folder.empty();
  return is_alone &&
         std::all_of(record.outputs.begin(), record.outputs.end(), [](const std::string& name) {
           return !name.empty() && name.front() != '.' && name.find('/') == std::string::npos;
         });
}

class Pool {
 public:
  Pool(const PoolOptions& options, const PoolClient& client) : options_(options), client_(client) {
    for (int i = 0; i < std::max(1, options.jobs); ++i) {
      slots_.push_back({.folder = options.work_folder + "/" + std::to_string(i + 1)});
    }
  }

  Status Run() {
    while (status_.ok()) {
      if (client_.is_interrupted && client_.is_interrupted()) return Status::Interrupted();
      Fill();
      if (!status_.ok() || IsIdle()) break;
      WaitForSigns();
      LookAtOffices();
      EndOverdue();
    }
    return status_;
  }

 private:
  bool IsIdle() const {
    return std::none_of(slots_.begin(), slots_.end(),
                        [](const Slot& slot) { return slot.attempt.has_value(); });
  }

  /// Gives every free slot a job.
  void Fill() {
    for (Slot& slot : slots_) {
      while (!slot.attempt && status_.ok()) {
        std::optional<Attempt> attempt = NextAttempt();
        if (!attempt) break;
        Begin(slot, *std::move(attempt));
      }
    }
  }

  std::optional<Attempt> NextAttempt() {
    if (!is_exhausted_) {
      if (std::optional<PoolJob> job = client_.next()) return Attempt{*std::move(job)};
      is_exhausted_ = true;
    }
    if (waiting_.empty() || !IsIdle()) return std::nullopt;
    Attempt attempt = std::move(waiting_.front());
    waiting_.pop_front();
    return attempt;
  }

  void Begin(Slot& slot, Attempt attempt) {
    const PoolJob& job = attempt.job;
    Result<OpenInput> input = OpenInput::Open(job.file.empty() ? job.path : job.file);
    if (!input.ok()) {
      BatchRecord record;
      const bool is_large = input.status().code() == StatusCode::kUnsupported;
      record.reason = is_large ? reason::kLimit : reason::kUnreadable;
      record.message = input.status().message();
      return Finish(attempt, {std::move(record), {}});
    }
    if (attempt.tries > 0) StopWorker(slot);  // Once more, with a fresh one.
    ++attempt.tries;
    slot.attempt = std::move(attempt);
    slot.input.emplace(*std::move(input));
    slot.page = 0;
    slot.began = slot.last_sign = Clock::now();
    if (!slot.process) StartWorker(slot);
    if (slot.process && slot.is_ready) SendJob(slot);
  }

  void StartWorker(Slot& slot) {
    std::error_code error;
    std::filesystem::remove_all(slot.folder, error);
    std::filesystem::create_directories(slot.folder, error);
    if (error) {
      status_ = Status::WriteFailed("cannot write: " + error.message()).At({.file = slot.folder});
      return;
    }
    std::vector<std::string> command = options_.command;
    command.push_back(slot.folder);
    Result<WorkerProcess> process = WorkerProcess::Start(command, slot.folder, options_.limits);
    if (!process.ok()) {
      status_ = process.status();
      return;
    }
    slot.process.emplace(*std::move(process));
    slot.is_ready = slot.is_mute = false;
    slot.jobs_done = 0;
  }

  static void StopWorker(Slot& slot) {
    slot.office.reset();
    slot.process.reset();
    slot.is_ready = false;
  }

  void SendJob(Slot& slot) {
    Job job = slot.attempt->job.job;
    job.folder = slot.folder + "/result-" + std::to_string(++slot.results);
    ForgetPeakMemory(slot.process->pid());
    slot.written_before = BytesWrittenBy(slot.process->pid());
    LimitProcessorTime(slot.process->pid(), options_.file_timeout);
    slot.began = slot.last_sign = Clock::now();
    // Where that fails the worker is gone, which its channel will say.
    SendText(slot.process->channel(), EncodeJob(job), slot.input->descriptor());
    slot.input.reset();
  }

  void WaitForSigns() {
    std::vector<pollfd> watched;
    std::vector<Slot*> owners;
    for (Slot& slot : slots_) {
      if (!slot.process) continue;
      watched.push_back({slot.process->channel(), POLLIN, 0});
      // The end of a pipe would wake us again and again; poll leaves -1 out.
      watched.push_back({slot.is_mute ? -1 : slot.process->errors(), POLLIN, 0});
      owners.push_back(&slot);
    }
    const std::size_t workers = owners.size();
    for (const Slot& slot : slots_) {
      if (slot.office) watched.push_back({slot.office->descriptor(), POLLIN, 0});
    }
    if (poll(watched.data(), watched.size(), static_cast<int>(kLongestSleep.count())) <= 0) return;
    for (std::size_t i = 0; i < workers; ++i) {
      Slot& slot = *owners[i];
      if (watched[2 * i + 1].revents != 0) slot.is_mute = !slot.process->ReadErrors();
      if (watched[2 * i].revents != 0) TakeMessages(slot);
    }
  }

  /// Answers the workers whose documents LibreOffice has done with.
  void LookAtOffices() {
    for (Slot& slot : slots_) {
      if (!slot.office || !slot.process) continue;
      slot.last_sign = Clock::now();
      const std::optional<Status> done = slot.office->Look();
      if (!done) continue;
      slot.office.reset();
      SendText(slot.process->channel(), EncodeOfficeAnswer(*done));
    }
  }

  /// False where the worker breaks the rules.
  bool BeginOffice(Slot& slot, const WorkerOffice& asked) {
    const bool is_plain = !asked.name.empty() && asked.name.front() != '.' &&
                          asked.name.find('/') == std::string::npos;
    if (!is_plain || slot.office || !slot.attempt) return false;
    slot.office_folder = slot.folder + "/" + asked.name;
    Result<OfficeConversion> started =
        OfficeConversion::Start(slot.office_folder, asked.kind, options_.needs_sandbox);
    if (started.ok()) {
      slot.office.emplace(*std::move(started));
    } else {
      SendText(slot.process->channel(), EncodeOfficeAnswer(started.status()));
    }
    return true;
  }

  void TakeMessages(Slot& slot) {
    for (int i = 0; i < kMessagesInARow && slot.process && status_.ok(); ++i) {
      const Received received = ReceiveText(slot.process->channel(), /*waits=*/false);
      if (received.descriptor >= 0) close(received.descriptor);
      if (received.kind == Received::Kind::kNothingYet) return;
      if (received.kind == Received::Kind::kEnd) return Bury(slot, KilledFor::kNothing);
      std::optional<WorkerMessage> message = DecodeMessage(received.text);
      if (received.kind == Received::Kind::kBroken || !message) {
        return Bury(slot, KilledFor::kBrokenRules);
      }
      Take(slot, *std::move(message));
    }
  }

  void Take(Slot& slot, WorkerMessage message) {
    slot.last_sign = Clock::now();
    if (const auto* ready = std::get_if<WorkerReady>(&message)) {
      if (ready->is_limited && options_.needs_sandbox) {
        status_ =
            Status::Unsupported("documents are not opened without a sandbox, and here there are " +
                                ready->sandbox + "; --sandbox=off goes on without");
        return;
      }
      if (client_.on_ready) client_.on_ready(*ready);
      failed_starts_ = 0;
      slot.is_ready = true;
      if (slot.input) SendJob(slot);
    } else if (const auto* progress = std::get_if<WorkerProgress>(&message)) {
      slot.page = progress->page;
    } else if (const auto* office = std::get_if<WorkerOffice>(&message)) {
      if (!BeginOffice(slot, *office)) Bury(slot, KilledFor::kBrokenRules);
    } else if (slot.attempt && !slot.input) {
      TakeReport(slot, std::get<WorkerReport>(std::move(message)));
    }
  }

  void TakeReport(Slot& slot, WorkerReport report) {
    if (!IsBelievable(report.record)) return Bury(slot, KilledFor::kBrokenRules);
    if (report.is_disk_failure) {
      status_ = Status::WriteFailed(report.record.message + "; the batch stops here, run it again")
                    .At({.file = options_.work_folder});
      return;
    }
    const ProcessMemory memory = MemoryOf(slot.process->pid());
    report.record.peak_memory_kib = memory.peak;
    report.record.seconds = SecondsOf(slot);
    PoolResult result{std::move(report.record), {}};
    if (result.record.status != InputStatus::kFailed) {
      result.folder = slot.folder + "/result-" + std::to_string(slot.results);
    }
    Attempt attempt = *std::exchange(slot.attempt, std::nullopt);
    ++slot.jobs_done;
    if (slot.jobs_done >= options_.jobs_per_worker || memory.resident > options_.resident_limit_kib)
      StopWorker(slot);
    Finish(attempt, std::move(result));
    std::error_code ignored;  // Of failed inputs and old results.
    std::filesystem::remove_all(slot.folder + "/result-" + std::to_string(slot.results), ignored);
    if (!slot.office_folder.empty()) std::filesystem::remove_all(slot.office_folder, ignored);
  }

  static double SecondsOf(const Slot& slot) {
    return std::chrono::duration<double>(Clock::now() - slot.began).count();
  }

  void Finish(const Attempt& attempt, PoolResult result) {
    result.record.attempts = attempt.tries;
    if (attempt.failure) {  // The pages before the fatal one.
      if (result.record.status == InputStatus::kFailed) {
        result.record = *attempt.failure;
        result.folder.clear();
      } else {
        result.record.status = InputStatus::kPartial;
        result.record.reason = attempt.failure->reason;
        result.record.message = attempt.failure->message;
        result.record.page = attempt.failure->page;
      }
    }
    status_ = client_.finished(attempt.job, std::move(result));
  }

  void EndOverdue() {
    const Clock::time_point now = Clock::now();
    const bool looks_at_disk = now - looked_ > kLongestSleep;
    if (looks_at_disk) looked_ = now;
    for (Slot& slot : slots_) {
      if (!slot.attempt || !slot.process) continue;
      if (!slot.is_ready) {
        if (now - slot.began > kStartTimeout) Bury(slot, KilledFor::kNothing);
      } else if (now - slot.began > options_.file_timeout) {
        Bury(slot, KilledFor::kTimeout);
      } else if (now - slot.last_sign > options_.stall_timeout) {
        Bury(slot, KilledFor::kStall);
      } else if (looks_at_disk && IsOverQuota(slot.process->pid(), slot.written_before, slot.folder,
                                              options_.quota)) {
        Bury(slot, KilledFor::kQuota);
      }
    }
  }

  /// Ends the worker of `slot`; its job is tried again or has failed.
  void Bury(Slot& slot, KilledFor killed_for) {
    const WorkerEnd end = slot.process->End();
    const bool was_ready = slot.is_ready;
    StopWorker(slot);
    if (!slot.attempt) return;
    Attempt attempt = *std::exchange(slot.attempt, std::nullopt);
    if (!was_ready) return StartAgain(std::move(attempt), end);
    BatchRecord record = RecordOfDeath(end, killed_for, slot.page);
    record.seconds = SecondsOf(slot);
    if (attempt.tries < 2) {
      waiting_.push_back(std::move(attempt));
    } else if (options_.keeps_partial && !attempt.failure && record.page > 1) {
      attempt.job.job.max_pages = record.page - 1;
      record.attempts = attempt.tries;
      attempt.failure = std::move(record);
      waiting_.push_back(std::move(attempt));
    } else {
      Finish(attempt, {std::move(record), {}});
    }
  }

  /// A worker that ended before it was ready is no fault of the job.
  void StartAgain(Attempt attempt, const WorkerEnd& end) {
    if (++failed_starts_ >= kMostFailedStarts) {
      status_ = Status::Internal("workers cannot be started: " + end.last_words);
      return;
    }
    --attempt.tries;
    waiting_.push_back(std::move(attempt));
  }

  const PoolOptions& options_;
  const PoolClient& client_;
  std::vector<Slot> slots_;
  std::deque<Attempt> waiting_;  ///< For a second try.
  bool is_exhausted_ = false;
  int failed_starts_ = 0;
  Clock::time_point looked_{};  ///< At what workers have on the disk.
  Status status_;
};

}  // namespace

Status RunPool(const PoolOptions& options, const PoolClient& client) {
  return Pool(options, client).Run();
}

}  // namespace mingxi
