// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Documents that mingxi does not read itself, but an office program can: it makes .docx or .xlsx.

#include <cstdint>
#include <optional>
#include <string_view>

namespace mingxi {

enum class OfficeKind : std::uint8_t {
  kDoc,  ///< Word up to 2003, and WPS.
  kRtf,
  kOldXls,  ///< Excel 5 and 95.
  kXlsb,
  kXmlSheet,  ///< A workbook as one XML file.
  kOds,
  kOdt,
};

/// What is known of a kind.
struct OfficeFacts {
  OfficeKind kind;
  std::string_view what;     ///< "an old Word document (.doc, .wps)"
  std::string_view ending;   ///< ".doc"
  std::string_view target;   ///< What is made of it: "docx" or "xlsx".
  std::string_view package;  ///< The part of LibreOffice that reads it.
  std::string_view media_type;
};

const OfficeFacts& OfficeFactsOf(OfficeKind kind);

/// The kind that `number` stands for, where there is one.
std::optional<OfficeKind> OfficeKindOfNumber(std::uint32_t number);

/// What `bytes` are, by content; nothing where they are no such document.
std::optional<OfficeKind> OfficeKindOf(std::string_view bytes);

}  // namespace mingxi
