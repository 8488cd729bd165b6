// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>

#include "checks/rule.h"

namespace mingxi {

/// Every rule there is, in the order they run and are listed.
std::span<const Rule> AllRules();

}  // namespace mingxi
