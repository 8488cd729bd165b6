// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/files/made_folders.h"

#include <filesystem>

namespace mingxi {

void MakeFoldersAbove(const std::string& path, int count) {
  if (count <= 0) return;
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  if (folder.empty()) return;
  MakeFoldersAbove(folder.string(), count - 1);
  std::error_code ignored;
  std::filesystem::create_directory(folder, ignored);
}

}  // namespace mingxi
