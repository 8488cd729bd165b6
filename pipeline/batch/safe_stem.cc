// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/batch/safe_stem.h"

#include "extractor/archive/archive_path.h"
#include "extractor/text/encoding.h"
#include "model/utf8.h"
#include "writers/files/file_name.h"

namespace mingxi {
namespace {

/// Bytes. Leaves room for the hash, an ending and the name of a temporary file in 255.
constexpr std::size_t kMaxStemBytes = 80;
/// Hex digits: 48 bits, so that a million documents meet with a chance of 1 in 500.
constexpr std::size_t kHashDigits = 12;

/// `name` without its ending; a dot in front begins no ending.
std::string_view WithoutEnding(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? name : name.substr(0, dot);
}

std::string AsUtf8(std::string_view name) {
  if (ValidUtf8(name) == name) return std::string(name);
  const Result<DecodedText> decoded = DecodeText(name);
  return decoded.ok() ? decoded->text : std::string(name);
}

/// The longest part of whole characters from the front of `text`.
std::string CutTo(const std::string& text, std::size_t bytes) {
  std::size_t end = 0;
  while (end < text.size()) {
    const std::size_t length = DecodeUtf8(std::string_view(text).substr(end)).length;
    if (end + length > bytes) break;
    end += length;
  }
  return text.substr(0, end);
}

}  // namespace

std::string SafeStem(std::string_view path) {
  std::string stem = SafeFileName(AsUtf8(WithoutEnding(FileNameOfInput(path))));
  stem.erase(0, stem.find_first_not_of("-. "));  // All of it where nothing else stands there.
  stem = CutTo(stem, kMaxStemBytes);
  while (!stem.empty() && (stem.back() == ' ' || stem.back() == '.')) stem.pop_back();
  return stem.empty() ? "document" : stem;
}

std::string ResultFolderName(std::string_view path, std::string_view sha256) {
  return SafeStem(path) + "--" + std::string(sha256.substr(0, kHashDigits));
}

bool IsResultFolderName(std::string_view name) {
  if (name.size() < kHashDigits + 3) return false;
  const std::string_view hash = name.substr(name.size() - kHashDigits);
  return name.substr(name.size() - kHashDigits - 2, 2) == "--" &&
         hash.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace mingxi
