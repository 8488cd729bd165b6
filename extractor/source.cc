// SPDX-License-Identifier: GPL-3.0-or-later

// The idea: the first bytes decide. This file's entries are ReadSource, MakeSource and
// DetectFormat.

#include "extractor/source.h"

#include <nettle/sha2.h>

#include <array>
#include <utility>

#include "extractor/read_bytes.h"

namespace mingxi {
namespace {

/// Bytes. A PDF's header may stand behind rubbish, at most this far into the file.
constexpr std::size_t kHeaderReach = 1024;

std::string Sha256(std::string_view bytes) {
  sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(&context, digest.size(), digest.data());
  std::string hex;
  for (const std::uint8_t byte : digest) {
    constexpr std::string_view kHex = "0123456789abcdef";
    hex += kHex[byte >> 4];
    hex += kHex[byte & 15];
  }
  return hex;
}

bool EndsWith(std::string_view name, std::string_view ending) {
  if (name.size() < ending.size()) return false;
  name.remove_prefix(name.size() - ending.size());
  for (std::size_t i = 0; i < ending.size(); ++i) {
    const char c =
        name[i] >= 'A' && name[i] <= 'Z' ? static_cast<char>(name[i] - 'A' + 'a') : name[i];
    if (c != ending[i]) return false;
  }
  return true;
}

/// What a file that mingxi cannot read looks like, and what to do; empty when nothing is known.
std::string_view KnownForeigner(std::string_view bytes) {
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) {
    return "an old Word or Excel document (.doc, .xls); save it as PDF, .xlsx or text first";
  }
  if (bytes.starts_with("PK\x03\x04")) {
    return "a zip archive or a Word document (.docx); unpack it, or save it as PDF first";
  }
  if (bytes.starts_with("\x89PNG") || bytes.starts_with("\xFF\xD8\xFF") ||
      bytes.starts_with("II*") || bytes.starts_with("MM\0*")) {
    return "a picture; reading pictures (OCR) is not built in";
  }
  if (bytes.starts_with("{\\rtf")) return "an RTF document; save it as PDF or text first";
  if (bytes.starts_with("\x1F\x8B")) return "a gzip archive; unpack it first";
  return {};
}

bool IsUtf16(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

/// Bytes that no text has: NUL, or many control characters.
bool LooksBinary(std::string_view bytes) {
  std::size_t controls = 0;
  const std::string_view head = bytes.substr(0, 1 << 16);
  for (const char c : head) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte == 0) return true;
    if (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' && byte != 0x1B)
      ++controls;
  }
  constexpr std::size_t kTextPerControl =
      200;  // A stray control character in a saved web page is still text.
  return controls * kTextPerControl > head.size();
}

}  // namespace

SourceFormat DetectFormat(std::string_view bytes, std::string_view name) {
  if (bytes.substr(0, kHeaderReach).find("%PDF-") != std::string_view::npos)
    return SourceFormat::kPdf;
  if (bytes.starts_with("PK\x03\x04")) {
    return bytes.find("xl/workbook.xml") != std::string_view::npos ? SourceFormat::kWorkbook
                                                                   : SourceFormat::kUnknown;
  }
  if (!KnownForeigner(bytes).empty()) return SourceFormat::kUnknown;
  if (bytes.empty() || (!IsUtf16(bytes) && LooksBinary(bytes))) return SourceFormat::kUnknown;
  return EndsWith(name, ".csv") || EndsWith(name, ".tsv") ? SourceFormat::kCsv
                                                          : SourceFormat::kText;
}

Result<Source> ReadSource(const std::string& path) {
  Result<std::string> bytes = ReadBytes(path);
  if (!bytes.ok()) return bytes.status().At({.file = path});
  return MakeSource(path, *std::move(bytes));
}

Result<Source> MakeSource(std::string name, std::string bytes) {
  Source source;
  source.name = std::move(name);
  source.bytes = std::move(bytes);
  source.format = DetectFormat(source.bytes, source.name);
  if (source.format == SourceFormat::kUnknown) {
    const std::string_view foreigner = KnownForeigner(source.bytes);
    std::string message = "mingxi reads PDF, text, CSV and XLSX; this is ";
    message += source.bytes.empty() ? "empty"
               : foreigner.empty()  ? "of no format it knows"
                                    : foreigner;
    return Status::Unsupported(std::move(message)).At({.file = source.name});
  }
  source.sha256 = Sha256(source.bytes);
  return source;
}

}  // namespace mingxi
