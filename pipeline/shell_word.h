// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

namespace mingxi {

/// `text` as a shell takes it for one word.
std::string ShellWord(const std::string& text);

}  // namespace mingxi
