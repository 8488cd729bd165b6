// SPDX-License-Identifier: GPL-3.0-or-later

// Reads the information dictionary and the catalog. Strings of a PDF are in PDFDocEncoding or
// UTF-16; Chinese producers put GBK bytes in, which come out as signs of Western languages and are
// left alone.

#include <Catalog.h>
#include <PDFDoc.h>
#include <UTF.h>
#include <goo/gmem.h>

#include <cstddef>
#include <memory>

#include "extractor/pdf/pdf_date.h"
#include "extractor/pdf/pdf_info_internal.h"
#include "model/utf8.h"

namespace mingxi {
namespace {

/// Bytes. Longer strings are no titles.
constexpr std::size_t kMaxString = 1000;

struct GooFree {
  void operator()(void* memory) const { gfree(memory); }
};

std::string ReadText(PDFDoc& document, const char* key) {
  const std::unique_ptr<GooString> raw = document.getDocInfoStringEntry(key);
  if (!raw || raw->toStr().size() > kMaxString) return {};
  Unicode* codes = nullptr;
  const int count = TextStringToUCS4(raw->toStr(), &codes);
  const std::unique_ptr<Unicode, GooFree> owner(codes);
  std::string text;
  for (int i = 0; i < count; ++i) {
    const auto code = static_cast<char32_t>(codes[i]);
    const bool is_scalar = code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    if (code >= 0x20) AppendUtf8(is_scalar ? code : U'\uFFFD', text);
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
