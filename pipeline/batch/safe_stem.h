// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace mingxi {

/// The name of the input at `path` without its ending, as every system takes it for a folder or a
/// file: no separators, control or invisible characters, no dashes or dots in front, at most 80
/// bytes. A name in GBK or GB18030 is read as such. "document" when nothing is left.
std::string SafeStem(std::string_view path);

/// "STEM--HASH12": where the results of an input with that hash stand. REQUIRES: `sha256` is hex.
std::string ResultFolderName(std::string_view path, std::string_view sha256);

/// Whether `name` is one that ResultFolderName makes.
bool IsResultFolderName(std::string_view name);

}  // namespace mingxi
