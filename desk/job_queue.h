// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// JobQueue: one thread that converts what has been dropped, by the batch's own command.

#include <atomic>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "desk/desk_folder.h"
#include "desk/event_stream.h"

namespace mingxi {

struct JobOptions {
  int jobs = 0;               ///< Workers at one time; 0 = one a processor.
  bool needs_sandbox = true;  ///< As --sandbox=require.
};

/// May be used by several threads. Jobs that a stop has left are found by the next queue: they are
/// the files without a record.
class JobQueue {
 public:
  JobQueue(const DeskFolder& folder, EventStream& events, const JobOptions& options);
  ~JobQueue();
  JobQueue(const JobQueue&) = delete;  // Owns a thread.
  JobQueue& operator=(const JobQueue&) = delete;

  /// Asks for the file to be converted, again where it was.
  void Add(const DeskFile& file);

  /// The ids that wait or are being converted.
  std::vector<std::string> Waiting() const;

  /// Calls `work` while no batch is at work in the folder.
  Status WhileIdle(const std::function<Status()>& work);

  /// Ends the job at work and all that wait.
  void Stop();

 private:
  void Run();
  /// Those that can be converted together: all without corrections, or one with them.
  std::vector<DeskFile> TakeNext();
  void Convert(const std::vector<DeskFile>& files);
  /// Those of `files` that have no record yet and are to be tried again.
  std::vector<DeskFile> LeftOf(const std::vector<DeskFile>& files);

  const DeskFolder& folder_;
  EventStream& events_;
  JobOptions options_;
  mutable std::mutex mutex_;
  std::condition_variable news_;
  std::vector<DeskFile> waiting_;
  std::set<std::string> at_work_;
  std::map<std::string, int> attempts_;  ///< Of runs that gave no record, by id.
  std::mutex folder_mutex_;              ///< Held while a batch is at work.
  std::atomic<bool> stops_ = false;
  std::thread thread_;
};

}  // namespace mingxi
