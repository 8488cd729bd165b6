// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <string>
#include <vector>

#include "pipeline/options.h"
#include "pipeline/worker/job.h"

namespace mingxi {

/// What all jobs of a worker have in common.
struct ConversionOptions {
  std::vector<OutputFormat> formats;
  ReadOptions reading;  ///< Its `on_page` is called as in ReadDocument.
  WriteOptions writing;
};

/// Converts the input of `job`, whose `bytes` were read, into `job.folder`, which is made. Each
/// format is written under the job's stem, and the figures as figures.csv. Never fails: the report
/// says what went wrong. `on_write` is called before each result.
WorkerReport ConvertJob(const Job& job, std::string bytes, const ConversionOptions& options,
                        const std::function<void()>& on_write);

}  // namespace mingxi
