// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include "cli/command.h"

namespace mingxi {

/// The manual page of `program` in roff, made from its commands and their options.
std::string ManualPage(const Program& program);

}  // namespace mingxi
