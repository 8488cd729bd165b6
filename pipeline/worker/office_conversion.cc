// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/worker/office_conversion.h"

// The profile is made anew for each document: what one leaves there reaches no other. A new profile
// makes the program end at once and ask to be started again.

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <utility>
#include <vector>

#include "extractor/read_bytes.h"
#include "messages/errors.h"
#include "pipeline/worker/limits.h"
#include "pipeline/worker/office_sandbox.h"
#include "writers/files/atomic_file.h"

namespace mingxi {
namespace {

namespace fs = std::filesystem;

/// Of one try; the largest real documents take four seconds.
constexpr std::chrono::seconds kLongest{60};
/// Address space; LibreOffice maps 1.5 GB before it has read anything.
constexpr WorkerLimits kOfficeLimits{.memory = 4ull << 30, .file_size = 512ull << 20};
constexpr int kExitAskedAgain = 81;
constexpr int kMostStarts = 6;
constexpr int kExitUnconfined = 78;

std::string SourceName(OfficeKind kind) {
  return "source" + std::string(OfficeFactsOf(kind).ending);
}
std::string ResultName(OfficeKind kind) {
  return "source." + std::string(OfficeFactsOf(kind).target);
}

std::vector<char*> Pointers(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

/// The life of the process up to LibreOffice's own.
[[noreturn]] void BecomeOffice(const std::string& folder, OfficeKind kind, bool needs_sandbox,
                               int errors) {
  const int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
  dup2(nothing, STDIN_FILENO);
  dup2(errors, STDOUT_FILENO);
  dup2(errors, STDERR_FILENO);
  ApplyLimits(kOfficeLimits);
  LimitProcessorTime(0, kLongest);
  const std::string program = OfficeProgram();
  if (!EnterOfficeSandbox(folder) && needs_sandbox) _exit(kExitUnconfined);
  std::vector<std::string> arguments = {program,
                                        "-env:UserInstallation=file://" + folder + "/profile",
                                        "-env:OSL_SOCKET_PATH=" + folder,
                                        "--headless",
                                        "--norestore",
                                        "--convert-to",
                                        std::string(OfficeFactsOf(kind).target),
                                        "--outdir",
                                        folder,
                                        folder + "/" + SourceName(kind)};
  std::vector<std::string> variables = {"HOME=" + folder, "TMPDIR=" + folder, "LANG=C.UTF-8",
                                        "PATH=/usr/bin:/bin", "SAL_USE_VCLPLUGIN=svp"};
  execve(program.c_str(), Pointers(arguments).data(), Pointers(variables).data());
  _exit(1);
}

Result<WorkerProcess> StartOffice(const std::string& folder, OfficeKind kind, bool needs_sandbox) {
  return WorkerProcess::Fork(
      [&](int /*channel*/, int errors) { BecomeOffice(folder, kind, needs_sandbox, errors); });
}

bool IsFile(const std::string& path) {
  struct stat facts {};
  return lstat(path.c_str(), &facts) == 0 && S_ISREG(facts.st_mode);
}

}  // namespace

OfficeConversion::OfficeConversion(std::string folder, OfficeKind kind, bool needs_sandbox,
                                   WorkerProcess process)
    : folder_(std::move(folder)),
      kind_(kind),
      needs_sandbox_(needs_sandbox),
      process_(std::move(process)),
      began_(std::chrono::steady_clock::now()) {}

Result<OfficeConversion> OfficeConversion::Start(std::string folder, OfficeKind kind,
                                                 bool needs_sandbox) {
  if (OfficeProgram().empty()) {
    return Status::Unsupported(Say(messages::kNeedsOffice, OfficeFactsOf(kind).what,
                                   OfficeFactsOf(kind).package, OfficeFactsOf(kind).target));
  }
  std::error_code error;
  folder = fs::absolute(folder, error).string();
  Result<WorkerProcess> process = StartOffice(folder, kind, needs_sandbox);
  if (!process.ok()) return process.status();
  return OfficeConversion(std::move(folder), kind, needs_sandbox, *std::move(process));
}

std::optional<Status> OfficeConversion::Look() {
  bool is_alive = true;
  constexpr int kMostReads = 64;
  for (int i = 0; i < kMostReads && is_alive; ++i) {
    pollfd watched{process_->errors(), POLLIN, 0};
    if (poll(&watched, 1, 0) <= 0) break;
    is_alive = process_->ReadErrors();
  }
  if (is_alive && std::chrono::steady_clock::now() - began_ < kLongest) return std::nullopt;
  const WorkerEnd end = process_->End();
  if (is_alive) return Again(Status::Damaged(messages::kOfficeTooSlow));
  if (end.exit_code == kExitUnconfined) {
    return Status::Unsupported(messages::kOfficeUnconfined);
  }
  if (end.exit_code == kExitAskedAgain)
    return Again(Status::Damaged(messages::kOfficeDoesNotStart));
  if (end.signal == 0 && end.exit_code == 0 && IsFile(folder_ + "/" + ResultName(kind_))) {
    return Status::Ok();
  }
  return Again(Status::Damaged(Say(messages::kOfficeCannotRead, OfficeFactsOf(kind_).target)));
}

/// Starts once more, or gives up with `failure`.
std::optional<Status> OfficeConversion::Again(const Status& failure) {
  const bool was_asked = failure.message() == "LibreOffice does not start";
  if (!was_asked && std::exchange(was_tried_, true)) return failure;
  if (++starts_ > kMostStarts) return failure;
  std::error_code ignored;
  if (!was_asked) fs::remove_all(folder_ + "/profile", ignored);
  Result<WorkerProcess> process = StartOffice(folder_, kind_, needs_sandbox_);
  if (!process.ok()) return process.status();
  process_.emplace(*std::move(process));
  began_ = std::chrono::steady_clock::now();
  return std::nullopt;
}

Status RunOffice(const std::string& folder, OfficeKind kind, bool needs_sandbox,
                 const std::function<bool()>& is_interrupted) {
  Result<OfficeConversion> conversion = OfficeConversion::Start(folder, kind, needs_sandbox);
  if (!conversion.ok()) return conversion.status();
  constexpr int kLook = 100;  // Milliseconds.
  for (;;) {
    if (is_interrupted && is_interrupted()) return Status::Interrupted();
    pollfd watched{conversion->descriptor(), POLLIN, 0};
    poll(&watched, 1, kLook);
    if (std::optional<Status> done = conversion->Look()) return *std::move(done);
  }
}

Result<std::string> ThroughOffice(
    std::string_view bytes, const std::string& folder,
    const std::function<Status(const std::string& name, OfficeKind kind)>& ask) {
  const std::optional<OfficeKind> kind = OfficeKindOf(bytes);
  if (!kind) return Status::Internal("no document for an office program");
  static int number =
      0;  // What stands in the folders of earlier ones is the supervisor's to remove.
  const std::string name = "office-" + std::to_string(++number);
  const std::string place = folder + "/" + name;
  std::error_code error;
  fs::create_directory(place, error);
  if (error)
    return Status::WriteFailed(Say(messages::kCannotWrite, error.message())).At({.file = place});
  Status done = WriteFileAtomically(place + "/" + SourceName(*kind), std::string(bytes));
  if (done.ok()) done = ask(name, *kind);
  return done.ok() ? ReadBytes(place + "/" + ResultName(*kind)) : Result<std::string>(done);
}

}  // namespace mingxi
