// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The desk: a web application for one machine, over the folder of a batch.

#include <functional>
#include <string>

#include "desk/job_queue.h"
#include "model/status.h"

namespace mingxi {

struct DeskOptions {
  std::string folder = "mingxi-desk";
  int port = 8080;  ///< Of 127.0.0.1; 0 = any free one.
  JobOptions jobs;
};

/// Serves until `is_interrupted` says so, telling `on_ready` the address first. Fails with
/// kWriteFailed where the folder cannot be written or another desk is at work in it, with
/// kInvalidOption where the port is taken.
Status ServeDesk(const DeskOptions& options,
                 const std::function<void(const std::string&)>& on_ready,
                 const std::function<bool()>& is_interrupted);

}  // namespace mingxi
