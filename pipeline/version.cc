// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/version.h"

namespace mingxi {

std::string_view Version() { return MINGXI_VERSION; }

}  // namespace mingxi
