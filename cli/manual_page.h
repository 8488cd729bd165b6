// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

namespace CLI {
class App;
}

namespace mingxi {

/// The manual page of `program` in roff, made from its commands and their options.
std::string ManualPage(const CLI::App& program);

}  // namespace mingxi
