// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/csv/csv_folder.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "writers/files/atomic_file.h"

namespace mingxi {
namespace {

namespace fs = std::filesystem;

constexpr char kDescriptor[] = "datapackage.json";
constexpr std::string_view kOurName = "mingxi-";  // All our packages' names begin so.

std::string BytesOf(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

bool IsPlainCsvName(const std::string& name) {
  return name.ends_with(".csv") && name.find('/') == std::string::npos &&
         name.find('\\') == std::string::npos;
}

}  // namespace

std::vector<std::string> FilesOfPackage(std::string_view descriptor) {
  const auto package = nlohmann::json::parse(descriptor, nullptr, /*allow_exceptions=*/false);
  std::vector<std::string> names;
  if (!package.is_object()) return names;
  const auto name = package.find("name");
  const auto resources = package.find("resources");
  const bool is_ours =
      name != package.end() && name->is_string() && name->get<std::string>().starts_with(kOurName);
  if (!is_ours || resources == package.end() || !resources->is_array()) return names;
  for (const auto& resource : *resources) {
    if (!resource.is_object() || !resource.contains("path")) continue;
    if (!resource["path"].is_string()) continue;
    std::string path = resource["path"].get<std::string>();
    if (IsPlainCsvName(path)) names.push_back(std::move(path));
  }
  return names;
}

Status WriteCsvFolder(const std::string& folder, const std::vector<OutputFile>& files) {
  const std::vector<std::string> earlier = FilesOfPackage(BytesOf(fs::path(folder) / kDescriptor));
  if (Status status = WriteFilesAtomically(folder, files); !status.ok()) return status;
  for (const std::string& name : earlier) {
    const bool is_new = std::any_of(files.begin(), files.end(),
                                    [&name](const OutputFile& file) { return file.name == name; });
    std::error_code
        ignored;  // What cannot be removed is no failure: all that was asked for is there.
    if (!is_new) fs::remove(fs::path(folder) / name, ignored);
  }
  return Status::Ok();
}

}  // namespace mingxi
