// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

namespace CLI {
class App;
}

namespace mingxi {

/// A script that teaches the shell the commands of `program`, their options and the words that an
/// option takes. Words that are no options are completed as file names.
std::string BashCompletion(const CLI::App& program);
std::string ZshCompletion(const CLI::App& program);
std::string FishCompletion(const CLI::App& program);

}  // namespace mingxi
