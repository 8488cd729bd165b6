// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/read_any.h"

#include <utility>

#include "pipeline/convert.h"
#include "pipeline/diff_input.h"

namespace mingxi {

Result<Document> ReadAnyDocument(const std::string& input, const ReadOptions& options) {
  if (!IsOutput(input)) return ReadDocument(input, options);
  Result<DiffInput> read = ReadDiffInput(input, options);
  return read.ok() ? Result<Document>(std::move(read->document)) : read.status();
}

}  // namespace mingxi
