// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// PDFDoc -> ActiveContent. Sees Poppler's private API.

#include "extractor/pdf/active_content.h"

class PDFDoc;

namespace mingxi {

/// What the catalog names: scripts, embedded files and what is done when the document is opened.
ActiveContent CountInCatalog(PDFDoc& document);

/// The actions of the annotations on page `number`, 1 <= number <= page count.
ActiveContent CountOnPage(PDFDoc& document, int number);

}  // namespace mingxi
