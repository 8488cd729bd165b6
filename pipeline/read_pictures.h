// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Pages that are pictures -> Pages with text, where recognition is installed.

#include "extractor/pdf/pdf_reader.h"
#include "extractor/pdf/text_layer.h"
#include "extractor/source.h"
#include "model/page.h"
#include "model/status.h"

namespace mingxi {

/// `page`, which `reader` read last, as it is; where it is a picture, or its text cannot be
/// believed, what is recognised on it instead. As it is, too, where recognition is not installed or
/// fails.
Page RecognizedWhereNeeded(Page page, PdfReader& reader);

/// Picture `number` of a picture file as a page. Fails with kNotFound where recognition is not
/// installed, with kDamaged where the picture cannot be decoded.
Result<Page> ReadPictureFile(const Source& source, int number);

/// Whether what recognition needs is installed.
bool CanRecognize();

}  // namespace mingxi
