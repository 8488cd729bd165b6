// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The main job: one source in, one Document out, and the Document into files.

#include <string>

#include "model/document.h"
#include "model/status.h"
#include "pipeline/options.h"
#include "pipeline/output_plan.h"

namespace mingxi {

/// Reads `input` (a path, or "-" for standard input) through all stages: its tables rebuilt, typed
/// and checked. A damaged page is a finding of the document; the call fails only where nothing can
/// be made of the source, with the file in the status.
///
///     Result<Document> document = ReadDocument("budget.pdf", {});
///     if (!document.ok()) std::cerr << document.status().ToString() << "\n";
Result<Document> ReadDocument(const std::string& input, const ReadOptions& options);

/// The same for an input whose `bytes` were read elsewhere; `name` stands for it in the results.
Result<Document> ReadDocument(const std::string& name, std::string bytes,
                              const ReadOptions& options);

/// Writes `document` in one format. An existing output is replaced whole; fails with kWriteFailed
/// (kInvalidOption where an encoding can't hold a character) and leaves nothing half-written.
Status WriteOutput(const Document& document, const Output& output,
                   const WriteOptions& options = {});

}  // namespace mingxi
