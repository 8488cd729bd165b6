// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What the bytes of an input are. The content decides, never the name.

#include <cstdint>
#include <string>
#include <string_view>

namespace mingxi {

enum class SourceFormat : std::uint8_t {
  kPdf,
  kText,
  kCsv,
  kWorkbook,  ///< .xlsx
  kXls,       ///< .xls: an OLE document with a workbook.
  kDocx,
  kHtml,
  kOfd,
  kPicture,  ///< PNG, JPEG, TIFF, WebP.
  kOffice,   ///< Read through an office program (office_kind.h).
  kArchive,  ///< zip, rar, 7z, tar, gzip ...: files in a file.
  kUnknown,
};

/// What `bytes` are, by content; `name` only tells CSV and Markdown from other text. The first 4 KB
/// are enough to tell what mingxi could read from what it could not.
SourceFormat DetectFormat(std::string_view bytes, std::string_view name);

/// Whether a file that begins with `head` could be an archive of documents: all of it tells.
bool MayBeArchive(std::string_view head);

/// Whether somebody who gave the file `name` would want it read: text by content and name (.txt,
/// .csv, .tsv, .md or no ending), what only claims to be a document (.pdf, .doc, .docx, .wps, .ofd,
/// .rtf) so that its failure is told, all else by content. The first 4 KB are enough.
bool IsDocument(std::string_view bytes, std::string_view name);

/// For bytes of no format that mingxi reads: what they look like and what to do, one clause.
std::string WhatItIs(std::string_view bytes);

}  // namespace mingxi
