// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What each route of the interface does, without a word of HTTP.

#include <atomic>
#include <map>
#include <string>

#include "desk/desk_folder.h"
#include "desk/event_stream.h"
#include "desk/job_queue.h"
#include "model/status.h"

namespace mingxi {

/// The parameters of a request by their names, those of the path included.
using Parameters = std::map<std::string, std::string, std::less<>>;

/// A good answer: a body, or a file to be sent.
struct ApiAnswer {
  std::string body;
  std::string file;         ///< Path; empty = `body`.
  std::string download_as;  ///< The name it is saved under; empty = shown.
};

/// May be used by several threads.
class DeskApi {
 public:
  DeskApi(const DeskFolder& folder, JobQueue& queue, const std::atomic<bool>& stops,
          bool needs_sandbox)
      : folder_(folder), queue_(queue), stops_(stops), needs_sandbox_(needs_sandbox) {}

  /// The answer to the route `id` of ApiRoutes(), but for uploads and events. Fails with kNotFound,
  /// kInvalidOption (a parameter that is none) and what the program says.
  Result<ApiAnswer> Answer(std::string_view id, const Parameters& parameters,
                           const std::string& body) const;

  /// Takes an upload that stands in `path`, and asks for its conversion.
  Result<ApiAnswer> TakeUpload(const std::string& path, const std::string& name) const;

 private:
  Result<DeskDocument> Document(const Parameters& parameters) const;
  Result<ApiAnswer> List(const Parameters& parameters) const;
  Result<ApiAnswer> ResultFile(const Parameters& parameters) const;
  Result<ApiAnswer> Review(const Parameters& parameters) const;
  Result<ApiAnswer> Figures(const Parameters& parameters) const;
  Result<ApiAnswer> Corrections(const Parameters& parameters) const;
  Result<ApiAnswer> SetCorrections(const Parameters& parameters, const std::string& body) const;
  Result<ApiAnswer> SetReviewed(const Parameters& parameters, const std::string& body) const;
  Result<ApiAnswer> Delete(const Parameters& parameters) const;
  Result<ApiAnswer> Diff(const Parameters& parameters) const;
  Result<ApiAnswer> Export(const Parameters& parameters) const;
  Result<ApiAnswer> Jobs() const;

  const DeskFolder& folder_;
  JobQueue& queue_;
  const std::atomic<bool>& stops_;
  bool needs_sandbox_;
};

}  // namespace mingxi
