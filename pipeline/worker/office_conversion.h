// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Formats that only an office program reads: LibreOffice makes .docx or .xlsx of them.

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "extractor/office_kind.h"
#include "model/status.h"
#include "pipeline/worker/worker_process.h"

namespace mingxi {

/// One document on its way through LibreOffice, in a sandbox of its own. Started by who supervises
/// workers and guests, which may start nothing.
class OfficeConversion {
 public:
  /// Begins to convert the file that PlaceForOffice wrote into `folder`. Fails with kUnsupported
  /// where LibreOffice is not installed, with kInternal where the system gives no process.
  static Result<OfficeConversion> Start(std::string folder, OfficeKind kind, bool needs_sandbox);

  OfficeConversion(OfficeConversion&&) = default;

  /// For poll: readable when Look may have something to say.
  int descriptor() const { return process_->errors(); }

  /// Nothing while it works; then whether the result stands in the folder. Fails with kDamaged
  /// where LibreOffice could not read it, twice, or took too long, with kUnsupported where it
  /// cannot be confined here.
  std::optional<Status> Look();

 private:
  OfficeConversion(std::string folder, OfficeKind kind, bool needs_sandbox, WorkerProcess process);
  std::optional<Status> Again(const Status& failure);

  std::string folder_;
  OfficeKind kind_;
  bool needs_sandbox_;
  std::optional<WorkerProcess> process_;
  std::chrono::steady_clock::time_point began_;
  int starts_ = 1;
  bool was_tried_ = false;  ///< Once with another profile already.
};

/// Waits for a conversion; kInterrupted when `is_interrupted` says so.
Status RunOffice(const std::string& folder, OfficeKind kind, bool needs_sandbox,
                 const std::function<bool()>& is_interrupted);

/// The asking side: writes `bytes` below `folder`, asks whoever supervises with the name of the
/// folder made there, and reads the result. Fails as `ask` does.
Result<std::string> ThroughOffice(
    std::string_view bytes, const std::string& folder,
    const std::function<Status(const std::string& name, OfficeKind kind)>& ask);

}  // namespace mingxi
