// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace mingxi {

/// The name that an archive gives a file, whose bytes are `raw`, as mingxi writes it: UTF-8, parts
/// divided by `/`, without parts that lead upwards, drives, and control or invisible characters.
/// Names in no known encoding keep what can be read. Empty when nothing is left.
std::string ToEntryName(std::string_view raw);

}  // namespace mingxi
