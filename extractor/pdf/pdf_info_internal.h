// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// PDFDoc -> PdfInfo. Sees Poppler's private API.

#include "extractor/pdf/pdf_reader.h"

class PDFDoc;

namespace mingxi {

/// The facts of an open document.
PdfInfo ReadPdfInfo(PDFDoc& document);

/// Whether the pages are only a placeholder that Adobe Reader replaces by a form (dynamic XFA).
bool IsDynamicForm(PDFDoc& document);

}  // namespace mingxi
