// SPDX-License-Identifier: GPL-3.0-or-later

// The host's half: fork, listen, write what comes whole, and end the guest on a signal, beyond its
// time or when it breaks the rules of the channel. Outputs are kept in memory until they are whole
// and then written as every output is, so that nothing of a guest reaches a file by halves.

#include "pipeline/worker/guarded.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <new>
#include <optional>
#include <utility>

#include "messages/errors.h"
#include "pipeline/recognition.h"
#include "pipeline/worker/guest_record.h"
#include "pipeline/worker/office_conversion.h"
#include "pipeline/worker/sandbox.h"
#include "pipeline/worker/serve.h"
#include "pipeline/worker/worker_fate.h"
#include "pipeline/worker/worker_process.h"
#include "writers/csv/csv_folder.h"
#include "writers/files/atomic_file.h"
#include "writers/files/made_folders.h"

namespace mingxi {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using Kind = GuestRecord::Kind;

/// Milliseconds between two looks at the clock and the quota.
constexpr int kLook = 200;
/// The guest's own end where it may not work here.
constexpr int kExitUnconfined = 78;
/// Bytes of a name below a folder of results.
constexpr std::size_t kLongestName = 255;
/// Bytes of results that the host keeps at one time.
constexpr std::size_t kMostKeptBytes = std::size_t{1} << 30;

/// A folder for the guest, gone at the end of its life.
class GuestFolder {
 public:
  /// With `given`, that one, which stays.
  explicit GuestFolder(const std::string& given) : path_(given), is_given_(!given.empty()) {
    if (is_given_) return;
    const char* told = std::getenv("TMPDIR");
    for (const char* place : {told, "/tmp", "/var/tmp", "/dev/shm", "."}) {
      if (place == nullptr || *place == '\0') continue;
      std::error_code error;
      std::string path = fs::absolute(place, error).string() + "/.mingxi-XXXXXX";
      if (error || mkdtemp(path.data()) == nullptr) continue;
      path_ = path;
      return;
    }
  }
  ~GuestFolder() {
    std::error_code ignored;
    if (!is_given_ && !path_.empty()) fs::remove_all(path_, ignored);
  }
  GuestFolder(const GuestFolder&) = delete;  // One folder, one owner.
  GuestFolder& operator=(const GuestFolder&) = delete;

  const std::string& path() const { return path_; }  ///< Empty = none could be made.

 private:
  std::string path_;
  bool is_given_;
};

SandboxOptions SandboxOf(const GuardedWork& guarded, const std::string& folder, int channel) {
  SandboxOptions sandbox{.writable_folder = folder};
  for (const std::string& path : guarded.reads) {
    std::error_code ignored;
    auto& list =
        fs::is_directory(path, ignored) ? sandbox.readable_folders : sandbox.readable_files;
    list.push_back(path);
  }
  if (!RecognitionFolder().empty()) sandbox.readable_folders.push_back(RecognitionFolder());
  sandbox.kept_descriptors = {channel};
  sandbox.syncs = false;  // The host writes and syncs.
  return sandbox;
}

/// The guest's whole life. Its standard output and error lead nowhere but to the host.
[[noreturn]] void BeGuest(const GuardedWork& guarded, const std::string& folder, int channel,
                          int errors, const std::function<int(Guest&)>& work) {
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) signal(number, SIG_DFL);
  signal(SIGXFSZ, SIG_IGN);  // A write beyond the limit fails and is told.
  signal(SIGPIPE, SIG_IGN);
  const int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
  dup2(nothing, STDOUT_FILENO);
  dup2(errors, STDERR_FILENO);
  ApplyLimits(guarded.limits);
  LimitProcessorTime(0, guarded.timeout);
  try {
    const SandboxState state = EnterSandbox(SandboxOf(guarded, folder, channel));
    if (!state.is_whole() && guarded.needs_sandbox) {
      const std::string why = state.ToString();
      [[maybe_unused]] const ssize_t told = write(STDERR_FILENO, why.data(), why.size());
      _exit(kExitUnconfined);
    }
    Guest guest(channel, folder, guarded.outputs);
    const int value = work(guest);
    SendText(channel, EncodeGuestRecord(Kind::kEnd, static_cast<std::uint32_t>(value), {}));
    _exit(0);
  } catch (const std::bad_alloc&) {
    _exit(kExitOutOfMemory);
  } catch (const std::exception& error) {
    const std::string_view what = error.what();
    [[maybe_unused]] const ssize_t told = write(STDERR_FILENO, what.data(), what.size());
    _exit(1);
  }
}

