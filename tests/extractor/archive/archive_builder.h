// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Archives for tests, built in memory.

#include <string>
#include <utility>
#include <vector>

namespace mingxi::testing {

/// Names (any bytes) and contents; a name that ends with a slash is a folder.
using PackedFiles = std::vector<std::pair<std::string, std::string>>;

/// kZip and kTarGz keep the names' bytes as they are and say nothing of their encoding.
enum class Packing { kZip, kTar, kTarGz, kSevenZip, kGzip, kEncryptedZip };

/// Of kGzip only the first content is packed, without its name.
std::string BuildArchive(Packing packing, const PackedFiles& files);

}  // namespace mingxi::testing
