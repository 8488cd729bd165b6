// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/job_queue.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "desk/program.h"

namespace mingxi {
namespace {

using Json = nlohmann::json;

/// Files in one run of the batch: a run ends by merging the figures of all documents, which should
/// not be done for each of three hundred.
constexpr std::size_t kMostAtOnce = 50;

/// A run gives no record where another batch is at work in the folder: one that a killed desk has
/// left behind. It ends by and by.
constexpr int kMostAttempts = 60;
constexpr std::chrono::milliseconds kPause{500};

std::string EventOf(const char* event, const std::string& id) {
  return Json{{"event", event}, {"id", id}}.dump();
}

}  // namespace

JobQueue::JobQueue(const DeskFolder& folder, EventStream& events, const JobOptions& options)
    : folder_(folder), events_(events), options_(options) {
  for (const DeskDocument& document : folder_.Documents()) {
    if (!document.record) waiting_.push_back(document.file);
  }
  thread_ = std::thread([this] { Run(); });
}

JobQueue::~JobQueue() {
  Stop();
  thread_.join();
}

void JobQueue::Add(const DeskFile& file) {
  {
    const std::lock_guard lock(mutex_);
    const bool is_known = std::any_of(waiting_.begin(), waiting_.end(),
                                      [&](const DeskFile& other) { return other.id == file.id; });
    if (!is_known) waiting_.push_back(file);
  }
  events_.Tell(EventOf("waiting", file.id));
  news_.notify_one();
}

std::vector<std::string> JobQueue::Waiting() const {
  const std::lock_guard lock(mutex_);
  std::vector<std::string> ids(at_work_.begin(), at_work_.end());
  for (const DeskFile& file : waiting_) ids.push_back(file.id);
  return ids;
}

Status JobQueue::WhileIdle(const std::function<Status()>& work) {
  const std::lock_guard lock(folder_mutex_);
  return work();
}

void JobQueue::Stop() {
  {
    const std::lock_guard lock(mutex_);
    stops_ = true;
  }
  news_.notify_one();
}

std::vector<DeskFile> JobQueue::TakeNext() {
  std::unique_lock lock(mutex_);
  news_.wait(lock, [&] { return stops_ || !waiting_.empty(); });
  std::vector<DeskFile> taken;
  if (stops_) return taken;
  const auto is_corrected = [&](const DeskFile& file) {
    std::error_code ignored;
    return std::filesystem::exists(folder_.CorrectionsPath(file.id), ignored);
  };
  while (!waiting_.empty() && taken.size() < kMostAtOnce) {
    const bool is_alone = is_corrected(waiting_.front());
    if (is_alone && !taken.empty()) break;
    taken.push_back(std::move(waiting_.front()));
    waiting_.erase(waiting_.begin());
    at_work_.insert(taken.back().id);
    if (is_alone) break;
  }
  return taken;
}

void JobQueue::Convert(const std::vector<DeskFile>& files) {
  std::vector<std::string> arguments{"batch", "-o", folder_.path(), "--format", "xlsx,json,sqlite",
                                     "--json"};
  if (options_.jobs > 0) {
    arguments.insert(arguments.end(), {"--jobs", std::to_string(options_.jobs)});
  }
  if (!options_.needs_sandbox) arguments.insert(arguments.end(), {"--sandbox", "off"});
  std::error_code ignored;
  const std::string corrections = folder_.CorrectionsPath(files.front().id);
  if (std::filesystem::exists(corrections, ignored)) {
    arguments.insert(arguments.end(), {"--corrections", corrections});
  }
  arguments.emplace_back("--");
  for (const DeskFile& file : files) arguments.push_back(file.path);
  for (const DeskFile& file : files) {
    std::filesystem::remove(folder_.ReviewPath(file.id), ignored);  // Of another reading.
    events_.Tell(EventOf("started", file.id));
  }
  const Result<ProgramRun> run = RunProgram(
      arguments,
      [&](const std::string& line) {
        const Json event = Json::parse(line, nullptr, false);
        if (!event.is_object()) return;
        Json told = event;
        const std::string path = event.value("path", "");
        for (const DeskFile& file : files) {
          if (file.path == path) told["id"] = file.id;
        }
        told.erase("path");  // No path of the machine leaves it.
        if (told.contains("id")) {
          events_.Tell(told.dump(-1, ' ', false, Json::error_handler_t::replace));
        }
      },
      stops_);
  if (!run.ok()) {
    events_.Tell(Json{{"event", "trouble"}, {"message", run.status().message()}}.dump());
  }
}

std::vector<DeskFile> JobQueue::LeftOf(const std::vector<DeskFile>& files) {
  std::vector<DeskFile> left;
  for (const DeskFile& file : files) {
    const std::optional<DeskDocument> document = folder_.Find(file.id);
    const bool is_left = document && !document->record;
    if (!is_left) {
      attempts_.erase(file.id);
    } else if (++attempts_[file.id] <= kMostAttempts) {
      left.push_back(file);
    } else {
      events_.Tell(Json{{"event", "trouble"},
                        {"id", file.id},
                        {"message", file.name + ": the folder is in use, or cannot be written"}}
                       .dump());
    }
  }
  return left;
}

void JobQueue::Run() {
  while (!stops_) {
    const std::vector<DeskFile> files = TakeNext();
    if (files.empty()) continue;
    {
      const std::lock_guard lock(folder_mutex_);
      Convert(files);
    }
    const std::vector<DeskFile> left = LeftOf(files);
    {
      std::unique_lock lock(mutex_);
      for (const DeskFile& file : files) at_work_.erase(file.id);
      waiting_.insert(waiting_.end(), left.begin(), left.end());
      if (!left.empty()) news_.wait_for(lock, kPause, [&] { return stops_.load(); });
    }
    for (const DeskFile& file : files) events_.Tell(EventOf("finished", file.id));
  }
}

}  // namespace mingxi
