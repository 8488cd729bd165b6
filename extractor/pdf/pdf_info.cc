// SPDX-License-Identifier: GPL-3.0-or-later

// Reads the information dictionary and the catalog. Strings of a PDF are in PDFDocEncoding or
// UTF-16; Chinese producers put GBK bytes in, which come out as signs of Western languages and are
// left alone.

#include <Catalog.h>
#include <PDFDoc.h>

#include <cstddef>
#include <memory>

#include "extractor/pdf/pdf_date.h"
#include "extractor/pdf/pdf_info_internal.h"
#include "extractor/pdf/text_string_internal.h"
#include "model/utf8.h"

namespace mingxi {
namespace {

/// Bytes. Longer strings are no titles.
constexpr std::size_t kMaxString = 1000;

std::string ReadText(PDFDoc& document, const char* key) {
  const std::unique_ptr<GooString> raw = document.getDocInfoStringEntry(key);
  if (!raw || raw->toStr().size() > kMaxString) return {};
  std::string text;
  for (const char32_t code : DecodeTextString(raw->toStr())) {
    if (code >= 0x20) AppendUtf8(code, text);
  }
  return text;
}

}  // namespace

PdfInfo ReadPdfInfo(PDFDoc& document) {
  PdfInfo info;
  info.page_count = document.getNumPages();
  info.producer = ReadText(document, "Producer");
  info.title = ReadText(document, "Title");
  info.modified = PdfDateToIso(ReadText(document, "ModDate"));
  if (info.modified.empty()) info.modified = PdfDateToIso(ReadText(document, "CreationDate"));
  info.is_encrypted = document.isEncrypted();
  const Object catalog = document.getXRef()->getCatalog();
  info.is_tagged = catalog.isDict() && catalog.dictLookup("StructTreeRoot").isDict();
  return info;
}

bool IsDynamicForm(PDFDoc& document) {
  const Object catalog = document.getXRef()->getCatalog();
  if (!catalog.isDict()) return false;
  const Object needs_rendering = catalog.dictLookup("NeedsRendering");
  return needs_rendering.isBool() && needs_rendering.getBool() &&
         document.getCatalog()->getFormType() == Catalog::XfaForm;
}

}  // namespace mingxi
