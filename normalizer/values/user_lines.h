// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Small tables of text that users write: subject codes, column headers, facts of their files.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/status.h"

namespace mingxi {

struct UserLine {
  std::size_t number = 0;           ///< In the file, from 1.
  std::vector<std::string> fields;  ///< In the order of the names asked for; blank where missing.
};

/// The lines of a table whose first line names its columns, parted by tabs or by commas, as a
/// spreadsheet saves it (with or without a byte order mark; a field in double quotes may hold the
/// separator). Lines that begin with # are left out. `names` are wanted, the first `required` of
/// them must be there. Fails with kInvalidOption, naming the line.
Result<std::vector<UserLine>> ReadUserLines(std::string_view text,
                                            const std::vector<std::string_view>& names,
                                            std::size_t required);

/// kInvalidOption: `line 3: message`.
Status AtUserLine(std::size_t number, const std::string& message);

}  // namespace mingxi
