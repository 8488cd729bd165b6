// SPDX-License-Identifier: GPL-3.0-or-later

// Looks at dictionaries only: nothing is decoded. What hangs on an action (/Next) is not followed,
// because a chain may be a circle.

#include "extractor/pdf/active_content.h"

#include <Catalog.h>
#include <PDFDoc.h>
#include <Page.h>

#include "extractor/pdf/active_content_internal.h"

namespace mingxi {
namespace {

ActiveContent CountAction(const Object& action) {
  ActiveContent found;
  if (!action.isDict()) return found;
  const Object kind = action.dictLookup("S");
  found.scripts = kind.isName("JavaScript") ? 1 : 0;
  found.launches = kind.isName("Launch") ? 1 : 0;
  return found;
}

}  // namespace

void ActiveContent::Add(const ActiveContent& other) {
  scripts += other.scripts;
  launches += other.launches;
  embedded_files += other.embedded_files;
}

ActiveContent CountInCatalog(PDFDoc& document) {
  ActiveContent found;
  const Object dictionary = document.getXRef()->getCatalog();
  if (!dictionary.isDict()) return found;
  found = CountAction(dictionary.dictLookup("OpenAction"));
  if (!dictionary.dictLookup("Names").isDict()) return found;
  Catalog& catalog = *document.getCatalog();
  found.scripts += catalog.numJS();
  found.embedded_files += catalog.numEmbeddedFiles();
  return found;
}

ActiveContent CountOnPage(PDFDoc& document, int number) {
  ActiveContent found;
  ::Page* page = document.getPage(number);
  if (page == nullptr) return found;
  const Object annotations = page->getAnnotsObject();
  if (!annotations.isArray()) return found;
  for (int i = 0; i < annotations.arrayGetLength(); ++i) {
    const Object annotation = annotations.arrayGet(i);
    if (!annotation.isDict()) continue;
    found.Add(CountAction(annotation.dictLookup("A")));
    found.embedded_files += annotation.dictLookup("Subtype").isName("FileAttachment") ? 1 : 0;
  }
  return found;
}

}  // namespace mingxi