/// The fate of a guest in words of a command that has no flags for limits.
std::string WordsFor(const Fate& fate, const GuardedWork& guarded) {
  constexpr std::uint64_t kMebibyte = 1 << 20;
  if (fate.reason == reason::kMemory) {
    return "it needs more than " + std::to_string(guarded.limits.memory / kMebibyte) +
           " MiB of memory; mingxi batch --memory gives more";
  }
  if (fate.reason == reason::kTimeout) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(guarded.timeout);
    return "it takes longer than " + std::to_string(seconds.count()) +
           " seconds; mingxi batch --file-timeout gives more";
  }
  return fate.message;
}

bool IsPlainName(const std::string& name) {
  return !name.empty() && name.size() <= kLongestName && name.front() != '.' &&
         name.find('/') == std::string::npos && name.find('\0') == std::string::npos;
}

class Host {
 public:
  Host(const GuardedWork& guarded, const GuardedHost& host, WorkerProcess process,
       const std::string& folder)
      : guarded_(guarded), host_(host), process_(std::move(process)), folder_(folder) {}

  Result<int> Run() {
    constexpr int kClockToProcessor = 5;
    const Clock::time_point end = Clock::now() + kClockToProcessor * guarded_.timeout;
    for (;;) {
      if (host_.is_interrupted && host_.is_interrupted()) return Status::Interrupted();
      std::array<pollfd, 2> watched = {pollfd{process_.channel(), POLLIN, 0},
                                       pollfd{is_mute_ ? -1 : process_.errors(), POLLIN, 0}};
      const int signs = poll(watched.data(), watched.size(), kLook);
      if (signs > 0 && watched[1].revents != 0) is_mute_ = !process_.ReadErrors();
      if (signs > 0 && watched[0].revents != 0) {
        if (std::optional<Result<int>> done = TakeRecord()) return *std::move(done);
      }
      if (!guarded_.reads_stream && Clock::now() > end) return Broken(KilledFor::kTimeout);
      if (signs == 0 && IsOverQuota(process_.pid(), 0, folder_, guarded_.quota)) {
        return Broken(KilledFor::kQuota);
      }
    }
  }

 private:
  /// Nothing where the work goes on.
  std::optional<Result<int>> TakeRecord() {
    const Received received = ReceiveText(process_.channel(), /*waits=*/false);
    if (received.descriptor >= 0) close(received.descriptor);
    if (received.kind == Received::Kind::kNothingYet) return std::nullopt;
    if (received.kind == Received::Kind::kEnd) return Broken(KilledFor::kNothing);
    std::optional<GuestRecord> record = DecodeGuestRecord(received.text);
    if (received.kind == Received::Kind::kBroken || !record) {
      return Broken(KilledFor::kBrokenRules);
    }
    if (record->kind == Kind::kEnd) return Result<int>(static_cast<int>(record->number));
    if (!Take(*std::move(record))) return Broken(KilledFor::kBrokenRules);
    return std::nullopt;
  }

  /// False where the guest breaks the rules.
  bool Take(GuestRecord record) {
    switch (record.kind) {
      case Kind::kText:
        if (host_.say) host_.say(record.bytes);
        return true;
      case Kind::kResult:
        return Keep(result_, record.bytes);
      case Kind::kShow:
        kept_bytes_ -= result_.size();
        return Reply(host_.show ? host_.show(std::exchange(result_, {})) : Status::Ok());
      case Kind::kFile:
        return BeginFile(record.number, std::move(record.bytes));
      case Kind::kBytes:
        return !files_.empty() && record.number == output_ &&
               Keep(files_.back().bytes, record.bytes);
      case Kind::kOutput:
        return record.number < guarded_.outputs.size() && record.number == output_ &&
               Reply(WriteOutput(guarded_.outputs[output_]));
      case Kind::kOffice:
        return Convert(record.number, record.bytes);
      default:
        return false;
    }
  }

