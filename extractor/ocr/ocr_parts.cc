// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/ocr/ocr_parts.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>
#include <vector>

namespace mingxi {
namespace {

Status Missing(const std::string& path) {
  return Status::NotFound(path + " is missing; `scripts/install ocr` installs it");
}

Result<std::string> ReadPart(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  if (bytes.empty() || file.bad()) return Missing(path.string());
  return bytes;
}

}  // namespace

std::string OcrLibraryPath(const std::string& folder) {
  return (std::filesystem::path(folder) / "libonnxruntime.so.1").string();
}

std::string FindOcrFolder() {
  std::vector<std::filesystem::path> folders;
  std::error_code ignored;
  if (const char* told = std::getenv("MINGXI_OCR")) {
    folders.emplace_back(told);
  } else {
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", ignored);
    const std::filesystem::path place = program.parent_path();
    folders.push_back(place / "../../ocr");  // build/release/cli/mingxi
    folders.push_back(place / "../share/mingxi/ocr");
  }
  for (const std::filesystem::path& folder : folders) {
    const std::filesystem::path whole = std::filesystem::weakly_canonical(folder, ignored);
    if (std::filesystem::is_regular_file(OcrLibraryPath(whole.string()), ignored))
      return whole.string();
  }
  return "";
}

Status OcrPartsMissing() {
  return Status::NotFound(
      "recognising text needs parts that are not installed; `scripts/install ocr` installs them");
}

Result<OcrParts> ReadOcrParts(const std::string& folder) {
  const std::filesystem::path root(folder);
  OcrParts parts;
  parts.library_path = OcrLibraryPath(folder);
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(parts.library_path, ignored)) {
    return Missing(parts.library_path);
  }
  Result<std::string> model = ReadPart(root / "ch_PP-OCRv4_rec_infer.onnx");
  if (!model.ok()) return model.status();
  Result<std::string> keys = ReadPart(root / "ppocr_keys_v1.txt");
  if (!keys.ok()) return keys.status();
  parts.recognition_model = *std::move(model);
  parts.recognition_keys = *std::move(keys);
  return parts;
}

}  // namespace mingxi
