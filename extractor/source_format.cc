// SPDX-License-Identifier: GPL-3.0-or-later

// The first bytes tell the family; which member of it a zip package or an OLE document is, its
// parts tell. This file's entries are DetectFormat and WhatItIs.

#include "extractor/source_format.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "extractor/html/html_mark.h"
#include "extractor/ocr/picture_file.h"
#include "extractor/office_kind.h"
#include "extractor/workbook/zip_package.h"
#include "extractor/xls/compound_file.h"

namespace mingxi {
namespace {

/// Bytes. A PDF's header may stand behind rubbish, at most this far into the file.
constexpr std::size_t kHeaderReach = 1024;
constexpr std::string_view kZip = "PK\x03\x04";

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

/// What a document that is told by one of its parts is.
struct PartMark {
  const char* part;
  SourceFormat format;
  std::string_view what;  ///< For those that are not read.
};

/// Parts of zip packages, the surest first.
constexpr std::array<PartMark, 5> kPackageParts = {{
    {"xl/workbook.xml", SourceFormat::kWorkbook, ""},
    {"word/document.xml", SourceFormat::kDocx, ""},
    {"ppt/presentation.xml", SourceFormat::kUnknown,
     "a presentation (.pptx); save it as PDF first"},
    {"OFD.xml", SourceFormat::kOfd, ""},
    {"META-INF/manifest.xml", SourceFormat::kUnknown,
     "an OpenDocument file of another kind than .ods and .odt; save it as PDF first"},
}};

/// Streams of OLE documents, the surest first.
constexpr std::array<PartMark, 4> kOleStreams = {{
    {"Workbook", SourceFormat::kXls, ""},
    {"EncryptedPackage", SourceFormat::kUnknown,
     "an encrypted Office document; save it without a password first"},
    {"PowerPoint Document", SourceFormat::kUnknown,
     "an old presentation (.ppt); save it as PDF first"},
    {"HwpSummaryInformation", SourceFormat::kUnknown, "a document of Hangul; save it as PDF first"},
}};

const PartMark* MarkOfPackage(std::string_view bytes) {
  const Result<ZipPackage> package = ZipPackage::Open(bytes, {});
  for (const PartMark& mark : kPackageParts) {
    // Of the first bytes of a file no package can be made; then names are looked for in them.
    const bool is_there = package.ok() ? package->Contains(mark.part)
                                       : bytes.find(mark.part) != std::string_view::npos;
    if (is_there) return &mark;
  }
  return nullptr;
}

const PartMark* MarkOfOle(std::string_view bytes) {
  const Result<CompoundFile> file = CompoundFile::Open(bytes);
  if (!file.ok()) return nullptr;
  for (const PartMark& mark : kOleStreams) {
    if (file->Contains(mark.part)) return &mark;
  }
  return nullptr;
}

struct Magic {
  std::string_view begin;
  std::string_view what;
};

/// Formats that are not read, by their first bytes.
constexpr std::array<Magic, 2> kForeigners = {{
    {"GIF8", "a GIF picture; save it as PNG first"},
    {"MIME-Version:", "a web archive (.mht); save it as a plain web page or PDF first"},
}};

std::string_view KnownForeigner(std::string_view bytes) {
  for (const Magic& magic : kForeigners) {
    if (bytes.starts_with(magic.begin)) return magic.what;
  }
  return {};
}

/// rar, 7z, gzip, bzip2, xz, and zip without files.
constexpr std::array<std::string_view, 6> kArchiveMarks = {"Rar!\x1A\x07",
                                                           "7z\xBC\xAF\x27\x1C",
                                                           "\x1F\x8B",
                                                           "BZh",
                                                           "\xFD"
                                                           "7zXZ",
                                                           "PK\x05\x06"};

bool IsArchive(std::string_view bytes) {
  constexpr std::size_t kTarMark = 257;
  for (const std::string_view mark : kArchiveMarks) {
    if (bytes.starts_with(mark)) return true;
  }
  return bytes.size() > kTarMark && bytes.substr(kTarMark, 5) == "ustar";
}

/// The ending of `name` in lower case: ".pdf".
std::string EndingOf(std::string_view name) {
  const std::size_t slash = name.find_last_of("/!");
  if (slash != std::string_view::npos) name.remove_prefix(slash + 1);
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return {};
  std::string ending(name.substr(dot));
  for (char& c : ending) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return ending;
}

template <std::size_t N>
bool IsOneOf(std::string_view ending, const std::array<std::string_view, N>& endings) {
  return std::find(endings.begin(), endings.end(), ending) != endings.end();
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
  if (OfficeKindOf(bytes)) return SourceFormat::kOffice;
  if (bytes.starts_with(kZip)) {
    const PartMark* mark = MarkOfPackage(bytes);
    return mark == nullptr ? SourceFormat::kArchive : mark->format;
  }
  if (CompoundFile::IsOne(bytes)) {
    const PartMark* mark = MarkOfOle(bytes);
    // Damaged, or only its first bytes: the reader will say.
    return mark == nullptr ? SourceFormat::kXls : mark->format;
  }
  if (IsArchive(bytes)) return SourceFormat::kArchive;
  if (bytes.substr(0, kHeaderReach).find("%PDF-") != std::string_view::npos)
    return SourceFormat::kPdf;
  if (IsPictureFile(bytes)) return SourceFormat::kPicture;
  if (!KnownForeigner(bytes).empty()) return SourceFormat::kUnknown;
  // Markdown may begin with a table in HTML.
  if (LooksLikeHtml(bytes) && !EndsWith(name, ".md")) return SourceFormat::kHtml;
  if (bytes.empty() || (!IsUtf16(bytes) && LooksBinary(bytes))) return SourceFormat::kUnknown;
  return EndsWith(name, ".csv") || EndsWith(name, ".tsv") ? SourceFormat::kCsv
                                                          : SourceFormat::kText;
}

bool MayBeArchive(std::string_view head) {
  if (!head.starts_with(kZip)) return IsArchive(head);
  // What office programs write first.
  constexpr std::size_t kNameAt = 30;
  const std::string_view name = head.substr(std::min(head.size(), kNameAt));
  constexpr std::array<std::string_view, 8> kOffice = {
      "[Content_Types].xml", "_rels/", "docProps/", "xl/", "word/", "mimetype",
      "META-INF/",           "OFD.xml"};
  return std::none_of(kOffice.begin(), kOffice.end(),
                      [name](std::string_view begin) { return name.starts_with(begin); });
}

bool IsDocument(std::string_view bytes, std::string_view name) {
  constexpr std::array<std::string_view, 6> kTextEndings = {"",     ".txt", ".csv",
                                                            ".tsv", ".md",  ".text"};
  constexpr std::array<std::string_view, 6> kDocumentEndings = {".pdf", ".doc", ".docx",
                                                                ".wps", ".ofd", ".rtf"};
  const std::string ending = EndingOf(name);
  if (IsOneOf(ending, kDocumentEndings)) return true;
  switch (DetectFormat(bytes, name)) {
    case SourceFormat::kUnknown:
      return false;
    case SourceFormat::kText:
    case SourceFormat::kCsv:
      return IsOneOf(ending, kTextEndings);
    default:
      return true;
  }
}

std::string WhatItIs(std::string_view bytes) {
  std::string message =
      "mingxi reads PDF, OFD, .xlsx, .xls, .docx, HTML, text, CSV, pictures and archives of them; "
      "this is ";
  if (bytes.empty()) return message + "empty";
  if (const std::optional<OfficeKind> office = OfficeKindOf(bytes)) {
    return message.append(OfficeFactsOf(*office).what)
        .append("; save it as .docx, .xlsx or PDF first");
  }
  const PartMark* mark = bytes.starts_with(kZip)      ? MarkOfPackage(bytes)
                         : CompoundFile::IsOne(bytes) ? MarkOfOle(bytes)
                                                      : nullptr;
  if (mark != nullptr && !mark->what.empty()) return message.append(mark->what);
  const std::string_view foreigner = KnownForeigner(bytes);
  return message.append(foreigner.empty() ? "of no format it knows" : foreigner);
}

}  // namespace mingxi