  bool Convert(std::uint32_t number, const std::string& name) {
    const std::optional<OfficeKind> kind = OfficeKindOfNumber(number);
    if (!kind || !IsPlainName(name)) return false;
    return Reply(
        RunOffice(folder_ + "/" + name, *kind, guarded_.needs_sandbox, host_.is_interrupted));
  }

  bool Keep(std::string& kept, const std::string& bytes) {
    kept_bytes_ += bytes.size();
    if (kept_bytes_ > kMostKeptBytes) return false;
    kept += bytes;
    return true;
  }

  bool BeginFile(std::uint32_t number, std::string name) {
    if (number >= guarded_.outputs.size() || (number != output_ && !files_.empty())) return false;
    const bool is_folder = guarded_.outputs[number].is_folder;
    if (is_folder ? !IsPlainName(name) : (!name.empty() || !files_.empty())) return false;
    if (files_.size() >= static_cast<std::size_t>(guarded_.quota.files)) return false;
    output_ = number;
    files_.push_back({std::move(name), {}});
    return true;
  }

  Status WriteOutput(const GuestOutput& output) {
    const std::vector<OutputFile> files = std::exchange(files_, {});
    for (const OutputFile& file : files) kept_bytes_ -= file.bytes.size();
    MakeFoldersAbove(output.path, output.made_folders);
    if (output.is_folder) return WriteCsvFolder(output.path, files);
    return files.empty() ? Status::Internal("a result is missing")
                         : WriteFileAtomically(output.path, files.front().bytes);
  }

  bool Reply(const Status& status) {
    std::string message = status.message().substr(0, kMostRecordBytes);
    SendText(process_.channel(),
             EncodeGuestRecord(Kind::kAnswer, static_cast<std::uint32_t>(status.code()), message));
    return true;
  }

  Result<int> Broken(KilledFor killed_for) {
    const WorkerEnd end = process_.End();
    if (killed_for == KilledFor::kNothing && end.signal == 0 && end.exit_code == kExitUnconfined) {
      return Status::Unsupported(Say(messages::kNoSandbox, end.last_words));
    }
    const Fate fate = FateOf(end, killed_for);
    if (fate.reason == reason::kCrash && host_.say) host_.say(end.last_words);
    return Status::Damaged(WordsFor(fate, guarded_)).At({.file = guarded_.name});
  }

  const GuardedWork& guarded_;
  const GuardedHost& host_;
  WorkerProcess process_;
  const std::string& folder_;
  bool is_mute_ = false;
  std::string result_;
  std::uint32_t output_ = 0;
  std::vector<OutputFile> files_;
  std::size_t kept_bytes_ = 0;
};

}  // namespace

Result<int> RunGuarded(const GuardedWork& guarded, const GuardedHost& host,
                       const std::function<int(Guest&)>& work) {
  const GuestFolder folder(guarded.folder);
  if (folder.path().empty()) {
    return Status::WriteFailed(messages::kNoTemporaryPlace);
  }
  for (std::size_t i = 0; i < guarded.outputs.size(); ++i) {
    std::error_code error;
    fs::create_directory(folder.path() + "/" + std::to_string(i), error);
    if (error) {
      return Status::WriteFailed(Say(messages::kCannotWrite, error.message()))
          .At({.file = folder.path()});
    }
  }
  Result<WorkerProcess> process = WorkerProcess::Fork(
      [&](int channel, int errors) { BeGuest(guarded, folder.path(), channel, errors, work); });
  if (!process.ok()) return process.status();
  return Host(guarded, host, *std::move(process), folder.path()).Run();
}

}  // namespace mingxi
