// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

namespace CLI {
class App;
}

namespace mingxi {

/// Makes the help of `app` begin with `example`, lines of command and result, before the usage.
void ShowExampleFirst(CLI::App& app, const std::string& example);

}  // namespace mingxi
