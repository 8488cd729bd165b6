// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/office_kind.h"

#include <array>
#include <string>

#include "extractor/workbook/zip_package.h"
#include "extractor/xls/compound_file.h"

namespace mingxi {
namespace {

constexpr std::string_view kWriter = "libreoffice-writer-nogui";
constexpr std::string_view kCalc = "libreoffice-calc-nogui";

/// In the order of the kinds.
constexpr std::array<OfficeFacts, 7> kFacts = {{
    {OfficeKind::kDoc, "an old Word document (.doc, .wps)", ".doc", "docx", kWriter,
     "application/msword"},
    {OfficeKind::kRtf, "an RTF document", ".rtf", "docx", kWriter, "application/rtf"},
    {OfficeKind::kOldXls, "a workbook of Excel 5 or 95", ".xls", "xlsx", kCalc,
     "application/vnd.ms-excel"},
    {OfficeKind::kXlsb, "a binary workbook (.xlsb)", ".xlsb", "xlsx", kCalc,
     "application/vnd.ms-excel.sheet.binary.macroEnabled.12"},
    {OfficeKind::kXmlSheet, "a workbook as one XML file", ".xml", "xlsx", kCalc,
     "application/vnd.ms-excel"},
    {OfficeKind::kOds, "an OpenDocument workbook (.ods)", ".ods", "xlsx", kCalc,
     "application/vnd.oasis.opendocument.spreadsheet"},
    {OfficeKind::kOdt, "an OpenDocument text (.odt)", ".odt", "docx", kWriter,
     "application/vnd.oasis.opendocument.text"},
}};

/// Bytes from the beginning in which a mark may stand.
constexpr std::size_t kMarkReach = 1024;

std::optional<OfficeKind> KindOfOle(std::string_view bytes) {
  const Result<CompoundFile> file = CompoundFile::Open(bytes);
  if (!file.ok() || file->Contains("EncryptedPackage") || file->Contains("Workbook")) {
    return std::nullopt;
  }
  if (file->Contains("Book")) return OfficeKind::kOldXls;
  return file->Contains("WordDocument") ? std::optional(OfficeKind::kDoc) : std::nullopt;
}

std::optional<OfficeKind> KindOfPackage(std::string_view bytes) {
  const Result<ZipPackage> package = ZipPackage::Open(bytes, {});
  if (!package.ok()) return std::nullopt;
  if (package->Contains("xl/workbook.bin")) return OfficeKind::kXlsb;
  // An OpenDocument file begins with its type, not compressed.
  const std::string_view head = bytes.substr(0, kMarkReach);
  if (head.find("opendocument.spreadsheet") != std::string_view::npos) return OfficeKind::kOds;
  if (head.find("opendocument.text") != std::string_view::npos) return OfficeKind::kOdt;
  return std::nullopt;
}

}  // namespace

const OfficeFacts& OfficeFactsOf(OfficeKind kind) { return kFacts[static_cast<std::size_t>(kind)]; }

std::optional<OfficeKind> OfficeKindOfNumber(std::uint32_t number) {
  return number < kFacts.size() ? std::optional(kFacts[number].kind) : std::nullopt;
}

std::optional<OfficeKind> OfficeKindOf(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04")) return KindOfPackage(bytes);
  if (CompoundFile::IsOne(bytes)) return KindOfOle(bytes);
  if (bytes.starts_with("{\\rtf")) return OfficeKind::kRtf;
  const bool is_sheet =
      bytes.substr(0, kMarkReach).find("progid=\"Excel.Sheet\"") != std::string_view::npos ||
      bytes.substr(0, kMarkReach).find("urn:schemas-microsoft-com:office:spreadsheet") !=
          std::string_view::npos;
  return is_sheet && bytes.find("<Workbook") != std::string_view::npos
             ? std::optional(OfficeKind::kXmlSheet)
             : std::nullopt;
}

}  // namespace mingxi
