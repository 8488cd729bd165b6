// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The lists that a user brings: subject codes and column headers, read once for all inputs.

#include <memory>
#include <string>

#include "model/status.h"

namespace mingxi {

/// Lists of the user's own. What is in them only the pipeline sees.
struct UserLists;

/// Reads the two lists (docs/forms.md); an empty path is an empty list. Fails with kNotFound or
/// kInvalidOption, naming file and line.
Result<std::shared_ptr<const UserLists>> ReadUserLists(const std::string& catalogue_file,
                                                       const std::string& synonyms_file);

}  // namespace mingxi
