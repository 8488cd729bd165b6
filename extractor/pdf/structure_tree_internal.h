// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The structure tree of a tagged PDF -> TaggedTables. Sees Poppler's private API.

#include "extractor/pdf/tagged_tables.h"

class PDFDoc;

namespace mingxi {

/// Reads all tables of the tree; empty where the document is not tagged. A damaged tree yields what
/// can be read of it: loops and excessive depth or size are cut.
TaggedTables ReadStructureTree(PDFDoc& document);

}  // namespace mingxi
