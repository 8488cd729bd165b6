// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace mingxi {

/// `title` as a part of a file name that every system takes: without separators, control and
/// invisible characters, characters Windows forbids, and dots or spaces at its ends; cut between
/// characters where it is long. Empty when nothing is left. The caller puts a number in front,
/// which also keeps Windows' reserved names away.
std::string SafeFileName(std::string_view title);

/// `number` with leading zeros to as many digits as `count` has, at least two: 01, 02, ... 10.
std::string NumberedPrefix(int number, int count);

}  // namespace mingxi
