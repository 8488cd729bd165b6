// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include "cli/command.h"

namespace mingxi {

/// A script that teaches the shell the commands of `program`, their options and the words that an
/// option takes. Words that are no options are completed as file names.
std::string BashCompletion(const Program& program);
std::string ZshCompletion(const Program& program);
std::string FishCompletion(const Program& program);

}  // namespace mingxi
